#include "ui/context/editorcontext.h"

#include "app/minutes/besideconflicts.h"
#include "app/roadmap/roadmaprenewal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// Tables are those of the text before.
std::optional<ChangedRow> rowChanged(const SyntaxTree &tree, const ChangeSet &change,
                                     const QList<RoadmapTable> &roadmaps, const QList<Table> &tables)
{
    const auto isAround = [&](const auto &table) { return table.range.contains(change.range()); };
    if (const auto roadmap = std::ranges::find_if(roadmaps, isAround); roadmap != roadmaps.end())
        return changedRow(tree, change, roadmap->range);
    const auto table = std::ranges::find_if(tables, isAround);
    return table == tables.end() ? std::nullopt : changedRow(tree, change, table->range);
}

} // namespace

EditorContext::EditorContext(Document &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(&m_document, &Document::changed, this, &EditorContext::followChange); // before any view
    connect(&m_document, &Document::wasReset, this, [this] {
        m_changedRow.reset();
        m_incoming.clear();
        m_news.clear();
        setPlace(0);
    });
}

void EditorContext::followChange(const ChangeSet &change)
{
    m_place = change.mapPosition(m_place, Bias::After);
    for (qsizetype &place : m_incoming)
        place = change.mapPosition(place, Bias::After);
    followConflicts(change);
    followTables(change);
}

/// A key in a cell, or what is done to rows: thousands of others need not be read again for it.
void EditorContext::followTables(const ChangeSet &change)
{
    m_changedRow.reset();
    const quint64 before = m_document.revision() - 1;
    if (m_roadmapsRevision != before || m_readingRevision == before || !conflicts().isEmpty())
        return;
    const SyntaxTree &tree = m_document.tree();
    const bool holdsPlain = m_plainTablesRevision == before;
    if (const auto row = rowChanged(tree, change, m_roadmaps, m_plainTables);
        row && renewRow(m_roadmaps, tree, *row, change.delta())) {
        m_changedRow = row;
        if (holdsPlain)
            renewRow(m_plainTables, tree, *row, change.delta());
    } else if (const auto lines = renewRows(m_roadmaps, tree, change)) {
        if (holdsPlain)
            moveTables(m_plainTables, change.range().end, change.delta(), *lines);
    } else {
        return;
    }
    m_roadmapsRevision = m_document.revision();
    if (holdsPlain)
        m_plainTablesRevision = m_document.revision();
}

const Minutes &EditorContext::minutes()
{
    if (m_minutesRevision != m_document.revision()) {
        if (conflicts().isEmpty()) {
            m_minutes = readMinutes(m_document.tree(), m_rules);
        } else {
            if (m_besideRevision != m_document.revision())
                m_beside = treeBesideConflicts(m_document.tree(), conflicts());
            m_besideRevision = m_document.revision();
            m_minutes = readMinutesBesideConflicts(m_document.tree(), m_beside, conflicts(), m_rules);
        }
        m_minutesRevision = m_document.revision();
    }
    return m_minutes;
}

void EditorContext::followConflicts(const ChangeSet &change)
{
    if (m_conflictsRevision + 1 != m_document.revision())
        return;
    const QList<ConflictText> before = m_conflicts.conflicts();
    m_conflicts.follow(change, m_document.text());
    m_conflictsRevision = m_document.revision();
    if (m_besideRevision + 1 != m_document.revision())
        return;
    QList<TextRange> expected;
    for (const ConflictText &conflict : before) {
        const auto isInside = [&](const TextChange &each) {
            return each.range.begin < conflict.range.end && each.range.end > conflict.range.begin;
        };
        if (std::ranges::any_of(change.changes(), isInside))
            return;
        expected.append(change.mapRange(conflict.range));
    }
    if (std::ranges::equal(conflicts(), expected, {}, &ConflictText::range)) { // conflicts that stay where they are
        m_beside.apply(change);
        m_besideRevision = m_document.revision();
    }
}

const QList<ConflictText> &EditorContext::conflicts()
{
    if (m_conflictsRevision != m_document.revision()) {
        m_conflicts = FollowedConflicts(m_document.text());
        m_conflictsRevision = m_document.revision();
    }
    return m_conflicts.conflicts();
}

qsizetype EditorContext::conflictAt(qsizetype position)
{
    const QList<ConflictText> &all = conflicts();
    const auto found =
        std::ranges::find_if(all, [&](const ConflictText &conflict) { return conflict.range.contains(position); });
    return found == all.end() ? -1 : found - all.begin();
}

void EditorContext::readTablesAnew()
{
    if (m_readingRevision == m_document.revision())
        return;
    m_reading = readTablesBetweenMarkers(m_document.tree(), conflicts());
    m_readingRevision = m_document.revision();
}

const QList<RoadmapTable> &EditorContext::roadmaps()
{
    if (m_roadmapsRevision == m_document.revision())
        return m_roadmaps;
    if (conflicts().isEmpty()) {
        m_roadmaps = readRoadmaps(m_document.tree());
    } else {
        readTablesAnew();
        m_roadmaps = inText(m_reading.roadmaps, m_reading.chosen, m_document.lines());
    }
    m_roadmapsRevision = m_document.revision();
    return m_roadmaps;
}

