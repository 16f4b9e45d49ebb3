#pragma once

#include "app/document/filecalls.h"
#include "app/document/leftovers.h"

namespace minuta {

/// The folder a document is written in, held open: names in it go on meaning the same when a folder above is renamed.
/// Errors are errno values, 0 where all went well.
class TargetFolder
{
public:
    TargetFolder(const FileCalls &calls, OpenFile folder)
        : m_calls(calls)
        , m_folder(std::move(folder))
    {
    }

    const FileCalls &calls() const { return m_calls; }

    /// ENOENT where there is none; a symbolic link's own status.
    int status(const QByteArray &name, struct stat &status) const;
    /// EACCES and the like where the process may not write the file.
    int checkWritable(const QByteArray &name) const;
    /// Symbolic links are not followed.
    std::expected<OpenFile, int> open(const QByteArray &name, int flags, mode_t mode = 0) const;
    std::expected<QByteArray, int> content(const QByteArray &name, qint64 limit) const;

    struct NewFile
    {
        QByteArray name;
        OpenFile file;
    };
    /// A new, empty side file of the document called name, locked as long as it is open.
    std::expected<NewFile, int> createSideFile(const QByteArray &name, SideFile kind, mode_t mode) const;

    int rename(const QByteArray &from, const QByteArray &to, unsigned flags) const;
    int link(const QByteArray &from, const QByteArray &to) const;
    void remove(const QByteArray &name) const;
    /// 0 also for a file system that can not sync a folder.
    int sync() const;

private:
    const FileCalls &m_calls;
    OpenFile m_folder;
};

/// Makes sure that what the file holds is on the disk and is bytes: EIO where it is not.
int syncAndCompare(const FileCalls &calls, const OpenFile &file, const QByteArray &bytes);

/// Writes bytes to the empty file, makes sure as above, and closes it. 0 or the error.
int writeWhole(const FileCalls &calls, OpenFile &file, const QByteArray &bytes);

/// Whether error says that the file system does not know a call.
bool isUnsupported(int error);

} // namespace minuta
