#include "ui/tables/tablemodel.h"

#include "app/tables/celltext.h"
#include "ui/context/editorcontext.h"

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

/// The first column whose title differs between two states of a table, or where the narrower one ends: that is where
/// columns came or went.
int firstOtherColumn(const Table &before, QStringView textBefore, const Table &now, QStringView textNow)
{
    const auto title = [](const Table &table, QStringView text, int column) {
        return text.sliced(table.header.cells[column].begin, table.header.cells[column].size());
    };
    const int shorter = int(std::min(before.header.cells.size(), now.header.cells.size()));
    int column = 0;
    while (column < shorter && title(before, textBefore, column) == title(now, textNow, column))
        ++column;
    return column < shorter ? column : int(std::min(before.widest(), now.widest()));
}

} // namespace

TableModel::TableModel(EditorContext &context, QObject *parent)
    : TextRowsModel(parent)
    , m_context(context)
    , m_steps(context)
{
    read();
    m_columns = int(m_table.widest());
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
    m_columns = int(m_table.widest());
    endResetModel();
    emit refreshed();
}

void TableModel::read()
{
    const int last = int(m_context.plainTables().size()) - 1;
    m_tableIndex = std::clamp(m_tableIndex, 0, std::max(0, last));
    m_steps.setTable(m_tableIndex);
    m_table = m_steps.table();
    m_text = m_context.document().text();
}

void TableModel::follow(const ChangeSet &change)
{
    const qsizetype place = change.mapPosition(m_table.header.text.begin, Bias::After);
    const QList<Table> &tables = m_context.plainTables();
    const auto found = std::ranges::find_if(tables, [&](const Table &table) { return table.range.touches(place); });
    if (found != tables.end())
        m_tableIndex = int(std::distance(tables.begin(), found));
    refresh();
}

void TableModel::refresh()
{
    const Table old = m_table;
    const QString oldText = m_text;
    const QList<Table> &tables = m_context.plainTables();
    if (tables.isEmpty() || old.columns() == 0) {
        if (!tables.isEmpty() || old.columns() > 0)
            reset();
        return;
    }
    m_tableIndex = std::min(m_tableIndex, int(tables.size()) - 1);
    const Table &fresh = tables[m_tableIndex];
    const QString &freshText = m_context.document().text();
    const int columns = int(fresh.widest());
    const bool isAllOther = columns != m_columns || fresh.alignments != old.alignments;
    const auto rowOf = [](const Table &table, int row) -> const TableRow & {
        return row == 0 ? table.header : table.rows[row - 1];
    };
    Rows rows;
    rows.now = int(fresh.rows.size()) + 1;
    rows.staying = 1; // the header row
    rows.isSame = [&](int before, int now) {
        const TextRange left = rowOf(old, before).text;
        const TextRange right = rowOf(fresh, now).text;
        return QStringView(oldText).sliced(left.begin, left.size())
               == QStringView(freshText).sliced(right.begin, right.size());
    };
    rows.takeOut = [this](int first, int count) { m_table.rows.remove(first - 1, count); };
    rows.read = [this] { read(); };
    const int place = columns == m_columns ? 0 : firstOtherColumn(old, oldText, fresh, freshText);
    followRows(rows);
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

qsizetype TableModel::placeOf(const QModelIndex &index) const
{
    const TableRow &held = row(index.row());
    return index.column() < held.cells.size() ? held.cells[index.column()].begin : held.text.end;
}

QModelIndex TableModel::cellAt(qsizetype place) const
{
    for (int line = 0; line < rowCount(); ++line) {
        const TableRow &held = row(line);
        if (held.text.end < place && line + 1 < rowCount())
            continue;
        const auto cell = std::ranges::find_if(held.cells, [&](const TextRange &range) { return range.end >= place; });
        const int column = int(std::distance(held.cells.begin(), cell));
        return index(line, std::min(column, int(held.cells.size()) - 1));
    }
    return {};
}

QString TableModel::source(const QModelIndex &index) const
{
    const TableRow &held = row(index.row());
    if (index.column() >= held.cells.size())
        return {};
    const TextRange range = held.cells[index.column()];
    return m_text.sliced(range.begin, range.size());
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_table.columns() == 0 ? 0 : int(m_table.rows.size()) + 1;
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (role == Qt::DisplayRole)
            return section == 0 ? QString() : QString::number(section);
        //: For a screen reader: the row with the titles of a table's columns
        return role == Qt::AccessibleTextRole && section == 0 ? QVariant(tr("header row")) : QVariant();
    }
    const bool isSurplus = section >= m_table.columns();
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
        return alignmentFlag(index.column() < m_table.columns() ? m_table.alignments[index.column()]
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
        return text.isEmpty() ? tr("empty cell") : text;
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
    const bool isSurplus = index.column() >= m_table.columns();
    const bool canTake = !isSurplus || index.row() == 0 || index.column() < row(index.row()).cells.size();
    return m_steps.isEditable() && canTake ? flags | Qt::ItemIsEditable : flags;
}

} // namespace minuta
