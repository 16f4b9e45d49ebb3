#include "app/tables/tableproblems.h"

#include "app/markdown/inlinescan.h"
#include "app/markdown/syntaxtree.h"

namespace minuta {

QList<qsizetype> pipesInCode(QStringView row)
{
    QList<qsizetype> pipes;
    for (qsizetype i = row.indexOf(u'`'); i >= 0;) {
        const qsizetype length = runLength(row, i);
        const qsizetype end = codeSpanEnd(row, i);
        for (qsizetype at = i + length; at < end - length; ++at) {
            if (row[at] == u'|' && row[at - 1] != u'\\')
                pipes.append(at);
        }
        i = row.indexOf(u'`', end < 0 ? i + length : end);
    }
    return pipes;
}

std::optional<TableProblem> rowProblem(const SyntaxTree &tree, const TableRow &row, qsizetype columns, bool mayBeShort)
{
    using Kind = TableProblem::Kind;
    const qsizetype cells = row.cells.size();
    if (tree.text(row.text).contains(u'`') && !pipesInCode(tree.text(row.text)).isEmpty())
        return TableProblem{Kind::PipeInCode, row.line, cells, columns};
    if (cells > columns || (cells < columns && !mayBeShort))
        return TableProblem{cells > columns ? Kind::SurplusCells : Kind::MissingCells, row.line, cells, columns};
    return {};
}

QList<TableProblem> tableProblems(const SyntaxTree &tree, const Table &table, bool mayBeShort)
{
    QList<TableProblem> problems;
    const qsizetype columns = table.header.cells.size();
    if (const auto problem = rowProblem(tree, table.header, columns, mayBeShort))
        problems.append(*problem);
    if (table.delimiter.cells.size() != columns)
        problems.append(
            {TableProblem::Kind::DelimiterRow, table.delimiter.line, table.delimiter.cells.size(), columns});
    for (const TableRow &row : table.rows) {
        if (const auto problem = rowProblem(tree, row, columns, mayBeShort))
            problems.append(*problem);
    }
    return problems;
}

} // namespace minuta
