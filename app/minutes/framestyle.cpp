#include "app/minutes/framestyle.h"

#include "app/markdown/syntaxtree.h"

#include <algorithm>

namespace minuta {

namespace {

bool isTeamLike(const Section &section)
{
    return section.kind == SectionKind::Team || section.kind == SectionKind::Project;
}

} // namespace

FrameStyles FrameStyles::of(const SyntaxTree &tree, const Minutes &minutes)
{
    FrameStyles styles;
    const LineIndex &lines = tree.lines();
    for (const Section &section : minutes.sections) {
        if (section.field.isEmpty() || section.level == 0 || section.isContent)
            continue;
        const qsizetype above = lines.lineAt(section.field.begin) - lines.lineAt(section.heading.end);
        Counts &counts = isTeamLike(section) ? styles.m_aboveInTeams : styles.m_aboveElsewhere;
        ++counts[std::min<qsizetype>(above, longest)];
        if (section.field.end == tree.text().size())
            continue;
        const bool isTouching = minutes.sectionAt(section.field.end) != minutes.sectionAt(section.field.end - 1);
        ++(isTouching ? styles.m_touching : styles.m_apart);
    }
    return styles;
}

qsizetype FrameStyles::mostUsual(const Counts &counts, qsizetype fallback)
{
    const auto most = std::ranges::max_element(counts);
    return *most > 0 ? most - counts.begin() : fallback;
}

qsizetype FrameStyles::blanksAbove(const Section &section) const
{
    const bool isTeam = isTeamLike(section);
    const qsizetype fallback = mostUsual(isTeam ? m_aboveElsewhere : m_aboveInTeams, 0);
    return mostUsual(isTeam ? m_aboveInTeams : m_aboveElsewhere, fallback);
}

} // namespace minuta
