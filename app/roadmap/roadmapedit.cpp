#include "app/roadmap/roadmapedit.h"

#include "app/markdown/syntaxtree.h"
#include "app/markdown/tablerow.h"
#include "app/roadmap/rowsource.h"

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

std::unexpected<Error> refused(ErrorCode code, const QString &detail = {})
{
    Error error;
    error.code = code;
    error.detail = detail;
    return std::unexpected(error);
}

QString cellText(const QString &typed)
{
    return escapedForCell(typed).trimmed();
}

/// Makes changes to the rows of one table, each row's style taken from its neighbours.
class RoadmapEdit
{
public:
    RoadmapEdit(const SyntaxTree &tree, const RoadmapTable &table)
        : m_tree(tree)
        , m_table(table)
    {
    }

    bool hasRow(int row) const { return row >= 0 && row < m_table.rows.size(); }
    bool hasBucket(int bucket) const { return bucket >= 0 && bucket < m_table.buckets.size(); }
    const RoadmapRow &row(int index) const { return m_table.rows[index]; }
    const RoadmapBucket &bucket(int index) const { return m_table.buckets[index]; }
    RowSource source(int index) const { return rowSource(m_tree, row(index).line); }
    QString text(TextRange range) const { return m_tree.text(range).toString(); }
    ChangeSet result() && { return ChangeSet(std::move(m_changes)); }

    /// The next row of the same bucket, or -1.
    int nextInBucket(int index) const { return index + 1 < bucket(row(index).bucket).endRow ? index + 1 : -1; }
    /// Behind the bucket's last row that is no spacer.
    int endOfBucket(int index) const;
    bool takesItem(int index) const { return row(index).kind == RoadmapRowKind::Empty; }

    /// The head of a row without a label, as rows near this one have it.
    QString unlabelledHead(int near) const;
    /// The tail of a new item.
    QString itemTail(int near, const QString &title) const;

    void replace(TextRange range, const QString &by)
    {
        m_changes.append(TextChange::replacing(m_tree.text(), range, by).minimized());
    }
    void setHead(int index, const QString &head);
    void setTail(int index, const QString &tail);
    /// Takes away everything but the label.
    void clear(int index);
    void insertLine(int before, const QString &head, const QString &tail, int styledAs);
    void removeLine(int index);
    /// The row leaves its place: its line, or where it is the bucket's only row all but the label.
    void takeAway(int index);

private:
    int nearest(int index, const std::function<bool(const RoadmapRow &)> &isWanted) const;

    const SyntaxTree &m_tree;
    const RoadmapTable &m_table;
    QList<TextChange> m_changes;
};

int RoadmapEdit::nearest(int index, const std::function<bool(const RoadmapRow &)> &isWanted) const
{
    for (int distance = 0; distance < m_table.rows.size(); ++distance) {
        for (const int candidate : {index - distance, index + distance}) {
            if (hasRow(candidate) && isWanted(row(candidate)))
                return candidate;
        }
    }
    return -1;
}

int RoadmapEdit::endOfBucket(int index) const
{
    int end = bucket(index).endRow;
    while (end > bucket(index).firstRow && row(end - 1).kind == RoadmapRowKind::Spacer)
        --end;
    return end == bucket(index).firstRow ? bucket(index).endRow : end;
}

QString RoadmapEdit::unlabelledHead(int near) const
{
    const auto canLend = [this](const RoadmapRow &candidate) {
        return !candidate.hasLabel && rowSource(m_tree, candidate.line).hasTail();
    };
    // An item's head rather than a spacer's: people write "||" for both, but pad only rows with text.
    int lender = nearest(near, [&](const RoadmapRow &candidate) {
        return canLend(candidate) && candidate.kind != RoadmapRowKind::Spacer;
    });
    if (lender < 0)
        lender = nearest(near, canLend);
    if (lender >= 0)
        return text(source(lender).head);
    return text(source(near).head).startsWith(u'|') ? u"| "_s : u"|"_s;
}

