#include "ui/check/surroundings.h"

#include "app/check/seriescontext.h"
#include "app/document/documentfile.h"
#include "app/series/meetingpath.h"
#include "app/sharing/edits.h"
#include "app/sharing/firstversion.h"
#include "ui/context/editorcontext.h"

#include <QDir>
#include <QFileInfo>

#include <chrono>

using namespace std::chrono_literals;

namespace minuta {

Surroundings::Surroundings(EditorContext &context, DocumentFile &file, QObject *parent)
    : QObject(parent)
    , m_file(file)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(200ms);
    connect(&m_soon, &QTimer::timeout, this, &Surroundings::look);
    const auto lookSoon = qOverload<>(&QTimer::start);
    connect(&m_file, &DocumentFile::pathChanged, this, [this] {
        m_answer.cancel();
        m_known = {};
        emit changed(); // what was known is another file's
    });
    connect(&m_file, &DocumentFile::pathChanged, &m_soon, lookSoon);
    connect(&m_file, &DocumentFile::saved, &m_soon, lookSoon);
    connect(&context, &EditorContext::templateChanged, &m_soon, lookSoon);
    // A file that is replaced is told by its folder, one that is written to by itself.
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon, lookSoon);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_soon, lookSoon);
}

void Surroundings::watch()
{
    const QStringList before = m_watcher.files() + m_watcher.directories();
    QStringList gone = before;
    gone.removeIf([this](const QString &path) { return m_known.read.contains(path); });
    QStringList added = m_known.read;
    added.removeIf([&before](const QString &path) { return before.contains(path) || !QFileInfo::exists(path); });
    added.removeDuplicates();
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    if (!added.isEmpty())
        m_watcher.addPaths(added);
}

Surroundings::Known Surroundings::read(const QString &path, const QHash<QString, QString> &unsaved)
{
    Known known;
    known.read = {QFileInfo(path).path()};
    const auto text = [&unsaved, &known, &path](const QString &each) {
        if (each != path)
            known.read.append(each);
        const auto held = unsaved.constFind(each);
        return held != unsaved.constEnd() ? std::optional(*held) : readDocumentText(each);
    };
    const QList<TemplateFile> templates = templateFiles(seriesFolder(path), userTemplateFolder());
    const int own = templateFor(templates, path);
    known.context = contextAround(
        path, own < 0 ? std::nullopt : std::optional(templates[own].value), text, [&](const Series &series) {
            return newestTexts(series, lastEdits(series.folder), text, firstVersion, versionBefore);
        });
    if (own >= 0 && templates[own].place != TemplateFile::Place::BuiltIn)
        known.templatePath = templates[own].path;
    return known;
}

void Surroundings::look()
{
    m_soon.stop();
    if (!m_file.hasPath()) {
        m_answer.cancel();
        return;
    }
    m_answer.ask(
        this,
        [path = QDir::cleanPath(QFileInfo(m_file.path()).absoluteFilePath()),
         unsaved = m_unsavedTexts ? m_unsavedTexts() : QHash<QString, QString>()] { return read(path, unsaved); },
        [this](const Known &known) {
            const bool isSame =
                known.context.path == m_known.context.path && known.context.definition == m_known.context.definition
                && known.context.roster == m_known.context.roster && known.context.previous == m_known.context.previous
                && known.templatePath == m_known.templatePath;
            m_known = known;
            watch();
            if (!isSame)
                emit changed();
        });
}

} // namespace minuta
