#include "ui/tables/tablemodel.h"

#include "app/tables/celltext.h"
#include "ui/context/editorcontext.h"
#include "ui/context/versionat.h"

#include <QFont>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

int alignmentFlag(CellAlignment alignment)
{
    switch (alignment) {
    case CellAlignment::Center: return Qt::AlignHCenter | Qt::AlignVCenter;
    case CellAlignment::Right: return Qt::AlignRight | Qt::AlignVCenter;
    case CellAlignment::None:
    case CellAlignment::Left: break;
    }
    return Qt::AlignLeft | Qt::AlignVCenter;
}

/// A, B, … Z, AA, AB as spreadsheets name their columns.
QString letters(int column)
{
    QString name;
    for (int rest = column; rest >= 0; rest = rest / 26 - 1)
        name.prepend(QChar(u'A' + rest % 26));
    return name;
}

/// A row of the text before an edit.
struct OldRow
{
    TextRange now;      ///< where it is in the text of now
    QStringView text;   ///< what it was, where the edit has replaced it
    bool isKept = true; ///< the edit has left it alone
};

/// rows ascend, ranges in the text before change. The text in them is that of change.
QList<OldRow> followedRows(const QList<TextRange> &rows, const ChangeSet &change)
{
    QList<OldRow> followed;
    followed.reserve(rows.size());
    qsizetype shift = 0;
    auto part = change.changes().cbegin();
    const auto end = change.changes().cend();
    for (const TextRange &row : rows) {
        for (; part != end && part->range.end <= row.begin; ++part)
            shift += part->delta();
        if (part == end || part->range.begin >= row.end) {
            followed.append({row.shifted(shift), {}, true});
            continue;
        }
        const bool isInside = part->range.begin <= row.begin && row.end <= part->range.end;
        const qsizetype place = part->range.begin + shift;
        followed.append(
            {{place, place},
             isInside ? QStringView(part->removed).sliced(row.begin - part->range.begin, row.size()) : QStringView(),
             false});
    }
    return followed;
}

/// The first column whose title differs between two states of a table, or where the narrower one ends: that is where
/// columns came or went.
int firstOtherColumn(const QStringList &before, int widestBefore, const QStringList &now, int widestNow)
{
    const auto [old, fresh] = std::ranges::mismatch(before, now);
    const bool isTitle = old != before.end() && fresh != now.end();
    return isTitle ? int(old - before.begin()) : std::min(widestBefore, widestNow);
}

} // namespace

TableModel::TableModel(EditorContext &context, QObject *parent)
    : TextRowsModel(parent)
    , m_context(context)
    , m_steps(context)
{
    read();
    m_columns = int(table().widest());
    connect(&context.document(), &Document::changed, this, &TableModel::follow);
    connect(&context.document(), &Document::wasReset, this, [this] {
        m_tableIndex = 0;
        reset();
    });
}

void TableModel::setCurrentTable(int index)
{
    if (index == m_tableIndex || index < 0)
        return;
    m_tableIndex = index;
    reset();
}

void TableModel::reset()
{
    beginResetModel();
    read();
    m_columns = int(table().widest());
    endResetModel();
    emit refreshed();
}

void TableModel::read()
{
    const int last = int(m_context.plainTables().size()) - 1;
    m_tableIndex = std::clamp(m_tableIndex, 0, std::max(0, last));
    m_steps.setTable(m_tableIndex);
    const Table &shown = table();
    m_rows.clear();
    if (shown.columns() > 0) {
        m_rows.reserve(shown.rows.size() + 1);
        m_rows.append(shown.header.text);
        for (const TableRow &row : shown.rows)
            m_rows.append(row.text);
    }
    m_titles = titles();
    m_alignments = shown.alignments;
    m_conflicts = conflictsOf(shown);
}

QStringList TableModel::titles() const
{
    QStringList titles;
    for (const TextRange &cell : table().header.cells)
        titles.append(m_context.document().tree().text(cell).toString());
    return titles;
}

QStringList TableModel::conflictsOf(const Table &table) const
{
    QStringList words;
    if (m_context.conflicts().isEmpty() || table.columns() == 0)
        return words;
    words.append(versionAt(m_context, table.header.text.begin));
    for (const TableRow &held : table.rows)
        words.append(versionAt(m_context, held.text.begin));
    return words;
}

void TableModel::follow(const ChangeSet &change)
{
    const qsizetype begin = m_rows.isEmpty() ? 0 : m_rows.first().begin;
    const qsizetype place = change.mapPosition(begin, Bias::After);
    const QList<Table> &tables = m_context.plainTables();
    const auto found = std::ranges::find_if(tables, [&](const Table &table) { return table.range.touches(place); });
    if (found != tables.end())
        m_tableIndex = int(std::distance(tables.begin(), found));
    refresh(change);
}

