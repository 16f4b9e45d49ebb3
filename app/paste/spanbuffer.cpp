#include "app/paste/spanbuffer.h"

#include <algorithm>

namespace minuta {

namespace {

constexpr QChar noBreakSpace(0xA0);

bool isBlankUnit(QChar unit)
{
    return unit == u' ' || unit == u'\t' || unit == u'\n' || unit == u'\r' || unit == u'\f' || unit == noBreakSpace;
}

/// Units that no text of minutes is to have: control characters and a byte order mark.
bool isLeftOut(QChar unit)
{
    return unit.unicode() < 0x20 || (unit.unicode() >= 0x7F && unit.unicode() < 0xA0) || unit == QChar::ByteOrderMark
           || unit == QChar::LineSeparator || unit == QChar::ParagraphSeparator;
}

RichSpan spanOf(RichSpan::Kind kind, const InlineStyle &style)
{
    RichSpan span;
    span.kind = kind;
    span.link = style.link;
    span.isBold = style.isBold;
    span.isItalic = style.isItalic;
    span.isStruck = style.isStruck;
    return span;
}

bool looksLike(const RichSpan &a, const RichSpan &b)
{
    return a.kind == b.kind && a.link == b.link && a.isBold == b.isBold && a.isItalic == b.isItalic
           && a.isStruck == b.isStruck;
}

RichSpan::Kind textKind(const InlineStyle &style)
{
    return style.isCode ? RichSpan::Kind::Code : RichSpan::Kind::Text;
}

} // namespace

void SpanBuffer::add(RichSpan span)
{
    beginLine();
    if (std::exchange(m_hasBlank, false)) {
        RichSpan &last = m_spans.last();
        RichSpan blank{.text = QString(u' ')};
        // A blank belongs to what looks the same on both of its sides, else to the plainer one.
        if (looksLike(last, span) && span.kind == textKind(m_blankStyle)) {
            span.text.prepend(u' ');
        } else {
            blank.isBold = last.isBold && span.isBold;
            blank.isItalic = last.isItalic && span.isItalic;
            blank.isStruck = last.isStruck && span.isStruck;
            blank.link = last.link == span.link ? span.link : QString();
            if (looksLike(last, blank))
                last.text += u' ';
            else if (looksLike(blank, span))
                span.text.prepend(u' ');
            else
                m_spans.append(blank);
        }
    }
    if (!m_spans.isEmpty() && looksLike(m_spans.last(), span) && span.kind != RichSpan::Kind::Image)
        m_spans.last().text += span.text;
    else
        m_spans.append(std::move(span));
}

void SpanBuffer::beginLine()
{
    if (std::exchange(m_isLineEnded, false) && !isAtBegin())
        addBreak();
}

void SpanBuffer::addText(QStringView text, const InlineStyle &style)
{
    for (qsizetype at = 0; at < text.size();) {
        const auto isEnd = [](QChar unit) { return isBlankUnit(unit) || isLeftOut(unit); };
        if (isBlankUnit(text[at])) {
            qsizetype end = at;
            bool endsLine = false;
            for (; end < text.size() && isBlankUnit(text[end]); ++end)
                endsLine = endsLine || text[end] == u'\n';
            const bool isSingle = end - at == 1 && text[at] == noBreakSpace && !m_hasBlank;
            if (endsLine && style.keepsLines) {
                const auto count = std::ranges::count(text.sliced(at, end - at), QChar(u'\n'));
                for (qsizetype i = 0; i < std::min<qsizetype>(count, 2); ++i)
                    addBreak();
            } else if (isSingle && !isAtBegin() && end < text.size() && !isEnd(text[end])) {
                RichSpan span = spanOf(textKind(style), style);
                span.text = QString(noBreakSpace);
                add(std::move(span));
            } else if (!isAtBegin() && !m_isLineEnded) {
                m_hasBlank = true;
                m_blankStyle = style;
            }
            at = end;
        } else if (isLeftOut(text[at])) {
            ++at;
        } else {
            const auto end = std::find_if(text.begin() + at, text.end(), isEnd) - text.begin();
            RichSpan span = spanOf(textKind(style), style);
            span.text = text.sliced(at, end - at).toString();
            add(std::move(span));
            at = end;
        }
    }
}

void SpanBuffer::addBreak()
{
    m_hasBlank = false;
    beginLine();
    if (m_spans.isEmpty())
        return;
    RichSpan span;
    span.kind = RichSpan::Kind::Break;
    m_spans.append(span);
}

void SpanBuffer::addImage(const QString &description, const QString &address, const InlineStyle &style)
{
    if (address.isEmpty()) {
        addText(description, style);
        return;
    }
    RichSpan span = spanOf(RichSpan::Kind::Image, style);
    span.text = description.simplified();
    span.address = address;
    add(std::move(span));
}

void SpanBuffer::endLine()
{
    m_hasBlank = false;
    m_isLineEnded = !m_spans.isEmpty();
}

QList<RichSpans> SpanBuffer::take()
{
    QList<RichSpans> paragraphs;
    RichSpans current;
    const auto isBreak = [](const RichSpan &span) { return span.kind == RichSpan::Kind::Break; };
    const auto finish = [&] {
        while (!current.isEmpty() && isBreak(current.last()))
            current.removeLast();
        if (!current.isEmpty())
            paragraphs.append(std::exchange(current, {}));
    };
    for (RichSpan &span : m_spans) {
        if (isBreak(span) && !current.isEmpty() && isBreak(current.last()))
            finish();
        else if (!isBreak(span) || !current.isEmpty())
            current.append(std::move(span));
    }
    finish();
    *this = SpanBuffer();
    return paragraphs;
}

RichSpans joined(const QList<RichSpans> &texts, bool byBreaks)
{
    RichSpans all;
    for (const RichSpans &text : texts) {
        if (!all.isEmpty() && !text.isEmpty()) {
            RichSpan between;
            between.kind = byBreaks ? RichSpan::Kind::Break : RichSpan::Kind::Text;
            between.text = byBreaks ? QString() : QString(u' ');
            all.append(between);
        }
        all += text;
    }
    return all;
}

} // namespace minuta
