#pragma once

#include "app/paste/richblock.h"

#include <QStringView>

#include <optional>

namespace minuta {

/// Formatted text as programs put it on the clipboard: a web page, a piece of a document or a mail, cells of a
/// spreadsheet. Scripts, style sheets, comments and what is not shown are left out; so is a link or an image that
/// isSafeAddress() refuses, but for its text. Nothing is run or fetched. Nothing where the plain text beside it says
/// what was copied: source text in an editor's colours; what has no text; and what is too large, nested too deep or
/// made to exhaust its reader.
std::optional<RichBlocks> readHtml(QStringView html);

} // namespace minuta
