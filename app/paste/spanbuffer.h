#pragma once

#include "app/paste/inlinestyle.h"
#include "app/paste/richblock.h"

namespace minuta {

/// Text that is read piece by piece and becomes paragraphs: blanks in a row are one, as a browser shows them.
class SpanBuffer
{
public:
    void addText(QStringView text, const InlineStyle &style);
    void addBreak();
    void addImage(const QString &description, const QString &address, const InlineStyle &style);
    /// A line begins with what is added next, where something stands before it: a block without a margin.
    void endLine();

    bool isEmpty() const { return m_spans.isEmpty(); }
    /// What was added, and nothing is left: a paragraph, or several where two line breaks stood in a row.
    QList<RichSpans> take();

private:
    void add(RichSpan span);
    void beginLine();
    bool isAtBegin() const { return m_spans.isEmpty() || m_spans.last().kind == RichSpan::Kind::Break; }

    RichSpans m_spans;
    bool m_hasBlank = false; ///< one stands between the last span and the next
    bool m_isLineEnded = false;
    InlineStyle m_blankStyle;
};

/// All as one text: between them a line break, or a blank.
RichSpans joined(const QList<RichSpans> &texts, bool byBreaks);

} // namespace minuta
