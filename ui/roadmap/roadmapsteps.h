#pragma once

#include "app/document/document.h"
#include "app/roadmap/roadmap.h"
#include "app/text/changeset.h"
#include "app/text/error.h"

#include <QCoreApplication>

namespace minuta {

class EditorContext;

/// What people do to a roadmap table, each one undo step with a name. Rows and buckets are indexes in table(), which
/// follows the text. What is done to rows returns where they stand afterwards; empty where nothing was done.
class RoadmapSteps
{
    Q_DECLARE_TR_FUNCTIONS(minuta::RoadmapSteps)

public:
    explicit RoadmapSteps(EditorContext &context)
        : m_context(context)
    {
    }

    /// Which of the document's roadmap tables, counted from 0.
    void setTable(int index) { m_index = index; }
    /// An empty one where the document has none.
    const RoadmapTable &table() const;
    /// The same, with its ranges in EditorContext::tableTree().
    const RoadmapTable &edited() const;

    bool setTitle(int row, const QString &title);
    /// The first link of an item or group; empty: none any more. False where the text can not have that link.
    bool setLink(int row, const QString &destination);
    bool setLabel(int bucket, const QString &label);
    /// A new item behind row, in its bucket and group; behind no row (-1) as the first of bucket, at
    /// bucketEnd (roadmapedit.h) in no group.
    QList<int> addItem(int bucket, int row);
    /// Each line of text as an item behind row, with or without a list's markers.
    QList<int> addItems(int bucket, int row, const QStringList &lines);
    /// An item that an earlier meeting had, to the end of bucket. title: source as RoadmapRow::title.
    QList<int> bringBack(int bucket, const QString &title);
    QList<int> remove(const QList<int> &rows);
    /// One line up (-1) or down (1), into the next bucket at a bucket's edge.
    QList<int> moveBy(const QList<int> &rows, int by);
    /// To the end of the bucket before (-1) or the begin of the one behind (1) that of the first row.
    QList<int> moveToBucket(const QList<int> &rows, int by);
    /// Before another row of bucket, or with -1 to its end.
    QList<int> moveTo(const QList<int> &rows, int bucket, int before);
    /// The head of the new group.
    QList<int> group(const QList<int> &rows, const QString &title);
    /// The first item of what was the group.
    QList<int> dissolveGroup(int row);
    QList<int> addSpacer(int row);
    /// Before another bucket, or with -1 behind all; its row.
    QList<int> addBucket(int before, const QString &label);
    QList<int> moveBucket(int bucket, int by);
    QList<int> removeBucket(int bucket);

    /// Whether rows are items that can become a group of their own.
    bool canGroup(const QList<int> &rows) const;
    /// Whether some of rows are of a version in a conflict: they are none to be edited.
    bool holdConflict(const QList<int> &rows) const;

private:
    bool isRow(int row) const { return row >= 0 && row < table().rows.size(); }
    bool areRows(const QList<int> &rows) const; ///< and at least one
    bool isBucket(int bucket) const { return bucket >= 0 && bucket < table().buckets.size(); }
    const SyntaxTree &tree() const;
    bool apply(const Result<ChangeSet> &change, const QString &name, EditKind kind = EditKind::Step);
    QList<int> insert(int bucket, int row, const QString &title, const QString &name);
    QList<int> move(const QList<int> &rows, int bucket, int before, const QString &name);

    EditorContext &m_context;
    int m_index = 0;
};

} // namespace minuta
