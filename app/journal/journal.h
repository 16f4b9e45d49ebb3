#pragma once

#include "app/document/document.h"
#include "app/document/documentfile.h"
#include "app/journal/journalfile.h"
#include "app/journal/journalrecords.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace minuta {

class JournalSync;

/// How well what is typed and not saved would come through a crash.
enum class Protection : quint8
{
    Full,
    UntilSwitchedOff, ///< the folder for it cannot be written; it is kept where a crash does it no harm, a power cut does
    None,
};

/// What has been done to a document and is not saved yet, kept on disk: each change is with the system before apply()
/// returns, and with the disk 250 ms later. It goes when the document has been saved, and stays where the program ends
/// before that (abandonedJournals()).
class Journal : public QObject
{
    Q_OBJECT

public:
    /// folders as of journalFolders(): the first that can be written is taken. All others live longer than the journal.
    Journal(Document &document, DocumentFile &file, QStringList folders, JournalSync &sync,
            const FileCalls &calls = FileCalls::system());

    Protection protection() const { return m_protection; }
    /// Why it is not Full: the last folder that could not be written is its subject.
    const std::optional<Error> &problem() const { return m_problem; }
    /// Where it is; empty while there is nothing to keep.
    QString path() const { return m_file ? m_file->path() : QString(); }

    /// Nobody wants what is not saved: the journal goes where it is found for 30 days.
    void discard();
    /// Keeps the whole text, also where nothing of it was changed, as that of a file that is gone. False where it cannot.
    bool keepAll();
    /// The disk has all of it when this returns; false: it has not.
    bool syncNow();

signals:
    void protectionChanged();

private:
    void keep(const ChangeSet &change);
    void keepStart();
    void write(const JournalEntry &entry);
    void begin();
    void finish();
    void followSync(const QString &path, int error);
    void setProblem(Protection protection, const std::optional<Error> &problem);
    JournalStart start() const;
    QByteArray name() const;

    Document &m_document;
    DocumentFile &m_documentFile;
    QStringList m_folders;
    JournalSync &m_sync;
    const FileCalls &m_calls;
    std::shared_ptr<JournalFile> m_file;
    std::vector<std::shared_ptr<JournalFile>> m_replaced; ///< they go when m_file is on the disk
    qsizetype m_compactedSize = 0;                        ///< of m_file when it began
    quint64 m_session;
    quint64 m_sequence = 0;
    Protection m_protection = Protection::Full;
    std::optional<Error> m_problem;
    QTimer m_retry;
};

} // namespace minuta
