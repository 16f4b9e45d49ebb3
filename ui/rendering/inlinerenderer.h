#pragma once

#include "app/markdown/node.h"
#include "ui/rendering/renderedblock.h"

#include <QCoreApplication>

namespace minuta {

class TextWriter;

/// Writes the inlines of one leaf block or cell after the other into a block that is being rendered, with its links and
/// chips.
class InlineRenderer
{
    Q_DECLARE_TR_FUNCTIONS(minuta::InlineRenderer)

public:
    InlineRenderer(const NodeList &nodes, const PreviewStyle &style, RenderedBlock &block, TextWriter &writer);

    void render(int leaf, const QTextCharFormat &base);

private:
    /// Inline tags without attributes that change how text looks. Everything else is shown as it is written.
    struct HtmlState
    {
        int bold = 0;
        int italic = 0;
        int underline = 0;
        int strike = 0;
        int code = 0;
        int key = 0;
        int subscript = 0;
        int superscript = 0;
        int chipBegin = -1;
    };

    void addImage(int node, const QTextCharFormat &format);
    void addHtml(const QString &html, const QTextCharFormat &format);
    void beginChip(int &counter, const QTextCharFormat &format);
    void endChip(int &counter, PreviewChip::Kind kind, const QTextCharFormat &format);
    void writeChipEdge(QTextCharFormat format);
    QTextCharFormat shown(QTextCharFormat format) const;

    const NodeList &m_nodes;
    const PreviewStyle &m_style;
    RenderedBlock &m_block;
    TextWriter &m_writer;
    HtmlState m_html;
    int m_currentLink = -1; ///< node of the outermost link around
};

/// A whole comment, which a reader does not see.
bool isClosedComment(QStringView html);

} // namespace minuta
