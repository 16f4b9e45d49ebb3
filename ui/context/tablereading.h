#pragma once

#include "app/markdown/syntaxtree.h"
#include "app/roadmap/roadmap.h"
#include "app/tables/table.h"
#include "app/text/chosentext.h"

namespace minuta {

/// The tables of a text with conflicts in it, read as if both versions of each stood one behind the other, since a
/// marker would end a table. Edits are made there, and go from there to the text.
struct TableReading
{
    ChosenText chosen;
    SyntaxTree tree; ///< of the text without markers
    QList<RoadmapTable> roadmaps;
    QList<Table> plainTables;
};

TableReading readTablesBetweenMarkers(const SyntaxTree &tree, const QList<ConflictText> &conflicts);

/// All tables of a tree that are none of its roadmaps, also broken ones, in text order.
QList<Table> readPlainTables(const SyntaxTree &tree, const QList<RoadmapTable> &roadmaps);

/// Tables of a reading where they stand in the text that it was made of: each row where it stands there, a table from its
/// first row to its last, with the markers between.
QList<RoadmapTable> inText(QList<RoadmapTable> tables, const ChosenText &chosen, const LineIndex &lines);
QList<Table> inText(QList<Table> tables, const ChosenText &chosen, const LineIndex &lines);

} // namespace minuta
