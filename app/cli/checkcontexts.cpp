#include "app/cli/checkcontexts.h"

#include "app/check/seriescontext.h"
#include "app/cli/seriestexts.h"
#include "app/document/documentfile.h"
#include "app/series/meetingpath.h"

#include <QDir>
#include <QFileInfo>

namespace minuta::cli {

CheckContext CheckContexts::contextOf(const QString &path)
{
    if (path.isEmpty())
        return {};
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    const QString folder = seriesFolder(absolute);
    if (!m_templates.contains(folder))
        m_templates.insert(folder, templateFiles(folder, userTemplateFolder()));
    const QList<TemplateFile> &templates = m_templates[folder];
    const int own = templateFor(templates, absolute);
    return contextAround(absolute, own < 0 ? std::nullopt : std::optional(templates[own].value), readDocumentText,
                         [this](const Series &series) { return newestTextsOf(series); });
}

const QList<SeriesText> &CheckContexts::newestTextsOf(const Series &series)
{
    const QString key = series.meetings.isEmpty() ? QString() : series.meetings.last().path;
    if (!m_texts.contains(key))
        m_texts.insert(key, seriesTexts(series));
    return m_texts[key];
}

} // namespace minuta::cli
