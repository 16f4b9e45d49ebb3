#pragma once

#include "app/text/textrange.h"

#include <QList>
#include <QString>

namespace minuta {

/// The nodes of CommonMark and GFM. Everything up to TableCell is a block, the rest is inline.
enum class NodeKind : quint8
{
    Paragraph,
    Heading,
    ThematicBreak,
    BlockQuote,
    List,
    ListItem,
    CodeBlock,
    HtmlBlock,
    Table,
    TableRow,
    TableCell,
    Text,
    SoftBreak,
    LineBreak,
    CodeSpan,
    HtmlInline,
    Emphasis,
    Strong,
    Strikethrough,
    Link,
    Image,
};

constexpr bool isInline(NodeKind kind)
{
    return kind > NodeKind::TableCell;
}

enum class TaskState : quint8
{
    None,
    Open,
    Done
};
enum class CellAlignment : quint8
{
    None,
    Left,
    Center,
    Right
};

/// One node inside a top-level block. Nodes stand in a flat list in document order (a parent before its children);
/// the list's first node is the block itself. Links between nodes are indexes in that list, -1 for none.
struct Node
{
    NodeKind kind = NodeKind::Paragraph;
    int parent = -1;
    int firstChild = -1;
    int nextSibling = -1;
    /// UTF-16 units relative to the begin of the top-level block, so that nodes stay true when text before the block
    /// changes. A block node's range goes from its first unit (behind the markers and indent of the containers around
    /// it) to the end of its last line that is not blank, without that line's ending. A missing cell of a short row is
    /// empty at the row's end. Inline nodes have the range of the leaf block (or cell) they stand in: cmark-gfm's
    /// inline columns can not be relied on.
    TextRange range;
    /// Text, CodeSpan, CodeBlock, HtmlBlock, HtmlInline: the content. Link, Image: the destination, unescaped.
    QString literal;
    /// CodeBlock: the info string. Link, Image: the title.
    QString info;
    int level = 0; ///< Heading: 1 to 6; List: the start number of an ordered list
    bool isOrdered = false;
    bool isTight = false;                          ///< List
    bool isHeader = false;                         ///< TableRow
    bool isFenced = false;                         ///< CodeBlock
    TaskState task = TaskState::None;              ///< ListItem
    TextRange checkBox;                            ///< ListItem with a task: the unit between [ and ], relative
    CellAlignment alignment = CellAlignment::None; ///< TableCell

    friend bool operator==(const Node &, const Node &) = default;
};

using NodeList = QList<Node>;

/// The text of a node and everything in it without markup, as a reader sees it: soft breaks are blanks, hard breaks
/// line feeds, blocks are joined by line feeds, images give their description. HTML is left out.
QString plainText(const NodeList &nodes, int node = 0);

} // namespace minuta
