#include "app/roadmap/rowlines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

RowLines::RowLines(const SyntaxTree &tree, const RoadmapTable &table)
    : m_tree(tree)
    , m_table(table)
    , m_rows(tree, table)
{
    for (const RoadmapRow &row : table.rows) {
        const bool hasText = row.kind == RoadmapRowKind::Item || row.kind == RoadmapRowKind::Group;
        m_order.append(int(m_lines.size()));
        m_lines.append(Line{.styledAs = int(m_lines.size()),
                            .origin = int(m_lines.size()),
                            .kind = hasText ? row.kind : RoadmapRowKind::Spacer,
                            .hasLabel = row.hasLabel,
                            .isNew = false,
                            .head = {},
                            .tail = {}});
    }
    for (const RoadmapBucket &bucket : table.buckets)
        m_buckets.append(bucket.firstRow);
}

RoadmapRowKind RowLines::kindAt(int place) const
{
    const Line &line = at(place);
    return line.kind == RoadmapRowKind::Spacer && line.hasLabel ? RoadmapRowKind::Empty : line.kind;
}

bool RowLines::wouldJoin(int place) const
{
    return place < m_order.size() && !at(place).hasLabel && kindAt(place) == RoadmapRowKind::Item;
}

int RowLines::groupAt(int place) const
{
    while (place > 0 && wouldJoin(place))
        --place;
    return kindAt(place) == RoadmapRowKind::Group ? at(place).origin : -1;
}

QString RowLines::head(int place) const
{
    const Line &line = at(place);
    return line.head ? *line.head : m_rows.text(m_rows.source(line.styledAs).head);
}

QString RowLines::tail(int place) const
{
    const Line &line = at(place);
    return line.tail ? *line.tail : m_rows.text(m_rows.source(line.styledAs).tail);
}

bool RowLines::hasOuterPipes(int place) const
{
    const QString end = tail(place).trimmed();
    return head(place).startsWith(u'|') && end.endsWith(u'|') && !end.endsWith(u"\\|"_s);
}

int RowLines::bucketAt(int place) const
{
    return int(std::ranges::upper_bound(m_buckets, place) - m_buckets.begin()) - 1;
}

int RowLines::endOf(int bucket) const
{
    return bucket + 1 < m_buckets.size() ? m_buckets[bucket + 1] : int(m_order.size());
}

int RowLines::endOfItems(int bucket) const
{
    int end = endOf(bucket);
    while (end > m_buckets[bucket] && kindAt(end - 1) == RoadmapRowKind::Spacer)
        --end;
    return end == m_buckets[bucket] ? endOf(bucket) : end;
}

void RowLines::setHead(int place, const QString &head, bool hasLabel)
{
    if (tail(place).isEmpty())
        at(place).tail = u"|"_s;
    at(place).head = head;
    at(place).hasLabel = hasLabel;
}

void RowLines::clear(int place)
{
    if (!tail(place).isEmpty())
        at(place).tail = hasOuterPipes(place) ? u"| |"_s : u"|"_s;
    at(place).kind = RoadmapRowKind::Spacer;
}

void RowLines::takeAway(int place)
{
    if (at(place).hasLabel) {
        if (place + 1 == endOf(bucketAt(place))) {
            clear(place);
            return;
        }
        setHead(place + 1, head(place), true);
    }
    m_order.remove(place);
    for (int &begin : m_buckets)
        begin -= begin > place ? 1 : 0;
}

void RowLines::dissolve(int place)
{
    const bool isBehindGroup = place > 0 && !at(place).hasLabel && groupAt(place - 1) >= 0;
    if (isBehindGroup)
        clear(place);
    else
        takeAway(place);
}

void RowLines::insert(int before, int bucket, const Line &line)
{
    m_order.insert(before, int(m_lines.size()));
    m_lines.append(line);
    for (int each = bucket + 1; each < m_buckets.size(); ++each)
        ++m_buckets[each];
}

void RowLines::insertSpacer(int behind)
{
    const int row = at(behind).styledAs;
    insert(behind + 1, bucketAt(behind),
           Line{.styledAs = row,
                .origin = -1,
                .kind = RoadmapRowKind::Spacer,
                .hasLabel = false,
                .isNew = true,
                .head = m_rows.unlabelledHead(row),
                .tail = m_rows.spacerTail(row)});
}

