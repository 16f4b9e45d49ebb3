#pragma once

#include "app/check/finding.h"

namespace minuta {

/// What is wrong and what to do, in whole sentences on one line. words: Finding::words.
QString findingText(FindingKind kind, const QStringList &words);
/// The same with its severity before it.
QString spokenFindingText(FindingKind kind, const QStringList &words);
/// "Error", "Warning", "Note".
QString severityText(Severity severity);
/// What a rule finds, in lower case as in the middle of a sentence: "an address stands without a text".
QString ruleTitle(CheckRule rule);

} // namespace minuta
