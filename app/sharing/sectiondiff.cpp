#include "app/sharing/sectiondiff.h"

#include "app/sharing/sectionversion.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr qsizetype mostNamed = 3; ///< sections that a message names

/// How many lines of one are not in the other.
int excess(const LineCounts &lines, const LineCounts &other)
{
    int count = 0;
    for (const auto &[line, times] : lines.asKeyValueRange())
        count += std::max(0, times - other.value(line));
    return count;
}

SectionDiff named(const Minutes &minutes, int index)
{
    const Section &section = minutes.sections[index];
    SectionDiff diff;
    diff.title = section.team.isEmpty() ? section.title : section.team;
    // Of a sub-project without a lead it is that of the team around.
    for (int around = index; around >= 0 && diff.lead.isEmpty(); around = minutes.sections[around].parent)
        diff.lead = minutes.sections[around].lead;
    diff.key = section.key;
    return diff;
}

/// Takes the lines that one section has and other lacks from those that the whole text has and lacks; in their order.
QStringList takeExcess(const LineCounts &lines, const LineCounts &other, LineCounts &all)
{
    QList<QStringView> taken;
    for (const auto &[line, times] : lines.asKeyValueRange()) {
        const int count = std::clamp(times - other.value(line), 0, all.value(line));
        if (count > 0)
            all[line] -= count;
        taken.append(QList<QStringView>(count, line));
    }
    std::ranges::sort(taken, std::less(), [](QStringView line) { return line.data(); }); // views of one text
    QStringList words;
    for (const QStringView line : taken)
        words.append(line.toString());
    return words;
}

/// The lines of a whole text that the other lacks.
LineCounts excessOf(const LineCounts &lines, const LineCounts &other)
{
    LineCounts counts;
    for (const auto &[line, times] : lines.asKeyValueRange())
        counts.insert(line, std::max(0, times - other.value(line)));
    return counts;
}

/// "Diego, CLI and 2 more".
QString namesOf(const QList<SectionDiff> &diffs)
{
    QStringList names;
    for (const SectionDiff &diff : diffs) {
        if (!diff.title.isEmpty() && names.size() < mostNamed)
            names.append(diff.title);
    }
    const qsizetype more = diffs.size() - names.size();
    const QString list = names.join(", "_L1);
    if (more <= 0)
        return list;
    return list.isEmpty() ? u"%1 section(s)"_s.arg(more) : u"%1 and %2 more"_s.arg(list).arg(more);
}

QString whatChanged(const QList<SectionDiff> &diffs)
{
    int added = 0;
    int removed = 0;
    for (const SectionDiff &diff : diffs) {
        added += diff.added;
        removed += diff.removed;
    }
    const auto all = [&](bool SectionDiff::*property) {
        return std::ranges::all_of(diffs, [&](const SectionDiff &diff) { return diff.*property; });
    };
    if (all(&SectionDiff::isRemoved))
        return u"removed"_s;
    QStringList counts;
    if (added > 0)
        counts.append(u"+%1"_s.arg(added));
    if (removed > 0)
        counts.append(u"\u2212%1"_s.arg(removed));
    if (counts.isEmpty())
        return all(&SectionDiff::hasOtherLead) ? u"lead"_s : u"headings"_s;
    return u"notes (%1)"_s.arg(counts.join(u' '));
}

/// The lines of a section's body without the blanks around them; blank ones are left out.
QStringList orderedLines(const SectionVersion &version, const Section &section)
{
    QStringList lines;
    for (const QStringView line : version.tree.text(section.body).tokenize(u'\n')) {
        if (const QStringView words = line.trimmed(); !words.isEmpty())
            lines.append(words.toString());
    }
    return lines;
}

