#include "app/roadmap/roadmapproblems.h"

#include "app/markdown/syntaxtree.h"

namespace minuta {

QList<TableProblem> roadmapProblems(const SyntaxTree &tree, const RoadmapTable &table)
{
    constexpr qsizetype columns = 2;
    const LineIndex &lines = tree.lines();
    QList<TableProblem> problems;
    const auto look = [&](qsizetype line, TextRange content) {
        if (const auto problem = rowProblem(tree, readTableRow(tree, line, rowBegin(tree, content)), columns, true))
            problems.append(*problem);
    };
    const qsizetype header = lines.lineAt(table.range.begin);
    look(header, lines.contentRange(tree.text(), header));
    for (const RoadmapRow &row : table.rows) {
        if (!row.surplus.isEmpty() || tree.text(row.range).contains(u'`')) // else there is nothing to look for
            look(row.line, lines.contentRange(tree.text(), row.line));
    }
    return problems;
}

} // namespace minuta
