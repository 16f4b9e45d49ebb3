#pragma once

#include "app/markdown/syntaxtree.h"
#include "app/roadmap/roadmap.h"
#include "app/roadmap/rowsource.h"
#include "app/tables/celltext.h"
#include "app/text/changeset.h"
#include "app/text/error.h"

#include <functional>

namespace minuta {

/// Makes changes to the rows of one table, each row's style taken from its neighbours.
class RowEdits
{
public:
    RowEdits(const SyntaxTree &tree, const RoadmapTable &table)
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

    bool hasOuterPipes(int index) const
    {
        return source(index).endsWithPipe && text(source(index).head).startsWith(u'|');
    }
    bool takesItem(int index) const { return row(index).kind == RoadmapRowKind::Empty; }

    /// The head of a row without a label, as rows near this one have it.
    QString unlabelledHead(int near) const;
    /// The tail of a new item.
    QString itemTail(int near, const QString &title) const;
    /// The tail of a new spacer, as that nearest has it.
    QString spacerTail(int near) const;
    /// The tail of a new group's head; cell is its name as source.
    QString groupTail(int near, const QString &cell) const;

    void replace(TextRange range, const QString &by)
    {
        m_changes.append(TextChange::replacing(m_tree.text(), range, by).minimized());
    }
    /// The tail of a row, in whose second cell nothing stands, with that of another one.
    QString filledTail(int index, const QString &tail) const;
    void setHead(int index, const QString &head);
    void setTail(int index, const QString &tail);
    void insertLine(int before, const QString &head, const QString &tail, int styledAs);
    void insertSpacer(int before, int styledAs);
    /// Rows [first, end).
    void removeLines(int first, int end);
    /// Rows [first, end) go before another row that is none of them, or behind all.
    void moveLines(int first, int end, int before);

private:
    int nearest(int index, const std::function<bool(const RoadmapRow &)> &isWanted) const;

    const SyntaxTree &m_tree;
    const RoadmapTable &m_table;
    QList<TextChange> m_changes;
};

} // namespace minuta
