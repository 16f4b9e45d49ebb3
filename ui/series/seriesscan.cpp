#include "ui/series/seriesscan.h"

#include "app/document/documentfile.h"
#include "app/series/meetingpath.h"
#include "app/sharing/edits.h"
#include "app/sharing/firstversion.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr int mostFirstVersions = 12; // git is run for each

QList<SeriesText> readNewest(const SeriesPlace &place, const Series &series, const QHash<QString, QDateTime> &edits)
{
    const auto read = [&](const QString &path) -> std::optional<QString> {
        if (const auto unsaved = place.unsavedTexts.constFind(path); unsaved != place.unsavedTexts.constEnd())
            return *unsaved;
        return readDocumentText(path);
    };
    int asked = 0;
    const auto readMade = [&](const QString &path) {
        return ++asked <= mostFirstVersions ? firstVersion(path) : std::nullopt;
    };
    if (edits.isEmpty()) // and no first version is another one
        return newestTexts(series, edits, read);
    return newestTexts(series, edits, read, readMade, versionBefore);
}

} // namespace

int SeriesScan::proposedTemplate() const
{
    if (ownTemplate >= 0)
        return ownTemplate;
    auto found = std::ranges::find(templates, TemplateFile::Place::Series, &TemplateFile::place);
    if (found == templates.end())
        found = std::ranges::find(templates, u":/templates/meeting.minutes-template.md"_s, &TemplateFile::path);
    return found == templates.end() ? -1 : int(found - templates.begin());
}

SeriesScan scanSeries(const SeriesPlace &place)
{
    SeriesScan scan;
    if (place.path.isEmpty())
        return scan; // where files could go is not known
    const QString ofTemplate = place.path.endsWith(templateFileEnding) ? seriesOfTemplate(place.path) : QString();
    if (!ofTemplate.isEmpty() || QFileInfo(place.path).isDir()) {
        scan.folder = ofTemplate.isEmpty() ? QDir::cleanPath(place.path) : ofTemplate;
        scan.series = seriesIn(scan.folder);
    } else {
        scan.folder = seriesFolder(place.path);
        scan.series = seriesOf(place.path);
    }
    scan.edits = lastEdits(scan.folder);
    for (const QString &path : place.unsavedTexts.keys())
        scan.edits.insert(path, QDateTime::currentDateTime());
    scan.texts = readNewest(place, scan.series, scan.edits);
    scan.templates = templateFiles(scan.folder, place.userTemplates);
    scan.templates.removeIf([](const TemplateFile &file) { return file.error.has_value(); });
    scan.ownTemplate =
        templateFor(scan.templates, scan.series.meetings.isEmpty() ? place.path : scan.series.meetings.last().path);
    const auto open = std::ranges::find(scan.templates, place.path, &TemplateFile::path);
    scan.openTemplate = open == scan.templates.end() ? -1 : int(open - scan.templates.begin());
    return scan;
}

QList<SeriesText> textsBefore(const SeriesPlace &place, const SeriesScan &scan, QDate date)
{
    if (scan.series.meetings.isEmpty() || scan.series.meetings.last().date < date)
        return scan.texts;
    return readNewest(place, scan.series.before(date), scan.edits);
}

} // namespace minuta
