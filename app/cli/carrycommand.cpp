#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/errormessage.h"
#include "app/cli/output.h"
#include "app/document/document.h"
#include "app/document/documentfile.h"
#include "app/series/carryhere.h"
#include "app/series/meetingpath.h"
#include "app/series/templatefiles.h"
#include "app/sharing/edits.h"
#include "app/sharing/firstversion.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

QString absolute(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

std::expected<SeriesText, Error> earlierText(const QString &from)
{
    const auto file = readDocumentFile(from);
    if (!file)
        return std::unexpected(file.error());
    const QString path = absolute(from);
    return SeriesText{{path, fileDate(path).date}, file->content.text, false, {}};
}

} // namespace

int carry(const Arguments &arguments, Streams &streams)
{
    const QString &path = arguments.files().first();
    Document document;
    DocumentFile file(document);
    if (const auto loaded = file.load(path); !loaded)
        return report(streams, exitCode(loaded.error()), errorMessage(loaded.error()));
    const QString whole = absolute(path);
    const QString from = arguments.value(u"from"_s);
    std::optional<SeriesText> earlier;
    if (from.isNull()) {
        earlier = taskSource(whole, lastEdits(seriesFolder(whole)), readDocumentText, firstVersion);
        if (!earlier)
            return report(
                streams, Refused,
                u"%1: No minutes of an earlier meeting were found in its folder. Name them: --from FILE."_s.arg(path));
    } else {
        const auto read = earlierText(from);
        if (!read)
            return report(streams, exitCode(read.error()), errorMessage(read.error()));
        earlier = *read;
    }
    const QList<TemplateFile> templates = templateFiles(seriesFolder(whole), userTemplateFolder());
    const int own = templateFor(templates, whole);
    const CarriedTasks carried =
        carryTasksHere(whole, document.text(), *earlier, own < 0 ? nullptr : &templates[own].value);
    if (arguments.has(u"dry-run"_s)) {
        write(streams, carried.change.appliedTo(document.text()));
        return Done;
    }
    if (carried.tasks > 0) {
        document.apply(carried.change, u"Carry open tasks"_s);
        if (const auto saved = file.save(); !saved)
            return report(streams, exitCode(saved.error()), errorMessage(saved.error()));
    }
    write(streams, u"%1 open tasks carried from %2\n"_s.arg(carried.tasks).arg(earlier->meeting.path));
    return Done;
}

} // namespace minuta::cli
