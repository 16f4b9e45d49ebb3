#include "app/merge/headingparts.h"

#include "app/minutes/headingsource.h"
#include "app/minutes/teamheading.h"

#include <algorithm>
#include <optional>

namespace minuta {

namespace {

/// The range of the lead with what goes with it, absolute; nothing where the heading cannot be read apart.
std::optional<TextRange> leadFrame(const SectionedText &text, const Section &section)
{
    const HeadingSource source = readHeading(text.tree, text.tree.blockAt(section.heading.begin));
    const qsizetype begin = source.content.begin;
    for (const TeamHeadingKind kind :
         {TeamHeadingKind::Team, TeamHeadingKind::Project, TeamHeadingKind::ProjectWithParenthesesLead}) {
        const TeamHeading read = readTeamHeading(text.text(source.content), source.plain, kind);
        if (read.team == section.team && read.lead == section.lead)
            return read.leadFrame.shifted(begin);
    }
    return {};
}

QList<QStringView> cut(const SectionedText &text, TextRange all, TextRange first, TextRange second)
{
    if (!all.contains(first) || !all.contains(second) || first.end > second.begin)
        return {text.text(all)};
    return {text.text({all.begin, first.begin}), text.text(first), text.text({first.end, second.begin}),
            text.text(second), text.text({second.end, all.end})};
}

} // namespace

QList<QStringView> headingParts(const SectionedText &text, int index)
{
    const Section &section = text.minutes.sections[index];
    const TextRange all = section.heading;
    if (!section.team.isEmpty() && !section.teamRange.isEmpty()) {
        if (const auto frame = leadFrame(text, section))
            return cut(text, all, section.teamRange, *frame);
    }
    if (index == text.minutes.titleSection && text.minutes.date.isValid()) {
        const TextRange title = text.minutes.titleRange;
        const TextRange date = text.minutes.dateRange;
        return title.begin <= date.begin ? cut(text, all, title, date) : cut(text, all, date, title);
    }
    return {text.text(all)};
}

} // namespace minuta
