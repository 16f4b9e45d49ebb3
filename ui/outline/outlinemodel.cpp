#include "ui/outline/outlinemodel.h"

#include "app/minutes/minutesedit.h"
#include "ui/context/editorcontext.h"
#include "ui/context/incomingwords.h"
#include "ui/context/versionat.h"

#include <QLocale>
#include <QMimeData>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {
constexpr auto sectionMimeType = "application/x-minuta-section"_L1;
}

OutlineModel::OutlineModel(EditorContext &context, QObject *parent)
    : QAbstractItemModel(parent)
    , m_context(context)
{
    read();
    connect(&context.document(), &Document::changed, this, &OutlineModel::refresh);
    connect(&context, &EditorContext::incomingChanged, this, &OutlineModel::refreshNotes);
    connect(&context.document(), &Document::wasReset, this, [this] {
        beginResetModel();
        read();
        endResetModel();
    });
}

void OutlineModel::addRows(Rows &rows, const Minutes &minutes, const QList<int> &sections, int parent)
{
    for (const int index : sections) {
        const Section &section = minutes.sections[index];
        const bool isBlankPreamble = section.level == 0 && section.body.isEmpty();
        if (section.isContent || isBlankPreamble)
            continue;
        if (index == minutes.titleSection) {
            addRows(rows, minutes, section.children, parent);
            continue;
        }
        const int entry = int(rows.entries.size());
        QList<int> &siblings = parent < 0 ? rows.roots : rows.entries[parent].children;
        const int row = int(siblings.size());
        siblings.append(entry);
        rows.entries.append({index, -1, parent, row, {}}); // siblings may dangle from here on
        addRows(rows, minutes, section.children, entry);
    }
}

/// Where it would be a section, by its level and the text's order.
void OutlineModel::addHeading(Rows &rows, const Minutes &minutes, int heading)
{
    const ConflictHeading &added = rows.headings[heading];
    const auto placeOf = [&](const Entry &entry) {
        return entry.section >= 0 ? minutes.sections[entry.section].range.begin : rows.headings[entry.heading].place;
    };
    int around = minutes.sectionAt(added.place);
    int parent = -1;
    while (around >= 0 && parent < 0) {
        const auto entry = std::ranges::find(rows.entries, around, &Entry::section);
        if (entry != rows.entries.end() && minutes.sections[around].level < added.level)
            parent = int(entry - rows.entries.begin());
        around = minutes.sections[around].parent;
    }
    const int index = int(rows.entries.size());
    QList<int> siblings = parent < 0 ? rows.roots : rows.entries[parent].children;
    const auto behind =
        std::ranges::find_if(siblings, [&](int sibling) { return placeOf(rows.entries[sibling]) > added.place; });
    const int row = int(behind - siblings.begin());
    siblings.insert(row, index);
    rows.entries.append({-1, heading, parent, row, {}});
    for (int i = row + 1; i < siblings.size(); ++i)
        rows.entries[siblings[i]].row = i;
    (parent < 0 ? rows.roots : rows.entries[parent].children) = siblings;
}

QList<ConflictHeading> OutlineModel::conflictHeadings() const
{
    QList<ConflictHeading> headings;
    for (const ConflictText &conflict : m_context.conflicts())
        headings += conflictPlace(m_context.document().tree(), m_context.minutes(), conflict).headings;
    return headings;
}

OutlineModel::Rows OutlineModel::readRows() const
{
    const Minutes &minutes = m_context.minutes();
    Rows rows;
    addRows(rows, minutes, minutes.roots, -1);
    rows.headings = conflictHeadings();
    for (int heading = 0; heading < rows.headings.size(); ++heading)
        addHeading(rows, minutes, heading);
    return rows;
}

bool OutlineModel::Rows::hasShapeOf(const Rows &other) const
{
    const auto isSame = [](const Entry &left, const Entry &right) {
        return left.parent == right.parent && left.row == right.row && (left.section < 0) == (right.section < 0);
    };
    return std::ranges::equal(entries, other.entries, isSame);
}

