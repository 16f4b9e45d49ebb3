#pragma once

#include "app/markdown/linkdefinition.h"
#include "app/markdown/node.h"
#include "app/text/changeset.h"
#include "app/text/lineindex.h"

#include <QHash>

#include <memory>

namespace minuta {

enum class BlockKind : quint8
{
    Blank, ///< only as the first block: blank lines and link reference definitions before everything else
    Paragraph,
    Heading,
    ThematicBreak,
    BlockQuote,
    List,
    CodeBlock,
    HtmlBlock,
    Table,
};

/// A top-level block of a text. Blocks tile the text: each begins at the start of its first line and reaches to the
/// begin of the next, so that blank lines and link reference definitions behind a block belong to it.
struct Block
{
    BlockKind kind = BlockKind::Blank;
    int headingLevel = 0; ///< 1 to 6 for a Heading
    TextRange range;
    /// Names this block's content: a block that an edit left alone keeps its id, every other gets a new one, and so does
    /// a block whose links lead elsewhere because a definition changed. No two trees share an id but by copying. A view
    /// that keeps what it made of a block finds it again by id.
    quint64 id = 0;

    friend bool operator==(const Block &, const Block &) = default;
};

/// A text and its top-level blocks by cmark-gfm with table, strikethrough, autolink, tagfilter and tasklist.
/// Any text has a tree; an empty one has no blocks. The tree owns the text: a copy shares it (QString).
/// What cmark-gfm reports wrongly about positions is put right here; nothing else includes its headers.
class SyntaxTree
{
public:
    explicit SyntaxTree(QString text = {});

    const QString &text() const { return m_text; }
    QStringView text(TextRange range) const { return QStringView(m_text).sliced(range.begin, range.size()); }
    const LineIndex &lines() const { return m_lines; }
    const QList<Block> &blocks() const { return m_blocks; }
    /// Index of the block that position stands in (the text's end: the last block); -1 in an empty text.
    qsizetype blockAt(qsizetype position) const;
    /// range without blank lines, line endings and link reference definitions behind the block itself.
    TextRange contentRange(qsizetype block) const;

    /// The nodes of a block, parsed when first asked for. Their ranges are relative to the block's begin. Empty for
    /// Blank. The list is shared and does not change.
    std::shared_ptr<const NodeList> nodes(qsizetype block) const;

    /// Edits the text and brings blocks up to date, parsing again only what the change can have affected.
    /// changes must fit the text.
    void apply(const ChangeSet &changes);

private:
    struct Details // of one block: what only the implementation needs
    {
        bool continuesParagraph = false; ///< a table that is read together with the paragraph right before it
        QList<LinkDefinition> definitions;
        std::shared_ptr<const NodeList> nodes; ///< null until asked for
    };
    struct Parsed
    {
        QList<Block> blocks; ///< without ids
        QList<Details> details;
    };
    using DefinitionMap = QHash<QString, QList<LinkDefinition>>;

    Parsed parsed(TextRange range) const;
    /// The block's range, and with it the paragraph or table that it is read together with.
    TextRange unit(qsizetype block) const;
    bool isContinued(qsizetype block) const;
    QList<LinkDefinition> definitionsReferredIn(QStringView source) const;
    bool renewRows(qsizetype block, const LineIndex &linesBefore, const ChangeSet &changes);
    void renewReferrers(const QList<LinkDefinition> &changed);

    QString m_text;
    LineIndex m_lines;
    QList<Block> m_blocks;
    mutable QList<Details> m_details;                           ///< one for each block
    mutable std::shared_ptr<const DefinitionMap> m_definitions; ///< by label key; null until asked for
};

} // namespace minuta
