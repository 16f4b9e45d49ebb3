#pragma once

#include "app/export/exportedtext.h"
#include "app/export/paper.h"
#include "app/pages/pagelayout.h"
#include "app/pages/pageprogress.h"

#include <QByteArray>

namespace minuta {

/// A PDF of exported with its fonts in it, links that can be clicked and an outline that leads to its headings. Needs a QGuiApplication. Empty: it could not be
/// made, or progress was stopped.
QByteArray pdf(const ExportedText &exported, Paper paper, PageMargins margins = PageMargins::Normal,
               PageProgress *progress = nullptr);

} // namespace minuta
