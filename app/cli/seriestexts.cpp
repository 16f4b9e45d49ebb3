#include "app/cli/seriestexts.h"

#include "app/document/documentfile.h"
#include "app/sharing/edits.h"
#include "app/sharing/firstversion.h"

#include <algorithm>

namespace minuta::cli {

QList<SeriesText> seriesTexts(const Series &series)
{
    const auto read = [](const QString &path) -> std::optional<QString> {
        const auto file = readDocumentFile(path);
        return file ? std::optional(file->content.text) : std::nullopt;
    };
    return newestTexts(series, lastEdits(series.folder), read, firstVersion);
}

int newestText(const QList<SeriesText> &texts)
{
    const auto edited = std::ranges::find_last_if(texts, &SeriesText::isEdited);
    return edited.empty() ? int(texts.size()) - 1 : int(edited.begin() - texts.begin());
}

} // namespace minuta::cli
