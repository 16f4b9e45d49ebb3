#pragma once

#include "app/markdown/node.h"
#include "app/roadmap/roadmap.h"

namespace minuta {

class SyntaxTree;

/// Reads one table of a tree as a roadmap. nodes are those of the block, and table an index in them.
class RoadmapReader
{
public:
    RoadmapReader(const SyntaxTree &tree, qsizetype block, const NodeList &nodes, int table);

    /// Two columns, and it is named as one or has the shape of one.
    bool isRoadmap() const { return hasTwoColumns() && (isNamed() || hasRoadmapShape()); }
    /// Its title or a heading that it stands under says that it is one.
    bool isNamed() const;
    /// known: rows as they stand in the text, ascending, which need not be read again.
    RoadmapTable read(const QList<RoadmapRow> &known = {}) const;
    /// All of the row of a node but its bucket and its group.
    RoadmapRow readRow(int node) const;
    void readLabel(RoadmapBucket &bucket, const RoadmapRow &row, int node) const;

private:
    bool hasTwoColumns() const;
    bool hasRoadmapShape() const;
    QString whenTitle() const { return plainCell(m_rows.first(), 0); }
    QStringList linesOf(int row, qsizetype column) const;
    QString plainCell(int row, qsizetype column) const { return linesOf(row, column).join(u' ').simplified(); }

    const SyntaxTree &m_tree;
    const NodeList &m_nodes;
    const qsizetype m_block;
    const qsizetype m_offset; ///< where the block begins
    const QList<int> m_rows;
};

} // namespace minuta
