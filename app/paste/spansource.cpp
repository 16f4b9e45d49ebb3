#include "app/paste/spansource.h"

#include "app/markdown/inlinescan.h"
#include "app/markdown/linksource.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

enum Mark : unsigned
{
    Link = 1,
    Bold = 2,
    Italic = 4,
    Struck = 8
};
constexpr std::array allMarks{Link, Bold, Italic, Struck};

QString codeSource(const QString &text)
{
    qsizetype longest = 0;
    bool hasSingle = false;
    for (qsizetype i = text.indexOf(u'`'); i >= 0;) {
        const qsizetype run = runLength(text, i);
        longest = std::max(longest, run);
        hasSingle = hasSingle || run == 1;
        i = text.indexOf(u'`', i + run);
    }
    const QString fence(hasSingle ? longest + 1 : 1, u'`');
    const bool isPadded = text.startsWith(u'`') || text.endsWith(u'`');
    const QString blank = isPadded ? u" "_s : QString();
    return fence + blank + text + blank + fence;
}

QString destination(const QString &address)
{
    static const QRegularExpression entity(u"&(?=#?[A-Za-z0-9]+;)"_s);
    return asDestination(QString(address).replace(entity, u"&amp;"_s));
}

class SpanWriter
{
public:
    SpanWriter(const RichSpans &spans, const SpanNotation &notation)
        : m_spans(spans)
        , m_notation(notation)
    {
        qsizetype at = 0;
        for (const RichSpan &span : spans) {
            m_begins.append(at);
            at += span.kind == RichSpan::Kind::Text ? span.text.size() : 1;
        }
    }

    QString source()
    {
        write(0, m_spans.size(), 0);
        return m_out;
    }

private:
    bool has(qsizetype i, Mark mark, const RichSpan &like) const
    {
        const RichSpan &span = m_spans[i];
        if (mark != Link && isGap(span))
            return true;
        switch (mark) {
        case Link: return !span.link.isEmpty() && span.link == like.link;
        case Bold: return span.isBold && m_notation.hasMarks;
        case Italic: return span.isItalic && m_notation.hasMarks;
        case Struck: return span.isStruck && m_notation.hasMarks;
        }
        return false;
    }

    /// Where the spans from i on that all have mark end.
    qsizetype runEnd(qsizetype i, qsizetype end, Mark mark) const
    {
        const RichSpan &like = m_spans[i];
        qsizetype last = i;
        if (mark != Link && isGap(like))
            return last;
        for (qsizetype j = i; j < end && has(j, mark, like); ++j) {
            if (mark == Link || !isGap(m_spans[j]))
                last = j + 1;
        }
        return last;
    }

    /// Marks that reach farther go around those that do not.
    void write(qsizetype begin, qsizetype end, unsigned active)
    {
        for (qsizetype i = begin; i < end;) {
            if (m_spans[i].kind == RichSpan::Kind::Break) {
                m_out += m_notation.lineBreak;
                ++i;
                continue;
            }
            qsizetype best = i;
            Mark outer = Link;
            for (const Mark mark : allMarks) {
                if (const qsizetype reach = (active & mark) != 0 ? i : runEnd(i, end, mark); reach > best) {
                    best = reach;
                    outer = mark;
                }
            }
            if (best == i) {
                writeAtom(i);
                ++i;
            } else {
                writeMarked(i, best, outer, active);
                i = best;
            }
        }
    }

    void writeMarked(qsizetype begin, qsizetype end, Mark mark, unsigned active)
    {
        if (mark == Link && writeAddress(begin, end))
            return;
        const QString sign = mark == Bold     ? u"**"_s
                             : mark == Italic ? QString(m_notation.italic)
                             : mark == Struck ? u"~~"_s
                                              : u"["_s;
        m_out += sign;
        write(begin, end, active | mark);
        m_out += mark == Link ? u"]("_s + destination(m_spans[begin].link) + u')' : sign;
    }

    /// A link whose text is its address needs no other.
    bool writeAddress(qsizetype begin, qsizetype end)
    {
        static const QRegularExpression web(u"^https?://[\\w.~/?#=&%+:@-]*[\\w/#=&%+-]$"_s);
        static const QRegularExpression bracketed(u"^https?://[^\\s<>]+$"_s);
        const RichSpan &span = m_spans[begin];
        if (end - begin != 1 || span.kind != RichSpan::Kind::Text || span.text != span.link)
            return false;
        const bool isApart = (m_out.isEmpty() || m_out.back().isSpace())
                             && (end == m_spans.size() || m_spans[end].kind == RichSpan::Kind::Break
                                 || m_spans[end].text.startsWith(u' '));
        if (isApart && web.match(span.text).hasMatch() && !span.isBold && !span.isItalic && !span.isStruck)
            m_out += span.text;
        else if (bracketed.match(span.text).hasMatch() && !span.text.contains(u'&'))
            m_out += u'<' + span.text + u'>';
        else
            return false;
        return true;
    }

    void writeAtom(qsizetype i)
    {
        const RichSpan &span = m_spans[i];
        if (span.kind == RichSpan::Kind::Code) {
            const bool hasBlanks = span.text.startsWith(u' ') || span.text.endsWith(u' ');
            m_out += hasBlanks && span.text.startsWith(u' ') ? u" "_s : QString();
            m_out += codeSource(span.text.trimmed());
            m_out += hasBlanks && span.text.endsWith(u' ') ? u" "_s : QString();
        } else if (span.kind == RichSpan::Kind::Image) {
            QString description = span.text;
            static const QRegularExpression signs(u"([\\\\\\[\\]`*_<&~!])"_s);
            m_out += u"!["_s + description.replace(signs, u"\\\\1"_s) + u"]("_s + destination(span.address) + u')';
        } else {
            for (qsizetype j = 0; j < span.text.size(); ++j) {
                if (m_notation.escapes.testBit(m_begins[i] + j))
                    m_out += u'\\';
                m_out += span.text[j];
            }
        }
    }

    const RichSpans &m_spans;
    const SpanNotation &m_notation;
    QList<qsizetype> m_begins; ///< of each span in plainOf(m_spans)
    QString m_out;
};

} // namespace

bool isGap(const RichSpan &span)
{
    return span.kind == RichSpan::Kind::Break || (span.kind == RichSpan::Kind::Text && span.text == " "_L1);
}

RichSpans withGaps(const RichSpans &spans)
{
    RichSpans parts;
    for (const RichSpan &span : spans) {
        const bool isMarked = span.isBold || span.isItalic || span.isStruck;
        if (span.kind != RichSpan::Kind::Text || !isMarked) {
            parts.append(span);
            continue;
        }
        const RichSpan gap{.text = u" "_s, .link = span.link};
        RichSpan text = span;
        const bool hasFirst = text.text.startsWith(u' ');
        const bool hasLast = text.text.size() > 1 && text.text.endsWith(u' ');
        text.text = text.text.sliced(hasFirst ? 1 : 0).chopped(hasLast ? 1 : 0);
        if (hasFirst)
            parts.append(gap);
        if (!text.text.isEmpty())
            parts.append(text);
        if (hasLast)
            parts.append(gap);
    }
    return parts;
}

QString spanSource(const RichSpans &spans, const SpanNotation &notation)
{
    return SpanWriter(spans, notation).source();
}

} // namespace minuta
