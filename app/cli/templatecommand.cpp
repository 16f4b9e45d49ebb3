#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/errormessage.h"
#include "app/cli/output.h"
#include "app/cli/templateproblem.h"
#include "app/document/documentfile.h"
#include "app/templates/template.h"

using namespace Qt::StringLiterals;

namespace minuta::cli {

int templateCheck(const Arguments &arguments, Streams &streams)
{
    const QString &path = arguments.files().first();
    const auto file = readDocumentFile(path);
    if (!file)
        return report(streams, exitCode(file.error()), errorMessage(file.error()));
    const TemplateReading reading = readTemplate(file->content.text, path);
    QString lines;
    for (const TemplateProblem &problem : reading.problems)
        lines += problemMessage(path, problem) + u'\n';
    if (!path.endsWith(templateFileEnding, Qt::CaseInsensitive))
        lines += u"%1: The name of a template ends in %2. Rename it, or it will not be found.\n"_s.arg(
            path, templateFileEnding);
    write(streams, lines.isEmpty() ? u"%1: no mistakes\n"_s.arg(path) : lines);
    return lines.isEmpty() ? Done : Refused;
}

} // namespace minuta::cli
