#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/errormessage.h"
#include "app/cli/output.h"
#include "app/cli/templateproblem.h"
#include "app/document/documentfile.h"
#include "app/series/templatefiles.h"
#include "app/templates/skeleton.h"
#include "app/text/lineindex.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

QStringList templatesIn(const QString &folder)
{
    QStringList paths;
    for (const QString &each : {folder, templateFolder(folder)}) {
        const QStringList names =
            QDir(each).entryList({u'*' + QString(templateFileEnding)}, QDir::Files | QDir::Hidden);
        for (const QString &name : names)
            paths.append(QDir::cleanPath(each + u'/' + name));
    }
    return paths;
}

ExitCode check(const QString &path, Streams &streams)
{
    const auto file = readDocumentFile(path);
    if (!file) {
        report(streams, exitCode(file.error()), errorMessage(file.error()));
        return exitCode(file.error());
    }
    const QString &text = file->content.text;
    const TemplateReading reading = readTemplate(text, path);
    QString lines;
    for (const TemplateProblem &problem : reading.problems)
        lines += problemMessage(path, problem) + u'\n';
    if (const auto title = undatedTitle(reading.value.skeleton)) {
        const LineIndex index(text);
        const qsizetype begin = text.size() - reading.value.skeleton.size() + title->begin;
        const qsizetype line = index.lineAt(begin);
        const QString why = title->isEmpty() ? u"There is no title"_s : u"The title has no {{date}}"_s;
        lines += u"%1:%2:%3: %4, so minutes made from this are of no day. Write: # {{series}} {{date}}\n"_s.arg(path)
                     .arg(line + 1)
                     .arg(begin - index.range(line).begin + 1)
                     .arg(why);
    }
    if (!path.endsWith(templateFileEnding, Qt::CaseInsensitive))
        lines += u"%1: The name of a template ends in %2. Rename it, or it will not be found.\n"_s.arg(
            path, templateFileEnding);
    write(streams, lines.isEmpty() ? u"%1: no mistakes\n"_s.arg(path) : lines);
    return lines.isEmpty() ? Done : Refused;
}

} // namespace

int templateCheck(const Arguments &arguments, Streams &streams)
{
    ExitCode worst = Done;
    for (const QString &path : arguments.files()) {
        const bool isFolder = QFileInfo(path).isDir();
        const QStringList paths = isFolder ? templatesIn(path) : QStringList(path);
        if (paths.isEmpty()) {
            report(streams, Refused, u"%1: There are no templates in this folder."_s.arg(path));
            worst = std::max(worst, Refused);
        }
        for (const QString &each : paths)
            worst = std::max(worst, check(each, streams));
    }
    return worst;
}

} // namespace minuta::cli
