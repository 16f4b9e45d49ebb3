#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/errormessage.h"
#include "app/cli/exportrequest.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/document/atomicfile.h"
#include "app/document/createfile.h"
#include "app/document/documentfile.h"
#include "app/document/fileidentity.h"
#include "app/series/meetingpath.h"
#include "app/series/templatefiles.h"
#include "app/templates/guidance.h"
#include "app/text/conflicttext.h"

#include <QDir>
#include <QFileInfo>
#include <QIODevice>

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

/// What the series' template says of sections; needed only where some are left out or filled.
SectionRules rulesFor(const ExportRequest &request)
{
    if (request.source == "-"_L1 || request.finish == FinishOptions())
        return {};
    const QString whole = QDir::cleanPath(QFileInfo(request.source).absoluteFilePath());
    const QList<TemplateFile> templates = templateFiles(seriesFolder(whole), userTemplateFolder());
    const int own = templateFor(templates, whole);
    return own < 0 ? SectionRules() : sectionRules(templates[own].value);
}

/// Why nothing can be written to target; empty: it can be tried.
QString targetProblem(const ExportRequest &request, const Streams &streams)
{
    const QString &target = request.target;
    if (target == "-"_L1)
        return streams.isOutTerminal && !isText(request.format)
                   ? u"Standard output is a terminal, and %1 is no text. Name a file: -o OUT"_s.arg(
                         suffixOf(request.format))
                   : QString();
    const QFileInfo info(target);
    if (request.source != "-"_L1 && isSameFile(request.source, target))
        return u"%1: This is the file that is exported, and it stays as it is. Name another: -o OUT"_s.arg(target);
    if (info.isDir())
        return u"%1: This is a folder. Name a file in it: -o OUT"_s.arg(target);
    if (!QFileInfo(info.path()).isDir())
        return u"%1: There is no folder %2. Make it, or name another: -o OUT"_s.arg(target, info.path());
    if (info.exists() && !request.mayReplace)
        return u"%1: There is a file already. It was left as it is. Write over it with --force, or name another: -o OUT"_s
            .arg(target);
    return {};
}

} // namespace

int exportMinutes(const Arguments &arguments, Streams &streams)
{
    const auto request = readExportRequest(arguments);
    if (!request)
        return report(streams, Failed, request.error());
    if (const QString problem = targetProblem(*request, streams); !problem.isEmpty())
        return report(streams, QFileInfo::exists(request->target) ? Refused : Failed, problem);
    const auto source = readMinutesText(request->source, streams);
    if (!source)
        return report(streams, exitCode(source.error()), errorMessage(source.error()));
    if (!findConflicts(source->text).isEmpty())
        note(streams, u"%1: Conflict markers are in it, and readers get them. Settle them first: minuta check %1"_s.arg(
                          request->source));
    const QString name = request->source == "-"_L1 ? u"minutes"_s : request->source;
    const ExportedText exported = exportedText(source->text, name, request->finish, rulesFor(*request));
    ExportOptions options = request->options;
    options.hasByteOrderMark = source->hasByteOrderMark;
    const QByteArray bytes = exportedBytes(exported, request->format, options);
    if (bytes.isEmpty() && request->format == ExportFormat::Pdf)
        return report(streams, Failed, u"%1: The PDF could not be made. Try another format."_s.arg(request->source));
    if (request->target == "-"_L1) {
        if (streams.isOutTerminal)
            write(streams, QString::fromUtf8(bytes));
        else
            streams.out.write(bytes);
        return Done;
    }
    const auto written =
        request->mayReplace ? writeFileAtomically(request->target, bytes) : createFile(request->target, bytes);
    if (!written)
        return report(streams, exitCode(written.error()), errorMessage(written.error()));
    write(streams, request->target + u'\n');
    return Done;
}

} // namespace minuta::cli