QString RoadmapEdit::itemTail(int near, const QString &title) const
{
    const int lender = nearest(near, [](const RoadmapRow &candidate) {
        return candidate.kind == RoadmapRowKind::Item && !candidate.title.isEmpty();
    });
    QString gap = u" "_s;
    QString marker = u"- "_s;
    bool endsWithPipe = source(near).endsWithPipe && text(source(near).head).startsWith(u'|') && row(near).hasLabel;
    if (lender >= 0) {
        const RowSource style = source(lender);
        gap = text({style.tail.begin + 1, row(lender).what.begin});
        marker = text({row(lender).what.begin, row(lender).text.begin});
        endsWithPipe = style.endsWithPipe;
    }
    return u'|' + gap + (marker + cellText(title)).trimmed() + (endsWithPipe ? u" |"_s : QString());
}

void RoadmapEdit::setHead(int index, const QString &head)
{
    const RowSource old = source(index);
    replace(old.head, old.hasTail() ? head : head + u'|');
}

void RoadmapEdit::setTail(int index, const QString &tail)
{
    const RowSource old = source(index);
    if (!old.hasTail()) {
        replace({old.tail.begin, old.tail.end}, u' ' + tail);
    } else if (old.cells.size() > 2) { // cells that belong to no column stay
        const qsizetype end = m_tree.text().indexOf(u'|', row(index).what.end);
        const QStringView cell = QStringView(tail).sliced(1);
        replace({old.tail.begin + 1, end},
                (cell.endsWith(u'|') ? cell.chopped(1) : cell).trimmed().toString().prepend(u' ') + u' ');
    } else {
        replace(old.tail, tail);
    }
}

void RoadmapEdit::clear(int index)
{
    const RowSource old = source(index);
    const bool hasOuterPipes = old.endsWithPipe && m_tree.text(old.head).startsWith(u'|');
    if (old.hasTail())
        replace(old.tail, hasOuterPipes ? u"| |"_s : u"|"_s);
}

void RoadmapEdit::insertLine(int before, const QString &head, const QString &tail, int styledAs)
{
    const RowSource style = source(styledAs);
    const QString line = text(style.prefix) + head + tail;
    const QString ending = style.ending.isEmpty()
                               ? toString(lineEndingNear(m_tree.text(), m_tree.lines(), style.line.begin)).toString()
                               : text(style.ending);
    if (hasRow(before)) {
        const qsizetype position = row(before).range.begin;
        replace({position, position}, line + ending);
        return;
    }
    const RowSource last = source(int(m_table.rows.size()) - 1);
    const bool isTextEnd = last.ending.isEmpty();
    replace({last.line.end, last.line.end}, isTextEnd ? ending + line : line + ending);
}

void RoadmapEdit::removeLine(int index)
{
    TextRange line = source(index).line;
    if (source(index).ending.isEmpty() && row(index).line > 0) // the text goes on having no final line ending
        line.begin = m_tree.lines().contentRange(m_tree.text(), row(index).line - 1).end;
    replace(line, {});
}

void RoadmapEdit::takeAway(int index)
{
    if (!row(index).hasLabel) {
        removeLine(index);
    } else if (const int next = nextInBucket(index); next >= 0) {
        setHead(next, text(source(index).head));
        removeLine(index);
    } else {
        clear(index);
    }
}

} // namespace

Result<ChangeSet> setRowTitle(const SyntaxTree &tree, const RoadmapTable &table, int row, const QString &title)
{
    RoadmapEdit edit(tree, table);
    if (!edit.hasRow(row))
        return refused(ErrorCode::NoSuchElement);
    const RoadmapRow &old = edit.row(row);
    QString cell = cellText(title);
    switch (old.kind) {
    case RoadmapRowKind::Empty:
    case RoadmapRowKind::Spacer:
        if (!cell.isEmpty())
            edit.setTail(row, edit.itemTail(row, title));
        break;
    case RoadmapRowKind::Group:
        if (edit.text({old.text.end, old.what.end}).contains(u':') && cell.endsWith(u':'))
            cell.chop(1); // it has one already
        if (cell.isEmpty())
            return refused(ErrorCode::InvalidArgument, u"title"_s);
        edit.replace(old.text, cell);
        break;
    case RoadmapRowKind::Item:
        // An empty item is its marker alone.
        if (old.text.isEmpty() && !old.what.isEmpty() && !cell.isEmpty())
            cell.prepend(u' ');
        edit.replace(old.text, cell);
        break;
    }
    return std::move(edit).result();
}

