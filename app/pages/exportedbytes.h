#pragma once

#include "app/export/exportedtext.h"
#include "app/export/exportformat.h"
#include "app/export/htmlpage.h"
#include "app/export/paper.h"
#include "app/pages/pagelayout.h"
#include "app/pages/pageprogress.h"

#include <QByteArray>

namespace minuta {

struct ExportOptions
{
    Paper paper = Paper::A4;                   ///< PDF, OpenDocument
    PageMargins margins = PageMargins::Normal; ///< PDF
    HtmlPageOptions page;                      ///< HTML
    bool hasByteOrderMark = false;             ///< Markdown
};

/// A file of exported. PDF needs a QGuiApplication; empty: it could not be made,
/// or progress was stopped.
QByteArray exportedBytes(const ExportedText &exported, ExportFormat format, const ExportOptions &options = {},
                         PageProgress *progress = nullptr);

} // namespace minuta
