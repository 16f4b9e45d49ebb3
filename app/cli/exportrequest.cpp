#include "app/cli/exportrequest.h"

#include "app/cli/arguments.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

bool isFolder(const QString &output)
{
    return output.endsWith(u'/') || QFileInfo(output).isDir();
}

std::expected<ExportFormat, QString> formatOf(const Arguments &arguments)
{
    const QString output = arguments.value(u"output"_s);
    const bool isTold = arguments.has(u"to"_s);
    const QString name = isTold ? arguments.value(u"to"_s) : isFolder(output) ? QString() : QFileInfo(output).suffix();
    if (name.isEmpty() && !isTold)
        return ExportFormat::Html;
    if (const auto format = exportFormatFrom(name))
        return *format;
    return std::unexpected(u"There is no format %1. Name one with --to: html, pdf, odt, md, eml."_s.arg(name));
}

std::expected<Paper, QString> paperOf(const Arguments &arguments)
{
    const QString name = arguments.value(u"paper"_s);
    if (name.isNull())
        return usualPaper(QLocale::system());
    if (name.compare("a4"_L1, Qt::CaseInsensitive) == 0)
        return Paper::A4;
    if (name.compare("letter"_L1, Qt::CaseInsensitive) == 0)
        return Paper::Letter;
    return std::unexpected(u"There is no paper %1. There are: A4, Letter."_s.arg(name));
}

QString targetOf(const Arguments &arguments, const QString &source, ExportFormat format)
{
    const QString output = arguments.value(u"output"_s);
    if (!output.isEmpty() && !isFolder(output))
        return output;
    if (source == "-"_L1 || (format == ExportFormat::Markdown && output.isEmpty()))
        return u"-"_s;
    const QString name = QFileInfo(source).completeBaseName() + u'.' + suffixOf(format);
    const QString folder = output.isEmpty() ? QFileInfo(source).path() : output;
    return folder == "."_L1 ? name : QDir(folder).filePath(name);
}

} // namespace

std::expected<ExportRequest, QString> readExportRequest(const Arguments &arguments)
{
    const auto format = formatOf(arguments);
    if (!format)
        return std::unexpected(format.error());
    const auto paper = paperOf(arguments);
    if (!paper)
        return std::unexpected(paper.error());
    ExportRequest request;
    request.source = arguments.files().first();
    request.format = *format;
    request.target = targetOf(arguments, request.source, *format);
    request.mayReplace = arguments.has(u"force"_s);
    request.finish = {arguments.has(u"no-update"_s), arguments.has(u"drop-placeholders"_s),
                      arguments.has(u"drop-empty"_s)};
    request.options.paper = *paper;
    request.options.page.hasContents = !arguments.has(u"no-contents"_s);
    return request;
}

} // namespace minuta::cli
