#include "app/markdown/syntaxtree.h"
#include "app/minutes/editerror.h"
#include "app/minutes/minutesedit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

int discussion(const Minutes &minutes)
{
    const auto found = std::ranges::find(minutes.sections, SectionKind::Discussion, &Section::kind);
    return found == minutes.sections.end() ? -1 : int(found - minutes.sections.begin());
}

/// The section that stands before the outermost one around section, side by side with it; -1: none does.
int neighbourAbove(const Minutes &minutes, int section)
{
    while (minutes.sections[section].parent >= 0 && minutes.sections[section].parent != minutes.titleSection)
        section = minutes.sections[section].parent;
    const int parent = minutes.sections[section].parent;
    const QList<int> &siblings = parent < 0 ? minutes.roots : minutes.sections[parent].children;
    const int above = siblings.value(siblings.indexOf(section) - 1, -1);
    return above == minutes.titleSection || above < 0 || minutes.sections[above].level == 0 ? -1 : above;
}

} // namespace

Result<ChangeSet> appendToDiscussion(const SyntaxTree &tree, const Minutes &minutes, int section, const QString &text)
{
    if (const int known = discussion(minutes); known >= 0)
        return appendToField(tree, minutes, known, text);
    if (section < 0 || section >= minutes.sections.size())
        return std::unexpected(noSuchSection(section));
    const QString title = u"Discussion"_s;
    const int above = neighbourAbove(minutes, section);
    const auto added =
        above < 0 ? appendSection(tree, minutes, title) : insertSectionAfter(tree, minutes, above, title);
    if (!added)
        return added;
    const SyntaxTree withSection(added->appliedTo(tree.text()));
    const Minutes minutesWithSection = readMinutes(withSection);
    const auto filled = appendToField(withSection, minutesWithSection, discussion(minutesWithSection), text);
    if (!filled)
        return filled;
    return added->composed(*filled);
}

} // namespace minuta
