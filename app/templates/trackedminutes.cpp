#include "app/templates/trackedminutes.h"

#include "app/minutes/minutesedit.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace minuta {

TrackedMinutes::TrackedMinutes(const QString &text, SectionRules rules)
    : m_rules(std::move(rules))
    , m_tree(text)
    , m_minutes(readMinutes(m_tree, m_rules))
    , m_origins(m_minutes.sections.size())
{
    std::iota(m_origins.begin(), m_origins.end(), 0);
}

int TrackedMinutes::sectionsIn(int section) const
{
    const TextRange range = m_minutes.sections[section].range;
    int count = 1;
    while (section + count < m_minutes.sections.size() && m_minutes.sections[section + count].range.begin < range.end)
        ++count;
    return count;
}

bool TrackedMinutes::apply(const ChangeSet &change, const QList<int> &origins)
{
    if (change.isEmpty())
        return true;
    SyntaxTree tree = m_tree;
    tree.apply(change);
    Minutes minutes = readMinutes(tree, m_rules);
    if (minutes.sections.size() != origins.size())
        return false;
    m_tree = std::move(tree);
    m_minutes = std::move(minutes);
    m_change = m_change.composed(change);
    m_origins = origins;
    return true;
}

bool TrackedMinutes::edit(const Result<ChangeSet> &change)
{
    return change && apply(*change, m_origins);
}

bool TrackedMinutes::remove(int section)
{
    QList<int> origins = m_origins;
    origins.remove(section, sectionsIn(section));
    const auto change = removeSection(m_tree, m_minutes, section);
    return change && apply(*change, origins);
}

bool TrackedMinutes::move(int section, int before)
{
    const auto change = moveSection(m_tree, m_minutes, section, before);
    if (!change || change->isEmpty())
        return change.has_value();
    const int count = sectionsIn(section);
    const QList<int> moved = m_origins.sliced(section, count);
    QList<int> origins = m_origins;
    origins.remove(section, count);
    int to = before;
    if (before < 0) {
        const int parent = m_minutes.sections[section].parent;
        const QList<int> &siblings = parent < 0 ? m_minutes.roots : m_minutes.sections[parent].children;
        to = siblings.last() + sectionsIn(siblings.last());
    }
    if (to > section)
        to -= count;
    for (int i = 0; i < count; ++i)
        origins.insert(to + i, moved[i]);
    return apply(*change, origins);
}

int TrackedMinutes::insertAfter(int after, const QString &title)
{
    const auto change = insertSectionAfter(m_tree, m_minutes, after, title);
    const int index = after + sectionsIn(after);
    QList<int> origins = m_origins;
    origins.insert(index, -1);
    return change && apply(*change, origins) ? index : -1;
}

ChangeSet TrackedMinutes::appended(int section, const QString &lines) const
{
    const QStringView text = m_tree.text();
    const qsizetype place = m_minutes.sections[section].range.end;
    const QString ending = toString(lineEndingNear(text, m_tree.lines(), place)).toString();
    const auto isLineEnd = [](QChar unit) { return unit == u'\n' || unit == u'\r'; };
    const bool endsOpen = place > 0 && !isLineEnd(text[place - 1]);
    const TextRange lastLine = m_tree.lines().range(m_tree.lines().lineAt(std::max<qsizetype>(place - 1, 0)));
    const bool isBelowBlank = !endsOpen && m_tree.text(lastLine).trimmed().isEmpty();
    const bool isAtEnd = place == text.size();
    const QString inserted = (endsOpen ? ending : QString()) + (isBelowBlank ? QString() : ending) + lines
                             + (isAtEnd && endsOpen ? QString() : ending) + (isAtEnd ? QString() : ending);
    return TextChange::replacing(text, {place, place}, inserted);
}

int TrackedMinutes::insertInto(int section, const QString &heading)
{
    const int level = m_minutes.sections[section].level;
    if (level >= 6)
        return -1;
    const int index = section + sectionsIn(section);
    QList<int> origins = m_origins;
    origins.insert(index, -1);
    return apply(appended(section, QString(level + 1, u'#') + u' ' + heading), origins) ? index : -1;
}

int TrackedMinutes::moveInto(int section, int container)
{
    const Section &moved = m_minutes.sections[section];
    if (moved.level <= m_minutes.sections[container].level || moved.range.contains(m_minutes.sections[container].range))
        return -1;
    const TrackedMinutes before = *this;
    const int count = sectionsIn(section);
    QString lines = m_tree.text(moved.range).toString();
    while (lines.endsWith(u'\n') || lines.endsWith(u'\r'))
        lines.chop(1);
    if (remove(section)) {
        const int around = container > section ? container - count : container;
        const int index = around + sectionsIn(around);
        QList<int> origins = m_origins;
        for (int i = 0; i < count; ++i)
            origins.insert(index + i, before.m_origins[section + i]);
        if (apply(appended(around, lines), origins))
            return index;
    }
    *this = before;
    return -1;
}

QHash<qsizetype, int> TrackedMinutes::originsAfter(const ChangeSet &change) const
{
    QHash<qsizetype, int> origins;
    for (int i = 0; i < m_minutes.sections.size(); ++i) {
        const Section &section = m_minutes.sections[i];
        const TextRange range = change.mapRange({section.range.begin, section.range.begin + 1}, true);
        if (!range.isEmpty())
            origins.insert(change.mapPosition(section.range.begin, Bias::After), m_origins[i]);
    }
    return origins;
}

bool TrackedMinutes::add(const Result<ChangeSet> &change)
{
    if (!change)
        return false;
    const QHash<qsizetype, int> origins = originsAfter(*change);
    SyntaxTree tree = m_tree;
    tree.apply(*change);
    QList<int> after;
    qsizetype known = 0;
    for (const Section &section : readMinutes(tree, m_rules).sections) {
        known += origins.contains(section.range.begin);
        after.append(origins.value(section.range.begin, -1));
    }
    return known == m_origins.size() && apply(*change, after);
}

void TrackedMinutes::removeSome(const ChangeSet &change)
{
    const QHash<qsizetype, int> origins = originsAfter(change);
    m_tree.apply(change);
    m_minutes = readMinutes(m_tree, m_rules);
    m_change = m_change.composed(change);
    m_origins.clear();
    for (const Section &section : std::as_const(m_minutes.sections))
        m_origins.append(origins.value(section.range.begin, -1));
}

} // namespace minuta