void OutlineModel::read()
{
    m_sections = m_context.minutes().sections;
    m_rows = readRows();
    m_notes.clear();
    readNotes();
}

void OutlineModel::refresh()
{
    if (m_context.minutes().sections == m_sections && m_context.conflicts().isEmpty() && m_rows.headings.isEmpty())
        return;
    Rows rows = readRows();
    if (!rows.hasShapeOf(m_rows)) {
        beginResetModel();
        read();
        endResetModel();
        return;
    }
    const QList<Section> before = std::exchange(m_sections, m_context.minutes().sections);
    const QStringList notesBefore = std::exchange(m_notes, {});
    std::swap(m_rows, rows);
    readNotes();
    for (int entry = 0; entry < m_rows.entries.size(); ++entry) {
        if (m_rows.entries[entry].section < 0) {
            if (rows.headings[rows.entries[entry].heading].name != m_rows.headings[m_rows.entries[entry].heading].name)
                tellChanged(entry);
            continue;
        }
        const Section &was = before[rows.entries[entry].section];
        const Section &is = m_sections[m_rows.entries[entry].section];
        if (was.title != is.title || was.team != is.team || was.isFilled != is.isFilled
            || notesBefore[entry] != m_notes[entry])
            tellChanged(entry);
    }
}

void OutlineModel::tellChanged(int entry)
{
    const QModelIndex index = createIndex(m_rows.entries[entry].row, 0, quintptr(entry));
    emit dataChanged(index, index);
}

void OutlineModel::readNotes()
{
    m_notes.reserve(m_rows.entries.size());
    for (const Entry &entry : std::as_const(m_rows.entries))
        m_notes.append(entry.section >= 0 ? wholeNote(entry.section)
                                          //: Beside a section that is only in one version of a conflict
                                          : tr("in conflict"));
}

void OutlineModel::refreshNotes()
{
    if (m_context.minutes().sections != m_sections)
        return; // the change is about to be told
    const QStringList before = std::exchange(m_notes, {});
    readNotes();
    for (int entry = 0; entry < m_rows.entries.size(); ++entry) {
        if (before[entry] != m_notes[entry])
            tellChanged(entry);
    }
}

QModelIndex OutlineModel::indexOfSection(int section) const
{
    // A heading that is content shows as the section it is part of.
    for (; section >= 0 && section < m_sections.size(); section = m_sections[section].parent) {
        for (int entry = 0; entry < m_rows.entries.size(); ++entry) {
            if (m_rows.entries[entry].section == section)
                return createIndex(m_rows.entries[entry].row, 0, quintptr(entry));
        }
    }
    return {};
}

int OutlineModel::sectionOf(const QModelIndex &index) const
{
    return index.isValid() ? m_rows.entries[int(index.internalId())].section : -1;
}

QModelIndex OutlineModel::indexAt(qsizetype place) const
{
    const qsizetype conflict = m_context.conflictAt(place);
    int found = -1; // the last heading before place, else the first of the conflict
    for (int entry = 0; conflict >= 0 && entry < m_rows.entries.size(); ++entry) {
        const int heading = m_rows.entries[entry].heading;
        if (heading < 0 || m_context.conflictAt(m_rows.headings[heading].place) != conflict)
            continue;
        if (found < 0 || m_rows.headings[heading].place <= place)
            found = entry;
    }
    return found >= 0 ? createIndex(m_rows.entries[found].row, 0, quintptr(found))
                      : indexOfSection(m_context.minutes().sectionAt(place));
}

qsizetype OutlineModel::conflictPlaceOf(const QModelIndex &index) const
{
    const int heading = index.isValid() ? m_rows.entries[int(index.internalId())].heading : -1;
    return heading < 0 ? -1 : m_rows.headings[heading].place;
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex &parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    const int entry = parent.isValid() ? m_rows.entries[int(parent.internalId())].children[row] : m_rows.roots[row];
    return createIndex(row, 0, quintptr(entry));
}

