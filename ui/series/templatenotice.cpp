#include "ui/series/templatenotice.h"

#include "app/document/documentfile.h"
#include "app/series/meetingpath.h"
#include "ui/context/editorcontext.h"
#include "ui/errortext.h"
#include "ui/templateproblemtext.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QFileInfo>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

struct FoundTemplate
{
    std::optional<TemplateFile> file;
    bool isUndecided = false;
    QStringList paths; ///< of the series' own, each of which may become it
};

FoundTemplate findTemplate(const QString &path, const QString &userFolder)
{
    const QList<TemplateFile> files = templateFiles(seriesFolder(path), userFolder);
    const int index = templateFor(files, path);
    FoundTemplate found{index < 0 ? std::nullopt : std::optional(files[index]), isTemplateUndecided(files, path), {}};
    for (const TemplateFile &file : files) {
        if (file.place == TemplateFile::Place::Series)
            found.paths.append(file.path);
    }
    return found;
}

} // namespace

TemplateNotice::TemplateNotice(EditorContext &context, DocumentFile &file, QString userFolder, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_file(file)
    , m_userFolder(std::move(userFolder))
    , m_message(new MessageBar(this))
    , m_open(new QAction(tr("Open the Template"), this))
    , m_goTo(new QAction(tr("Go There"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_message);
    m_soon.setSingleShot(true);
    m_soon.setInterval(200);

    connect(m_open, &QAction::triggered, this, [this] { emit openRequested(m_path); });
    connect(m_goTo, &QAction::triggered, this, [this] {
        if (m_problems.isEmpty())
            return;
        const LineIndex &lines = m_context.document().lines();
        const qsizetype line = std::clamp<qsizetype>(m_problems.first().line - 1, 0, lines.lineCount() - 1);
        const TextRange content = lines.contentRange(m_context.document().text(), line);
        const qsizetype place = std::min(content.begin + m_problems.first().column - 1, content.end);
        m_context.goTo({place, place});
    });
    connect(&m_soon, &QTimer::timeout, this, &TemplateNotice::look);
    const auto lookSoon = qOverload<>(&QTimer::start);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon, lookSoon);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_soon, lookSoon);
    connect(&m_file, &DocumentFile::pathChanged, this, &TemplateNotice::look);
    connect(&m_context.document(), &Document::wasReset, this, &TemplateNotice::look);
    connect(&m_context.document(), &Document::changed, this, [this] {
        if (isTemplate(m_file.path()))
            m_soon.start();
    });
}

bool TemplateNotice::isTemplate(const QString &path)
{
    return path.endsWith(".minutes-template.md"_L1, Qt::CaseInsensitive);
}

void TemplateNotice::look()
{
    const QString path = m_file.path();
    if (path.isEmpty() || isTemplate(path)) {
        m_answer.cancel();
        m_context.setTemplate(std::nullopt);
        checkOwnText();
        return;
    }
    m_answer.ask(
        this, [path, userFolder = m_userFolder] { return findTemplate(path, userFolder); },
        [this](const FoundTemplate &found) {
            useTemplate(found.file, found.paths);
            if (found.isUndecided)
                m_message->showMessage(MessageKind::Information,
                                       tr("Several templates could be that of these minutes. The key “file” in one of "
                                          "them, or “series” as in the title, says which."));
        });
}

void TemplateNotice::useTemplate(const std::optional<TemplateFile> &found, const QStringList &candidates)
{
    m_context.setTemplate(found && !found->error ? std::optional(found->value) : std::nullopt);
    // Where there is no folder of templates yet, the one that it will be made in tells of it.
    const QString folder = seriesFolder(m_file.path());
    QStringList watched = {folder, QFileInfo(templateFolder(folder)).path(), templateFolder(folder), m_userFolder};
    watched += candidates;
    if (found && !candidates.contains(found->path))
        watched.append(found->path);
    const QStringList before = m_watcher.files() + m_watcher.directories();
    for (const QString &path : before) {
        if (!watched.contains(path))
            m_watcher.removePath(path);
    }
    watched.removeIf([&](const QString &path) { return before.contains(path) || !QFileInfo::exists(path); });
    if (!watched.isEmpty())
        m_watcher.addPaths(watched);

    const QString name = found ? QFileInfo(found->path).fileName() : QString();
    if (found && found->error) {
        m_path = found->path;
        m_problems.clear();
        m_message->showMessage(MessageKind::Warning, errorText(*found->error));
        return;
    }
    const bool isTold = found && m_path == found->path && m_problems == found->problems;
    m_path = found ? found->path : QString();
    if (!isTold)
        showProblems(name, found ? found->problems : QList<TemplateProblem>(), m_open);
}

void TemplateNotice::checkOwnText()
{
    const QString path = m_file.path();
    const QString name = QFileInfo(path).fileName();
    QList<TemplateProblem> problems;
    if (!path.isEmpty())
        problems = readTemplate(m_context.document().text(), name).problems;
    const bool isTold = m_path == path && m_problems == problems;
    m_path = path;
    if (!isTold)
        showProblems(name, problems, m_goTo);
}

void TemplateNotice::showProblems(const QString &name, const QList<TemplateProblem> &problems, QAction *action)
{
    m_problems = problems;
    if (problems.isEmpty()) {
        m_message->dismiss();
        return;
    }
    const int more = int(problems.size()) - 1;
    //: %1 is the name of a template's file, %2 a mistake in it: "Line 3, column 5: there is no such key."
    QString text = tr("Mistake in %1. %2").arg(name, templateProblemText(problems.first()));
    if (more > 0)
        text += u' ' + tr("(%n more)", nullptr, more);
    m_message->showMessage(MessageKind::Warning, text, {action});
}

} // namespace minuta
