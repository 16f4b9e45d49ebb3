#include "ui/series/rosterfiles.h"

#include "app/document/documentfile.h"
#include "app/markdown/syntaxtree.h"
#include "app/series/meetingpath.h"
#include "app/series/templatefiles.h"
#include "app/sharing/edits.h"
#include "app/sharing/firstversion.h"
#include "app/templates/filepattern.h"
#include "app/templates/rostersource.h"
#include "app/templates/templatefromminutes.h"
#include "ui/series/filechanges.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// The newest meeting whose roster somebody chose, and what it says.
struct NewestRoster
{
    QString path;
    QString text;
    QDate date;
    Roster roster;
};

/// In meetings to come stand-ins are named, who do not lead the team: they count only while nothing was held.
Series heldMeetings(Series series, QDate today)
{
    if (!series.meetings.isEmpty() && series.meetings.first().date < today)
        series.meetings.removeIf([today](const Meeting &meeting) { return meeting.date >= today; });
    return series;
}

NewestRoster newestRoster(const Series &series, const UnsavedTexts &unsaved, const TextReader &read)
{
    QHash<QString, QDateTime> edits = lastEdits(series.folder);
    for (const QString &path : unsaved.keys())
        edits.insert(path, QDateTime::currentDateTime());
    const QList<SeriesText> texts = newestTexts(series, edits, read, firstVersion);
    const int index = newestEdited(texts).roster;
    if (index < 0)
        return {};
    const SeriesText &text = texts[index];
    return {text.meeting.path, text.text, text.meeting.date, readRoster(readMinutes(SyntaxTree(text.text)))};
}

/// Not that of another series in the same folder.
QString newTemplatePath(const QString &folder, const QString &name)
{
    const QString base = templateFolder(folder) + u'/' + fileNamePart(name);
    for (int number = 1;; ++number) {
        const QString path = base + (number == 1 ? QString() : u'-' + QString::number(number)) + templateFileEnding;
        if (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink())
            return path;
    }
}

void readTemplateOf(RosterFiles &files, const QString &path, const TextReader &read)
{
    const QList<TemplateFile> all = templateFiles(files.series.folder, userTemplateFolder());
    const int index = templateFor(all, path);
    if (index < 0 || all[index].place == TemplateFile::Place::BuiltIn) {
        files.isNew = true;
        return;
    }
    files.templatePath = all[index].path;
    const auto text = read(files.templatePath);
    if (!text) {
        const auto file = readDocumentFile(files.templatePath);
        files.error = file ? std::nullopt : std::optional(file.error());
        return;
    }
    files.templateText = *text;
    TemplateReading reading = readTemplate(*text, QFileInfo(files.templatePath).fileName());
    files.definition = std::move(reading.value);
    // What the skeleton says wrongly does not keep the roster from being read.
    reading.problems.removeIf(
        [](const TemplateProblem &problem) { return problem.kind == TemplateProblem::Kind::UnknownPlaceholder; });
    files.problems = reading.problems;
}

} // namespace

RosterFiles readRosterFiles(const QString &path, const UnsavedTexts &unsaved, QDate today)
{
    const auto read = [&](const QString &each) -> std::optional<QString> {
        if (const auto text = unsaved.constFind(each); text != unsaved.constEnd())
            return *text;
        return readDocumentText(each);
    };
    RosterFiles files;
    files.series = seriesOf(path);
    readTemplateOf(files, path, read);
    files.roster = files.definition.roster;
    files.name = files.definition.series;
    if (!files.problems.isEmpty() || files.error)
        return files;

    if (files.isNew || files.roster.teams.isEmpty()) {
        const NewestRoster newest = newestRoster(heldMeetings(files.series, today), unsaved, read);
        files.takenFrom = newest.path;
        files.roster = newest.roster;
        if (files.isNew) {
            const QList<QDate> dates = files.series.dates();
            const TemplateFacts facts{QFileInfo(newest.path).fileName(),
                                      newest.path.isEmpty() ? QString() : filePattern(newest.path),
                                      newest.date,
                                      dates.size() > 1 ? std::optional(cadenceOf(dates)) : std::nullopt,
                                      {}};
            files.templateText = templateFromMinutes(newest.text, facts);
            files.definition = readTemplate(files.templateText, QString()).value;
            files.name = files.definition.series;
            files.templatePath = newTemplatePath(
                files.series.folder, files.name.isEmpty() ? QDir(files.series.folder).dirName() : files.name);
        }
    }
    files.texts = rosterTexts(files.series, today, read, firstVersion);
    return files;
}

FileChange rosterFileChange(const RosterFiles &files, const Roster &roster)
{
    const ChangeSet change = setRoster(files.templateText, files.definition, roster);
    if (!files.isNew)
        return {files.templatePath, files.templateText, change, false};
    const QString text = change.appliedTo(files.templateText);
    return {files.templatePath, {}, TextChange::replacing(QString(), {}, text), true};
}

} // namespace minuta
