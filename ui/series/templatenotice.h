#pragma once

#include "app/series/templatefiles.h"
#include "ui/context/newestanswer.h"

#include <QFileSystemWatcher>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace minuta {

class DocumentFile;
class EditorContext;
class MessageBar;

/// Finds the template that a document's file is of, gives it to the document's views, and tells of mistakes in it. It is
/// read anew when it changes on disk. Of a document that is a template itself it tells the mistakes while one edits.
class TemplateNotice : public QWidget
{
    Q_OBJECT

public:
    /// userFolder: of the user's own templates.
    TemplateNotice(EditorContext &context, DocumentFile &file, QString userFolder, QWidget *parent = nullptr);

    /// Whether a file is a template, by its name.
    static bool isTemplate(const QString &path);

signals:
    void openRequested(const QString &path);

private:
    void look();
    /// candidates: files that may become the template when they change.
    void useTemplate(const std::optional<TemplateFile> &found, const QStringList &candidates);
    void checkOwnText();
    void showProblems(const QString &name, const QList<TemplateProblem> &problems, QAction *action);

    EditorContext &m_context;
    DocumentFile &m_file;
    QString m_userFolder;
    MessageBar *m_message;
    QAction *m_open; ///< the template
    QAction *m_goTo; ///< the first mistake in the document's own text
    QFileSystemWatcher m_watcher;
    QTimer m_soon; ///< files change in steps, and one types several keys in a row
    NewestAnswer m_answer;
    QString m_path;                    ///< of the template with m_problems
    QList<TemplateProblem> m_problems; ///< told, maybe dismissed
};

} // namespace minuta
