#include "app/paste/escaping.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

bool isPunctuation(QChar unit)
{
    const char16_t code = unit.unicode();
    return (code > 0x20 && code < 0x30) || (code > 0x39 && code < 0x41) || (code > 0x5A && code < 0x61)
           || (code > 0x7A && code < 0x7F);
}

bool isBlankUnit(QChar unit)
{
    return unit.isSpace() || unit.isNull();
}

/// Finds the units of one paragraph that need a backslash.
class EscapeFinder
{
public:
    EscapeFinder(const RichSpans &spans, SpanPlace place)
        : m_text(plainOf(spans))
        , m_place(place)
        , m_needed(m_text.size())
        , m_isInLink(m_text.size() + 1)
        , m_isEdge(m_text.size() + 1)
    {
        qsizetype at = 0;
        for (const RichSpan &span : spans) {
            const qsizetype end = at + (isText(span) ? span.text.size() : 1);
            m_isEdge.setBit(at);
            m_isEdge.setBit(end);
            m_isInLink.fill(!span.link.isEmpty(), at, end);
            m_hasStars = m_hasStars || span.isBold || span.isItalic;
            m_hasTildes = m_hasTildes || span.isStruck;
            at = end;
        }
        m_isEdge.setBit(0);
        m_isEdge.setBit(m_text.size());
    }

    QBitArray find()
    {
        findDelimiters(u'*', m_hasStars);
        findDelimiters(u'_', false);
        findDelimiters(u'~', m_hasTildes);
        findBrackets();
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            if (needsByNext(i))
                m_needed.setBit(i);
        }
        spareAddresses();
        if (m_place != SpanPlace::Heading)
            findLineBegins();
        else
            findClosingMarks();
        return m_needed;
    }

