#pragma once

#include "app/document/filecalls.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <memory>

namespace minuta {

/// A journal on disk that this program writes. It is locked as long as it is open: another program that finds it so
/// leaves it alone.
class JournalFile
{
public:
    /// A new one in folder, with that name and the journal's ending; the folder is made where it is missing, for this
    /// user alone. Else the error (errno): nothing of it is left.
    static std::expected<std::shared_ptr<JournalFile>, int> create(const FileCalls &calls, const QString &folder,
                                                                   const QByteArray &name, const QByteArray &bytes);

    JournalFile(const FileCalls &calls, OpenFile folder, OpenFile file, QByteArray name, const QString &folderPath);

    QString path() const;
    qsizetype size() const { return m_size; }
    /// Puts bytes behind the rest, in one write where the system does it in one. 0 or the error: what there is of them
    /// is no whole record, and the next ones go over it.
    int append(QByteArrayView bytes);
    /// Waits until the disk has it, and its name. 0 or the error. From any thread, also while another appends.
    int sync();
    int remove();
    /// Gives it another place, in a folder of the same file system; it is made where it is missing.
    int moveTo(const QString &folder);

private:
    const FileCalls &m_calls;
    OpenFile m_folder;
    OpenFile m_file;
    QByteArray m_name;
    QString m_folderPath;
    qsizetype m_size = 0;
    std::atomic<bool> m_isNameSynced = false;
};

/// The ending of journals' names.
inline constexpr char journalEnding[] = ".journal";

/// 0 or the error where path is no folder of this user's alone and cannot be made one.
int makePrivateFolder(const FileCalls &calls, const QString &path);

} // namespace minuta
