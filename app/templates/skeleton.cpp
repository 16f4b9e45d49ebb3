#include "app/templates/skeleton.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/headingsource.h"
#include "app/minutes/inlinesource.h"
#include "app/minutes/sectionname.h"
#include "app/templates/placeholders.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

using Kind = Placeholder::Kind;

bool names(QStringView text, Kind kind)
{
    return std::ranges::contains(findPlaceholders(text), kind, &Placeholder::kind);
}

/// A heading of a skeleton with {{team}}, and what is repeated with it.
struct TeamBlock
{
    TextRange range;       ///< whole lines
    qsizetype headingSize; ///< how much of it is the heading
    QString around;        ///< simplified title of the heading it stands under; empty: none
    qsizetype blanks;      ///< blank lines before the heading
};

qsizetype blankLinesBefore(const SyntaxTree &tree, qsizetype line)
{
    qsizetype blanks = 0;
    while (line > blanks && tree.text(tree.lines().range(line - blanks - 1)).trimmed().isEmpty())
        ++blanks;
    return blanks;
}

QList<TeamBlock> teamBlocks(const SyntaxTree &tree)
{
    struct Heading
    {
        int level;
        HeadingSource source;
    };
    QList<Heading> headings;
    for (qsizetype block = 0; block < tree.blocks().size(); ++block) {
        if (tree.blocks()[block].kind == BlockKind::Heading)
            headings.append({tree.blocks()[block].headingLevel, readHeading(tree, block)});
    }
    QList<TeamBlock> blocks;
    for (qsizetype i = 0; i < headings.size(); ++i) {
        const auto &[level, source] = headings[i];
        const bool isInside = !blocks.isEmpty() && source.lines.begin < blocks.last().range.end;
        if (isInside || !names(tree.text(source.content), Kind::Team))
            continue;
        TeamBlock block{{source.lines.begin, tree.text().size()}, source.lines.size(), {}, {}};
        for (qsizetype behind = i + 1; behind < headings.size(); ++behind) {
            if (headings[behind].level <= level) {
                block.range.end = headings[behind].source.lines.begin;
                break;
            }
        }
        for (qsizetype before = i; before-- > 0;) {
            if (headings[before].level < level) {
                block.around = simplifiedTitle(headings[before].source.plain);
                break;
            }
        }
        block.blanks = blankLinesBefore(tree, tree.lines().lineAt(source.lines.begin));
        blocks.append(block);
    }
    return blocks;
}

QString asMarkdown(const QString &plain)
{
    return inlineSource(plain, false).value_or(plain);
}

bool isSeparator(QChar unit)
{
    return unit == u'-' || unit == u'–' || unit == u'—' || unit == u',' || unit == u'/';
}

/// Takes from line what only stood there for a lead that is not named: parentheses around, else a dash before.
void closeGap(QString &line, QStringView &rest)
{
    const auto trim = [&] {
        while (line.endsWith(u' ') || line.endsWith(u'\t'))
            line.chop(1);
    };
    trim();
    if (line.endsWith(u'(') && rest.startsWith(u')')) {
        line.chop(1);
        rest = rest.sliced(1);
        trim();
    } else if (line.size() > 1 && isSeparator(line.back()) && line[line.size() - 2].isSpace()) {
        line.chop(1);
        trim();
    }
}

class Expander
{
public:
    explicit Expander(const PlaceholderValues &values)
        : m_values(values)
    {
    }

    QString expanded(const SyntaxTree &tree);

private:
    QString valueOf(const Placeholder &placeholder, const RosterTeam *team, bool isHeading) const;
    /// Nothing: the line goes.
    std::optional<QString> line(QStringView source, const RosterTeam *team, bool isHeading) const;
    QString lines(QStringView source, const RosterTeam *team = nullptr, qsizetype headingSize = 0) const;
    QString teams(const SyntaxTree &tree, const TeamBlock &block, const QList<TeamBlock> &all) const;

    const PlaceholderValues &m_values;
};

QString Expander::valueOf(const Placeholder &placeholder, const RosterTeam *team, bool isHeading) const
{
    switch (placeholder.kind) {
    case Kind::Date: return placeholder.dateText(m_values.date);
    case Kind::Series: return asMarkdown(m_values.series);
    case Kind::Previous: return m_values.previous;
    case Kind::Number: return QString::number(m_values.number);
    case Kind::Team:
        if (!team)
            return {};
        return asMarkdown(isHeading && !team->status.isEmpty() ? u"%1 (%2)"_s.arg(team->team, team->status)
                                                               : team->team);
    case Kind::Lead: return team ? asMarkdown(team->lead) : QString();
    case Kind::Unknown: break;
    }
    return {};
}

