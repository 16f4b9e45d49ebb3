#include "ui/series/tasksource.h"

#include "app/document/documentfile.h"
#include "app/series/meetingpath.h"
#include "app/sharing/edits.h"
#include "app/sharing/firstversion.h"

namespace minuta {

std::optional<SeriesText> readTaskSource(const QString &path, const UnsavedTexts &unsaved)
{
    QHash<QString, QDateTime> edits = lastEdits(seriesFolder(path));
    for (const QString &each : unsaved.keys())
        edits.insert(each, QDateTime::currentDateTime());
    const auto read = [&](const QString &each) -> std::optional<QString> {
        const auto text = unsaved.constFind(each);
        return text != unsaved.constEnd() ? *text : readDocumentText(each);
    };
    return taskSource(path, edits, read, firstVersion);
}

} // namespace minuta
