#include "app/minutes/teamheading.h"

#include "app/minutes/headingsource.h"
#include "app/minutes/words.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

bool isDash(QChar unit)
{
    return unit == u'-' || unit == u'\u2013' || unit == u'\u2014';
}

/// Whether text reads as names of people: "Ana Berg / Ben", "Chloé et al.".
bool areNames(QStringView text, bool withAcronyms)
{
    static const QRegularExpression separator(u"[\\s,;/&]+"_s);
    static const QStringList particles = {u"and"_s, u"or"_s, u"et"_s,  u"al"_s,  u"al."_s, u"van"_s,
                                          u"von"_s, u"de"_s, u"der"_s, u"den"_s, u"da"_s,  u"di"_s,
                                          u"du"_s,  u"la"_s, u"le"_s,  u"bin"_s, u"for"_s};
    const QStringList words = text.toString().split(separator, Qt::SkipEmptyParts);
    return !words.isEmpty() && words.size() <= 8 && std::ranges::all_of(words, [&](const QString &word) {
        const QChar first = word.front();
        if (particles.contains(word) || first == u'?' || first == u'@')
            return true;
        const bool isUpper = word.size() > 1 && std::ranges::all_of(word, [](QChar unit) { return unit.isUpper(); });
        return first.isLetter() && !first.isLower() && (withAcronyms || !isUpper)
               && std::ranges::none_of(word, [](QChar unit) { return unit.isDigit(); });
    });
}

/// Whether the markup that opens in source closes in it, and none closes that opens before. Good enough for headings:
/// delimiter runs come in pairs.
bool isBalanced(QStringView source)
{
    int depth = 0;
    for (const QChar unit : source) {
        depth += unit == u'[' ? 1 : unit == u']' ? -1 : 0;
        if (depth < 0)
            return false;
    }
    const auto hasPairs = [source](QChar delimiter) {
        int runs = 0;
        for (qsizetype i = 0; i < source.size(); ++i)
            runs += source[i] == delimiter && (i == 0 || source[i - 1] != delimiter) ? 1 : 0;
        return runs % 2 == 0;
    };
    return depth == 0 && hasPairs(u'*') && hasPairs(u'_') && hasPairs(u'~') && hasPairs(u'`');
}

/// Half-open range of indexes in the plain text; begin -1: none.
using Span = TextRange;
constexpr Span noSpan{-1, -1};

class Reader
{
public:
    Reader(QStringView source, QStringView plain, TeamHeadingKind kind)
        : m_source(source)
        , m_plain(plain)
        , m_kind(kind)
        , m_units(plainUnits(source, plain))
    {
    }

    TeamHeading read();

private:
    Span trimmed(Span span) const;
    /// The last parentheses of span, which ends with them; outside code.
    Span lastParentheses(Span span) const;
    Span dashIn(Span span, bool inLinks) const;
    TextRange sourceRange(Span span) const;
    bool isLead(QStringView parenthesized) const;
    /// Takes statuses and aliases (and with lead the first other parentheses) off the end of span.
    Span withoutParentheses(Span span, Span *lead);
    void readLead(Span span);
    /// In the source, from behind plainBegin's unit to behind plainEnd's, with the markup that closes there where it opened within.
    TextRange frame(qsizetype plainBegin, qsizetype plainEnd) const;
    /// position moved behind the markup that closes there: of a link also its destination.
    qsizetype closed(qsizetype position) const;

    QStringView m_source;
    QStringView m_plain;
    TeamHeadingKind m_kind;
    QList<PlainUnit> m_units;
    TeamHeading m_result;
};

Span Reader::trimmed(Span span) const
{
    while (span.begin < span.end && m_plain[span.begin].isSpace())
        ++span.begin;
    while (span.end > span.begin && m_plain[span.end - 1].isSpace())
        --span.end;
    return span;
}