std::optional<int> RowLines::move(int place, int bucket, int before, bool joins)
{
    if (kindAt(place) == RoadmapRowKind::Empty)
        return {};
    int target = before;
    bool needsSpacer = false;
    if (const int group = !joins && target > 0 && at(place).kind == RoadmapRowKind::Item ? groupAt(target - 1) : -1;
        group >= 0 && group != m_table.rows[at(place).styledAs].group) {
        needsSpacer = target == endOf(bucket) || kindAt(target) != RoadmapRowKind::Spacer;
        target += needsSpacer ? 0 : 1;
    }
    const int ownBucket = bucketAt(place);
    if (ownBucket == bucket && (target == place || target == place + 1))
        return m_order[place];

    const int begin = m_buckets[bucket];
    const bool isFilling = endOf(bucket) > begin && kindAt(begin) == RoadmapRowKind::Empty
                           && (target == begin || (!joins && target == begin + 1));
    Line moved = at(place);
    moved.isNew = true;
    moved.tail = tail(place);
    moved.head = !moved.hasLabel                ? head(place)
                 : place + 1 < endOf(ownBucket) ? head(place + 1)
                                                : m_rows.unlabelledHead(moved.styledAs);
    moved.hasLabel = false;
    const qsizetype count = m_order.size();
    takeAway(place);
    target -= m_order.size() < count && target > place ? 1 : 0;
    const int first = m_buckets[bucket];
    if (isFilling) {
        Line &label = at(first);
        label.tail = label.tail ? *moved.tail : m_rows.filledTail(label.styledAs, *moved.tail);
        label.kind = moved.kind;
        label.origin = moved.origin;
        return m_order[first];
    }
    if (target == first && endOf(bucket) > first && at(first).hasLabel) {
        const QString ownHead = *moved.head;
        moved.head = head(first);
        moved.hasLabel = true;
        setHead(first, ownHead, false);
    }
    if (needsSpacer)
        insertSpacer(target++ - 1);
    insert(target, bucket, moved);
    return m_order[target];
}

QString RowLines::content(const Line &line) const
{
    const RowSource source = m_rows.source(line.styledAs);
    return m_rows.text(source.prefix) + line.head.value_or(QString()) + line.tail.value_or(QString());
}

QString RowLines::ending(const Line &line) const
{
    const RowSource source = m_rows.source(line.styledAs);
    return !source.ending.isEmpty()
               ? m_rows.text(source.ending)
               : toString(lineEndingNear(m_tree.text(), m_tree.lines(), source.line.begin)).toString();
}

/// New lines in the place of rows [row, end).
TextChange RowLines::replacedRows(int row, int end, const QList<Line> &fresh) const
{
    const QString &text = m_tree.text();
    const LineIndex &lines = m_tree.lines();
    const bool isBehindAll = row == m_table.rows.size();
    const qsizetype line = isBehindAll ? m_rows.row(row - 1).line + 1 : m_rows.row(row).line;
    TextRange range{isBehindAll ? m_rows.row(row - 1).range.end : m_rows.row(row).range.begin, 0};
    range.end = row < end ? m_rows.row(end - 1).range.end : range.begin;
    QString written;
    if (end < m_table.rows.size() || !m_rows.source(end - 1).ending.isEmpty()) {
        for (const Line &each : fresh)
            written += content(each) + ending(each);
        return TextChange::replacing(text, range, written);
    }
    // The text ends without a line ending, and goes on doing so: each line has that of the one above.
    range.begin = lines.contentRange(text, line - 1).end;
    QString above = m_rows.text({range.begin, lines.end(line - 1)});
    for (const Line &each : fresh) {
        written += (above.isEmpty() ? ending(each) : above) + content(each);
        above = ending(each);
    }
    return TextChange::replacing(text, range, written);
}

ChangeSet RowLines::result() const
{
    QList<TextChange> changes;
    QList<Line> fresh;
    int next = 0; // the first row that has not been come to
    const auto end = [&](int row) {
        if (next < row || !fresh.isEmpty())
            changes.append(replacedRows(next, row, fresh).minimized());
        fresh.clear();
        next = row + 1;
    };
    for (const int index : m_order) {
        const Line &line = m_lines[index];
        if (line.isNew) {
            fresh.append(line);
            continue;
        }
        end(index);
        if (line.head)
            changes.append(TextChange::replacing(m_tree.text(), m_rows.source(index).head, *line.head).minimized());
        if (line.tail)
            changes.append(TextChange::replacing(m_tree.text(), m_rows.source(index).tail, *line.tail).minimized());
    }
    end(int(m_table.rows.size()));
    return ChangeSet(changes);
}

} // namespace minuta
