#include "app/cli/seriestexts.h"

#include "app/document/documentfile.h"
#include "app/sharing/edits.h"
#include "app/sharing/firstversion.h"

namespace minuta::cli {

QList<SeriesText> seriesTexts(const Series &series)
{
    return newestTexts(series, lastEdits(series.folder), readDocumentText, firstVersion, versionBefore);
}

} // namespace minuta::cli