Span Reader::lastParentheses(Span span) const
{
    if (span.isEmpty() || m_plain[span.end - 1] != u')' || m_units[span.end - 1].isCode)
        return noSpan;
    int depth = 0;
    for (qsizetype i = span.end; i-- > span.begin;) {
        if (m_units[i].isCode)
            continue;
        if (m_plain[i] == u')')
            ++depth;
        else if (m_plain[i] == u'(' && --depth == 0)
            return i == span.begin || m_plain[i - 1].isSpace() ? Span{i, span.end} : noSpan;
    }
    return noSpan;
}

Span Reader::dashIn(Span span, bool inLinks) const
{
    int depth = 0;
    int unclosed = 0; // an opening parenthesis that never closes hides no dash
    for (qsizetype i = span.begin; i < span.end; ++i)
        unclosed += m_plain[i] == u'(' ? 1 : m_plain[i] == u')' ? -1 : 0;
    for (qsizetype i = span.begin; i < span.end; ++i) {
        if (m_units[i].isCode || (m_units[i].isLink && !inLinks))
            continue;
        if (m_plain[i] == u'(')
            ++depth;
        else if (m_plain[i] == u')')
            depth = std::max(0, depth - 1);
        if (!isDash(m_plain[i]) || (depth > 0 && unclosed <= 0) || i == span.begin || !m_plain[i - 1].isSpace())
            continue;
        qsizetype end = i + 1;
        while (end < span.end && isDash(m_plain[end]))
            ++end;
        if (end == span.end || m_plain[end].isSpace())
            return {i, end};
        i = end - 1;
    }
    return noSpan;
}

qsizetype Reader::closed(qsizetype position) const
{
    const auto next =
        std::ranges::upper_bound(m_units, position, {}, [](const PlainUnit &unit) { return unit.source.begin + 1; });
    const qsizetype limit = next == m_units.end() ? m_source.size() : next->source.begin;
    // Markup between two pieces: what closes stands before what opens, and a blank unit parts them where both occur.
    qsizetype end = position;
    while (end < limit
           && (m_source[end] == u'*' || m_source[end] == u'_' || m_source[end] == u'~' || m_source[end] == u'`'))
        ++end;
    if (end < limit && m_source[end] == u']')
        end = limit;
    return end;
}

TextRange Reader::frame(qsizetype plainBegin, qsizetype plainEnd) const
{
    const qsizetype begin = plainBegin > 0 ? closed(m_units[plainBegin - 1].source.end) : 0;
    const qsizetype inner = plainEnd > 0 ? m_units[plainEnd - 1].source.end : 0;
    const qsizetype outer = closed(inner);
    const bool isWhole = isBalanced(m_source.sliced(begin, std::max(begin, outer) - begin));
    return {begin, std::max(begin, isWhole ? outer : inner)};
}

TextRange Reader::sourceRange(Span span) const
{
    if (span.isEmpty())
        return {};
    const TextRange inner{m_units[span.begin].source.begin, m_units[span.end - 1].source.end};
    const QStringView piece = m_source.sliced(inner.begin, inner.size());
    if (piece.size() == span.size())
        return inner;
    if (isBalanced(piece))
        return inner;
    // Marked-up pieces: with the markup that opens before and closes after them.
    TextRange outer = inner;
    outer.begin = span.begin > 0 ? m_units[span.begin - 1].source.end : 0;
    outer.end = closed(inner.end);
    while (outer.begin < inner.begin && m_source[outer.begin].isSpace())
        ++outer.begin;
    return outer;
}

