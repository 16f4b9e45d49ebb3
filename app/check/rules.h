#pragma once

#include "app/check/finding.h"

namespace minuta {

class CheckedText;

// The rules. Each finds what is named after it, in any order.

QList<Finding> dateFindings(const CheckedText &text);
QList<Finding> placeholderFindings(const CheckedText &text);
/// Needs no more than the text.
QList<Finding> conflictFindings(const QString &text);
QList<Finding> requiredFindings(const CheckedText &text);
QList<Finding> updateFindings(const CheckedText &text);
QList<Finding> leadFindings(const CheckedText &text);
QList<Finding> agendaFindings(const CheckedText &text);
QList<Finding> repetitionFindings(const CheckedText &text);
/// Repeated and pasted headings, and lines that are meant as one.
QList<Finding> headingFindings(const CheckedText &text);
QList<Finding> fenceFindings(const CheckedText &text);
/// Broken and vague links, and bare addresses.
QList<Finding> linkFindings(const CheckedText &text);
/// References without a definition, definitions without a reference.
QList<Finding> referenceFindings(const CheckedText &text);
QList<Finding> tableFindings(const CheckedText &text);
/// Empty items, those of roadmaps too, and doubled markers.
QList<Finding> itemFindings(const CheckedText &text);
QList<Finding> markerFindings(const CheckedText &text);
QList<Finding> indentFindings(const CheckedText &text);
QList<Finding> mojibakeFindings(const CheckedText &text);
/// Controls of writing direction, and characters that nobody sees.
QList<Finding> characterFindings(const CheckedText &text);
QList<Finding> htmlFindings(const CheckedText &text);

} // namespace minuta
