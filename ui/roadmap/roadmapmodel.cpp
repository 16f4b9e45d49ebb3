#include "ui/roadmap/roadmapmodel.h"

#include "app/roadmap/bucketedit.h"
#include "app/roadmap/roadmapedit.h"
#include "ui/context/editorcontext.h"

#include <QFont>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {
constexpr auto rowMimeType = "application/x-minuta-roadmap-row"_L1;
}

RoadmapModel::RoadmapModel(EditorContext &context, QObject *parent)
    : QAbstractTableModel(parent)
    , m_context(context)
{
    read();
    connect(&context.document(), &Document::changed, this, &RoadmapModel::refresh);
    connect(&context.document(), &Document::wasReset, this, &RoadmapModel::refresh);
}

int RoadmapModel::tableCount() const
{
    return int(m_tableCount);
}

void RoadmapModel::setCurrentTable(int index)
{
    if (index == m_tableIndex || index < 0)
        return;
    beginResetModel();
    m_tableIndex = index;
    read();
    endResetModel();
}

void RoadmapModel::read()
{
    const QList<RoadmapTable> &tables = m_context.roadmaps();
    m_tableCount = tables.size();
    m_tableIndex = std::clamp(m_tableIndex, 0, int(std::max<qsizetype>(0, m_tableCount - 1)));
    m_table = tables.isEmpty() ? RoadmapTable() : tables[m_tableIndex];
}

void RoadmapModel::refresh()
{
    const qsizetype tablesBefore = m_tableCount;
    const RoadmapTable old = m_table;
    const QList<RoadmapRow> &before = old.rows;
    const QList<RoadmapTable> &tables = m_context.roadmaps();
    const qsizetype rows = m_tableIndex < tables.size() ? tables[m_tableIndex].rows.size() : 0;

    // Rows before and behind the difference stay what they are, with selection and scroll position; ranges and lines
    // move with the text and are not shown.
    const auto isSameRow = [](const RoadmapTable &leftTable, const RoadmapRow &left, const RoadmapTable &rightTable,
                              const RoadmapRow &right) {
        const QString leftLabel = left.bucket >= 0 ? leftTable.buckets[left.bucket].label : QString();
        const QString rightLabel = right.bucket >= 0 ? rightTable.buckets[right.bucket].label : QString();
        return left.kind == right.kind && left.title == right.title && left.plainTitle == right.plainTitle
               && left.hasLabel == right.hasLabel && leftLabel == rightLabel && (left.group >= 0) == (right.group >= 0);
    };
    qsizetype prefix = 0;
    qsizetype suffix = 0;
    if (rows > 0) {
        const RoadmapTable &fresh = tables[m_tableIndex];
        const QList<RoadmapRow> &after = fresh.rows;
        const qsizetype shorter = std::min(before.size(), rows);
        while (prefix < shorter && isSameRow(old, before[prefix], fresh, after[prefix]))
            ++prefix;
        while (suffix < shorter - prefix
               && isSameRow(old, before[before.size() - suffix - 1], fresh, after[rows - suffix - 1]))
            ++suffix;
    }
    // As many rows as before: they changed in place, and an editor that is open stays. Else the rows that differ go and
    // come, so that the rows beside them are the same before and after each announcement.
    if (rows == before.size()) {
        read();
        if (prefix < rows)
            emit dataChanged(index(int(prefix), 0), index(int(rows - suffix) - 1, ColumnCount - 1));
    } else {
        const int removed = int(before.size() - prefix - suffix);
        const int inserted = int(rows - prefix - suffix);
        if (removed > 0) {
            beginRemoveRows({}, int(prefix), int(prefix) + removed - 1);
            m_table.rows.remove(prefix, removed);
            endRemoveRows();
        }
        if (inserted > 0) {
            beginInsertRows({}, int(prefix), int(prefix) + inserted - 1);
            read();
            endInsertRows();
        } else {
            read();
        }
    }
    if (tablesBefore != m_tableCount)
        emit tablesChanged();
}

int RoadmapModel::addItem(int afterRow)
{
    if (m_table.buckets.isEmpty())
        return -1;
    const int bucket = isRow(afterRow) ? m_table.rows[afterRow].bucket : 0;
    const qsizetype rows = m_table.rows.size();
    //: The text of a roadmap item that was just added, to be written over
    const QString title = tr("New item");
    if (!m_context.apply(insertItem(m_context.document().tree(), m_table, bucket, afterRow, title),
                         tr("Add roadmap item")))
        return -1;
    // Without a new row the bucket's own empty row has taken the item.
    return m_table.rows.size() == rows ? afterRow : afterRow + 1;
}

int RoadmapModel::removeItem(int row)
{
    if (!isRow(row)
        || !m_context.apply(minuta::removeRow(m_context.document().tree(), m_table, row), tr("Remove roadmap item")))
        return -1;
    return std::min(row, int(m_table.rows.size()) - 1);
}

int RoadmapModel::move(int row, int bucket, int before, const QString &name)
{
    const RoadmapRow moved = m_table.rows[row];
    if (!m_context.apply(minuta::moveRow(m_context.document().tree(), m_table, row, bucket, before), name))
        return -1;
    // The row is found again by its text, nearest to where it was sent.
    const int target = before < 0 ? m_table.buckets.value(bucket).endRow - 1 : (before > row ? before - 1 : before);
    int found = -1;
    for (int candidate = 0; candidate < m_table.rows.size(); ++candidate) {
        if (m_table.rows[candidate].title == moved.title && m_table.rows[candidate].kind == moved.kind
            && (found < 0 || std::abs(candidate - target) < std::abs(found - target)))
            found = candidate;
    }
    return found;
}

