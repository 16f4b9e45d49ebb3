#include "app/pages/exportedbytes.h"

#include "app/export/maildraft.h"
#include "app/export/opendocument.h"
#include "app/pages/pdf.h"
#include "app/text/decodedtext.h"

namespace minuta {

QByteArray exportedBytes(const ExportedText &exported, ExportFormat format, const ExportOptions &options,
                         PageProgress *progress)
{
    switch (format) {
    case ExportFormat::Html: return htmlPage(exported, options.page).toUtf8();
    case ExportFormat::Pdf: return pdf(exported, options.paper, options.margins, progress);
    case ExportFormat::OpenDocument: return openDocument(exported, options.paper);
    case ExportFormat::Markdown: return DecodedText{exported.text(), options.hasByteOrderMark}.encoded();
    case ExportFormat::Mail: return mailDraft(exported);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace minuta
