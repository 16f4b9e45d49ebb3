#include "ui/tables/tableproblemtext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace minuta {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(minuta::TableProblem)
};

} // namespace

QString tableProblemText(const TableProblem &problem)
{
    const int found = int(problem.found);
    const auto told = [&](const QString &text) { return text.arg(problem.line + 1).arg(problem.expected); };
    switch (problem.kind) {
    case TableProblem::Kind::DelimiterRow:
        //: %1 is a line's number, %2 a number of cells
        return told(
            Sentences::tr("Line %1: the row of dashes has %n cell(s) where the header row has %2, so to Markdown "
                          "this is no table but text.",
                          nullptr, found));
    case TableProblem::Kind::PipeInCode:
        //: %1 is a line's number
        return Sentences::tr("Line %1: a pipe inside of a code span ends the cell there; write \\| for it.")
            .arg(problem.line + 1);
    case TableProblem::Kind::SurplusCells:
        //: %1 is a line's number, %2 a number of cells
        return told(Sentences::tr("Line %1: %n cell(s) where the header row has %2; readers do not see the last ones.",
                                  nullptr, found));
    case TableProblem::Kind::MissingCells:
        //: %1 is a line's number, %2 a number of cells
        return told(Sentences::tr("Line %1: %n cell(s) where the header row has %2.", nullptr, found));
    }
    return {};
}

QString tableProblemText(const QList<TableProblem> &problems)
{
    if (problems.isEmpty())
        return {};
    constexpr qsizetype mostNamed = 8;
    const QString first = tableProblemText(problems.first());
    const int more = int(problems.size()) - 1;
    QStringList lines;
    for (const TableProblem &problem : problems.sliced(1, std::min<qsizetype>(more, mostNamed)))
        lines.append(QString::number(problem.line + 1));
    if (more > mostNamed)
        lines.append(QStringLiteral("…"));
    //: %1 is a sentence about one line of a table, %2 are line numbers: "12, 15, …"
    return more == 0 ? first
                     : Sentences::tr("%1 Something is wrong in %n more line(s): %2.", nullptr, more)
                           .arg(first, lines.join(QStringLiteral(", ")));
}

} // namespace minuta
