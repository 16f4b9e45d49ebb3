#include "app/markdown/inlinespans.h"

#include "app/markdown/anglescanner.h"
#include "app/markdown/linkdefinition.h"

#include <QHash>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

using Kind = InlineSpan::Kind;

constexpr qsizetype longestLabel = 999; // GFM 0.29 §4.7
constexpr int deepestParentheses = 32;  // cmark-gfm's limit in destinations

bool isPunctuation(QChar unit)
{
    const char16_t code = unit.unicode();
    return (code >= u'!' && code <= u'/') || (code >= u':' && code <= u'@') || (code >= u'[' && code <= u'`')
           || (code >= u'{' && code <= u'~');
}

qsizetype runEnd(QStringView source, qsizetype begin)
{
    qsizetype end = begin;
    while (end < source.size() && source[end] == source[begin])
        ++end;
    return end;
}

/// "[" or "![" that may begin a link.
struct Bracket
{
    qsizetype begin = 0;     ///< of the "!"
    qsizetype textBegin = 0; ///< behind the "["
    bool isImage = false;
    bool holdsBracket = false;
};

class Scanner
{
public:
    Scanner(QStringView source, const QSet<QString> &labels)
        : m_source(source)
        , m_labels(labels)
        , m_angles(source)
    {
    }

    QList<InlineSpan> scan();

private:
    qsizetype scanCode(qsizetype begin);
    qsizetype scanAngle(qsizetype begin);
    qsizetype openBracket(qsizetype begin, bool isImage);
    qsizetype closeBracket(qsizetype at);
    std::optional<InlineSpan> inlineTarget(qsizetype open) const;
    std::optional<InlineSpan> referenceTarget(const Bracket &bracket, qsizetype close) const;
    TextRange destinationAt(qsizetype at) const;
    qsizetype titleEnd(qsizetype at) const;

    QStringView m_source;
    const QSet<QString> &m_labels;
    AngleScanner m_angles;
    QList<InlineSpan> m_spans;
    QList<Bracket> m_brackets;
    /// A link holds no other (GFM 0.29 §6.6): behind one, what opened before it is none. cmark-gfm forgets that at the
    /// next bracket that opens.
    bool m_isBehindLink = false;
    QHash<qsizetype, QList<qsizetype>> m_backticks; ///< begins of runs by length
    bool m_areBackticksKnown = false;
};

QList<InlineSpan> Scanner::scan()
{
    for (qsizetype at = 0; at < m_source.size();) {
        switch (m_source[at].unicode()) {
        case u'\\': at += at + 1 < m_source.size() && isPunctuation(m_source[at + 1]) ? 2 : 1; break;
        case u'`': at = scanCode(at); break;
        case u'<': at = scanAngle(at); break;
        case u'!': at = at + 1 < m_source.size() && m_source[at + 1] == u'[' ? openBracket(at, true) : at + 1; break;
        case u'[': at = openBracket(at, false); break;
        case u']': at = closeBracket(at); break;
        default: ++at;
        }
    }
    std::ranges::sort(m_spans, {}, [](const InlineSpan &span) { return std::pair(span.range.begin, -span.range.end); });
    return std::move(m_spans);
}

/// GFM 0.29 §6.3: up to the next run of as many backticks. Behind the opening run all others are whole ones.
qsizetype Scanner::scanCode(qsizetype begin)
{
    const qsizetype end = runEnd(m_source, begin);
    if (!m_areBackticksKnown) {
        m_areBackticksKnown = true;
        for (qsizetype at = m_source.indexOf(u'`', end); at >= 0;) {
            const qsizetype behind = runEnd(m_source, at);
            m_backticks[behind - at].append(at);
            at = m_source.indexOf(u'`', behind);
        }
    }
    QList<qsizetype> &runs = m_backticks[end - begin];
    const auto next = std::ranges::lower_bound(runs, end);
    if (next == runs.end())
        return end;
    const qsizetype close = *next;
    m_spans.append({Kind::Code, {begin, close + end - begin}, {end, close}, {}, false});
    return close + end - begin;
}

qsizetype Scanner::scanAngle(qsizetype begin)
{
    if (const qsizetype end = m_angles.addressEnd(begin); end >= 0) {
        const TextRange address{begin + 1, end};
        m_spans.append({Kind::Autolink, {begin, end + 1}, address, address, false});
        return end + 1;
    }
    const qsizetype end = m_angles.htmlEnd(begin);
    if (end < 0)
        return begin + 1;
    m_spans.append({Kind::Html, {begin, end}, {begin, end}, {}, false});
    return end;
}

qsizetype Scanner::openBracket(qsizetype begin, bool isImage)
{
    if (!m_brackets.isEmpty())
        m_brackets.last().holdsBracket = true;
    m_isBehindLink = m_isBehindLink && isImage;
    m_brackets.append({begin, begin + (isImage ? 2 : 1), isImage});
    return m_brackets.last().textBegin;
}

