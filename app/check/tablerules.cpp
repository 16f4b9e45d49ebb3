#include "app/check/checkedtext.h"
#include "app/check/rules.h"
#include "app/roadmap/roadmap.h"
#include "app/tables/brokentables.h"
#include "app/tables/tableedit.h"
#include "app/tables/tableproblems.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

ChangeSet escapedPipes(const CheckedText &text, const TableRow &row)
{
    QList<TextChange> changes;
    for (const qsizetype pipe : pipesInCode(text.text(row.text)))
        changes.append(
            TextChange::replacing(text.tree().text(), TextRange{pipe, pipe}.shifted(row.text.begin), u"\\"_s));
    return ChangeSet(changes);
}

void append(const CheckedText &text, const Table &table, const TableProblem &problem, QList<Finding> &findings)
{
    const QStringList words{QString::number(problem.found), QString::number(problem.expected)};
    const auto body = std::ranges::find(table.rows, problem.line, &TableRow::line);
    const TableRow &row = problem.line == table.header.line      ? table.header
                          : problem.line == table.delimiter.line ? table.delimiter
                                                                 : *body;
    switch (problem.kind) {
    case TableProblem::Kind::DelimiterRow:
        findings.append(
            {FindingKind::DelimiterRow, row.text, words, repairDelimiterRow(text.tree(), table).value_or(ChangeSet())});
        return;
    case TableProblem::Kind::PipeInCode:
        findings.append({FindingKind::PipeInCode, row.text, {}, escapedPipes(text, row)});
        return;
    case TableProblem::Kind::SurplusCells: {
        const TextRange surplus{row.cells[problem.expected].begin, row.text.end};
        findings.append({FindingKind::CellsSurplus, surplus, words, {}});
        return;
    }
    case TableProblem::Kind::MissingCells: {
        const int index = int(body - table.rows.begin());
        findings.append({FindingKind::CellsMissing, row.text, words,
                         addMissingCells(text.tree(), table, index).value_or(ChangeSet())});
        return;
    }
    }
}

} // namespace

QList<Finding> tableFindings(const CheckedText &text)
{
    QList<Finding> findings;
    const QList<RoadmapTable> roadmaps = readRoadmaps(text.tree());
    for (const Table &table : readTables(text.tree()) + readBrokenTables(text.tree())) {
        const bool isRoadmap = std::ranges::any_of(
            roadmaps, [&](const RoadmapTable &roadmap) { return roadmap.range.begin == table.range.begin; });
        for (const TableProblem &problem : tableProblems(text.tree(), table, isRoadmap || table.isBroken))
            append(text, table, problem, findings);
    }
    return findings;
}

} // namespace minuta
