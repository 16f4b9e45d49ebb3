#pragma once

#include "app/document/documentfile.h"
#include "app/sharing/sectionnews.h"
#include "ui/context/backgroundmerge.h"

#include <QObject>

namespace minuta {

class FileWatch;
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

signals:
    /// Others had changed the sections that begin there, and their words are in the text now.
    void cameIn(const QList<qsizetype> &places);
    /// What they have done, by Section::key.
    void described(const QHash<QString, minuta::SectionNews> &news);
    /// The file has changed and cannot be read.
    void failed(const minuta::Error &error);
    /// The file is gone; renamedTo is what it is called now, empty where nobody knows.
    void fileRemoved(const QString &renamedTo);
    /// It is there again, as it was.
    void fileReturned();

private:
    void noticeChange();
    void accept(const DiskVersion &version, const MergeResult &merged);

    Document &m_document;
    DocumentFile &m_file;
    MessageBar &m_messages;
    FileWatch *m_watch;
    BackgroundMerge m_merge;
    NewestAnswer m_news;
    QString m_told;
};

} // namespace minuta