Result<ChangeSet> setBucketLabel(const SyntaxTree &tree, const RoadmapTable &table, int bucket, const QString &label)
{
    RoadmapEdit edit(tree, table);
    if (!edit.hasBucket(bucket))
        return refused(ErrorCode::NoSuchElement);
    const QString cell = cellText(label);
    if (cell.isEmpty())
        return refused(ErrorCode::InvalidArgument, u"label"_s);
    const RoadmapBucket &old = edit.bucket(bucket);
    if (edit.row(old.firstRow).hasLabel) {
        edit.replace(old.labelRange, cell);
        return std::move(edit).result();
    }
    // The rows before the first label: theirs looks like the next.
    QString head = edit.text(edit.source(old.firstRow).head).trimmed() + u' ' + cell + u' ';
    if (bucket + 1 < table.buckets.size()) {
        const RoadmapBucket &next = edit.bucket(bucket + 1);
        const TextRange nextHead = edit.source(next.firstRow).head;
        head =
            edit.text({nextHead.begin, next.labelRange.begin}) + cell + edit.text({next.labelRange.end, nextHead.end});
    }
    edit.setHead(old.firstRow, head);
    return std::move(edit).result();
}

Result<ChangeSet> insertItem(const SyntaxTree &tree, const RoadmapTable &table, int bucket, int row,
                             const QString &title)
{
    RoadmapEdit edit(tree, table);
    const bool isInBucket = row == -1 || (edit.hasRow(row) && edit.row(row).bucket == bucket);
    if (!edit.hasBucket(bucket) || !isInBucket)
        return refused(ErrorCode::NoSuchElement);
    const int first = edit.bucket(bucket).firstRow;
    const int near = row < 0 ? first : row;
    const QString tail = edit.itemTail(near, title);
    if (edit.takesItem(near)) {
        edit.setTail(near, tail);
    } else if (row < 0 && edit.row(first).hasLabel) {
        edit.insertLine(first, edit.text(edit.source(first).head), tail, first);
        edit.setHead(first, edit.unlabelledHead(first));
    } else {
        edit.insertLine(row < 0 ? first : row + 1, edit.unlabelledHead(near), tail, near);
    }
    return std::move(edit).result();
}

Result<ChangeSet> removeRow(const SyntaxTree &tree, const RoadmapTable &table, int row)
{
    RoadmapEdit edit(tree, table);
    if (!edit.hasRow(row))
        return refused(ErrorCode::NoSuchElement);
    edit.takeAway(row);
    return std::move(edit).result();
}

Result<ChangeSet> moveRow(const SyntaxTree &tree, const RoadmapTable &table, int row, int bucket, int before)
{
    RoadmapEdit edit(tree, table);
    const bool isInBucket = before == -1 || (edit.hasRow(before) && edit.row(before).bucket == bucket);
    if (!edit.hasRow(row) || !edit.hasBucket(bucket) || !isInBucket)
        return refused(ErrorCode::NoSuchElement);
    const RoadmapRow &moved = edit.row(row);
    if (moved.kind == RoadmapRowKind::Empty)
        return refused(ErrorCode::InvalidArgument, u"row"_s); // a label without an item stays where it is

    const int first = edit.bucket(bucket).firstRow;
    const int place = before >= 0 ? before : edit.endOfBucket(bucket);
    if (moved.bucket == bucket && (place == row || place == row + 1))
        return ChangeSet();

    const RowSource source = edit.source(row);
    const QString tail = edit.text(source.tail);
    const int next = edit.nextInBucket(row);
    const QString ownHead = !moved.hasLabel ? edit.text(source.head)
                            : next >= 0     ? edit.text(edit.source(next).head)
                                            : edit.unlabelledHead(row);
    const bool fillsEmptyRow = edit.takesItem(first) && (place == first || (before < 0 && place == first + 1));
    edit.takeAway(row);
    if (fillsEmptyRow) {
        edit.setTail(first, tail);
    } else if (place == first && edit.row(first).hasLabel) {
        edit.insertLine(first, edit.text(edit.source(first).head), tail, row);
        edit.setHead(first, ownHead);
    } else {
        edit.insertLine(place, ownHead, tail, row);
    }
    return std::move(edit).result();
}

} // namespace minuta
