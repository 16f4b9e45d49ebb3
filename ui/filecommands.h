#pragma once

#include "app/document/documentfile.h"

#include <QObject>

#include <functional>

class QAction;
class QWidget;

namespace minuta {

class IncomingChanges;
class MessageBar;

/// Opening and saving with what people see of it: dialogs, the message bar, the questions before something is lost.
class FileCommands : public QObject
{
    Q_OBJECT

public:
    FileCommands(Document &document, DocumentFile &file, MessageBar &messages, QWidget &window);

    /// Loads path; where it is not UTF-8, asks how to read it, in front of asker. False when nothing was opened: the
    /// document is as it was.
    bool open(const QString &given, QWidget &asker);
    /// What another program has written to the file meanwhile is merged first.
    bool save();
    bool saveAs();
    /// Asked before save() writes; false: nothing is written, for a reason that mayBeSaved has told.
    void setBeforeSaving(std::function<bool()> mayBeSaved) { m_mayBeSaved = std::move(mayBeSaved); }
    /// Whether words were written that are not in the text and cannot come into it: asked before they would go.
    void setHoldsWords(std::function<bool()> holdsWords) { m_holdsWords = std::move(holdsWords); }
    /// Renames the document's file, or moves it to another folder, without touching its text. Never over another file.
    bool moveFile(const QString &path);
    /// What others do to the file meanwhile.
    IncomingChanges &incoming() { return *m_incoming; }
    /// Before the window closes or shows another file: false when the user wants to stay.
    bool mayDiscard();

    /// The folder that open and save dialogs start in.
    QString startFolder() const;
    /// The filter of those dialogs.
    static QString fileFilter();

signals:
    /// Before save() reads the text: what a control still holds back must go into it.
    void aboutToSave();
    void opened(const QString &path);

private:
    bool openUnreadable(const QString &path, const Error &error, QWidget &asker);
    void afterOpening(const QString &path);
    bool report(const Result<void> &saved);
    bool mayLoseWords();
    void tellRemoved(const QString &renamedTo);
    /// The document lives in the file that another program has given another name.
    void goOnThere();

    Document &m_document;
    DocumentFile &m_file;
    MessageBar &m_messages;
    QWidget &m_window;
    IncomingChanges *m_incoming;
    std::function<bool()> m_mayBeSaved = [] { return true; };
    std::function<bool()> m_holdsWords = [] { return false; };
    QAction *m_tryAgain;
    QAction *m_saveElsewhere;
    QAction *m_goOnThere;
    QString m_renamedTo; ///< by another program
    QString m_toldRemoved;
};

} // namespace minuta
