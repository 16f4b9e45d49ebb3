#include "app/cli/meetingrequest.h"

#include "app/cli/arguments.h"
#include "app/cli/errormessage.h"
#include "app/cli/seriestexts.h"
#include "app/cli/templateproblem.h"
#include "app/document/documentfile.h"
#include "app/markdown/syntaxtree.h"
#include "app/series/meetingpath.h"
#include "app/series/templatefiles.h"
#include "app/templates/filepattern.h"
#include "app/templates/guidance.h"
#include "app/templates/meetingdates.h"
#include "app/templates/takenroadmaps.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

using Refusal = std::unexpected<QString>;

QString absolute(const QString &path)
{
    return QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

class Reader
{
public:
    explicit Reader(const Arguments &arguments)
        : m_arguments(arguments)
    {
    }

    std::expected<MeetingRequest, QString> read();

private:
    std::optional<QString> readNumbers();
    std::optional<QString> readLeftOut();
    std::optional<QString> readOutput();
    std::optional<QString> readEarlier(const QString &path);
    std::optional<QString> readTemplate(const QString &name);
    std::expected<TemplateFile, QString> findTemplate(const QString &name);
    void takeNewest(const QList<SeriesText> &texts, const TemplateFile *file);

    const Arguments &m_arguments;
    MeetingRequest m_request;
};

std::optional<QString> Reader::readNumbers()
{
    const QString day = m_arguments.value(u"date"_s);
    m_request.options.first = QDate::fromString(day, Qt::ISODate);
    if (!m_request.options.first.isValid())
        return u"%1 is no date. Write it as in --date 2026-11-24."_s.arg(day);
    const QString count = m_arguments.value(u"count"_s);
    if (count.isNull())
        return std::nullopt;
    bool isNumber = false;
    m_request.options.count = count.toInt(&isNumber);
    if (!isNumber || m_request.options.count < 1 || m_request.options.count > NewMeetingsOptions::mostMeetings)
        return u"%1 is no number of meetings. Make 1 to %2 of them."_s.arg(count).arg(NewMeetingsOptions::mostMeetings);
    return std::nullopt;
}

std::optional<QString> Reader::readLeftOut()
{
    const QStringList days = m_arguments.value(u"without"_s).split(u',', Qt::SkipEmptyParts);
    NewMeetingsOptions &options = m_request.options;
    const QList<QDate> dates = meetingDates(options.first, options.count, *options.cadence);
    for (const QString &day : days) {
        const QDate date = QDate::fromString(day.trimmed(), Qt::ISODate);
        if (!dates.contains(date))
            return u"%1 is none of the dates of these meetings; --dry-run shows them."_s.arg(day.trimmed());
        options.leftOut.append(date);
    }
    if (!options.leftOut.isEmpty()
        && std::ranges::all_of(dates, [&](QDate each) { return options.leftOut.contains(each); }))
        return u"No meeting is left."_s;
    return std::nullopt;
}

/// A folder, or the file of the one meeting.
std::optional<QString> Reader::readOutput()
{
    const QString output = m_arguments.value(u"output"_s);
    if (output.isNull())
        return std::nullopt;
    if (output.endsWith(u'/') || QFileInfo(output).isDir()) {
        m_request.options.folder = absolute(output);
        return std::nullopt;
    }
    if (QFileInfo(output).suffix().isEmpty())
        return u"%1 is no folder. End it in / to have one made; the name of a file ends in .md."_s.arg(output);
    if (m_request.options.count > 1)
        return u"%1: Several meetings need several files. Name their folder: -o FOLDER/"_s.arg(output);
    m_request.options.path = absolute(output);
    return std::nullopt;
}

/// Roster and roadmap are those of the newest file that was edited: the newest date may be an old copy.
void Reader::takeNewest(const QList<SeriesText> &texts, const TemplateFile *file)
{
    NextMeetingOptions &carry = m_request.options.carry;
    const NewestEdited newest = newestEdited(texts, carry.sections);
    if (file != nullptr && !file->value.roster.teams.isEmpty()) {
        carry.roster = file->value.roster;
        m_request.rosterFrom = file->path;
    } else if (newest.roster >= 0) {
        carry.roster = rosterAt(texts, newest.roster, carry.sections);
        if (!carry.roster->teams.isEmpty())
            m_request.rosterFrom = texts[newest.roster].meeting.path;
    }
    if (newest.roadmap >= 0) {
        const SeriesText &from = texts[newest.roadmap];
        carry.roadmapText = from.text;
        carry.roadmapPath = from.meeting.path;
        if (hasRoadmap(readMinutes(SyntaxTree(from.text), carry.sections)))
            m_request.roadmapFrom = from.meeting.path;
    }
}

std::optional<QString> Reader::readEarlier(const QString &path)
{
    const auto file = readDocumentFile(path);
    if (!file)
        return errorMessage(file.error());
    const QString whole = absolute(path);
    if (!fileDate(whole).date.isValid() && m_request.options.path.isEmpty() && m_request.options.folder.isEmpty())
        return u"%1: The name has no date, so that of the next file does not follow from it. Name that file: -o FILE."_s
            .arg(path);
    const SyntaxTree tree(file->content.text);
    if (!meetingDate(tree, readMinutes(tree), fileDate(whole).date).isValid())
        return u"%1: Neither its title nor its name has a date, so the next minutes would have none. Write the date of "
               u"its "
               "meeting behind the title, or make the minutes from a template: --template NAME."_s.arg(path);
    m_request.earlier = EarlierMinutes{whole, file->content.text};
    m_request.hasByteOrderMark = file->content.hasByteOrderMark;
    // Whatever else lies beside a file without a date, the meeting is made from this one.
    m_request.series = fileDate(whole).date.isValid() ? seriesOf(whole) : Series{seriesFolder(whole), {}};
    const QList<TemplateFile> files = templateFiles(seriesFolder(whole), userTemplateFolder());
    const int own = templateFor(files, whole);
    if (own >= 0) {
        const Template &definition = files[own].value;
        NextMeetingOptions &carry = m_request.options.carry;
        carry.sections = sectionRules(definition);
        carry.rules = carryRules(definition, readMinutes(SyntaxTree(file->content.text), carry.sections));
        m_request.options.cadence = definition.cadence;
    }
    takeNewest(seriesTexts(m_request.series.before(m_request.options.first)), own < 0 ? nullptr : &files[own]);
    return std::nullopt;
}

std::expected<TemplateFile, QString> Reader::findTemplate(const QString &name)
{
    if (name.contains(u'/') || name.endsWith(templateFileEnding, Qt::CaseInsensitive) || QFileInfo(name).isFile()) {
        const QString path = absolute(name);
        if (m_request.options.folder.isEmpty())
            m_request.options.folder = seriesOfTemplate(path);
        return readTemplateFile(path, TemplateFile::Place::User);
    }
    const QString &folder = m_request.options.folder;
    const QList<TemplateFile> files =
        templateFiles(folder.isEmpty() ? QDir::currentPath() : folder, userTemplateFolder());
    const auto found = std::ranges::find_if(files, [&](const TemplateFile &file) {
        return file.value.name.compare(name, Qt::CaseInsensitive) == 0
               || templateNameOf(file.path).compare(name, Qt::CaseInsensitive) == 0;
    });
    if (found != files.end())
        return *found;
    QStringList names;
    for (const TemplateFile &file : files)
        names.append(file.value.name);
    return Refusal(u"There is no template \"%1\" in %2, nor of your own. Name a file or one of these: %3."_s.arg(
        name, templateFolder(folder.isEmpty() ? QDir::currentPath() : folder), names.join(u", "_s)));
}

std::optional<QString> Reader::readTemplate(const QString &name)
{
    NewMeetingsOptions &options = m_request.options;
    if (!options.path.isEmpty())
        options.folder = seriesFolder(options.path);
    const auto file = findTemplate(name);
    if (!file)
        return file.error();
    if (file->error)
        return errorMessage(*file->error);
    if (!file->problems.isEmpty()) {
        QStringList lines{u"The template has mistakes. No file was made."_s};
        for (const TemplateProblem &problem : file->problems)
            lines.append(problemMessage(file->path, problem));
        return lines.join(u'\n');
    }
    const Template &definition = file->value;
    m_request.definition = definition;
    if (options.folder.isEmpty())
        options.folder = QDir::currentPath();
    const QString pattern = pathFromPattern(definition.filePattern, options.first, definition.series);
    m_request.series = pattern.isEmpty() ? seriesIn(options.folder) : seriesOf(options.folder + u'/' + pattern);
    options.carry.sections = sectionRules(definition);
    options.cadence = definition.cadence;
    const QList<SeriesText> texts = seriesTexts(m_request.series.before(options.first));
    takeNewest(texts, &*file);
    if (const int earlier = newestText(texts); earlier >= 0)
        m_request.earlier = EarlierMinutes{texts[earlier].meeting.path, texts[earlier].text};
    return std::nullopt;
}

std::expected<MeetingRequest, QString> Reader::read()
{
    const QString from = m_arguments.value(u"from"_s);
    const QString name = m_arguments.value(u"template"_s);
    if (!from.isNull() && !name.isNull())
        return Refusal(u"Name only one of the two: --template NAME or --from FILE."_s);
    if (from.isNull() && name.isNull())
        return Refusal(u"Name what the minutes are made from: --template NAME or --from FILE."_s);
    if (const auto mistake = readNumbers())
        return Refusal(*mistake);
    if (const auto mistake = readOutput())
        return Refusal(*mistake);
    if (const auto mistake = from.isNull() ? readTemplate(name) : readEarlier(from))
        return Refusal(*mistake);
    NewMeetingsOptions &options = m_request.options;
    options.cadence = cadenceUntil(m_request.series, options.cadence, options.first);
    if (const auto mistake = readLeftOut())
        return Refusal(*mistake);
    return m_request;
}

} // namespace

Result<QList<PlannedMeeting>> MeetingRequest::plan() const
{
    return definition ? planFromTemplate(series, *definition, earlier, options)
                      : planFromFile(series, earlier->path, earlier->text, options);
}

std::expected<MeetingRequest, QString> readRequest(const Arguments &arguments)
{
    return Reader(arguments).read();
}

} // namespace minuta::cli
