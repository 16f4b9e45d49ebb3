#include "app/sharing/shareconcerns.h"

#include "app/minutes/filling.h"
#include "app/sharing/sectiondiff.h"
#include "app/sharing/sectionversion.h"
#include "app/text/conflicttext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

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

constexpr qsizetype mostShown = 3; ///< lines of a concern

QSet<QString> wordsOf(const QString &line)
{
    static const QRegularExpression notWord(u"[^\\p{L}\\p{N}]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QStringList words = line.toLower().split(notWord, Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

/// At least half of the words of both are the same.
bool isReworded(const QString &line, const QStringList &fresh)
{
    const QSet<QString> words = wordsOf(line);
    return std::ranges::any_of(fresh, [&](const QString &other) {
        const QSet<QString> others = wordsOf(other);
        return 2 * (QSet(words) & others).size() >= std::max<qsizetype>(1, std::max(words.size(), others.size()));
    });
}

/// Something was put to it, and nothing taken from it.
bool isLonger(const QString &line, const QStringList &fresh)
{
    const QSet<QString> words = wordsOf(line);
    return !words.isEmpty()
           && std::ranges::any_of(fresh, [&](const QString &other) { return wordsOf(other).contains(words); });
}

/// A task whose box is ticked, or no longer.
bool isTicked(const QString &line, const QStringList &fresh)
{
    static const QRegularExpression box(u"^([-*+]|\\d+[.)]) \\[[ xX]\\] "_s);
    const QString words = QString(line).remove(box);
    return words != line && std::ranges::any_of(fresh, [&](QString other) { return other.remove(box) == words; });
}

/// The lines whose going is somebody's loss.
QStringList lossesOf(const SectionDiff &diff)
{
    QStringList losses;
    for (const QString &line : diff.gone) {
        const bool isEdit = isPlaceholder(line) || isTicked(line, diff.fresh) || isLonger(line, diff.fresh)
                            || (diff.lead.isEmpty() && isReworded(line, diff.fresh));
        if (!isEdit)
            losses.append(line);
    }
    return losses;
}

/// Nothing where nobody loses anything. canBeRenamed: a section of another name is there now.
std::optional<ShareConcern> concernOf(const SectionDiff &diff, const SectionVersion &mine, bool canBeRenamed)
{
    using Kind = ShareConcern::Kind;
    const QStringList losses = lossesOf(diff);
    if (losses.isEmpty() && (!diff.isRemoved || canBeRenamed))
        return std::nullopt;
    const Kind kind = losses.isEmpty() ? Kind::LostHeading : diff.isRemoved ? Kind::LostSection : Kind::LostLines;
    const int section = mine.byKey.value(diff.key, -1);
    return ShareConcern{kind,
                        diff.title,
                        diff.lead,
                        int(losses.size()),
                        losses.first(std::min(mostShown, losses.size())),
                        section < 0 ? -1 : mine.minutes.sections[section].range.begin};
}

/// Conflict markers that nobody has seen yet, and others.
QList<ShareConcern> leftConflicts(const SectionVersion &theirs, const SectionVersion &mine)
{
    const QString &text = mine.tree.text();
    QList<TextRange> places = openConflictMarkers(text);
    for (const ConflictText &conflict : findConflicts(text))
        places.append(conflict.range);
    std::ranges::sort(places, {}, &TextRange::begin);
    ShareConcern fresh{ShareConcern::Kind::Conflict, {}, {}, 0, {}};
    ShareConcern known{ShareConcern::Kind::KnownConflict, {}, {}, 0, {}};
    for (const TextRange place : places) {
        const Block &block = mine.tree.blocks()[mine.tree.blockAt(place.begin)];
        const bool isCode = block.kind == BlockKind::CodeBlock && place.end <= block.range.end;
        const QStringView words = mine.tree.text(place);
        const bool isQuote = words.startsWith(u'>'); // or what is left of a conflict: nobody knows
        ShareConcern &concern = isCode || isQuote || theirs.tree.text().contains(words) ? known : fresh;
        if (concern.lines++ == 0)
            concern.place = place.begin;
    }
    QList<ShareConcern> concerns{fresh, known};
    concerns.removeIf([](const ShareConcern &concern) { return concern.lines == 0; });
    return concerns;
}

/// Placeholders beside words: a section that says nothing else is empty, which is no mistake of who shares.
QList<ShareConcern> leftPlaceholders(const SectionVersion &version)
{
    QList<ShareConcern> concerns;
    for (const Section &section : version.minutes.sections) {
        if (section.isContent || !section.isFilled)
            continue;
        ShareConcern concern{ShareConcern::Kind::Placeholder,
                             section.team.isEmpty() ? section.title : section.team,
                             section.lead,
                             0,
                             {}};
        for (const QStringView line : version.tree.text(section.body).tokenize(u'\n')) {
            // An empty bullet is being typed, or left from typing; it says nothing wrong.
            const bool hasWords = std::ranges::any_of(line, [](QChar unit) { return unit.isLetter(); });
            if (hasWords && isPlaceholder(line) && concern.lines++ == 0)
                concern.place = line.data() - version.tree.text().constData();
        }
        if (concern.lines > 0)
            concerns.append(concern);
    }
    return concerns;
}

} // namespace

QList<ShareConcern> shareConcerns(const SectionVersion &theirs, const SectionVersion &mine, const Person &person)
{
    QList<ShareConcern> concerns = leftConflicts(theirs, mine);
    const QSet<QString> own = ownKeys(theirs.minutes, person);
    const QList<SectionDiff> diffs = sectionDiff(theirs, mine);
    const bool hasNew = std::ranges::contains(diffs, true, &SectionDiff::isNew);
    for (const SectionDiff &diff : diffs) {
        const auto concern = own.contains(diff.key) ? std::nullopt : concernOf(diff, mine, hasNew);
        if (concern)
            concerns.append(*concern);
    }
    return concerns + leftPlaceholders(mine);
}

bool holdConflict(const QList<ShareConcern> &concerns)
{
    return std::ranges::contains(concerns, ShareConcern::Kind::Conflict, &ShareConcern::kind);
}

} // namespace minuta
