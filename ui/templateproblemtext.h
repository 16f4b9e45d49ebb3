#pragma once

#include "app/templates/template.h"

namespace minuta {

/// A mistake in a template as people read it: line and column, what was found, what is expected.
QString templateProblemText(const TemplateProblem &problem);

} // namespace minuta
