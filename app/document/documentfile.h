#pragma once

#include "app/document/takenin.h"
#include "app/text/changeset.h"
#include "app/text/decodedtext.h"

#include <QDateTime>
#include <QObject>

#include <optional>

namespace minuta {

class Document;
struct FileCalls;

/// What a file held when it was read: to notice later that another program wrote it.
struct LoadedFile
{
    DecodedText content;
    QByteArray bytes;
    bool isWritable = true;
};

/// Reads a regular file of at most 256 MB without blocking on FIFOs and devices, and decodes it. Errors FileMissing,
/// FileUnreadable, NotARegularFile, FileTooLarge, NotUtf8, ContainsNul; subject is path.
Result<LoadedFile> readDocumentFile(const QString &path, Charset charset = Charset::Utf8);
/// Its text alone, for whoever passes over a file that readDocumentFile() can not read.
std::optional<QString> readDocumentText(const QString &path);

/// What a document's file holds now, and what the document's text was made from.
struct DiskVersion
{
    QString base;
    QString text;     ///< that of the file; where what others wrote was undone after saving: what they had made of base
    QByteArray bytes; ///< of the file
    bool hasByteOrderMark = false;
};

/// The file a document lives in. Without a path the document is new and unsaved.
class DocumentFile : public QObject
{
    Q_OBJECT

public:
    explicit DocumentFile(Document &document, QObject *parent = nullptr);
    /// Saves with these calls, which live longer.
    DocumentFile(Document &document, const FileCalls &calls, QObject *parent = nullptr);

    const QString &path() const { return m_path; }
    bool hasPath() const { return !m_path.isEmpty(); }
    Charset charset() const { return m_charset; }
    bool hasByteOrderMark() const { return m_hasByteOrderMark; }
    /// What the file held when it was loaded, saved or taken in last, as text.
    QString baseText() const;
    const QDateTime &savedAt() const { return m_savedAt; }
    /// Whether save() could write the file when it was loaded: it and its folder let this user write. True when new.
    bool isWritable() const { return m_isWritable; }

    /// Replaces the document's text by the file's. On an error the document stays as it is. A file read with another
    /// charset than UTF-8 becomes UTF-8 when it is saved.
    Result<void> load(const QString &path, Charset charset = Charset::Utf8);
    /// The same for a file that is not UTF-8: bytes that do not fit are shown as U+FFFD, and the document is read-only.
    Result<void> loadForReading(const QString &path);
    /// The document lives at path, with base as its text, though its file is not there or holds no text (any more);
    /// saving writes it anew.
    void restore(const QString &path, const QString &base, Charset charset, bool hasByteOrderMark);
    /// Writes the text atomically (AtomicFile) and marks the document unmodified. Error ChangedOnDisk when the file no
    /// longer holds what was loaded, saved or taken in last, and where taking in has been undone: nothing is written. An
    /// unmodified document is not written at all while its file is there. Error InvalidArgument without a path, and
    /// FileUnwritable where the file is gone with the drive that it was on: the folder that shows below a mount point
    /// then is not the file's.
    Result<void> save();
    /// The same to another path, which the document then lives in. An existing file is replaced: the caller has asked.
    Result<void> saveAs(const QString &path);
    /// Moves the file as it is on disk to path, making its folder where there is none; the document lives there then.
    /// Error FileExists where path is taken: nothing was moved.
    Result<void> moveTo(const QString &path);
    /// The document lives at path from now on, where another program has moved its file to; nothing is written. What the
    /// file holds there is taken in as any change on disk. Error FileMissing where there is no file.
    Result<void> follow(const QString &path);
    /// Whether the document's text is nowhere but here, though nobody has edited it: its file is gone.
    bool isGone() const;
    /// Whether the file on disk still holds what was loaded or saved last (true for a document without a path).
    bool isUnchangedOnDisk() const;
    /// The file's text now, as one undoable change named name; from then on save() writes over that version, undone or
    /// not: it is this program's own doing.
    Result<void> takeFromDisk(const QString &name);
    /// Reads the file anew, for a merge. Errors are those of readDocumentFile().
    Result<DiskVersion> readFromDisk() const;
    /// Applies change, which brings version into the document's text, as a step named name; from then on save() writes
    /// over that version, but not while the step is undone. The document is unmodified where its text is the version's. A read-only one just becomes that.
    void takeIn(const DiskVersion &version, const ChangeSet &change, const QString &name);
    /// The same for what others have written elsewhere, as in a repository: the file does not hold it yet. Once it has
    /// been saved, undoing the step does not remove their words from the file either.
    void takeInShared(const ChangeSet &change, const QString &name);

signals:
    void pathChanged(const QString &path);
    /// baseText() is another one, by taking in: the document's text goes on from it.
    void baseChanged();
    /// The document's text is about to take the place of what the file holds.
    void aboutToWrite();
    void saved();

private:
    void replace(const DiskVersion &version, const ChangeSet &change, const QString &name);
    void show(const QString &path, LoadedFile file, bool readOnly);
    Result<void> write(const QString &path, const std::optional<QByteArray> &base);

    Document &m_document;
    const FileCalls &m_calls;
    QString m_path;
    QByteArray m_base; ///< the bytes last loaded, saved or taken in
    TakenIn m_takenIn;
    QDateTime m_savedAt;
    Charset m_charset = Charset::Utf8;
    bool m_hasByteOrderMark = false;
    bool m_isWritable = true;
    std::optional<quint64> m_device; ///< that the file's folder was on when it was loaded or saved last
};

} // namespace minuta
