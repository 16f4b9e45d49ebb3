#include "app/templates/templatefromminutes.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/headingsource.h"
#include "app/minutes/teamheading.h"
#include "app/roadmap/roadmap.h"
#include "app/templates/meetingdates.h"
#include "app/templates/nextmeeting.h"
#include "app/templates/rostersource.h"
#include "app/templates/writtendate.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// What stands for a date that is written in one of the forms that minutes have.
QString placeholderFor(const QString &written, QDate date)
{
    const QList<WrittenDate> found = findWrittenDates(written);
    const auto it = std::ranges::find(found, date, &WrittenDate::date);
    if (it != found.end() && it->range == TextRange{0, written.size()}) {
        const bool isIso = it->format == "yyyy-MM-dd"_L1;
        // Ordinals and other languages' names of months no format can write.
        const bool isPlain = !it->isGerman && date.toString(it->format) == written;
        return isIso || !isPlain ? u"{{date}}"_s : u"{{date:%1}}"_s.arg(it->format);
    }
    for (const QString &format : {u"dddd"_s, u"ddd"_s, u"yyyy"_s}) {
        if (date.toString(format) == written)
            return u"{{date:%1}}"_s.arg(format);
    }
    QString result = written; // a file's name
    for (const QString &format : {u"yyyy-MM-dd"_s, u"MM-dd-yyyy"_s, u"yyyyMMdd"_s})
        result.replace(date.toString(format), format == "yyyy-MM-dd"_L1 ? u"{{date}}"_s : u"{{date:%1}}"_s.arg(format));
    return result;
}

/// What the next meeting keeps, without what it takes from the meeting before.
NextMeeting keptOf(const QString &text, const TemplateFacts &facts)
{
    const SyntaxTree tree(text);
    const Minutes minutes = readMinutes(tree);
    NextMeetingOptions options;
    const QList<CarryRule> rules = effectiveCarryRules(minutes);
    for (int i = 0; i < rules.size(); ++i) {
        if (rules[i] == CarryRule::Open || minutes.sections[i].kind == SectionKind::Roadmap)
            options.rules.insert(i, CarryRule::Empty);
    }
    options.date = meetingDate(tree, minutes, facts.date); // the same: only the places are asked for
    options.earlierDate = facts.date;
    options.places.earlierPath = facts.fileName;
    options.places.path = facts.fileName;
    return nextMeeting(text, options);
}

QString withDates(const NextMeeting &kept, QDate date)
{
    QList<TextChange> changes;
    for (const TextRange &range : kept.dates) {
        const QString written = kept.text.sliced(range.begin, range.size());
        changes.append(TextChange::replacing(kept.text, range, placeholderFor(written, date)));
    }
    return ChangeSet(changes).appliedTo(kept.text);
}

QString teamHeading(const SyntaxTree &tree, const Section &team)
{
    const HeadingSource source = readHeading(tree, tree.blockAt(team.heading.begin));
    const TeamHeading heading = readTeamHeading(tree.text(source.content), source.plain);
    const QString lead = heading.form == LeadForm::Parentheses ? u" ({{lead}})"_s
                         : heading.form == LeadForm::Dash      ? heading.dash + u"{{lead}}"_s
                                                               : u" - {{lead}}"_s;
    return QString(team.level, u'#') + u" {{team}}"_s + lead;
}

/// The teams of one heading, which become one with placeholders.
struct TeamGroup
{
    QList<int> teams;
    int pattern = -1; ///< the first of them with a lead
};

QString withTeams(const QString &text)
{
    const SyntaxTree tree(text);
    const Minutes minutes = readMinutes(tree);
    QHash<int, TeamGroup> groups;
    for (int i = 0; i < minutes.sections.size(); ++i) {
        const Section &section = minutes.sections[i];
        if (section.kind != SectionKind::Team)
            continue;
        TeamGroup &group = groups[section.parent];
        group.teams.append(i);
        if (group.pattern < 0 && !section.lead.isEmpty())
            group.pattern = i;
    }
    QList<TextChange> changes;
    for (const TeamGroup &group : std::as_const(groups)) {
        for (const int team : group.teams) {
            const Section &section = minutes.sections[team];
            if (team != group.teams.first()) {
                changes.append(TextChange::replacing(text, section.range, {}));
                continue;
            }
            // The blank lines behind all of them stay.
            const QStringView last = tree.text(minutes.sections[group.teams.last()].range);
            qsizetype end = last.size();
            while (end > 0 && last[end - 1].isSpace())
                --end;
            const int pattern = group.pattern < 0 ? team : group.pattern;
            changes.append(TextChange::replacing(
                text, section.range, teamHeading(tree, minutes.sections[pattern]) + last.sliced(end).toString()));
        }
    }
    return ChangeSet(changes).appliedTo(text);
}

QString frontMatter(const QString &text, const TemplateFacts &facts)
{
    const SyntaxTree tree(text);
    const Minutes minutes = readMinutes(tree);
    const QString name = seriesTitle(minutes);
    QString yaml;
    const auto add = [&](const QString &key, const QString &value) {
        if (!value.isEmpty())
            yaml += key + u": "_s + yamlText(value) + u'\n';
    };
    add(u"name"_s, name);
    add(u"series"_s, name);
    add(u"file"_s, facts.filePattern);
    if (facts.cadence)
        add(u"cadence"_s, toString(*facts.cadence));
    const Roster roster = facts.roster ? *facts.roster : readRoster(minutes);
    if (!roster.teams.isEmpty())
        yaml += u"roster:\n"_s + rosterSource(roster);
    const QList<RoadmapTable> tables = readRoadmaps(tree);
    if (!tables.isEmpty() && !tables.first().buckets.isEmpty()) {
        yaml += u"buckets:\n"_s;
        for (const RoadmapBucket &bucket : tables.first().buckets)
            yaml += u"  - "_s + yamlText(bucket.label) + u'\n';
    }
    return u"---\n"_s + yaml + u"---\n"_s;
}

} // namespace

QString templateFromMinutes(const QString &minutes, const TemplateFacts &facts)
{
    const SyntaxTree tree(minutes);
    const QDate date = meetingDate(tree, readMinutes(tree), facts.date);
    const QString skeleton = withTeams(withDates(keptOf(minutes, facts), date));
    const LineEnding ending = lineEndingNear(minutes, tree.lines(), 0);
    return withLineEndings(frontMatter(minutes, facts), ending) + skeleton;
}

} // namespace minuta
