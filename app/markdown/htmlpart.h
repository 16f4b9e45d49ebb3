#pragma once

#include <QString>

namespace minuta {

enum class HtmlPartForm
{
    Blocks,    ///< what the part stands in is around it: a list, a table with all cells of its rows
    WordsOfOne ///< but for a part of a single paragraph, item, cell or heading, which is its words alone
};

/// The part of html, as htmlBody() makes it, between two places of its text: begin and end count the UTF-16 units before
/// them that are no blanks, since texts of several formats differ in those alone. A numbered list goes on counting.
QString htmlPart(QStringView html, qsizetype begin, qsizetype end, HtmlPartForm form = HtmlPartForm::WordsOfOne);

/// The units of text that htmlPart() counts.
qsizetype countedUnits(QStringView text);

} // namespace minuta
