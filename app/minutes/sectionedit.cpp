#include "app/minutes/minutesedit.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/besideconflicts.h"
#include "app/minutes/editerror.h"
#include "app/minutes/inlinesource.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// A heading as it is recognised again after an edit.
struct Outline
{
    int level = 0;
    QString title;
    friend bool operator==(const Outline &, const Outline &) = default;
};

QList<Outline> outlineOf(const Minutes &minutes)
{
    QList<Outline> outline;
    for (const Section &section : minutes.sections) {
        if (section.level > 0)
            outline.append({section.level, section.title});
    }
    return outline;
}

/// Whether text has these headings, read as a whole or beside its conflicts: as the minutes were that an edit is of.
bool hasOutline(const QString &text, const QList<Outline> &expected)
{
    const SyntaxTree tree(text);
    if (outlineOf(readMinutes(tree)) == expected)
        return true;
    const QList<ConflictText> conflicts = findConflicts(text);
    return !conflicts.isEmpty() && outlineOf(readMinutesBesideConflicts(tree, conflicts)) == expected;
}

/// Sections from `first` that lie in range.
qsizetype sectionCount(const Minutes &minutes, int first, TextRange range)
{
    qsizetype count = 0;
    while (first + count < minutes.sections.size() && minutes.sections[first + count].range.begin < range.end)
        ++count;
    return count;
}

/// Behind the last line of range that is not blank, before its ending: what follows parts the sections.
qsizetype contentEnd(QStringView text, TextRange range)
{
    qsizetype end = range.end;
    while (end > range.begin) {
        const QChar unit = text[end - 1];
        if (unit != u'\n' && unit != u'\r' && unit != u' ' && unit != u'\t')
            break;
        --end;
    }
    // Blanks at the end of a line with words belong to it.
    while (end < range.end && text[end] != u'\n' && text[end] != u'\r')
        ++end;
    return end;
}

const QList<int> &siblingsOf(const Minutes &minutes, int section)
{
    const int parent = minutes.sections[section].parent;
    return parent < 0 ? minutes.roots : minutes.sections[parent].children;
}

} // namespace

Result<ChangeSet> moveSection(const SyntaxTree &tree, const Minutes &minutes, int section, int before)
{
    const auto isSection = [&](int index) { return index >= 0 && index < minutes.sections.size(); };
    if (!isSection(section) || (before != -1 && !isSection(before)))
        return std::unexpected(noSuchSection(isSection(section) ? before : section));
    const QList<int> &siblings = siblingsOf(minutes, section);
    const qsizetype from = siblings.indexOf(section);
    const qsizetype to = before == -1 ? siblings.size() : siblings.indexOf(before);
    if (to < 0)
        return std::unexpected(invalidValue(minutes.path(section), u"it can move among the sections around it only"_s));
    if (to == from || to == from + 1)
        return ChangeSet();
    const bool isDown = from < to;
    const auto passed = siblings.sliced(isDown ? from + 1 : to, isDown ? to - from - 1 : from - to);
    const int level = minutes.sections[section].level;
    if (level == 0 || !std::ranges::all_of(passed, [&](int each) { return minutes.sections[each].level == level; }))
        return std::unexpected(invalidValue(minutes.path(section), u"it can pass sections of its own level only"_s));

    const QStringView text = tree.text();
    const TextRange moved = minutes.sections[section].range;
    const TextRange rest{minutes.sections[passed.first()].range.begin, minutes.sections[passed.last()].range.end};
    const TextRange first = isDown ? moved : rest;
    const TextRange second = isDown ? rest : moved;
    const QString ending = toString(lineEndingNear(text, tree.lines(), second.begin)).toString();

    // What parts two sections stays where it is at the text's end, which may have no line ending; elsewhere sections
    // take it with them.
    const bool isAtEnd = second.end == text.size();
    const qsizetype firstEnd = isAtEnd ? contentEnd(text, first) : first.end;
    const qsizetype secondEnd = isAtEnd ? contentEnd(text, second) : second.end;
    const QString parting = text.sliced(firstEnd, first.end - firstEnd).toString();
    const auto changed = [&](const QString &blank) {
        QList<TextChange> changes;
        if (isDown) {
            changes.append(TextChange::replacing(text, {first.begin, second.begin}, blank));
            changes.append(TextChange::replacing(text, {secondEnd, secondEnd},
                                                 parting + blank
                                                     + text.sliced(first.begin, firstEnd - first.begin).toString()
                                                     + (isAtEnd ? QString() : blank)));
        } else {
            changes.append(TextChange::replacing(text, {first.begin, first.begin},
                                                 blank + text.sliced(second.begin, secondEnd - second.begin).toString()
                                                     + parting + blank));
            changes.append(TextChange::replacing(text, {firstEnd, secondEnd}, isAtEnd ? QString() : blank));
        }
        return ChangeSet(changes);
    };

    QList<Outline> expected = outlineOf(minutes);
    const qsizetype shift = minutes.sections.isEmpty() || minutes.sections.first().level > 0 ? 0 : 1;
    const int firstIndex = isDown ? section : passed.first();
    const auto begin = expected.begin() + firstIndex - shift;
    const qsizetype firstCount = sectionCount(minutes, firstIndex, first);
    std::rotate(begin, begin + firstCount,
                begin + firstCount + sectionCount(minutes, int(firstIndex + firstCount), second));
    // A blank line helps where a section would run into its new neighbour; an open fence can not be helped.
    for (const QString &blank : {QString(), ending}) {
        const ChangeSet change = changed(blank);
        if (hasOutline(change.appliedTo(tree.text()), expected))
            return change;
    }
    return std::unexpected(
        invalidValue(minutes.path(section), u"an open code block or comment would take in its new neighbour"_s));
}

