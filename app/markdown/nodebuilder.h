#pragma once

#include "app/markdown/blocklines.h"
#include "app/markdown/node.h"

#include <vector>

namespace minuta::cmark {

/// Makes a NodeList from what cmark-gfm found.
class NodeBuilder
{
public:
    explicit NodeBuilder(BlockLines lines)
        : m_lines(std::move(lines))
    {
    }

    /// The nodes of a top-level block; ranges are those in the source of lines.
    NodeList build(cmark_node *top);

private:
    struct Open // a node whose children are being read
    {
        cmark_node *node = nullptr;
        int index = -1; ///< -1: its text was given to the node before
        int lastChild = -1;
        int lastLine = 0;        ///< how far the node can reach at most
        int quotes = 0;          ///< block quotes around the node's children
        TextRange inlineRange;   ///< the leaf block or cell around
        QList<TextRange> cells;  ///< TableRow
        qsizetype cellCount = 0; ///< TableRow: those that were read
    };

    void enter(cmark_node *node);
    void leave();
    int append(Node node);
    void readBlock(Node &result, cmark_node *node, Open &open) const;
    void readTask(Node &item, cmark_node *node, int line) const;
    void readRow(Node &result, cmark_node *node, Open &open);
    void readCell(Node &result, Open &open);
    void readInline(Node &result, cmark_node *node) const;
    void flatten(cmark_node *node);

    BlockLines m_lines;
    NodeList m_nodes;
    std::vector<Open> m_open;
};

} // namespace minuta::cmark
