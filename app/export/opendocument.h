#pragma once

#include "app/export/exportedtext.h"
#include "app/export/paper.h"

#include <QByteArray>

namespace minuta {

/// A text document (ODT, OpenDocument 1.3) with headings, lists and tables that are such, so that they can be worked on;
/// each page with title, date and page number. Qt's own writer knows no headings.
QByteArray openDocument(const ExportedText &exported, Paper paper);

} // namespace minuta
