#include "ui/roadmap/roadmapmodel.h"

#include "app/roadmap/labelsource.h"
#include "app/tables/celltext.h"
#include "ui/context/editorcontext.h"
#include "ui/context/versionat.h"

#include <QFont>
#include <QMimeData>
#include <QTextDocument>
#include <QUuid>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr auto rowMimeType = "application/x-minuta-roadmap-row"_L1;

/// Whether a row that was and one that is show the same. Ranges and lines move with the text and are not shown.
bool isSameRow(const RoadmapTable &before, int rowBefore, const RoadmapTable &now, int rowNow)
{
    const auto labelOf = [](const RoadmapTable &table, const RoadmapRow &row) {
        return row.bucket >= 0 ? QStringView(table.buckets[row.bucket].label) : QStringView();
    };
    const RoadmapRow &left = before.rows[rowBefore];
    const RoadmapRow &right = now.rows[rowNow];
    return left.kind == right.kind && left.title == right.title && left.plainTitle == right.plainTitle
           && left.surplus == right.surplus && left.hasLabel == right.hasLabel
           && (left.group >= 0) == (right.group >= 0) && labelOf(before, left) == labelOf(now, right);
}

/// Makes table what it is now, where at most one row differs in more than its place, changed; -1: none does.
void takeRow(RoadmapTable &table, const RoadmapTable &now, int changed)
{
    table.range = now.range;
    table.buckets = now.buckets;
    if (changed >= 0)
        table.rows[changed] = now.rows[changed];
    for (int i = changed + 1; i < table.rows.size(); ++i) {
        const RoadmapRow &moved = now.rows[i];
        RoadmapRow &row = table.rows[i];
        std::tie(row.range, row.when, row.what, row.text) = std::tie(moved.range, moved.when, moved.what, moved.text);
    }
}

} // namespace

RoadmapModel::RoadmapModel(EditorContext &context, QObject *parent)
    : TextRowsModel(parent)
    , m_context(context)
    , m_steps(context)
    , m_id(QUuid::createUuid().toByteArray(QUuid::WithoutBraces))
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
    m_table.rows.detach(); // else each key in a cell would copy the rows of one of the two
    m_revision = m_context.document().revision();
    m_conflicts = conflictsOf(m_table);
}

/// A key in a cell: thousands of rows need not be compared for it. Whether that was all.
bool RoadmapModel::followRow()
{
    const std::optional<ChangedRow> &changed = m_context.changedRow();
    if (!changed || m_revision + 1 != m_context.document().revision() || m_tableIndex >= m_context.roadmaps().size())
        return false;
    const RoadmapTable &fresh = m_context.roadmaps()[m_tableIndex];
    if (fresh.rows.size() != m_table.rows.size())
        return false;
    m_revision = m_context.document().revision();
    const auto found = std::ranges::lower_bound(fresh.rows, changed->line, {}, &RoadmapRow::line);
    if (found == fresh.rows.end() || found->line != changed->line) {
        takeRow(m_table, fresh, -1);
        return true;
    }
    const int row = int(found - fresh.rows.begin());
    const bool isSame = isSameRow(m_table, row, fresh, row);
    // A bucket's label is told of each of its rows.
    const bool isLabel = found->hasLabel && m_table.buckets[found->bucket].label != fresh.buckets[found->bucket].label;
    const int last = isLabel ? fresh.buckets[found->bucket].endRow - 1 : row;
    takeRow(m_table, fresh, row);
    if (!isSame)
        emit dataChanged(index(row, 0), index(last, columnCount() - 1));
    return true;
}

QStringList RoadmapModel::conflictsOf(const RoadmapTable &table) const
{
    QStringList words;
    if (m_context.conflicts().isEmpty())
        return words;
    words.reserve(table.rows.size());
    for (const RoadmapRow &row : table.rows)
        words.append(versionAt(m_context, row.range.begin));
    return words;
}

RoadmapBadge RoadmapModel::badgeOf(int row) const
{
    const QString version = m_conflicts.value(row);
    if (version.isEmpty())
        return withSurplus(m_badges.value(row), m_table.rows[row].surplus);
    //: Badge of a roadmap item; %1 is a version in a conflict, "Mine (HEAD)"
    return {tr("conflict: %1").arg(version), u"⚠"_s,
            tr("Settle the conflict first: neither version can be edited here."), RoadmapBadge::Tone::Warning};
}

