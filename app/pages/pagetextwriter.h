#pragma once

#include "app/markdown/headinganchors.h"
#include "app/markdown/node.h"
#include "app/pages/pagedocument.h"

#include <QTextCursor>

class QTextList;

namespace minuta {

/// Writes one top-level block after the other into a page document. Not deeper than nodes are, which is 100.
class PageTextWriter
{
public:
    explicit PageTextWriter(PageDocument &page);

    void write(const NodeList &nodes);

private:
    void writeBlock(int node);
    void writeParagraph(int node);
    void writeHeading(int node);
    void writeCode(const Node &code);
    void writeBreak();
    void writeQuote(int node);
    void writeList(int node);
    void writeItem(int node, QTextList *&list, const Node &parent);
    void writeTable(int node);
    void writeTableAsLines(int node);
    void writeCell(int node, QTextCursor cursor, bool isHeader);
    void writeInlines(int parent, const QTextCharFormat &format);
    void writeInline(int node, const QTextCharFormat &format);
    void writeLink(int node, QTextCharFormat format);
    void insert(QStringView text, const QTextCharFormat &format);
    void beginBlock(QTextBlockFormat format, const QTextCharFormat &text);
    QTextBlockFormat blockFormat() const;
    QTextCharFormat textFormat() const;
    QTextCharFormat codeFormat(QTextCharFormat format) const;
    qreal leftPoints() const;
    QList<int> children(int node) const;

    PageDocument &m_page;
    const PageStyle &m_style;
    QTextCursor m_cursor;
    const NodeList *m_nodes = nullptr;
    HeadingAnchors m_anchors;
    int m_lists = 0;
    int m_quotes = 0;
    bool m_isTight = false;
    bool m_isFresh = true; ///< the block at the end is still unused
    bool m_isInLink = false;
    struct Item;
    Item *m_item = nullptr; ///< whose mark is still to be written
};

} // namespace minuta
