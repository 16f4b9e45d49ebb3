#pragma once

#include "app/text/textrange.h"

#include <QList>
#include <QString>

namespace minuta {

class SyntaxTree;

/// A heading as it stands in the source. Ranges are absolute.
struct HeadingSource
{
    TextRange lines;   ///< its line(s) with their line ending
    TextRange content; ///< what is read as inline Markdown: without the #, the underline and the blanks around
    bool isSetext = false;
    QString plain; ///< plain text of content, without the blanks around it
};

/// block must be a Heading.
HeadingSource readHeading(const SyntaxTree &tree, qsizetype block);
/// The heading whose lines these are. It needs to be none in tree: that may have taken it into something that a conflict
/// above leaves open.
HeadingSource readHeading(const SyntaxTree &tree, TextRange lines);

/// The plain text of one line of inline Markdown.
QString plainTextOfInlines(const QString &source);

/// Where one UTF-16 unit of a plain text comes from in the source of an inline content.
struct PlainUnit
{
    TextRange source; ///< more than one unit for an entity
    bool isCode = false;
    bool isLink = false;
    bool isStruck = false;
};

/// One for each unit of plain, which is the plain text of source (cmark-gfm does not tell where inlines begin). Markup
/// is what stands between the units. Text that can not be found again lies, empty, behind the one before it.
QList<PlainUnit> plainUnits(QStringView source, QStringView plain);

} // namespace minuta
