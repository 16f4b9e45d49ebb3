#pragma once

#include "app/text/textrange.h"

#include <QList>
#include <QString>

namespace minuta {

class SyntaxTree;

enum class RoadmapRowKind : quint8
{
    Item,
    Group,
    Spacer,
    Empty
};

/// One row of a roadmap table below its delimiter row. Ranges are absolute.
struct RoadmapRow
{
    RoadmapRowKind kind = RoadmapRowKind::Empty; ///< Empty: a bucket's row with nothing in the second cell
    int bucket = -1;                             ///< index in RoadmapTable::buckets
    int group = -1;                              ///< row index of the group head this item stands under; -1: none
    bool hasLabel = false;                       ///< the bucket's first row: its first cell is the bucket's label
    qsizetype line = 0;                          ///< 0-based line in the text
    TextRange range;                             ///< the line with its ending
    TextRange when;                              ///< the first cell's source, trimmed; empty at its insertion point
    TextRange what; ///< the second cell's source, trimmed; of a short row empty at the line's end
    TextRange text; ///< within what: without the item's "- "; of a group the strong part without a colon at its
                    ///< end, so that a note behind it stays; what people edit
    QString title;  ///< text as typedInCell() tells it (app/tables/celltext.h); what an edit field shows
    QString
        plainTitle; ///< the cell without marker, markup and a group's colon, <br> as line separators; what people read
    QStringList links; ///< destinations in the cell
    QString surplus;   ///< source of the cells behind the second, which belong to no column: readers do not see them

    friend bool operator==(const RoadmapRow &, const RoadmapRow &) = default;
};

/// A bucket ("Soon"): rows [firstRow, endRow) of the table. Rows before the first label are in a bucket without label.
struct RoadmapBucket
{
    QString label;        ///< plain text
    TextRange labelRange; ///< source of the label without emphasis
    int firstRow = 0;
    int endRow = 0;

    friend bool operator==(const RoadmapBucket &, const RoadmapBucket &) = default;
};

/// A table with two columns whose first holds buckets: "When? | What?".
struct RoadmapTable
{
    TextRange range; ///< header row to last row, whole lines
    QString whenTitle;
    QString whatTitle;
    QList<RoadmapBucket> buckets;
    QList<RoadmapRow> rows;

    friend bool operator==(const RoadmapTable &, const RoadmapTable &) = default;
};

/// All roadmap tables of a text, in text order; most have one or none. A table is one when it has two columns and its
/// first header cell has the word "when", a heading it stands under the word "roadmap", or its rows the shape of one:
/// buckets of several rows, and nothing but "- " items and groups in them.
QList<RoadmapTable> readRoadmaps(const SyntaxTree &tree);

} // namespace minuta