bool Reader::isLead(QStringView parenthesized) const
{
    const QStringView text = parenthesized.trimmed();
    if (text.isEmpty())
        return false;
    if (text.contains(u'?') || text.startsWith(u'@'))
        return true;
    static const QStringList nobody = {u"vacant"_s, u"tbd"_s, u"tba"_s, u"n/a"_s, u"none"_s, u"no lead"_s, u"open"_s};
    if (nobody.contains(text.toString().toCaseFolded()))
        return true;
    const QChar first = text.first();
    if (!first.isLetter() || first.isLower())
        return false;
    const bool isOneWord = std::ranges::none_of(text, [](QChar unit) { return unit.isSpace(); });
    const bool isAcronym =
        text.size() > 2 && std::ranges::all_of(text, [](QChar unit) { return unit.isUpper() || unit.isDigit(); });
    if (isAcronym)
        return false;
    if (m_kind == TeamHeadingKind::Team)
        return true;

    // A project's parentheses mostly describe it: "(cf-release, integration pipelines)", "(OCS/runC)".
    const bool isSure = !isOneWord || m_kind == TeamHeadingKind::ProjectWithParenthesesLead;
    return isSure && areNames(text, false) && !isOrdinaryPhrase(text);
}

Span Reader::withoutParentheses(Span span, Span *lead)
{
    static const QRegularExpression alias(
        u"^\\s*(?:a\\.?\\s?k\\.?\\s?a\\.?|also known as|formerly(?: known as)?|previously|f\\.?k\\.?a\\.?|née|ex)"
        "[\\s:]+(.+)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression separator(u"\\s*(?:,|;|/|\\bor\\b|\\band\\b)\\s*"_s);
    for (span = trimmed(span);;) {
        const Span group = lastParentheses(span);
        if (group.begin <= span.begin) // parentheses alone are no name
            return span;
        const QStringView inner = m_plain.sliced(group.begin + 1, group.size() - 2);
        if (const QString status = statusIn(inner); !status.isEmpty()) {
            if (m_result.status.isEmpty())
                m_result.status = status;
        } else if (const auto match = alias.matchView(inner); match.hasMatch()) {
            for (const QString &name : match.captured(1).split(separator, Qt::SkipEmptyParts))
                m_result.aliases.append(name.trimmed());
        } else if (lead && lead->begin < 0 && isLead(inner)) {
            *lead = group;
        } else {
            m_result.hasDescription = true;
            return span;
        }
        span = trimmed({span.begin, group.begin});
    }
}

void Reader::readLead(Span span)
{
    // "~~Ana~~ Ben": Ben leads.
    Span lead = trimmed(span);
    while (!lead.isEmpty() && (m_units[lead.begin].isStruck || m_plain[lead.begin].isSpace()))
        ++lead.begin;
    while (!lead.isEmpty() && (m_units[lead.end - 1].isStruck || m_plain[lead.end - 1].isSpace()))
        --lead.end;
    for (qsizetype i = lead.begin; i < lead.end; ++i) {
        if (!m_units[i].isStruck)
            m_result.lead += m_plain[i];
    }
    m_result.leadRange = sourceRange(lead);
}

TeamHeading Reader::read()
{
    const Span all = trimmed({0, m_plain.size()});
    Span team = all;
    Span dash = dashIn(all, false);
    // "[CLI - Ana](address)": all of it is a link.
    if (dash.begin < 0 && std::ranges::all_of(m_units, &PlainUnit::isLink))
        dash = dashIn(all, true);

    if (dash.begin >= 0) {
        m_result.form = LeadForm::Dash;
        team = trimmed({all.begin, dash.begin});
        Span lead = trimmed({dash.end, all.end});
        // "CLI - Ana (incubating)"; "(vacant)" and "Ana (away until May)" are leads as written.
        const Span status = lastParentheses(lead);
        if (status.begin >= 0 && !statusIn(m_plain.sliced(status.begin + 1, status.size() - 2)).isEmpty()) {
            m_result.status = statusIn(m_plain.sliced(status.begin + 1, status.size() - 2));
            lead = trimmed({lead.begin, status.begin});
        }
        readLead(lead);
        m_result.leadFrame = frame(team.end, lead.isEmpty() ? dash.end : lead.end);
        m_result.dash = u' ' + m_plain.sliced(dash.begin, dash.size()).toString() + u' ';
        team = withoutParentheses(team, nullptr);
    } else {
        Span lead = noSpan;
        team = withoutParentheses(team, &lead);
        if (lead.begin >= 0) {
            m_result.form = LeadForm::Parentheses;
            readLead({lead.begin + 1, lead.end - 1});
            m_result.leadFrame = frame(trimmed({0, lead.begin}).end, lead.end);
        } else {
            m_result.leadFrame = {m_source.size(), m_source.size()};
        }
    }
    while (team.end - 1 > team.begin && (m_plain[team.end - 1] == u':' || m_plain[team.end - 1].isSpace()))
        --team.end;
    m_result.team = m_plain.sliced(team.begin, team.size()).toString();
    m_result.teamRange = sourceRange(team);
    if (m_result.hasDescription) {
        if (const Span description = lastParentheses(team); description.begin > team.begin) {
            const Span shorter = trimmed({team.begin, description.begin});
            m_result.aliases.append(m_plain.sliced(shorter.begin, shorter.size()).toString());
        }
    }
    return m_result;
}

/// "cf-x", "GrootFS", "k8s"; not "Bugfixes", "v2.4", "2017-09-20", "Q3".
bool isProjectToken(QStringView token)
{
    static const QRegularExpression dated(u"^(v?\\d+([.\\-/:]\\w+)*|[QH][1-4]([/-]?\\d*))$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (dated.matchView(token).hasMatch() || isOrdinaryPhrase(token))
        return false;
    for (qsizetype i = 0; i < token.size(); ++i) {
        if (token[i].isDigit())
            return true;
        const bool isInner = i > 0 && i + 1 < token.size();
        if (isInner && (token[i] == u'-' || token[i] == u'_') && token[i - 1].isLetterOrNumber()
            && token[i + 1].isLetterOrNumber())
            return true;
        if (i > 0 && token[i].isUpper() && token[i - 1].isLower())
            return true;
    }
    return false;
}

bool looksLikePeople(QStringView lead)
{
    if (lead.isEmpty() || isOrdinaryPhrase(lead))
        return lead.contains(u'?') || lead.contains(u"vacant"_s, Qt::CaseInsensitive);
    const QStringView names = lead.left(std::max<qsizetype>(lead.indexOf(u'('), 0));
    return lead.startsWith(u'(') || areNames(lead.contains(u'(') ? names : lead, true);
}

} // namespace

TeamHeading readTeamHeading(QStringView source, QStringView plain, TeamHeadingKind kind)
{
    return Reader(source, plain, kind).read();
}

bool hasProjectForm(QStringView source, QStringView plain, TeamHeadingKind kind)
{
    if (plain.isEmpty() || plain.endsWith(u':') || plain.endsWith(u'?') || plain.endsWith(u'!'))
        return false;
    const TeamHeading heading = readTeamHeading(source, plain, kind);
    const bool hasParentheses = plain.endsWith(u')');
    QStringView name = heading.team;
    if (heading.hasDescription && !heading.aliases.isEmpty())
        name = heading.aliases.last();

    if (source.startsWith(u'`')) {
        const QList<PlainUnit> units = plainUnits(source, plain);
        const auto codeEnd = std::ranges::find(units, false, &PlainUnit::isCode) - units.begin();
        return codeEnd == name.size() && std::ranges::none_of(name, [](QChar unit) { return unit.isSpace(); });
    }
    if (isOrdinaryPhrase(name))
        return false;
    if (heading.form == LeadForm::Dash)
        return looksLikePeople(heading.lead);
    if (plain.contains(u" - ") || plain.contains(u" \u2013 "))
        return false;
    const QList<QStringView> tokens = name.split(u' ', Qt::SkipEmptyParts);
    if (tokens.size() == 1 && isProjectToken(tokens.first()))
        return true;
    if (!hasParentheses || tokens.size() > 3)
        return false;
    return std::ranges::all_of(tokens,
                               [](QStringView token) { return token.front().isUpper() || isProjectToken(token); });
}

} // namespace minuta