int RoadmapModel::moveItem(int row, int by)
{
    if (!isRow(row) || !isRow(row + by))
        return -1;
    const QString name = tr("Move roadmap item");
    const int bucket = m_table.rows[row].bucket;
    const int neighbour = m_table.rows[row + by].bucket;
    if (by < 0)
        return neighbour == bucket ? move(row, bucket, row - 1, name) : move(row, neighbour, -1, name);
    if (neighbour != bucket)
        return move(row, neighbour, row + 1, name);
    const bool isLast = row + 2 >= m_table.buckets[bucket].endRow;
    return move(row, bucket, isLast ? -1 : row + 2, name);
}

int RoadmapModel::moveToBucket(int row, int by)
{
    if (!isRow(row))
        return -1;
    const int bucket = m_table.rows[row].bucket + by;
    if (bucket < 0 || bucket >= m_table.buckets.size())
        return -1;
    //: Undo text; %1 is a bucket of the roadmap, such as "Soon"
    const QString name = tr("Move item to %1").arg(m_table.buckets[bucket].label);
    return move(row, bucket, by < 0 ? -1 : m_table.buckets[bucket].firstRow, name);
}

int RoadmapModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int RoadmapModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RoadmapModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return section == WhenColumn ? m_table.whenTitle : m_table.whatTitle;
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return QAbstractTableModel::headerData(section, orientation, role);
}

QVariant RoadmapModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !isRow(index.row()))
        return {};
    const RoadmapRow &row = m_table.rows[index.row()];
    const QString label = row.bucket >= 0 ? m_table.buckets[row.bucket].label : QString();
    const bool isBold = index.column() == WhenColumn || row.kind == RoadmapRowKind::Group;
    switch (role) {
    case Qt::DisplayRole: return index.column() == WhatColumn ? row.plainTitle : row.hasLabel ? label : QString();
    case Qt::EditRole: return index.column() == WhatColumn ? row.title : label;
    case Qt::FontRole: {
        QFont font;
        font.setBold(isBold);
        return isBold ? QVariant(font) : QVariant();
    }
    case Qt::ToolTipRole: return row.links.isEmpty() ? QVariant() : QVariant(row.links.join(u'\n'));
    case Qt::AccessibleTextRole:
        if (index.column() == WhenColumn)
            return label;
        switch (row.kind) {
        //: For a screen reader: the bold head of a group of roadmap items
        case RoadmapRowKind::Group: return tr("group %1").arg(row.plainTitle);
        case RoadmapRowKind::Spacer: return tr("spacer");
        case RoadmapRowKind::Empty: return tr("no item");
        case RoadmapRowKind::Item: break;
        }
        return row.plainTitle;
    case KindRole: return int(row.kind);
    case IndentedRole: return row.group >= 0 && row.kind == RoadmapRowKind::Item;
    case BucketStartRole: return row.hasLabel;
    default: return {};
    }
}

bool RoadmapModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !isRow(index.row()))
        return false;
    const SyntaxTree &tree = m_context.document().tree();
    const RoadmapRow &row = m_table.rows[index.row()];
    if (value.toString() == data(index, Qt::EditRole).toString())
        return true; // an editor that was opened and closed is no edit
    if (index.column() == WhenColumn)
        return m_context.apply(setBucketLabel(tree, m_table, row.bucket, value.toString()), tr("Rename bucket"),
                               EditKind::Typing);
    if (row.kind == RoadmapRowKind::Empty)
        return m_context.apply(insertItem(tree, m_table, row.bucket, index.row(), value.toString()),
                               tr("Add roadmap item"));
    return m_context.apply(setRowTitle(tree, m_table, index.row(), value.toString()), tr("Edit roadmap item"),
                           EditKind::Typing);
}

Qt::ItemFlags RoadmapModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (m_context.document().isReadOnly())
        return flags;
    const RoadmapRow &row = m_table.rows[index.row()];
    const bool hasText = index.column() == WhatColumn ? row.kind != RoadmapRowKind::Spacer : row.hasLabel;
    if (hasText)
        flags |= Qt::ItemIsEditable;
    if (row.kind != RoadmapRowKind::Empty)
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

QStringList RoadmapModel::mimeTypes() const
{
    return {rowMimeType};
}

QMimeData *RoadmapModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(rowMimeType, QByteArray::number(indexes.first().row()));
    return data;
}

bool RoadmapModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &parent) const
{
    return data->hasFormat(rowMimeType) && !parent.isValid() && row >= 0;
}

bool RoadmapModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const int source = data->data(rowMimeType).toInt();
    if (!isRow(source) || row == source || row == source + 1)
        return false;
    // Between two buckets the row goes to the end of the upper one.
    const int above = row > 0 ? m_table.rows[row - 1].bucket : m_table.rows[0].bucket;
    const bool isAtEnd = row > 0 && m_table.buckets[above].endRow == row;
    const int target = move(source, above, isAtEnd ? -1 : row, tr("Move roadmap item"));
    if (target >= 0)
        emit dropped(target);
    return false; // the rows follow the text; the view must not remove any itself
}

} // namespace minuta
