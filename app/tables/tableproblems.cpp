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

QList<TableProblem> tableProblems(const SyntaxTree &tree, const Table &table, bool mayBeShort)
{
    using Kind = TableProblem::Kind;
    QList<TableProblem> problems;
    const qsizetype expected = table.header.cells.size();
    const auto tell = [&](Kind kind, const TableRow &row) {
        problems.append({kind, row.line, row.cells.size(), expected});
    };
    // Of thousands of rows that hold no code none is looked through.
    const bool holdsCode = tree.text(table.range).contains(u'`');
    const auto isCut = [&](const TableRow &row) {
        return holdsCode && !pipesInCode(tree.text(row.text)).isEmpty();
    };
    if (isCut(table.header))
        tell(Kind::PipeInCode, table.header);
    if (table.delimiter.cells.size() != expected)
        tell(Kind::DelimiterRow, table.delimiter);
    for (const TableRow &row : table.rows) {
        if (isCut(row))
            tell(Kind::PipeInCode, row);
        else if (row.cells.size() > expected)
            tell(Kind::SurplusCells, row);
        else if (row.cells.size() < expected && !mayBeShort)
            tell(Kind::MissingCells, row);
    }
    return problems;
}

} // namespace minuta
