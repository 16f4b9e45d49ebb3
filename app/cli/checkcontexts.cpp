#include "app/cli/checkcontexts.h"

#include "app/check/seriescontext.h"
#include "app/cli/seriestexts.h"
#include "app/document/documentfile.h"
#include "app/series/meetingpath.h"

#include <QDir>
#include <QFileInfo>

namespace minuta::cli {

namespace {

/// Leads are compared in minutes that have at most so many later ones: the newest edited is among them.
constexpr qsizetype fewMeetings = 12;

} // namespace

CheckContext CheckContexts::contextOf(const QString &path)
{
    CheckContext context;
    if (path.isEmpty())
        return context;
    context.path = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    const QString folder = seriesFolder(context.path);
    if (!m_templates.contains(folder))
        m_templates.insert(folder, templateFiles(folder, userTemplateFolder()));
    const QList<TemplateFile> &templates = m_templates[folder];
    if (const int own = templateFor(templates, context.path); own >= 0)
        context.definition = templates[own].value;
    addSeries(context);
    return context;
}

void CheckContexts::addSeries(CheckContext &context)
{
    const QDate date = fileDate(context.path).date;
    if (!date.isValid())
        return;
    const Series series = seriesOf(context.path);
    const QList<Meeting> before = series.before(date).meetings;
    if (!before.isEmpty()) {
        if (auto text = readDocumentText(before.last().path))
            context.previous = EarlierText{before.last().date, *std::move(text)};
    }
    if (series.meetings.size() - before.size() <= fewMeetings)
        context.roster = knownRoster(date, newestTextsOf(series), context.definition);
}

const QList<SeriesText> &CheckContexts::newestTextsOf(const Series &series)
{
    const QString key = series.meetings.isEmpty() ? QString() : series.meetings.last().path;
    if (!m_texts.contains(key))
        m_texts.insert(key, seriesTexts(series));
    return m_texts[key];
}

} // namespace minuta::cli