const QList<Table> &EditorContext::plainTables()
{
    if (m_plainTablesRevision == m_document.revision())
        return m_plainTables;
    if (conflicts().isEmpty()) {
        m_plainTables = readPlainTables(m_document.tree(), roadmaps());
    } else {
        readTablesAnew();
        m_plainTables = inText(m_reading.plainTables, m_reading.chosen, m_document.lines());
    }
    m_plainTablesRevision = m_document.revision();
    return m_plainTables;
}

const SyntaxTree &EditorContext::tableTree()
{
    if (conflicts().isEmpty())
        return m_document.tree();
    readTablesAnew();
    return m_reading.tree;
}

const QList<RoadmapTable> &EditorContext::editedRoadmaps()
{
    if (conflicts().isEmpty())
        return roadmaps();
    readTablesAnew();
    return m_reading.roadmaps;
}

const QList<Table> &EditorContext::editedTables()
{
    if (conflicts().isEmpty())
        return plainTables();
    readTablesAnew();
    return m_reading.plainTables;
}

Result<ChangeSet> EditorContext::tableChange(const Result<ChangeSet> &change)
{
    if (!change || conflicts().isEmpty())
        return change;
    readTablesAnew();
    if (auto own = m_reading.chosen.toText(*change))
        return *std::move(own);
    emit conflictInTheWay();
    return refusal(ErrorCode::InvalidArgument, u"conflict"_s);
}

void EditorContext::setTemplate(std::optional<Template> definition)
{
    if (definition == m_template)
        return;
    m_template = std::move(definition);
    m_rules = m_template ? sectionRules(*m_template) : SectionRules();
    m_minutesRevision = ~quint64(0);
    emit templateChanged();
}

const TemplateSection *EditorContext::templateSection(int section)
{
    return m_template ? m_template->section(minutes().sections[section]) : nullptr;
}

QList<MissingSection> EditorContext::missingSections()
{
    QList<MissingSection> missing =
        m_template ? minuta::missingSections(*m_template, minutes()) : QList<MissingSection>();
    if (missing.isEmpty())
        return missing;
    for (const ConflictText &conflict : conflicts()) {
        const QStringList held = conflictPlace(m_document.tree(), minutes(), conflict).sections;
        missing.removeIf([&](const MissingSection &each) { return held.contains(each.heading, Qt::CaseInsensitive); });
    }
    return missing;
}

int EditorContext::currentSection()
{
    return minutes().sectionAt(std::min(m_place, m_document.text().size()));
}

void EditorContext::setPlace(qsizetype place)
{
    m_place = std::clamp<qsizetype>(place, 0, m_document.text().size());
    emit placeChanged(m_place);
    if (m_incoming.isEmpty())
        return;
    const int section = currentSection();
    if (m_incoming.removeIf([&](qsizetype mark) { return minutes().sectionAt(mark) == section; }) == 0)
        return;
    if (m_incoming.isEmpty())
        m_news.clear();
    emit incomingChanged();
}

void EditorContext::markIncoming(const QList<qsizetype> &places)
{
    m_incoming += places;
    emit incomingChanged();
}

void EditorContext::describeIncoming(const QHash<QString, SectionNews> &news)
{
    if (m_incoming.isEmpty()) // people have seen all of it by now
        return;
    m_news.insert(news);
    emit incomingChanged();
}

SectionNews EditorContext::newsOf(int section)
{
    return m_news.value(minutes().sections[section].key);
}

bool EditorContext::isIncoming(int section)
{
    return std::ranges::any_of(m_incoming, [&](qsizetype mark) { return minutes().sectionAt(mark) == section; });
}

qsizetype EditorContext::placeOf(int section)
{
    const Section &target = minutes().sections[section];
    const auto conflict = std::ranges::lower_bound(conflicts(), target.heading.end, {},
                                                   [](const ConflictText &each) { return each.range.begin; });
    const qsizetype bodyEnd =
        target.children.isEmpty() ? target.range.end : minutes().sections[target.children.first()].range.begin;
    if (conflict != conflicts().end()
        && conflict->range.begin < (target.field.isEmpty() ? bodyEnd : target.field.begin))
        return conflict->ours.begin;
    if (!target.field.isEmpty())
        return target.field.begin;
    if (target.heading.isEmpty())
        return target.range.begin;
    // An empty field stands where the next section begins: its own heading tells whose it is.
    const LineIndex &lines = m_document.lines();
    return lines.contentRange(m_document.text(), lines.lineAt(target.heading.begin)).end;
}

bool EditorContext::apply(const Result<ChangeSet> &change, const QString &stepName, EditKind kind)
{
    if (!change || change->isEmpty())
        return false;
    m_document.apply(*change, stepName, kind);
    return true;
}

void EditorContext::goToSection(int section)
{
    const qsizetype place = placeOf(section);
    goTo({place, place});
}

void EditorContext::showSection(int section)
{
    const qsizetype place = placeOf(section);
    show({place, place});
}

void EditorContext::setTabMovesFocus(bool movesFocus)
{
    if (m_tabMovesFocus == movesFocus)
        return;
    m_tabMovesFocus = movesFocus;
    emit tabMovesFocusChanged(movesFocus);
}

void EditorContext::goTo(TextRange selection)
{
    emit goToRequested(selection);
}

void EditorContext::show(TextRange selection)
{
    emit showRequested(selection);
}

} // namespace minuta
