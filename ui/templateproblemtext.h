#pragma once

#include "app/templates/template.h"

namespace minuta {

/// A mistake in a template as people read it: line and column, what was found, what is expected.
QString templateProblemText(const TemplateProblem &problem);
/// The first mistakes, a line each, and how many more there are.
QString templateProblemsText(const QList<TemplateProblem> &problems);

} // namespace minuta
