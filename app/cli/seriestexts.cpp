#include "app/cli/seriestexts.h"

#include "app/document/documentfile.h"
#include "app/sharing/edits.h"
#include "app/sharing/firstversion.h"

namespace minuta::cli {

QList<SeriesText> seriesTexts(const Series &series)
{
    const auto read = [](const QString &path) -> std::optional<QString> {
        const auto file = readDocumentFile(path);
        return file ? std::optional(file->content.text) : std::nullopt;
    };
    return newestTexts(series, lastEdits(series.folder), read, firstVersion);
}

} // namespace minuta::cli