Result<ChangeSet> moveSectionBy(const SyntaxTree &tree, const Minutes &minutes, int section, int by)
{
    if (section < 0 || section >= minutes.sections.size())
        return std::unexpected(noSuchSection(section));
    QList<int> siblings = siblingsOf(minutes, section);
    siblings.removeIf([&](int each) { return minutes.sections[each].isContent || minutes.sections[each].level == 0; });
    const qsizetype row = siblings.indexOf(section);
    if (row < 0 || row + by < 0 || row + by >= siblings.size())
        return ChangeSet();
    return moveSection(tree, minutes, section, siblings.value(by < 0 ? row + by : row + by + 1, -1));
}

namespace {

/// row: of the new heading among the headings.
Result<ChangeSet> insertSection(const SyntaxTree &tree, const Minutes &minutes, const Section &neighbour, qsizetype row,
                                const QString &title)
{
    const QStringView text = tree.text();
    const auto source = inlineSource(title.trimmed(), false);
    if (!source || title.trimmed().isEmpty())
        return std::unexpected(invalidValue(title, u"a heading is one line of text"_s));

    const int level = neighbour.level > 0 ? neighbour.level : minutes.titleSection < 0 ? 1 : 2;
    const qsizetype place = neighbour.range.end;
    const bool isAtEnd = place == text.size();
    const auto blanksBelow = [&](const Section &section) {
        const qsizetype end = contentEnd(text, section.range);
        return std::max<qsizetype>(tree.lines().lineAt(section.range.end) - tree.lines().lineAt(end) - 1, 0);
    };
    // At the text's end the blank lines that part two sections are not there to count.
    const auto other = std::ranges::find_if(
        minutes.sections, [&](const Section &each) { return each.level == level && each.range.end < text.size(); });
    const qsizetype present = blanksBelow(neighbour);
    const qsizetype usual = !isAtEnd                          ? present
                            : place == 0                      ? 0
                            : other != minutes.sections.end() ? blanksBelow(*other)
                                                              : 1;
    const QString ending = toString(lineEndingNear(text, tree.lines(), place)).toString();
    const bool endsOpen = place > 0 && text[place - 1] != u'\n' && text[place - 1] != u'\r';
    const QString heading = QString(level, u'#') + u' ' + *source;
    const QString blanks = ending.repeated(std::max<qsizetype>(usual - present, 0));
    const QString line = heading + (isAtEnd && endsOpen ? QString() : ending);
    const QString below = isAtEnd ? QString() : ending.repeated(usual);

    QList<Outline> expected = outlineOf(minutes);
    expected.insert(row, {level, title.trimmed()});
    for (const QString &blank : {QString(), ending}) {
        const ChangeSet change = TextChange::replacing(text, {place, place},
                                                       (endsOpen ? ending : QString()) + blank + blanks + line + below
                                                           + (isAtEnd ? QString() : blank));
        if (hasOutline(change.appliedTo(tree.text()), expected))
            return change;
    }
    return std::unexpected(invalidValue(title, u"an open code block or comment would take in the heading"_s));
}

} // namespace

Result<ChangeSet> insertSectionAfter(const SyntaxTree &tree, const Minutes &minutes, int after, const QString &title)
{
    if (after < 0 || after >= minutes.sections.size())
        return std::unexpected(noSuchSection(after));
    const Section &neighbour = minutes.sections[after];
    const qsizetype shift = minutes.sections.first().level > 0 ? 0 : 1;
    return insertSection(tree, minutes, neighbour, after - shift + sectionCount(minutes, after, neighbour.range),
                         title);
}

Result<ChangeSet> appendSection(const SyntaxTree &tree, const Minutes &minutes, const QString &title)
{
    Section whole; // stands for the neighbour
    whole.level = 2;
    whole.range = {0, tree.text().size()};
    return insertSection(tree, minutes, whole, outlineOf(minutes).size(), title);
}

Result<ChangeSet> removeSection(const SyntaxTree &tree, const Minutes &minutes, int section)
{
    if (section < 0 || section >= minutes.sections.size())
        return std::unexpected(noSuchSection(section));
    const QStringView text = tree.text();
    TextRange range = minutes.sections[section].range;
    const bool isAtEnd = range.end == text.size();
    if (isAtEnd && range.begin > 0) // the text ends as it did
        range = {contentEnd(text, {0, range.begin}), contentEnd(text, range)};

    QList<Outline> expected = outlineOf(minutes);
    const qsizetype shift = minutes.sections.first().level > 0 ? 0 : 1;
    const qsizetype count = sectionCount(minutes, section, minutes.sections[section].range);
    const bool isHeading = minutes.sections[section].level > 0;
    if (isHeading)
        expected.remove(section - shift, count);
    const QString ending = toString(lineEndingNear(text, tree.lines(), range.begin)).toString();
    for (const QString &blank : {QString(), ending}) {
        const ChangeSet change = TextChange::replacing(text, range, blank);
        if (hasOutline(change.appliedTo(tree.text()), expected))
            return change;
    }
    return std::unexpected(
        invalidValue(minutes.path(section), u"an open code block or comment would take in what follows"_s));
}

} // namespace minuta
