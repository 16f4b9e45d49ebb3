#include "ui/series/meetingsplan.h"

#include "app/document/documentfile.h"
#include "app/markdown/syntaxtree.h"
#include "app/series/meetingpath.h"

namespace minuta {

namespace {

Provenance provenanceOf(const SeriesScan &scan, int text, const QString &earlierPath)
{
    if (text < 0)
        return {fileDate(earlierPath).date, false, true, false};
    const SeriesText &from = scan.texts[text];
    return {from.meeting.date, from.isEdited, from.meeting.path == earlierPath, false};
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
    const auto file = readDocumentFile(choice.earlierPath);
    if (!file)
        return std::unexpected(file.error());
    MeetingsPlan plan;
    plan.earlierText = place.unsavedTexts.value(choice.earlierPath, file->content.text);
    plan.hasByteOrderMark = file->content.hasByteOrderMark;

    NewMeetingsOptions options;
    options.first = choice.first;
    options.count = choice.count;
    options.cadence = choice.cadence;
    options.path = choice.path;
    options.carry.rules = choice.rules;
    plan.roster = provenanceOf(scan, scan.newest.roster, choice.earlierPath);
    plan.roadmap = provenanceOf(scan, scan.newest.roadmap, choice.earlierPath);
    if (!plan.roster.isSource)
        options.carry.roster = readRoster(readMinutes(SyntaxTree(scan.texts[scan.newest.roster].text)));
    const SyntaxTree earlierTree(plan.earlierText);
    plan.roadmap.isNone = !roadmapSource(earlierTree, readMinutes(earlierTree));
    if (!plan.roadmap.isSource && !plan.roadmap.isNone) {
        const SyntaxTree tree(scan.texts[scan.newest.roadmap].text);
        options.carry.roadmap = roadmapSource(tree, readMinutes(tree));
    }

    auto meetings = planFromFile(scan.series, choice.earlierPath, plan.earlierText, options);
    if (!meetings)
        return std::unexpected(meetings.error());
    plan.meetings = std::move(*meetings);
    plan.roster.isNone =
        readRoster(readMinutes(SyntaxTree(plan.meetings.isEmpty() ? QString() : plan.meetings.first().next.text)))
            .teams.isEmpty();
    return plan;
}

} // namespace minuta
