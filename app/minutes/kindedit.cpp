#include "app/markdown/syntaxtree.h"
#include "app/minutes/editerror.h"
#include "app/minutes/minutesedit.h"

#include <algorithm>

namespace minuta {

namespace {

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

int firstOf(const Minutes &minutes, SectionKind kind)
{
    const auto found = std::ranges::find(minutes.sections, kind, &Section::kind);
    return found == minutes.sections.end() ? -1 : int(found - minutes.sections.begin());
}

} // namespace

Result<ChangeSet> appendToKind(const SyntaxTree &tree, const Minutes &minutes, SectionKind kind, const QString &title,
                               int section, const QString &text)
{
    if (const int known = firstOf(minutes, kind); known >= 0)
        return appendToField(tree, minutes, known, text);
    if (section < -1 || section >= minutes.sections.size())
        return std::unexpected(noSuchSection(section));
    const int above = section < 0 ? -1 : neighbourAbove(minutes, section);
    const auto added =
        above < 0 ? appendSection(tree, minutes, title) : insertSectionAfter(tree, minutes, above, title);
    if (!added)
        return added;
    const SyntaxTree withSection(added->appliedTo(tree.text()));
    const Minutes after = readMinutes(withSection);
    const auto filled = appendToField(withSection, after, firstOf(after, kind), text);
    if (!filled)
        return filled;
    return added->composed(*filled);
}

} // namespace minuta