void TableModel::refresh(const ChangeSet &change)
{
    const QStringList oldConflicts = m_conflicts;
    const QList<Table> &tables = m_context.plainTables();
    if (tables.isEmpty() || m_rows.isEmpty()) {
        if (!tables.isEmpty() || !m_rows.isEmpty())
            reset();
        return;
    }
    m_tableIndex = std::min(m_tableIndex, int(tables.size()) - 1);
    m_steps.setTable(m_tableIndex);
    const Table &fresh = table();
    const QList<OldRow> old = followedRows(m_rows, change);
    std::ranges::transform(old, m_rows.begin(), &OldRow::now);
    const QStringList oldTitles = m_titles;
    const int columns = int(fresh.widest());
    const bool isAllOther = columns != m_columns || fresh.alignments != m_alignments;
    const QStringList conflicts = conflictsOf(fresh);
    Rows rows;
    rows.now = int(fresh.rows.size()) + 1;
    rows.staying = 1; // the header row
    rows.isSame = [&](int before, int now) {
        const TextRange text = now == 0 ? fresh.header.text : fresh.rows[now - 1].text;
        const bool isSameText = old[before].isKept ? old[before].now == text
                                                   : old[before].text == m_context.document().tree().text(text);
        return isSameText && oldConflicts.value(before) == conflicts.value(now);
    };
    rows.takeOut = [this](int first, int count) {
        m_rows.remove(first, count);
        if (!m_conflicts.isEmpty())
            m_conflicts.remove(first, count);
    };
    rows.read = [this] { read(); };
    const int place = columns == m_columns ? 0 : firstOtherColumn(oldTitles, m_columns, titles(), columns);
    followRows(rows);
    if (oldConflicts != m_conflicts)
        emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    if (columns > m_columns) {
        beginInsertColumns({}, place, place + columns - m_columns - 1);
        m_columns = columns;
        endInsertColumns();
    } else if (columns < m_columns) {
        beginRemoveColumns({}, place, place + m_columns - columns - 1);
        m_columns = columns;
        endRemoveColumns();
    }
    if (isAllOther)
        emit dataChanged(index(0, 0), index(rowCount() - 1, m_columns - 1));
    emit refreshed();
}

const TableRow *TableModel::row(int modelRow) const
{
    const Table &shown = table();
    const TextRange text = m_rows[modelRow];
    const auto is = [text](const TableRow &each) { return each.text == text; };
    if (modelRow == 0)
        return &shown.header;
    if (modelRow <= shown.rows.size() && is(shown.rows[modelRow - 1]))
        return &shown.rows[modelRow - 1];
    const auto found =
        std::ranges::lower_bound(shown.rows, text.begin, {}, [](const TableRow &each) { return each.text.begin; });
    return found != shown.rows.end() && is(*found) ? &*found : nullptr;
}

qsizetype TableModel::placeOf(const QModelIndex &index) const
{
    const TableRow *held = row(index.row());
    if (held == nullptr)
        return std::min(m_rows[index.row()].end, m_context.document().text().size());
    return index.column() < held->cells.size() ? held->cells[index.column()].begin : held->text.end;
}

QModelIndex TableModel::cellAt(qsizetype place) const
{
    for (int line = 0; line < rowCount(); ++line) {
        if (m_rows[line].end < place && line + 1 < rowCount())
            continue;
        const TableRow *held = row(line);
        if (held == nullptr)
            return {};
        const auto cell = std::ranges::find_if(held->cells, [&](const TextRange &range) { return range.end >= place; });
        const int column = int(std::distance(held->cells.begin(), cell));
        return index(line, std::min(column, int(held->cells.size()) - 1));
    }
    return {};
}

QString TableModel::source(const QModelIndex &index) const
{
    const TableRow *held = row(index.row());
    if (held == nullptr || index.column() >= held->cells.size())
        return {};
    return m_context.document().tree().text(held->cells[index.column()]).toString();
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        const QString version = m_conflicts.value(section);
        if (role == Qt::DisplayRole)
            return !version.isEmpty() ? u"⚠ "_s + version : section == 0 ? QString() : QString::number(section);
        if (role == Qt::ToolTipRole && !version.isEmpty())
            return tr("Settle the conflict first: neither version can be edited here.");
        //: For a screen reader: the row with the titles of a table's columns
        return role == Qt::AccessibleTextRole && section == 0 ? QVariant(tr("header row")) : QVariant();
    }
    const bool isSurplus = section >= table().columns();
    switch (role) {
    case Qt::DisplayRole: return isSurplus ? u"–"_s : letters(section);
    case Qt::TextAlignmentRole: return int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return isSurplus ? QVariant(tr("Behind the last column: readers of the table do not see these cells."))
                         : QVariant();
    default: return {};
    }
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return typedInCell(source(index));
    case Qt::TextAlignmentRole:
        return alignmentFlag(index.column() < table().columns() ? table().alignments[index.column()]
                                                                : CellAlignment::None);
    case Qt::FontRole: {
        if (index.row() > 0)
            return {};
        QFont font;
        font.setBold(true);
        return font;
    }
    case Qt::AccessibleTextRole: {
        QString text = typedInCell(source(index));
        text.replace(QChar::LineSeparator, u' ');
        if (index.row() == 0) //: For a screen reader; %1 is the title of a table's column
            return tr("%1, header").arg(text);
        if (text.isEmpty())
            text = tr("empty cell");
        //: For a screen reader: a cell of a table; %2 is its version in a conflict, "Mine (HEAD)"
        return m_conflicts.value(index.row()).isEmpty() ? text
                                                        : tr("%1, in conflict: %2").arg(text, m_conflicts[index.row()]);
    }
    default: return {};
    }
}

bool TableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    if (cellText(value.toString()) == cellText(data(index, Qt::EditRole).toString()))
        return true; // an editor that was opened and closed is no edit
    return m_steps.setText(tableRow(index.row()), index.column(), value.toString());
}

Qt::ItemFlags TableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const bool isSurplus = index.column() >= table().columns();
    const TableRow *held = row(index.row());
    const bool canTake = !isSurplus || index.row() == 0 || (held != nullptr && index.column() < held->cells.size());
    const bool isFree = m_conflicts.value(index.row()).isEmpty();
    return m_steps.isEditable() && canTake && isFree ? flags | Qt::ItemIsEditable : flags;
}

} // namespace minuta
