#include "ui/series/meetingsplan.h"

#include "app/document/documentfile.h"
#include "app/markdown/syntaxtree.h"
#include "app/templates/guidance.h"
#include "app/templates/takenroadmaps.h"

namespace minuta {

namespace {

Provenance provenanceOf(const QList<SeriesText> &texts, int text, const QString &earlierPath)
{
    Provenance provenance;
    if (text < 0) {
        provenance.isSource = true;
        return provenance;
    }
    const SeriesText &from = texts[text];
    provenance.date = from.meeting.date;
    provenance.isEdited = from.isEdited;
    provenance.isSource = from.meeting.path == earlierPath;
    return provenance;
}

/// The teams and the roadmap of the next meetings, where they are others than those of the earlier minutes.
void takeNewest(const QList<SeriesText> &texts, const Template *definition, const QString &earlierPath,
                MeetingsPlan &plan, NextMeetingOptions &carry)
{
    const NewestEdited newest = newestEdited(texts, carry.sections);
    plan.roster = provenanceOf(texts, newest.roster, earlierPath);
    plan.roadmap = provenanceOf(texts, newest.roadmap, earlierPath);
    if (definition != nullptr && !definition->roster.teams.isEmpty()) {
        plan.roster = {};
        plan.roster.isTemplate = true;
        carry.roster = definition->roster;
    } else if (newest.roster >= 0) {
        carry.roster = rosterAt(texts, newest.roster, carry.sections);
    }
    plan.roadmap.isNone = !hasRoadmap(readMinutes(SyntaxTree(plan.earlierText), carry.sections));
    if (!plan.roadmap.isSource && !plan.roadmap.isNone) {
        carry.roadmapText = texts[newest.roadmap].text;
        carry.roadmapPath = texts[newest.roadmap].meeting.path;
    }
}

} // namespace

QList<FileWrite> MeetingsPlan::writes() const
{
    QList<FileWrite> writes;
    for (const PlannedMeeting &meeting : meetings) {
        if (meeting.isMade())
            writes.append({meeting.path, DecodedText{meeting.next.text, hasByteOrderMark}.encoded(), {}, true});
    }
    return writes;
}

Result<MeetingsPlan> planMeetings(const SeriesPlace &place, const SeriesScan &scan, const MeetingsChoice &choice)
{
    const bool isFromTemplate = choice.definition >= 0;
    const QList<SeriesText> texts = textsBefore(place, scan, choice.first);
    QString earlierPath = choice.earlierPath;
    if (isFromTemplate) {
        const int newest = newestText(texts);
        earlierPath = newest < 0 ? QString() : texts[newest].meeting.path;
    }
    MeetingsPlan plan;
    if (!earlierPath.isEmpty()) {
        const auto file = readDocumentFile(earlierPath);
        if (!file)
            return std::unexpected(file.error());
        plan.earlierText = place.unsavedTexts.value(earlierPath, file->content.text);
        plan.hasByteOrderMark = file->content.hasByteOrderMark;
    }
    const Template *definition = isFromTemplate ? &scan.templates[choice.definition].value : scan.definition();

    NewMeetingsOptions options;
    options.first = choice.first;
    options.count = choice.count;
    options.cadence = choice.cadence;
    options.leftOut = choice.leftOut;
    options.path = choice.path;
    if (definition != nullptr) {
        options.carry.sections = sectionRules(*definition);
        if (!isFromTemplate)
            options.carry.rules =
                carryRules(*definition, readMinutes(SyntaxTree(plan.earlierText), options.carry.sections));
    }
    options.carry.rules.insert(choice.rules);
    takeNewest(texts, definition, earlierPath, plan, options.carry);

    Result<QList<PlannedMeeting>> meetings;
    if (isFromTemplate) {
        options.folder = scan.folder;
        const auto earlier =
            earlierPath.isEmpty() ? std::nullopt : std::optional(EarlierMinutes{earlierPath, plan.earlierText});
        meetings = planFromTemplate(scan.series, *definition, earlier, options);
    } else {
        meetings = planFromFile(scan.series, earlierPath, plan.earlierText, options);
    }
    if (!meetings)
        return std::unexpected(meetings.error());
    plan.meetings = std::move(*meetings);
    const SyntaxTree next(plan.meetings.isEmpty() ? QString() : plan.meetings.first().next.text);
    const Minutes nextMinutes = readMinutes(next, options.carry.sections);
    plan.roster.isNone = readRoster(nextMinutes).teams.isEmpty();
    plan.roadmap.isNone = !hasRoadmap(nextMinutes);
    return plan;
}

} // namespace minuta
