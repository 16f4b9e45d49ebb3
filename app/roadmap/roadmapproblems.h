#pragma once

#include "app/roadmap/roadmap.h"
#include "app/tables/tableproblems.h"

namespace minuta {

/// What is wrong with a roadmap table, in the order of its lines: cells behind the second column, and pipes in code. A
/// row that lacks cells is none of it: so rows are written here.
QList<TableProblem> roadmapProblems(const SyntaxTree &tree, const RoadmapTable &table);

} // namespace minuta
