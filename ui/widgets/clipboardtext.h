#pragma once

#include "app/paste/richblock.h"
#include "app/text/error.h"

#include <QStringList>

#include <optional>

class QMimeData;

namespace minuta {

/// Whether what is pasted keeps its formatting, as Markdown.
enum class PasteAs
{
    Markdown,
    PlainText
};

inline constexpr auto markdownMimeType = "text/markdown"; ///< RFC 7763

/// What was copied as its program says it in plain text; in Markdown where the program offers that.
QString plainText(const QMimeData &data);
/// Its formatted text; nothing where the plain text is all there is to it: text of an editor, Markdown.
std::optional<RichBlocks> richBlocks(const QMimeData &data);
/// What was copied in lines: inline Markdown of each paragraph, item or row.
QStringList pastedLines(const QMimeData &data, PasteAs as);
/// The same as rows of cells, for a grid; errors as readDelimited().
Result<QList<QStringList>> pastedCells(const QMimeData &data, PasteAs as);

} // namespace minuta
