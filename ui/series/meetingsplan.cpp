#include "ui/series/meetingsplan.h"

#include "app/document/documentfile.h"
#include "app/markdown/syntaxtree.h"
#include "app/templates/guidance.h"

namespace minuta {

namespace {

Provenance provenanceOf(const SeriesScan &scan, int text, const QString &earlierPath)
{
    Provenance provenance;
    if (text < 0) {
        provenance.isSource = true;
        return provenance;
    }
    const SeriesText &from = scan.texts[text];
    provenance.date = from.meeting.date;
    provenance.isEdited = from.isEdited;
    provenance.isSource = from.meeting.path == earlierPath;
    return provenance;
}

/// The teams and the roadmap of the next meetings, where they are others than those of the earlier minutes.
void takeNewest(const SeriesScan &scan, const Template *definition, const MeetingsChoice &choice, MeetingsPlan &plan,
                NextMeetingOptions &carry)
{
    const auto treeOf = [&](int text) { return SyntaxTree(scan.texts[text].text); };
    plan.roster = provenanceOf(scan, scan.newest.roster, choice.earlierPath);
    plan.roadmap = provenanceOf(scan, scan.newest.roadmap, choice.earlierPath);
    if (definition != nullptr && !definition->roster.teams.isEmpty()) {
        plan.roster = {};
        plan.roster.isTemplate = true;
        carry.roster = definition->roster;
    } else if (scan.newest.roster >= 0) {
        carry.roster = rosterAt(scan.texts, scan.newest.roster, carry.sections);
    }
    const SyntaxTree earlier(plan.earlierText);
    plan.roadmap.isNone = !roadmapSource(earlier, readMinutes(earlier, carry.sections));
    if (!plan.roadmap.isSource && !plan.roadmap.isNone) {
        const SyntaxTree tree = treeOf(scan.newest.roadmap);
        carry.roadmap = roadmapSource(tree, readMinutes(tree, carry.sections));
    }
}

} // namespace

QList<FileWrite> MeetingsPlan::writes() const
{
    QList<FileWrite> writes;
    for (const PlannedMeeting &meeting : meetings) {
        if (!meeting.exists)
            writes.append({meeting.path, DecodedText{meeting.next.text, hasByteOrderMark}.encoded(), {}, true});
    }
    return writes;
}

Result<MeetingsPlan> planMeetings(const SeriesPlace &place, const SeriesScan &scan, const MeetingsChoice &choice)
{
    MeetingsPlan plan;
    if (!choice.earlierPath.isEmpty()) {
        const auto file = readDocumentFile(choice.earlierPath);
        if (!file)
            return std::unexpected(file.error());
        plan.earlierText = place.unsavedTexts.value(choice.earlierPath, file->content.text);
        plan.hasByteOrderMark = file->content.hasByteOrderMark;
    }
    const bool isFromTemplate = choice.definition >= 0;
    const Template *definition = isFromTemplate ? &scan.templates[choice.definition].value : scan.definition();

    NewMeetingsOptions options;
    options.first = choice.first;
    options.count = choice.count;
    options.cadence = choice.cadence;
    options.path = choice.path;
    if (definition != nullptr) {
        options.carry.sections = sectionRules(*definition);
        if (!isFromTemplate)
            options.carry.rules =
                carryRules(*definition, readMinutes(SyntaxTree(plan.earlierText), options.carry.sections));
    }
    options.carry.rules.insert(choice.rules);
    takeNewest(scan, definition, choice, plan, options.carry);

    Result<QList<PlannedMeeting>> meetings;
    if (isFromTemplate) {
        options.folder = scan.folder;
        const auto earlier = choice.earlierPath.isEmpty()
                                 ? std::nullopt
                                 : std::optional(EarlierMinutes{choice.earlierPath, plan.earlierText});
        meetings = planFromTemplate(scan.series, *definition, earlier, options);
    } else {
        meetings = planFromFile(scan.series, choice.earlierPath, plan.earlierText, options);
    }
    if (!meetings)
        return std::unexpected(meetings.error());
    plan.meetings = std::move(*meetings);
    const SyntaxTree next(plan.meetings.isEmpty() ? QString() : plan.meetings.first().next.text);
    const Minutes nextMinutes = readMinutes(next, options.carry.sections);
    plan.roster.isNone = readRoster(nextMinutes).teams.isEmpty();
    plan.roadmap.isNone = !roadmapSource(next, nextMinutes);
    return plan;
}

} // namespace minuta