QModelIndex OutlineModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const int parent = m_rows.entries[int(index.internalId())].parent;
    return parent < 0 ? QModelIndex() : createIndex(m_rows.entries[parent].row, 0, quintptr(parent));
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return int(parent.isValid() ? m_rows.entries[int(parent.internalId())].children.size() : m_rows.roots.size());
}

int OutlineModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QString OutlineModel::note(const Section &section) const
{
    if (section.kind == SectionKind::Backlog) {
        const auto count = m_context.minutes().teamCount(section.range);
        //: Teams with an update, and all teams; stands at the right of "Backlog Reviews"
        return count.all > 0 ? tr("%1 of %2").arg(count.filled).arg(count.all) : QString();
    }
    if (section.kind == SectionKind::Roadmap) {
        int items = 0;
        for (const RoadmapTable &table : m_context.roadmaps()) {
            if (!section.range.contains(table.range))
                continue;
            for (const RoadmapRow &row : table.rows)
                items += row.kind == RoadmapRowKind::Item && !isInSecondVersion(m_context, row.range.begin);
        }
        return tr("%n item(s)", nullptr, items);
    }
    if (section.isFilled)
        return section.lead;
    //: Beside a section that says nothing yet
    const QString empty = tr("empty");
    //: %1 is a team's lead, %2 the word "empty"
    return section.lead.isEmpty() ? empty : tr("%1 · %2").arg(section.lead, empty);
}

bool OutlineModel::holdsConflict(int section) const
{
    const auto hasRows = [this](const ConflictText &conflict) { // of sections that it has versions of
        return std::ranges::any_of(m_rows.headings, [&](const ConflictHeading &heading) {
            return conflict.range.begin <= heading.place && heading.place < conflict.range.end;
        });
    };
    return std::ranges::any_of(m_context.conflicts(), [&](const ConflictText &conflict) {
        return m_context.minutes().sectionAt(conflict.range.begin) == section && !hasRows(conflict);
    });
}

QString OutlineModel::wholeNote(int section) const
{
    const QString said = note(m_sections[section]);
    const QString own = !holdsConflict(section) ? said
                        : said.isEmpty()        ? tr("in conflict")
                                         //: Notes beside a section, as "in conflict" and "Ana"
                                         : tr("%1 · %2", "notes").arg(tr("in conflict"), said);
    if (!m_context.isIncoming(section))
        return own;
    const QStringList authors = m_context.newsOf(section).authors;
    const bool isLeadAlone = authors == QStringList{m_sections[section].lead}; // who is named beside it anyway
    const QString changed = authors.isEmpty() || isLeadAlone
                                //: Beside a section that somebody else has changed while the minutes were open
                                ? tr("changed")
                                //: The same, with a name or several
                                : tr("changed: %1").arg(QLocale().createSeparatedList(authors));
    //: Notes beside a section, as "changed" and "Ana · empty"
    return own.isEmpty() ? changed : tr("%1 · %2", "notes").arg(changed, own);
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry &entry = m_rows.entries[int(index.internalId())];
    if (entry.section < 0)
        return conflictData(m_rows.headings[entry.heading], role);
    const Section &section = m_sections[entry.section];
    const QString name = section.level == 0       ? tr("Before the first heading")
                         : section.team.isEmpty() ? section.title
                                                  : section.team;
    switch (role) {
    case Qt::DisplayRole: return name;
    case SectionRole: return entry.section;
    case FilledRole: return section.isFilled;
    case NoteRole: return m_notes[int(index.internalId())];
    case IncomingRole: return m_context.isIncoming(entry.section);
    case ConflictRole: return holdsConflict(entry.section);
    case GroupRole: return !entry.children.isEmpty();
    case FilterRole: return QString(section.title + u' ' + section.lead + u' ' + m_notes[int(index.internalId())]);
    case Qt::ToolTipRole: {
        const QString title = section.title.isEmpty() ? name : section.title;
        return m_context.isIncoming(entry.section) ? QString(title + u'\n' + newsText(m_context.newsOf(entry.section)))
                                                   : title;
    }
    case Qt::AccessibleTextRole:
        if (m_context.isIncoming(entry.section))
            return QString(name + ", "_L1 + spokenNewsText(m_context.newsOf(entry.section)));
        //: For a screen reader; %1 a section's name, %2 "filled" or "empty", %3 its lead
        return section.lead.isEmpty()
                   ? tr("%1, %2").arg(name, section.isFilled ? tr("filled") : tr("empty"))
                   : tr("%1, %2, lead %3").arg(name, section.isFilled ? tr("filled") : tr("empty"), section.lead);
    default: return {};
    }
}

