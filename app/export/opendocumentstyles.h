#pragma once

#include "app/export/paper.h"

#include <QString>

namespace minuta {

/// Bits of the style of a piece of text, which is called "T" and their sum.
enum OpenDocumentTextStyle
{
    OpenDocumentBold = 1,
    OpenDocumentItalic = 2,
    OpenDocumentStrike = 4,
    OpenDocumentCode = 8
};

/// The fonts that the styles name; each file that has such styles declares them.
QString openDocumentFonts();

/// Those of text, in every combination, and of tables.
QString openDocumentTextStyles();
/// Named styles, fonts, and the page with its head and foot. title and date are escaped.
QString openDocumentStyles(const QString &title, const QString &date, Paper paper);

} // namespace minuta
