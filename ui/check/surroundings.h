#pragma once

#include "app/check/check.h"
#include "app/series/templatefiles.h"
#include "ui/context/newestanswer.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace minuta {

class DocumentFile;
class EditorContext;

/// What is known around a document's file: its series' template, roster, and the meeting before. A worker thread reads
/// it, again when the file is another one or has been saved, its template changes, or anything of it or its folder.
class Surroundings : public QObject
{
    Q_OBJECT

public:
    Surroundings(EditorContext &context, DocumentFile &file, QObject *parent);

    /// By absolute path what windows hold and is not on disk; it stands for what is there.
    void setUnsavedTexts(std::function<QHash<QString, QString>()> texts) { m_unsavedTexts = std::move(texts); }

    const CheckContext &context() const { return m_known.context; }
    /// The series' own template or the user's, that rules can be turned off in; empty: there is none.
    const QString &templatePath() const { return m_known.templatePath; }

    /// Reads again.
    void look();

signals:
    void changed();

private:
    struct Known
    {
        CheckContext context;
        QString templatePath;
        QStringList read; ///< files that it is from, and their folder
    };
    static Known read(const QString &path, const QHash<QString, QString> &unsaved);

    void watch();

    DocumentFile &m_file;
    QFileSystemWatcher m_watcher;
    std::function<QHash<QString, QString>()> m_unsavedTexts;
    Known m_known;
    QTimer m_soon; ///< a file that is opened is told several times
    NewestAnswer m_answer;
};

} // namespace minuta