QVariant OutlineModel::conflictData(const ConflictHeading &heading, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return heading.name;
    case SectionRole: return -1;
    case FilledRole:
    case ConflictRole: return true;
    case NoteRole: return tr("in conflict");
    case FilterRole: return QString(heading.name + u' ' + tr("in conflict"));
    case Qt::ToolTipRole: return tr("%1 is in a conflict: it is a section once that is settled.").arg(heading.name);
    //: For a screen reader; %1 a section's name
    case Qt::AccessibleTextRole: return tr("%1, in conflict").arg(heading.name);
    default: return {};
    }
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex &index) const
{
    if (conflictPlaceOf(index) >= 0)
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled;
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : Qt::ItemIsDropEnabled;
}

QStringList OutlineModel::mimeTypes() const
{
    return {sectionMimeType};
}

QMimeData *OutlineModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(sectionMimeType, QByteArray::number(sectionOf(indexes.first())));
    return data;
}

bool OutlineModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &parent) const
{
    // A section stays under its parent: anything else would change its level.
    bool isNumber = false;
    const int section = data->data(sectionMimeType).toInt(&isNumber);
    return isNumber && section >= 0 && indexOfSection(section).parent() == parent;
}

bool OutlineModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    moveRow(indexOfSection(data->data(sectionMimeType).toInt()), row < 0 ? rowCount(parent) : row);
    return false; // the rows follow the text; the view must not remove any itself
}

QList<int> OutlineModel::sectionEntries(int parent) const
{
    QList<int> entries = parent < 0 ? m_rows.roots : m_rows.entries.value(parent).children;
    entries.removeIf([this](int entry) { return m_rows.entries[entry].section < 0; });
    return entries;
}

bool OutlineModel::moveSection(int section, int by)
{
    const QModelIndex moved = indexOfSection(section);
    if (!moved.isValid())
        return false;
    const QList<int> siblings = sectionEntries(m_rows.entries[int(moved.internalId())].parent);
    const qsizetype target = siblings.indexOf(int(moved.internalId())) + by;
    if (target < 0 || target >= siblings.size())
        return false;
    return moveRow(moved, m_rows.entries[siblings[target]].row + (by < 0 ? 0 : 1));
}

bool OutlineModel::moveRow(const QModelIndex &row, int before)
{
    const int section = sectionOf(row);
    const int parent = m_rows.entries[int(row.internalId())].parent;
    const QList<int> siblings = sectionEntries(parent);
    const auto next = std::ranges::find_if(siblings, [&](int entry) { return m_rows.entries[entry].row >= before; });
    const auto change = minuta::moveSection(m_context.document().tree(), m_context.minutes(), section,
                                            next == siblings.end() ? -1 : m_rows.entries[*next].section);
    if (!change || change->isEmpty())
        return false;
    const TextRange range = m_sections[section].range;
    const qsizetype place = m_context.place();
    const bool isPlaceInside = place >= range.begin && place < range.end;
    const qsizetype from = siblings.indexOf(int(row.internalId()));
    const qsizetype target = next - siblings.begin() > from ? next - siblings.begin() - 1 : next - siblings.begin();
    m_context.document().apply(*change, tr("Move section"));
    // Rows around the moved one stay, so its parent is the same entry afterwards.
    const QList<int> rows = sectionEntries(parent);
    if (target < rows.size())
        emit sectionMoved(m_rows.entries[rows[target]].section, isPlaceInside ? place - range.begin : -1);
    return true;
}

} // namespace minuta