/// What is different where each section has the same lines: "CLI – order".
QString whatMoved(const SectionVersion &before, const SectionVersion &after)
{
    QList<SectionDiff> reordered;
    QList<SectionDiff> laidOut;
    QList<qsizetype> places; // of the sections, in before
    for (int i = 0; i < after.minutes.sections.size(); ++i) {
        const Section &section = after.minutes.sections[i];
        const int old = before.byKey.value(section.key, -1);
        if (old < 0)
            continue;
        places.append(old);
        const Section &earlier = before.minutes.sections[old];
        if (orderedLines(before, earlier) != orderedLines(after, section))
            reordered.append(named(after.minutes, i));
        else if (before.tree.text(earlier.body) != after.tree.text(section.body))
            laidOut.append(named(after.minutes, i));
    }
    if (!reordered.isEmpty())
        return namesOf(reordered) + u" \u2013 order"_s;
    if (!std::ranges::is_sorted(places))
        return u"order of sections"_s;
    if (!laidOut.isEmpty())
        return namesOf(laidOut) + u" \u2013 layout"_s;
    if (before.tree.text() == after.tree.text())
        return u"merge"_s; // of other files' commits
    const auto title = [](const SectionVersion &version) {
        const int section = version.minutes.titleSection;
        return section < 0 ? QString() : version.minutes.sections[section].title;
    };
    return title(before) == title(after) ? u"layout"_s : u"title"_s;
}

} // namespace

QList<SectionDiff> sectionDiff(const SectionVersion &before, const SectionVersion &after)
{
    LineCounts gone = excessOf(before.all, after.all);
    LineCounts fresh = excessOf(after.all, before.all);
    QList<SectionDiff> diffs;
    for (int i = 0; i < after.minutes.sections.size(); ++i) {
        const Section &section = after.minutes.sections[i];
        if (section.isContent)
            continue;
        const int old = before.byKey.value(section.key, -1);
        SectionDiff diff = old < 0 ? named(after.minutes, i) : named(before.minutes, old);
        const LineCounts earlier = old < 0 ? LineCounts() : before.lines[old];
        diff.isNew = old < 0;
        diff.hasOtherLead = old >= 0 && before.minutes.sections[old].lead != section.lead;
        diff.added = excess(after.lines[i], earlier);
        diff.removed = excess(earlier, after.lines[i]);
        diff.gone = takeExcess(earlier, after.lines[i], gone);
        diff.fresh = takeExcess(after.lines[i], earlier, fresh);
        if (diff.isNew || diff.hasOtherLead || diff.added > 0 || diff.removed > 0)
            diffs.append(diff);
    }
    for (int i = 0; i < before.minutes.sections.size(); ++i) {
        const Section &section = before.minutes.sections[i];
        if (section.isContent || after.byKey.contains(section.key))
            continue;
        SectionDiff diff = named(before.minutes, i);
        diff.isRemoved = true;
        diff.removed = excess(before.lines[i], {});
        diff.gone = takeExcess(before.lines[i], {}, gone);
        diffs.append(diff);
    }
    return diffs;
}

QList<SectionDiff> sectionDiff(const QString &before, const QString &after)
{
    return sectionDiff(SectionVersion(before), SectionVersion(after));
}

QString shareMessage(const SectionVersion &before, const SectionVersion &after, const QString &fileName)
{
    const Minutes &minutes = after.minutes;
    const QString series = minutes.titleWithoutDate.isEmpty() ? fileName : minutes.titleWithoutDate;
    const QString subject = minutes.date.isValid() ? series + u' ' + minutes.date.toString(Qt::ISODate) : series;
    if (QStringView(before.tree.text()).trimmed().isEmpty())
        return subject + ": new minutes"_L1;
    const QList<SectionDiff> diffs = sectionDiff(before, after);
    if (diffs.isEmpty())
        return subject + ": "_L1 + whatMoved(before, after);
    return u"%1: %2 \u2013 %3"_s.arg(subject, namesOf(diffs), whatChanged(diffs));
}

QString shareMessage(const QString &before, const QString &after, const QString &fileName)
{
    return shareMessage(SectionVersion(before), SectionVersion(after), fileName);
}

} // namespace minuta
