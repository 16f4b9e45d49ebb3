#include "ui/roadmap/roadmapmodel.h"

#include "ui/context/editorcontext.h"

#include <QAbstractItemView>
#include <QDropEvent>
#include <QFont>
#include <QMimeData>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {
constexpr auto rowMimeType = "application/x-minuta-roadmap-row"_L1;
}

RoadmapModel::RoadmapModel(EditorContext &context, QObject *parent)
    : QAbstractTableModel(parent)
    , m_context(context)
    , m_steps(context)
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
    emit refreshed();
}

void RoadmapModel::read()
{
    const QList<RoadmapTable> &tables = m_context.roadmaps();
    m_tableCount = tables.size();
    m_tableIndex = std::clamp(m_tableIndex, 0, int(std::max<qsizetype>(0, m_tableCount - 1)));
    m_steps.setTable(m_tableIndex);
    m_table = m_steps.table();
}

void RoadmapModel::refresh()
{
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
    emit refreshed();
}

void RoadmapModel::setBadges(const QList<RoadmapBadge> &badges)
{
    if (badges == m_badges)
        return;
    m_badges = badges;
    if (rowCount() > 0)
        emit dataChanged(index(0, WhatColumn), index(rowCount() - 1, WhatColumn),
                         {BadgeRole, BadgeToneRole, DetailRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
    emit badgesChanged();
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
    const RoadmapBadge badge = index.column() == WhatColumn ? m_badges.value(index.row()) : RoadmapBadge();
    const bool isBold = index.column() == WhenColumn || row.kind == RoadmapRowKind::Group;
    switch (role) {
    case Qt::DisplayRole: return index.column() == WhatColumn ? row.plainTitle : row.hasLabel ? label : QString();
    case Qt::EditRole: return index.column() == WhatColumn ? row.title : label;
    case Qt::FontRole: {
        QFont font;
        font.setBold(isBold);
        return isBold ? QVariant(font) : QVariant();
    }
    case Qt::ToolTipRole: {
        QStringList lines = row.links;
        if (!badge.detail.isEmpty())
            lines.prepend(badge.detail);
        return lines.isEmpty() ? QVariant()
                               : QVariant(Qt::convertFromPlainText(lines.join(u'\n'), Qt::WhiteSpaceNormal));
    }
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
        //: For a screen reader: an item of the roadmap and what it tells of an earlier meeting, "Login, new"
        return badge.words.isEmpty() ? row.plainTitle : tr("%1, %2").arg(row.plainTitle, badge.words);
    case KindRole: return int(row.kind);
    case IndentedRole: return row.group >= 0 && row.kind == RoadmapRowKind::Item;
    case BucketStartRole: return row.hasLabel;
    case BadgeRole: return badge.text();
    case BadgeToneRole: return int(badge.tone);
    case DetailRole: return badge.detail;
    default: return {};
    }
}

bool RoadmapModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !isRow(index.row()))
        return false;
    if (value.toString() == data(index, Qt::EditRole).toString())
        return true; // an editor that was opened and closed is no edit
    return index.column() == WhenColumn ? m_steps.setLabel(m_table.rows[index.row()].bucket, value.toString())
                                        : m_steps.setTitle(index.row(), value.toString());
}

Qt::ItemFlags RoadmapModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (m_context.document().isReadOnly())
        return flags;
    const RoadmapRow &row = m_table.rows[index.row()];
    const bool hasText = index.column() == WhatColumn || row.hasLabel; // what is typed into a spacer is an item
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
    QStringList rows;
    for (const QModelIndex &index : indexes) {
        const QString row = QString::number(index.row());
        if (!rows.contains(row))
            rows.append(row);
    }
    auto *data = new QMimeData;
    data->setData(rowMimeType, rows.join(u' ').toLatin1());
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
    // Between two buckets they go to the end of the upper one.
    const int above = row > 0 ? m_table.rows[row - 1].bucket : m_table.rows[0].bucket;
    const bool isAtEnd = row > 0 && m_table.buckets[above].endRow == row;
    drop(*data, above, isAtEnd ? -1 : row);
    return false; // the rows follow the text; the view must not remove any itself
}

bool RoadmapModel::canDrop(const QDropEvent &event) const
{
    const auto *view = qobject_cast<QAbstractItemView *>(event.source());
    return view != nullptr && view->model() == this && event.mimeData()->hasFormat(rowMimeType)
           && !m_context.document().isReadOnly();
}

void RoadmapModel::drop(const QMimeData &data, int bucket, int before)
{
    QList<int> rows;
    for (const QByteArray &each : data.data(rowMimeType).split(' '))
        rows.append(each.toInt());
    const QList<int> moved = m_steps.moveTo(rows, bucket, before);
    if (!moved.isEmpty())
        emit dropped(moved);
}

} // namespace minuta
