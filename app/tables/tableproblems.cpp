#include "app/tables/tableproblems.h"

#include "app/markdown/syntaxtree.h"

namespace minuta {

namespace {

qsizetype runLength(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text[end] == text[at])
        ++end;
    return end - at;
}

} // namespace

QList<qsizetype> pipesInCode(QStringView row)
{
    QList<qsizetype> pipes;
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (row[i] != u'`')
            continue;
        const qsizetype length = runLength(row, i);
        const qsizetype known = pipes.size();
        qsizetype close = i + length;
        while (close < row.size() && !(row[close] == u'`' && runLength(row, close) == length)) {
            if (row[close] == u'|' && row[close - 1] != u'\\')
                pipes.append(close);
            close += row[close] == u'`' ? runLength(row, close) : 1;
        }
        if (close >= row.size())
            pipes.resize(known); // not closed: the backticks are text
        i = close < row.size() ? close + length - 1 : i + length - 1;
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