std::optional<QString> Expander::line(QStringView source, const RosterTeam *team, bool isHeading) const
{
    const QList<Placeholder> placeholders = findPlaceholders(source);
    QString result;
    bool isLeadMissing = false;
    qsizetype done = 0;
    QStringView rest;
    for (const Placeholder &each : placeholders) {
        result += source.sliced(done, each.range.begin - done);
        done = each.range.end;
        if (each.kind == Kind::Unknown) {
            result += source.sliced(each.range.begin, each.range.size());
            continue;
        }
        const QString value = valueOf(each, team, isHeading);
        if (value.isEmpty() && each.kind == Kind::Previous)
            return std::nullopt;
        if (value.isEmpty() && each.kind == Kind::Lead) {
            isLeadMissing = true;
            rest = source.sliced(done);
            closeGap(result, rest);
            done = source.size() - rest.size();
        }
        result += value;
    }
    result += source.sliced(done);
    const auto isBare = [](QChar unit) {
        return unit.isSpace() || unit == u'-' || unit == u'*' || unit == u'+' || unit == u'>';
    };
    if (isLeadMissing && std::ranges::all_of(result, isBare))
        return std::nullopt;
    return result;
}

QString Expander::lines(QStringView source, const RosterTeam *team, qsizetype headingSize) const
{
    QString result;
    const LineIndex index(source);
    bool isGone = false;
    for (qsizetype i = 0; i < index.lineCount(); ++i) {
        const TextRange whole = index.range(i);
        const std::optional<QString> expanded =
            line(source.sliced(whole.begin, whole.size()), team, whole.begin < headingSize);
        const bool isBlank = source.sliced(whole.begin, whole.size()).trimmed().isEmpty();
        // Of the blank lines around a line that goes those before it stay.
        if (!expanded || (isGone && isBlank)) {
            isGone = isGone || !expanded;
            continue;
        }
        isGone = false;
        result += *expanded;
    }
    return result;
}

QString Expander::teams(const SyntaxTree &tree, const TeamBlock &block, const QList<TeamBlock> &all) const
{
    QSet<QString> groups;
    for (const RosterTeam &team : m_values.roster.teams) {
        const QString group = simplifiedTitle(team.group);
        if (!group.isEmpty() && std::ranges::contains(all, group, &TeamBlock::around))
            groups.insert(group);
    }
    const QString ending = toString(lineEndingNear(tree.text(), tree.lines(), block.range.begin)).toString();
    const QStringView source = tree.text(block.range);
    const bool isAtEnd = block.range.end == tree.text().size();
    QStringList parts;
    for (const RosterTeam &team : m_values.roster.teams) {
        const QString group = groups.contains(simplifiedTitle(team.group)) ? simplifiedTitle(team.group) : QString();
        const QString here = groups.contains(block.around) ? block.around : QString();
        if (group == here)
            parts.append(lines(source, &team, block.headingSize));
    }
    if (!isAtEnd)
        return parts.join(QString());
    // Behind the last line there need be no blank ones, and between the teams there should be.
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        if (!parts[i].endsWith(u'\n') && !parts[i].endsWith(u'\r'))
            parts[i] += ending;
        const SyntaxTree part(parts[i]);
        const qsizetype below = blankLinesBefore(part, part.lines().lineCount() - 1);
        parts[i] += ending.repeated(std::max<qsizetype>(0, block.blanks - below));
    }
    return parts.join(QString());
}

QString Expander::expanded(const SyntaxTree &tree)
{
    const QList<TeamBlock> blocks = teamBlocks(tree);
    QString result;
    qsizetype done = 0;
    for (const TeamBlock &block : blocks) {
        result += lines(tree.text({done, block.range.begin}));
        result += teams(tree, block, blocks);
        done = block.range.end;
    }
    return result + lines(tree.text({done, tree.text().size()}));
}

} // namespace

QList<PlaceholderMistake> placeholderMistakes(const QString &skeleton)
{
    QList<PlaceholderMistake> mistakes;
    for (const TextRange range : unclosedPlaceholders(skeleton))
        mistakes.append({range, u"a closing }} in this line"_s});
    const QList<Placeholder> placeholders = findPlaceholders(skeleton);
    if (placeholders.isEmpty())
        return mistakes;
    const QList<TeamBlock> blocks = teamBlocks(SyntaxTree(skeleton));
    for (const Placeholder &each : placeholders) {
        const bool isOfTeam = each.kind == Kind::Team || each.kind == Kind::Lead;
        const auto holds = [&](const TeamBlock &block) { return block.range.contains(each.range); };
        if (each.kind == Kind::Unknown)
            mistakes.append(
                {each.range,
                 u"{{date}}, {{date:FORMAT}} (of d, M and y), {{series}}, {{team}}, {{lead}}, {{previous}}, {{number}}"_s});
        else if (isOfTeam && !std::ranges::any_of(blocks, holds))
            mistakes.append({each.range, u"a heading with {{team}}"_s});
    }
    return mistakes;
}

QString expandSkeleton(const QString &skeleton, const PlaceholderValues &values)
{
    return Expander(values).expanded(SyntaxTree(skeleton));
}

std::optional<TextRange> undatedTitle(const QString &skeleton)
{
    const SyntaxTree tree(skeleton);
    for (qsizetype block = 0; block < tree.blocks().size(); ++block) {
        if (tree.blocks()[block].kind != BlockKind::Heading || tree.blocks()[block].headingLevel != 1)
            continue;
        const TextRange content = readHeading(tree, block).content;
        return names(tree.text(content), Kind::Date) ? std::nullopt : std::optional(content);
    }
    return TextRange();
}

} // namespace minuta
