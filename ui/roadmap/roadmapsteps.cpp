#include "ui/roadmap/roadmapsteps.h"

#include "app/roadmap/bucketedit.h"
#include "app/roadmap/groupedit.h"
#include "app/roadmap/linkedit.h"
#include "app/roadmap/roadmapedit.h"
#include "app/roadmap/severalrows.h"
#include "ui/context/editorcontext.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace minuta {

const RoadmapTable &RoadmapSteps::table() const
{
    static const RoadmapTable none;
    const QList<RoadmapTable> &tables = m_context.roadmaps();
    return m_index < tables.size() ? tables[m_index] : none;
}

const SyntaxTree &RoadmapSteps::tree() const
{
    return m_context.tableTree();
}

const RoadmapTable &RoadmapSteps::edited() const
{
    const QList<RoadmapTable> &tables = m_context.editedRoadmaps();
    return m_index < tables.size() ? tables[m_index] : table();
}

bool RoadmapSteps::apply(const Result<ChangeSet> &change, const QString &name, EditKind kind)
{
    return m_context.apply(m_context.tableChange(change), name, kind);
}

bool RoadmapSteps::holdConflict(const QList<int> &rows) const
{
    return std::ranges::any_of(
        rows, [this](int row) { return isRow(row) && m_context.conflictAt(table().rows[row].range.begin) >= 0; });
}

bool RoadmapSteps::areRows(const QList<int> &rows) const
{
    return !rows.isEmpty() && std::ranges::all_of(rows, [this](int row) { return isRow(row); });
}

bool RoadmapSteps::setTitle(int row, const QString &title)
{
    if (!isRow(row))
        return false;
    if (table().rows[row].kind == RoadmapRowKind::Empty)
        return apply(insertItem(tree(), edited(), table().rows[row].bucket, row, title), tr("Add roadmap item"),
                     EditKind::Typing);
    return apply(setRowTitle(tree(), edited(), row, title), tr("Edit roadmap item"), EditKind::Typing);
}

bool RoadmapSteps::setLink(int row, const QString &destination)
{
    const auto change = setRowLink(tree(), edited(), row, destination);
    if (!change)
        return false;
    const bool isNew = row < table().rows.size() && table().rows[row].links.isEmpty();
    const QString name = destination.isEmpty() ? tr("Remove link") : isNew ? tr("Add link") : tr("Change link");
    apply(change, name);
    return true;
}

bool RoadmapSteps::setLabel(int bucket, const QString &label)
{
    return apply(setBucketLabel(tree(), edited(), bucket, label), tr("Rename bucket"), EditKind::Typing);
}

QList<int> RoadmapSteps::addItem(int bucket, int row)
{
    //: The text of a roadmap item that was just added, to be written over
    return insert(bucket, row, tr("New item"), tr("Add roadmap item"));
}

QList<int> RoadmapSteps::addItems(int bucket, int row, const QStringList &lines)
{
    static const QRegularExpression marker(QStringLiteral("^\\s*(\\|{1,2}\\s*)?([-*+]\\s+)?"));
    QStringList titles;
    for (const QString &line : lines) {
        if (const QString title = QString(line).remove(marker).trimmed(); !title.isEmpty())
            titles.append(title);
    }
    if (!isBucket(bucket) || !isRow(row) || titles.isEmpty())
        return {};
    const bool fills = table().rows[row].kind == RoadmapRowKind::Empty;
    if (!apply(insertItems(tree(), edited(), bucket, row, titles),
               tr("Paste %n roadmap item(s)", nullptr, int(titles.size()))))
        return {};
    QList<int> rows(titles.size());
    std::iota(rows.begin(), rows.end(), fills ? row : row + 1);
    return rows;
}

QList<int> RoadmapSteps::bringBack(int bucket, const QString &title)
{
    return isBucket(bucket) ? insert(bucket, bucketEnd, title, tr("Bring back roadmap item")) : QList<int>();
}

QList<int> RoadmapSteps::insert(int bucket, int row, const QString &title, const QString &name)
{
    if (!isBucket(bucket))
        return {};
    const qsizetype rows = table().rows.size();
    if (!apply(insertItem(tree(), edited(), bucket, row, title), name))
        return {};
    if (row == bucketEnd)
        return {lastRow(table(), bucket)};
    if (row < 0)
        return {table().buckets[bucket].firstRow};
    // Without a new row the bucket's own empty row has taken the item.
    return {table().rows.size() == rows ? row : row + 1};
}

QList<int> RoadmapSteps::remove(const QList<int> &rows)
{
    const QString name = tr("Remove %n roadmap item(s)", nullptr, int(rows.size()));
    if (!areRows(rows) || !apply(removeRows(tree(), edited(), rows), name))
        return {};
    const int next = std::min(*std::ranges::min_element(rows), int(table().rows.size()) - 1);
    return next < 0 ? QList<int>() : QList<int>{next};
}

QList<int> RoadmapSteps::move(const QList<int> &rows, int bucket, int before, const QString &name)
{
    const auto moved = moveRows(tree(), edited(), rows, bucket, before);
    return moved && apply(moved->change, name) ? moved->rows : QList<int>();
}

