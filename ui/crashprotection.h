#pragma once

#include "app/journal/journal.h"
#include "app/journal/journalfolder.h"

#include <QObject>

#include <memory>

class QAction;

namespace minuta {

class MessageBar;

/// What is typed and not saved comes through a crash: the journal of a window, with what people see of it.
class CrashProtection : public QObject
{
    Q_OBJECT

public:
    /// Tells in bar, which is for nothing else.
    CrashProtection(Document &document, DocumentFile &file, MessageBar &bar, QObject *parent);

    /// Keeps a journal from now on.
    void begin(const QStringList &folders, JournalSync &sync);
    /// Whether all of the text that is in no file is on the disk, or there is no such text: the program can end.
    bool holdsAll();
    /// People want what is not saved gone.
    void discard();
    /// The document becomes what journal says, in one undoable step; what it shows is what its file holds, or where
    /// hasFile is false there is no such file. Nothing is told where the file says it all.
    void recover(AbandonedJournal &journal, bool hasFile);

private:
    void tellProtection();
    void tellRecovered(const QString &before, bool isFileUsable, const QString &damaged);

    Document &m_document;
    DocumentFile &m_file;
    MessageBar &m_bar;
    QAction *m_undo;
    std::unique_ptr<Journal> m_journal;
};

} // namespace minuta
