#pragma once

#include "app/tables/tableproblems.h"

#include <QString>

namespace minuta {

/// What is wrong with a table, as people read it: the line and what is the matter there.
QString tableProblemText(const TableProblem &problem);
/// The first of several, and how many more there are.
QString tableProblemText(const QList<TableProblem> &problems);

} // namespace minuta