QList<int> RoadmapSteps::moveBy(const QList<int> &rows, int by)
{
    if (!areRows(rows))
        return {};
    const QList<RoadmapRow> &all = table().rows;
    const QString name = tr("Move %n roadmap item(s)", nullptr, int(rows.size()));
    auto [first, last] = std::ranges::minmax(rows);
    while (last + 1 < all.size() && all[last + 1].group >= 0 && rows.contains(all[last + 1].group))
        ++last; // a group's items go with its head
    const int bucket = all[by < 0 ? first : last].bucket;
    if (by < 0) {
        if (!isRow(first - 1))
            return {};
        const int neighbour = all[first - 1].bucket;
        return move(rows, neighbour, neighbour == bucket ? first - 1 : -1, name);
    }
    const int end = table().buckets[bucket].endRow;
    int beside = last + 1;
    while (beside < end && all[beside].kind == RoadmapRowKind::Spacer)
        ++beside;
    if (beside == end) // only spacers are left in the bucket
        return isRow(end) ? move(rows, bucket + 1, end, name) : QList<int>();
    return move(rows, bucket, last + 2 < end ? last + 2 : -1, name);
}

QList<int> RoadmapSteps::moveToBucket(const QList<int> &rows, int by)
{
    if (!areRows(rows))
        return {};
    const auto [first, last] = std::ranges::minmax(rows);
    const int bucket = table().rows[by < 0 ? first : last].bucket + by; // so that none of several goes back
    if (!isBucket(bucket))
        return {};
    return moveTo(rows, bucket, by < 0 ? -1 : table().buckets[bucket].firstRow);
}

QList<int> RoadmapSteps::moveTo(const QList<int> &rows, int bucket, int before)
{
    if (!areRows(rows) || !isBucket(bucket))
        return {};
    const bool isFromThere = std::ranges::all_of(rows, [&](int row) { return table().rows[row].bucket == bucket; });
    //: Undo text; %1 is a bucket of the roadmap, such as "Soon"
    const QString toBucket = tr("Move %n roadmap item(s) to %1", nullptr, int(rows.size()));
    return move(rows, bucket, before,
                isFromThere ? tr("Move %n roadmap item(s)", nullptr, int(rows.size()))
                            : toBucket.arg(table().buckets[bucket].label));
}

bool RoadmapSteps::canGroup(const QList<int> &rows) const
{
    if (!areRows(rows))
        return false;
    const auto [first, last] = std::ranges::minmax(rows);
    if (last - first + 1 != rows.size())
        return false;
    return std::ranges::all_of(rows, [&](int row) {
        return table().rows[row].kind == RoadmapRowKind::Item && table().rows[row].group < 0
               && table().rows[row].bucket == table().rows[first].bucket;
    });
}

QList<int> RoadmapSteps::group(const QList<int> &rows, const QString &title)
{
    if (!canGroup(rows))
        return {};
    const auto [first, last] = std::ranges::minmax(rows);
    const auto change = groupItems(tree(), edited(), first, last + 1, title);
    return apply(change, tr("Group roadmap items")) ? QList<int>{first} : QList<int>();
}

QList<int> RoadmapSteps::dissolveGroup(int row)
{
    const auto change = minuta::dissolveGroup(tree(), edited(), row);
    return apply(change, tr("Dissolve roadmap group")) ? QList<int>{row} : QList<int>();
}

QList<int> RoadmapSteps::addSpacer(int row)
{
    const auto change = insertSpacer(tree(), edited(), row);
    return apply(change, tr("Add spacer")) ? QList<int>{row + 1} : QList<int>();
}

QList<int> RoadmapSteps::addBucket(int before, const QString &label)
{
    if (!apply(insertBucket(tree(), edited(), before, label), tr("Add bucket")))
        return {};
    const int bucket = before < 0 ? int(table().buckets.size()) - 1 : before;
    return {table().buckets[bucket].firstRow};
}

QList<int> RoadmapSteps::moveBucket(int bucket, int by)
{
    if (!isBucket(bucket) || !isBucket(bucket + by))
        return {};
    const int place = by < 0 ? bucket - 1 : bucket + 2;
    const auto change = minuta::moveBucket(tree(), edited(), bucket, place < table().buckets.size() ? place : -1);
    return apply(change, tr("Move bucket")) ? QList<int>{table().buckets[bucket + by].firstRow} : QList<int>();
}

QList<int> RoadmapSteps::removeBucket(int bucket)
{
    if (!isBucket(bucket))
        return {};
    //: Undo text; %1 is a bucket of the roadmap, such as "Soon"
    const QString name = tr("Remove bucket %1").arg(table().buckets[bucket].label);
    if (!apply(minuta::removeBucket(tree(), edited(), bucket), name) || table().buckets.isEmpty())
        return {};
    return {table().buckets[std::min(bucket, int(table().buckets.size()) - 1)].firstRow};
}

} // namespace minuta
