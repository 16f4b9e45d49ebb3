#include "ui/export/exportwriting.h"

#include "app/document/atomicfile.h"
#include "app/document/createfile.h"
#include "app/document/fileidentity.h"

namespace minuta {

Result<void> writeExport(const ExportSource &source, const ExportOrder &order, PageProgress *progress)
{
    Error error;
    error.subject = order.target;
    if (isSameFile(source.path, order.target)) {
        error.code = ErrorCode::FileExists;
        return std::unexpected(error);
    }
    const QByteArray bytes = exportedBytes(exportedText(source.text, source.path, order.finish, source.rules),
                                           order.format, order.options, progress);
    if ((bytes.isEmpty() && order.format == ExportFormat::Pdf) || (progress && progress->isStopped)) {
        error.code = ErrorCode::WriteFailed;
        return std::unexpected(error);
    }
    return order.mayReplace ? writeFileAtomically(order.target, bytes) : createFile(order.target, bytes);
}

} // namespace minuta