void RoadmapModel::refresh()
{
    if (followRow()) {
        emit refreshed();
        return;
    }
    const RoadmapTable old = m_table;
    const QStringList oldConflicts = m_conflicts;
    const QList<RoadmapTable> &tables = m_context.roadmaps();
    const RoadmapTable fresh = m_tableIndex < tables.size() ? tables[m_tableIndex] : RoadmapTable();
    const QStringList conflicts = conflictsOf(fresh);
    Rows rows;
    rows.now = int(fresh.rows.size());
    rows.isSame = [&](int before, int now) {
        return isSameRow(old, before, fresh, now) && oldConflicts.value(before) == conflicts.value(now);
    };
    rows.takeOut = [this](int first, int count) {
        m_table.rows.remove(first, count);
        if (!m_conflicts.isEmpty())
            m_conflicts.remove(first, count);
    };
    rows.read = [this] { read(); };
    followRows(rows);
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
    return TextRowsModel::headerData(section, orientation, role);
}

/// As it is edited; without the emphasis around.
QString RoadmapModel::editedLabel(const RoadmapBucket &bucket) const
{
    const QStringView text = m_context.document().text();
    const TextRange label = bucket.labelRange;
    if (label.end > text.size())
        return bucket.label;
    const qsizetype begin = m_table.rows[bucket.firstRow].when.begin;
    return typedLabel(text.sliced(begin, label.begin - begin), text.sliced(label.begin, label.size()));
}

QVariant RoadmapModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !isRow(index.row()))
        return {};
    const RoadmapRow &row = m_table.rows[index.row()];
    const QString label = row.bucket >= 0 ? m_table.buckets[row.bucket].label : QString();
    const RoadmapBadge badge = index.column() == WhatColumn ? badgeOf(index.row()) : RoadmapBadge();
    const bool isBold = index.column() == WhenColumn || row.kind == RoadmapRowKind::Group;
    switch (role) {
    case Qt::DisplayRole: return index.column() == WhatColumn ? row.plainTitle : row.hasLabel ? label : QString();
    case Qt::EditRole:
        if (index.column() == WhatColumn)
            return row.title;
        return row.bucket >= 0 ? editedLabel(m_table.buckets[row.bucket]) : QString();
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
    case Qt::AccessibleTextRole: {
        if (index.column() == WhenColumn)
            return label;
        const QString oneLine = row.plainTitle.simplified();
        switch (row.kind) {
        //: For a screen reader: the bold head of a group of roadmap items
        case RoadmapRowKind::Group: return tr("group %1").arg(oneLine);
        case RoadmapRowKind::Spacer: return tr("spacer");
        case RoadmapRowKind::Empty: return tr("no item");
        case RoadmapRowKind::Item: break;
        }
        //: For a screen reader: an item of the roadmap and what it tells of an earlier meeting, "Login, new"
        return badge.words.isEmpty() ? oneLine : tr("%1, %2").arg(oneLine, badge.words);
    }
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
    if (cellText(value.toString()) == cellText(data(index, Qt::EditRole).toString()))
        return true; // an editor that was opened and closed is no edit
    return index.column() == WhenColumn ? m_steps.setLabel(m_table.rows[index.row()].bucket, value.toString())
                                        : m_steps.setTitle(index.row(), value.toString());
}

Qt::ItemFlags RoadmapModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (m_context.document().isReadOnly() || !m_conflicts.value(index.row()).isEmpty())
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
    data->setData(rowMimeType, m_id + ' ' + rows.join(u' ').toLatin1());
    return data;
}

bool RoadmapModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &parent) const
{
    return canDrop(*data) && !parent.isValid() && row >= 0;
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

bool RoadmapModel::canDrop(const QMimeData &data) const
{
    return data.data(rowMimeType).startsWith(m_id + ' ') && !m_context.document().isReadOnly();
}

void RoadmapModel::drop(const QMimeData &data, int bucket, int before)
{
    QList<int> rows;
    for (const QByteArray &each : data.data(rowMimeType).sliced(m_id.size() + 1).split(' '))
        rows.append(each.toInt());
    const QList<int> moved = m_steps.moveTo(rows, bucket, before);
    if (!moved.isEmpty())
        emit dropped(moved);
}

} // namespace minuta
