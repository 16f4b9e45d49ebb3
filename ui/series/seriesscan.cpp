#include "ui/series/seriesscan.h"

#include "app/document/documentfile.h"
#include "app/series/meetingpath.h"
#include "app/sharing/edits.h"
#include "app/sharing/firstversion.h"
#include "app/templates/guidance.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace minuta {

namespace {

constexpr int mostFirstVersions = 12; // git is run for each

} // namespace

int SeriesScan::proposedSource() const
{
    for (qsizetype i = texts.size() - 1; i >= 0; --i) {
        if (texts[i].isEdited)
            return int(i);
    }
    return int(texts.size()) - 1;
}

SeriesScan scanSeries(const SeriesPlace &place)
{
    SeriesScan scan;
    if (place.path.isEmpty())
        return scan; // where files could go is not known
    if (QFileInfo(place.path).isDir()) {
        scan.folder = QDir::cleanPath(place.path);
        scan.series = seriesIn(scan.folder);
    } else {
        scan.folder = seriesFolder(place.path);
        scan.series = seriesOf(place.path);
    }
    QHash<QString, QDateTime> edits = lastEdits(scan.folder);
    for (const QString &path : place.unsavedTexts.keys())
        edits.insert(path, QDateTime::currentDateTime());
    const auto read = [&](const QString &path) -> std::optional<QString> {
        if (const auto unsaved = place.unsavedTexts.constFind(path); unsaved != place.unsavedTexts.constEnd())
            return *unsaved;
        const auto file = readDocumentFile(path);
        return file ? std::optional(file->content.text) : std::nullopt;
    };
    int asked = 0;
    const auto readMade = [&](const QString &path) {
        return edits.contains(path) && ++asked <= mostFirstVersions ? firstVersion(path) : std::nullopt;
    };
    scan.texts = newestTexts(scan.series, edits, read, readMade);
    scan.templates = templateFiles(scan.folder, place.userTemplates);
    scan.templates.removeIf([](const TemplateFile &file) { return file.error.has_value(); });
    scan.ownTemplate =
        templateFor(scan.templates, scan.series.meetings.isEmpty() ? place.path : scan.series.meetings.last().path);
    const Template *definition = scan.definition();
    scan.newest = newestEdited(scan.texts, definition == nullptr ? SectionRules() : sectionRules(*definition));
    return scan;
}

} // namespace minuta
