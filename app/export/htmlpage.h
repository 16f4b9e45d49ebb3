#pragma once

#include "app/export/exportedtext.h"
#include "app/markdown/htmlbody.h"

namespace minuta {

struct HtmlPageOptions
{
    bool hasContents = true;   ///< a table of contents, where there are headings enough for one
    bool isDarkAtNight = true; ///< dark where the reader's system is; else always light, as for a mail
    QString contents = QStringLiteral("Contents"); ///< what the table is called
};

/// One page that needs nothing beside it: it runs nothing and fetches nothing, and tells browsers so.
QString htmlPage(const ExportedText &exported, const HtmlPageOptions &options = {});
/// The same around what is given, which htmlBody() has made.
QString htmlPage(const QString &title, const HtmlBody &body, const HtmlPageOptions &options);

} // namespace minuta