/// GFM 0.29 §6.6 "link destination", without < >; begin -1: there is none. Empty ones are fine.
TextRange Scanner::destinationAt(qsizetype at) const
{
    static constexpr TextRange none{-1, -1};
    if (at < m_source.size() && m_source[at] == u'<') {
        for (qsizetype end = at + 1; end < m_source.size(); ++end) {
            if (m_source[end] == u'>')
                return {at + 1, end};
            if (m_source[end] == u'\n' || m_source[end] == u'\r' || m_source[end] == u'<')
                return none;
            if (m_source[end] == u'\\')
                ++end;
        }
        return none;
    }
    int depth = 0;
    qsizetype end = at;
    for (; end < m_source.size(); ++end) {
        const QChar unit = m_source[end];
        if (unit == u'\\' && end + 1 < m_source.size() && isPunctuation(m_source[end + 1]))
            ++end;
        else if (unit == u'(' && ++depth > deepestParentheses)
            return none;
        else if (unit == u')' && depth-- == 0)
            break;
        else if (isInlineSpace(unit) || unit.unicode() < 0x20 || unit.unicode() == 0x7f)
            break;
    }
    const bool isClosed = end < m_source.size() && (m_source[end] == u')' || depth == 0);
    return isClosed ? TextRange{at, std::min(end, m_source.size())} : none;
}

/// Behind the title that begins there; at: there is none.
qsizetype Scanner::titleEnd(qsizetype at) const
{
    if (at >= m_source.size() || !QStringView(u"\"'(").contains(m_source[at]))
        return at;
    const QChar close = m_source[at] == u'(' ? u')' : m_source[at];
    for (qsizetype end = at + 1; end < m_source.size(); ++end) {
        if (m_source[end] == close)
            return end + 1;
        if (m_source[at] == u'(' && m_source[end] == u'(')
            return at;
        if (m_source[end] == u'\\')
            ++end;
    }
    return at;
}

/// What stands in the parentheses that open there, with the range up to their end.
std::optional<InlineSpan> Scanner::inlineTarget(qsizetype open) const
{
    if (open >= m_source.size() || m_source[open] != u'(')
        return std::nullopt;
    const qsizetype begin = skipSpaces(m_source, open + 1);
    const TextRange destination = destinationAt(begin);
    if (destination.begin < 0)
        return std::nullopt;
    const qsizetype behind = destination.end + (destination.begin > begin ? 1 : 0);
    const qsizetype spaces = skipSpaces(m_source, behind);
    qsizetype end = spaces > behind ? skipSpaces(m_source, titleEnd(spaces)) : spaces;
    if (end >= m_source.size() || m_source[end] != u')')
        return std::nullopt;
    return InlineSpan{Kind::Link, {open, end + 1}, {}, destination, false};
}

std::optional<InlineSpan> Scanner::referenceTarget(const Bracket &bracket, qsizetype close) const
{
    if (m_labels.isEmpty())
        return std::nullopt;
    const auto isDefined = [&](TextRange label) {
        return label.size() <= longestLabel && m_labels.contains(labelKey(m_source.sliced(label.begin, label.size())));
    };
    const TextRange own{bracket.textBegin, close};
    if (close + 1 < m_source.size() && m_source[close + 1] == u'[') {
        qsizetype end = close + 2;
        while (end < m_source.size() && m_source[end] != u']' && m_source[end] != u'['
               && end - close <= longestLabel + 2)
            end += m_source[end] == u'\\' ? 2 : 1;
        if (end < m_source.size() && m_source[end] == u']') {
            const TextRange label{close + 2, end};
            const bool isCollapsed = m_source.sliced(label.begin, label.size()).trimmed().isEmpty();
            const bool isLink = isCollapsed ? !bracket.holdsBracket && isDefined(own) : isDefined(label);
            return isLink ? std::optional(
                                InlineSpan{Kind::Link, {close + 1, end + 1}, {}, isCollapsed ? own : label, true})
                          : std::nullopt;
        }
    }
    if (bracket.holdsBracket || !isDefined(own))
        return std::nullopt;
    return InlineSpan{Kind::Link, {close + 1, close + 1}, {}, own, true};
}

qsizetype Scanner::closeBracket(qsizetype at)
{
    if (m_brackets.isEmpty())
        return at + 1;
    const Bracket bracket = m_brackets.takeLast();
    if (!bracket.isImage && m_isBehindLink)
        return at + 1;
    std::optional<InlineSpan> found = inlineTarget(at + 1);
    if (!found)
        found = referenceTarget(bracket, at);
    if (!found)
        return at + 1;
    const qsizetype end = found->range.end;
    m_spans.append({bracket.isImage ? Kind::Image : Kind::Link,
                    {bracket.begin, end},
                    {bracket.textBegin, at},
                    found->target,
                    found->isReference});
    m_isBehindLink = m_isBehindLink || !bracket.isImage;
    return end;
}

} // namespace

QList<InlineSpan> inlineSpans(QStringView source, const QSet<QString> &labels)
{
    static constexpr QStringView signs = u"`<[";
    if (std::ranges::none_of(source, [](QChar unit) { return signs.contains(unit); }))
        return {};
    return Scanner(source, labels).scan();
}

} // namespace minuta
