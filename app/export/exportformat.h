#pragma once

#include <QString>

#include <optional>

namespace minuta {

/// What minutes can be given to others as.
enum class ExportFormat
{
    Html,
    Pdf,
    OpenDocument,
    Markdown,
    Mail
};

/// "html", "pdf", "odt", "md", "eml": what files of the format end with, and what the command line calls it.
QString suffixOf(ExportFormat format);
/// The format that files of that suffix have; also "markdown" and "htm".
std::optional<ExportFormat> exportFormatFrom(QStringView suffix);
/// Whether it is lines of text, which a terminal can show.
bool isText(ExportFormat format);

} // namespace minuta
