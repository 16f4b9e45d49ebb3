#pragma once

#include "app/text/textrange.h"

namespace minuta {

class TemplateProblems;

/// Looks for what is wrong with the characters of YAML in range of the problems' text, before any parser sees them:
/// control characters, halves of surrogate pairs, directives, tabs as indent. False, and one problem, for the first.
bool areCharactersFine(TextRange range, TemplateProblems &problems);

} // namespace minuta