private:
    static bool isText(const RichSpan &span) { return span.kind == RichSpan::Kind::Text; }
    QChar at(qsizetype i) const { return i >= 0 && i < m_text.size() ? m_text[i] : QChar(); }

    bool needsByNext(qsizetype i) const
    {
        const QChar next = at(i + 1);
        const bool isEdge = m_isEdge.testBit(i + 1);
        switch (m_text[i].unicode()) {
        case u'`': return true;
        case u'\\': return isEdge || isPunctuation(next) || next == u'\n';
        case u'!': return next == u'[' || (isEdge && m_isInLink.testBit(i + 1));
        case u'<': return next.isLetter() || next == u'/' || next == u'!' || next == u'?';
        case u'&': {
            static const QRegularExpression entity(u"&#?[A-Za-z0-9]{1,32};"_s);
            return entity
                .matchView(m_text, i, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption)
                .hasMatch();
        }
        default: return false;
        }
    }

    /// Runs that could open or close a mark, where there is another one to go with.
    void findDelimiters(QChar mark, bool hasMarks)
    {
        QList<std::pair<qsizetype, qsizetype>> runs;
        for (qsizetype i = 0; i < m_text.size();) {
            qsizetype end = i;
            while (end < m_text.size() && m_text[end] == mark)
                ++end;
            if (end == i) {
                ++i;
                continue;
            }
            const QChar before = m_isEdge.testBit(i) && i > 0 ? QChar(u'*') : at(i - 1);
            const QChar after = m_isEdge.testBit(end) && end < m_text.size() ? QChar(u'*') : at(end);
            const bool isBetweenBlanks = isBlankUnit(before) && isBlankUnit(after);
            const bool isInWord = mark == u'_' && before.isLetterOrNumber() && after.isLetterOrNumber();
            if (!isBetweenBlanks && !isInWord)
                runs.append({i, end});
            i = end;
        }
        if (runs.size() < 2 && !hasMarks)
            return;
        for (const auto &[begin, end] : runs)
            m_needed.fill(true, begin, end);
    }

    /// A pair of brackets is a link where a parenthesis, another bracket or a colon follows; and inside of a link each
    /// would end its text.
    void findBrackets()
    {
        qsizetype lastLink = -1;
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            if (m_text[i] == u']' && (m_isEdge.testBit(i + 1) || u"([:"_s.contains(at(i + 1))) && i + 1 < m_text.size())
                lastLink = i;
        }
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            const bool isInLink = m_isInLink.testBit(i);
            if ((m_text[i] == u'[' && (isInLink || i < lastLink)) || (m_text[i] == u']' && isInLink))
                m_needed.setBit(i);
        }
    }

    /// An address in the text is made a link by its looks, and a backslash in it would be part of it.
    void spareAddresses()
    {
        static const QRegularExpression address(u"(?:https?://|ftp://|www\\.)[^\\s<]+"_s);
        for (const QRegularExpressionMatch &match : address.globalMatch(m_text)) {
            if (!m_isInLink.testBit(match.capturedStart()))
                m_needed.fill(false, match.capturedStart(), match.capturedEnd());
        }
    }

    void findLineBegins()
    {
        static const QRegularExpression sign(u"^(?:#{1,6}(?=\\s|$)|>|[-+*](?=\\s|$)|~~~)"_s);
        static const QRegularExpression number(u"^\\d{1,9}(?=[.)](?:\\s|$))"_s);
        static const QRegularExpression rule(u"^([-*_])\\s*(?:\\1\\s*){2,}$"_s);
        static const QRegularExpression underline(u"^(?:=+|[-:|][-:|\\s]*)$"_s); // of a heading, or of a table's header
        static const QRegularExpression box(u"^\\[[ xX]\\](?=\\s|$)"_s);
        for (qsizetype begin = 0; begin < m_text.size();) {
            qsizetype end = m_text.indexOf(u'\n', begin);
            end = end < 0 ? m_text.size() : end;
            const QStringView line = QStringView(m_text).sliced(begin, end - begin);
            if (sign.matchView(line).hasMatch() || rule.matchView(line).hasMatch()
                || (begin > 0 && underline.matchView(line).hasMatch())
                || (begin == 0 && m_place == SpanPlace::ItemBegin && box.matchView(line).hasMatch())) {
                m_needed.setBit(begin);
            }
            if (const auto match = number.matchView(line); match.hasMatch())
                m_needed.setBit(begin + match.capturedLength());
            begin = end + 1;
        }
    }

    /// GFM 0.29 §4.2: number signs at a heading's end are none of its text.
    void findClosingMarks()
    {
        qsizetype begin = m_text.size();
        while (begin > 0 && m_text[begin - 1] == u'#')
            --begin;
        if (begin < m_text.size() && (begin == 0 || isBlankUnit(m_text[begin - 1])))
            m_needed.setBit(m_text.size() - 1);
    }

    QString m_text;
    SpanPlace m_place;
    QBitArray m_needed;
    QBitArray m_isInLink;
    QBitArray m_isEdge; ///< a span begins there, so that markup can stand before it
    bool m_hasStars = false;
    bool m_hasTildes = false;
};

} // namespace

QString plainOf(const RichSpans &spans)
{
    QString text;
    for (const RichSpan &span : spans) {
        switch (span.kind) {
        case RichSpan::Kind::Text: text += span.text; break;
        case RichSpan::Kind::Break: text += u'\n'; break;
        default: text += QChar(QChar::ObjectReplacementCharacter); break;
        }
    }
    return text;
}

QBitArray neededEscapes(const RichSpans &spans, SpanPlace place)
{
    return EscapeFinder(spans, place).find();
}

QBitArray possibleEscapes(const RichSpans &spans)
{
    const QString text = plainOf(spans);
    QBitArray possible(text.size());
    for (qsizetype i = 0; i < text.size(); ++i)
        possible.setBit(i, isPunctuation(text[i]) && text[i] != u'|');
    return possible;
}

} // namespace minuta
