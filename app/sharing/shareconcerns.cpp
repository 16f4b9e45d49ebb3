#include "app/sharing/shareconcerns.h"

#include "app/minutes/filling.h"
#include "app/sharing/sectiondiff.h"
#include "app/sharing/sectionversion.h"
#include "app/text/conflicttext.h"

#include <QSet>

#include <algorithm>

namespace minuta {

namespace {

/// Keys of the sections that are the person's.
QSet<QString> ownKeys(const Minutes &minutes, const Person &person)
{
    QSet<QString> keys;
    for (int index = 0; index < minutes.sections.size(); ++index) {
        if (isOwnSection(minutes, index, person))
            keys.insert(minutes.sections[index].key);
    }
    return keys;
}

/// Placeholders beside words: a section that says nothing else is empty, which is no mistake of who shares.
QList<ShareConcern> leftPlaceholders(const SectionVersion &version)
{
    QList<ShareConcern> concerns;
    for (const Section &section : version.minutes.sections) {
        if (section.isContent || !section.isFilled)
            continue;
        ShareConcern concern{ShareConcern::Kind::Placeholder, section.team.isEmpty() ? section.title : section.team,
                             section.lead, 0};
        for (const QStringView line : version.tree.text(section.body).tokenize(u'\n')) {
            // An empty bullet is being typed, or left from typing; it says nothing wrong.
            const bool hasWords = std::ranges::any_of(line, [](QChar unit) { return unit.isLetter(); });
            concern.lines += hasWords && isPlaceholder(line) ? 1 : 0;
        }
        if (concern.lines > 0)
            concerns.append(concern);
    }
    return concerns;
}

} // namespace

QList<ShareConcern> shareConcerns(const SectionVersion &theirs, const SectionVersion &mine, const Person &person)
{
    QList<ShareConcern> concerns;
    const qsizetype conflicts = findConflicts(mine.tree.text()).size() + openConflictMarkers(mine.tree.text()).size();
    if (conflicts > 0)
        concerns.append({ShareConcern::Kind::Conflict, {}, {}, int(conflicts)});
    const QSet<QString> own = ownKeys(theirs.minutes, person);
    for (const SectionDiff &diff : sectionDiff(theirs, mine)) {
        if (diff.gone > 0 && !own.contains(diff.key))
            concerns.append({diff.isRemoved ? ShareConcern::Kind::LostSection : ShareConcern::Kind::LostLines,
                             diff.title, diff.lead, diff.gone});
    }
    return concerns + leftPlaceholders(mine);
}

bool holdConflict(const QList<ShareConcern> &concerns)
{
    return std::ranges::contains(concerns, ShareConcern::Kind::Conflict, &ShareConcern::kind);
}

} // namespace minuta
