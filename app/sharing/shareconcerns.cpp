#include "app/sharing/shareconcerns.h"

#include "app/minutes/filling.h"
#include "app/sharing/sectiondiff.h"
#include "app/sharing/sectionversion.h"
#include "app/text/conflicttext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

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

/// Also those of which somebody has removed a marker.
int leftConflicts(const QString &text)
{
    static const QRegularExpression opening(u"^<{7}(?: |$)"_s, QRegularExpression::MultilineOption);
    const QList<ConflictText> conflicts = findConflicts(text);
    int count = int(conflicts.size());
    for (auto found = opening.globalMatch(text); found.hasNext();) {
        const qsizetype place = found.next().capturedStart();
        count +=
            std::ranges::none_of(conflicts, [place](const ConflictText &each) { return each.range.contains(place); })
                ? 1
                : 0;
    }
    return count;
}

} // namespace

QList<ShareConcern> shareConcerns(const SectionVersion &theirs, const SectionVersion &mine, const Person &person)
{
    QList<ShareConcern> concerns;
    if (const int conflicts = leftConflicts(mine.tree.text()); conflicts > 0)
        concerns.append({ShareConcern::Kind::Conflict, {}, {}, conflicts});
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
