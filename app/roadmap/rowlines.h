#pragma once

#include "app/roadmap/rowedits.h"

#include <optional>

namespace minuta {

/// The rows of one table as lines that go, come and exchange labels, step after step. Each step sees what those before
/// it left, and none reads the text again: hundreds of rows are as one. A place is an index among the lines as they are
/// now; a line is known for good by a number, which for a row of the table is its index there.
class RowLines
{
public:
    RowLines(const SyntaxTree &tree, const RoadmapTable &table);

    /// Where a line stands now; -1: it is gone.
    int placeOf(int line) const { return int(m_order.indexOf(line)); }
    RoadmapRowKind kindAt(int place) const;
    /// Whether the line is the head of a group that has items.
    bool leadsItems(int place) const { return kindAt(place) == RoadmapRowKind::Group && wouldJoin(place + 1); }
    /// Whether it would be in a group that ended above it.
    bool wouldJoin(int place) const;

    /// The line goes; a label passes to the next one of the bucket, or stays alone where there is none.
    void takeAway(int place);
    /// A group's head goes, its items stay and join no group before.
    void dissolve(int place);
    /// The line goes before that at another place of bucket, or with joins false to a place at its end, as moveRow()
    /// (roadmapedit.h) has it: an item comes into no group then but its own. The line that it is then: one of its own,
    /// or that of the label that took it in. Nothing for a label without an item, which stays.
    std::optional<int> move(int place, int bucket, int before, bool joins);
    /// Behind the bucket's last line that is no spacer.
    int endOfItems(int bucket) const;
    /// A spacer behind a line.
    void insertSpacer(int behind);

    ChangeSet result() const;

private:
    struct Line
    {
        int styledAs = 0; ///< the row whose prefix and line ending it has: itself, or another
        int origin = -1;  ///< the row whose text it has; -1: it is new
        RoadmapRowKind kind = RoadmapRowKind::Spacer; ///< without a text always Spacer
        bool hasLabel = false;
        bool isNew = false;          ///< where it stands now
        std::optional<QString> head; ///< where it is not that of its row
        std::optional<QString> tail;
    };

    Line &at(int place) { return m_lines[m_order[place]]; }
    const Line &at(int place) const { return m_lines[m_order[place]]; }
    QString head(int place) const;
    QString tail(int place) const;
    bool hasOuterPipes(int place) const;
    int groupAt(int place) const; ///< the row whose group's head or item it is; -1: none
    int bucketAt(int place) const;
    int endOf(int bucket) const;
    void setHead(int place, const QString &head, bool hasLabel);
    void clear(int place);
    void insert(int before, int bucket, const Line &line);
    TextChange replacedRows(int row, int end, const QList<Line> &fresh) const;
    QString content(const Line &line) const; ///< without its ending
    QString ending(const Line &line) const;

    const SyntaxTree &m_tree;
    const RoadmapTable &m_table;
    const RowEdits m_rows; ///< as they are in the text
    QList<Line> m_lines;   ///< those of the rows, then new ones
    QList<int> m_order;    ///< indexes in m_lines
    QList<int> m_buckets;  ///< the place where each begins
};

} // namespace minuta
