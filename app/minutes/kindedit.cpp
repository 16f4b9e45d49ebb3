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

Result<ChangeSet> addFilledSection(const SyntaxTree &tree, const Minutes &minutes, int after, const QString &title,
                                   const QString &text)
{
    const auto added =
        after < 0 ? appendSection(tree, minutes, title) : insertSectionAfter(tree, minutes, after, title);
    if (!added || text.isEmpty())
        return added;
    const SyntaxTree then(added->appliedTo(tree.text()));
    const Minutes thenMinutes = readMinutes(then);
    const TextRange place = added->resultRange();
    const auto isAdded = [&](const Section &each) { return each.level > 0 && place.contains(each.heading); };
    const auto section = std::ranges::find_if(thenMinutes.sections, isAdded) - thenMinutes.sections.begin();
    const auto filled = setField(then, thenMinutes, int(section), text);
    if (!filled)
        return filled;
    return added->composed(*filled);
}

Result<ChangeSet> appendToKind(const SyntaxTree &tree, const Minutes &minutes, SectionKind kind, const QString &title,
                               int section, const QString &text)
{
    if (const int known = firstOf(minutes, kind); known >= 0)
        return appendToField(tree, minutes, known, text);
    if (section < -1 || section >= minutes.sections.size())
        return std::unexpected(noSuchSection(section));
    const int above = section < 0 ? -1 : neighbourAbove(minutes, section);
    return addFilledSection(tree, minutes, above, title, text);
}

} // namespace minuta
