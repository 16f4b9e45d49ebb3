#pragma once

#include "app/document/documentfile.h"
#include "app/sharing/sectionnews.h"
#include "ui/context/backgroundmerge.h"

#include <QObject>
#include <QTimer>

namespace minuta {

class FileWatch;
struct FileIdentity;
class MessageBar;

/// What other programs and other people do to the document's file: merged into the text as one step that can be undone,
/// and told with their names. Nobody is asked whether to reload or to overwrite.
class IncomingChanges : public QObject
{
    Q_OBJECT

public:
    IncomingChanges(Document &document, DocumentFile &file, MessageBar &messages, QObject *parent);

    /// Merges the file as it is on disk into the text, before it returns. Errors are those of readDocumentFile().
    Result<void> takeIn();
    /// Says what a merge has brought into the text, and marks it; theirs is the others' version, base what it was made
    /// from. Who it was is told a moment later, as git knows it.
    void tell(const MergeResult &merged, const QString &base, const QString &theirs);

    /// What it has told last.
    const QString &told() const { return m_told; }

    /// Takes in what the file holds now, as if it had just changed.
    void look();

signals:
    /// Others had changed the sections that begin there, and their words are in the text now.
    void cameIn(const QList<qsizetype> &places);
    /// What they have done, by Section::key.
    void described(const QHash<QString, minuta::SectionNews> &news);
    /// The file has changed and cannot be read.
    void failed(const minuta::Error &error);
    /// The file is gone; renamedTo is what it is called now, empty where nobody knows. It is told once more where its
    /// place is found later.
    void fileRemoved(const QString &renamedTo);
    /// It is there again, as it was.
    void fileReturned();

private:
    bool isBeingWritten(const DiskVersion &version);
    void merge(const DiskVersion &version, const QString &theirs);
    void nameAuthor(const DiskVersion &version);
    void tellRemoved(const QString &renamedTo, const FileIdentity &seen);
    void accept(const DiskVersion &version, const MergeResult &merged);

    Document &m_document;
    DocumentFile &m_file;
    MessageBar &m_messages;
    FileWatch *m_watch;
    BackgroundMerge m_merge;
    NewestAnswer m_news;
    NewestAnswer m_author; ///< of what is to be merged
    NewestAnswer m_place;  ///< that the file has been moved to
    QString m_told;
    QTimer m_still;       ///< while the file may be written piece by piece
    QByteArray m_shorter; ///< what it held when that began
    bool m_hasWaited = false;
};

} // namespace minuta
