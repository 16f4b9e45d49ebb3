#pragma once

#include "app/paste/richblock.h"

#include <QStringList>

namespace minuta {

/// How a document writes what Markdown can write in several ways.
struct MarkdownStyle
{
    QChar bullet = u'-';    ///< of a list: '-', '*' or '+'
    QChar numberEnd = u'.'; ///< behind a number: '.' or ')'
    int headingsBelow = 0;  ///< headings come to stand below this level; those that do already stay
};

/// blocks as lines of Markdown, without blank lines at the begin and the end. The first may begin with a list's marker.
QStringList blockLines(const RichBlocks &blocks, const MarkdownStyle &style);
/// The lines with line feeds, and none at the end.
QString blockMarkdown(const RichBlocks &blocks, const MarkdownStyle &style);

/// Each paragraph, heading, item, row or line of code of blocks as one line of inline Markdown.
QStringList inlineLines(const RichBlocks &blocks);
/// The text of a table's cells as people would type it (app/tables/celltext.h).
QList<QStringList> typedCells(const QList<QList<RichSpans>> &rows);

} // namespace minuta
