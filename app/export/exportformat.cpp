#include "app/export/exportformat.h"

#include <array>

using namespace Qt::StringLiterals;

namespace minuta {

QString suffixOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Html: return u"html"_s;
    case ExportFormat::Pdf: return u"pdf"_s;
    case ExportFormat::OpenDocument: return u"odt"_s;
    case ExportFormat::Markdown: return u"md"_s;
    case ExportFormat::Mail: return u"eml"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<ExportFormat> exportFormatFrom(QStringView suffix)
{
    using enum ExportFormat;
    for (const ExportFormat format : std::array{Html, Pdf, OpenDocument, Markdown, Mail}) {
        if (suffix.compare(suffixOf(format), Qt::CaseInsensitive) == 0)
            return format;
    }
    if (suffix.compare("htm"_L1, Qt::CaseInsensitive) == 0)
        return Html;
    if (suffix.compare("markdown"_L1, Qt::CaseInsensitive) == 0)
        return Markdown;
    return {};
}

bool isText(ExportFormat format)
{
    return format != ExportFormat::Pdf && format != ExportFormat::OpenDocument;
}

} // namespace minuta
