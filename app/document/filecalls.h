#pragma once

#include <QByteArray>
#include <QString>

#include <expected>
#include <functional>
#include <utility>

#include <sys/stat.h>
#include <sys/types.h>

namespace minuta {

/// The system calls that writing a file consists of, under their POSIX names; each answers -1 and sets errno as the
/// call does. A table, so that a test can fail the Nth of them and see that no document is damaged.
struct FileCalls
{
    std::function<int(int folder, const char *path, int flags, mode_t mode)> openat;
    std::function<int(int file)> close;
    std::function<ssize_t(int file, void *bytes, size_t count, off_t offset)> pread;
    std::function<ssize_t(int file, const void *bytes, size_t count, off_t offset)> pwrite;
    std::function<int(int file, off_t size)> ftruncate;
    std::function<int(int file)> fsync;
    std::function<int(int file, struct stat *status)> fstat;
    std::function<int(int folder, const char *name, struct stat *status)> fstatat; ///< of a symbolic link itself
    std::function<int(int folder, const char *name)> faccessat;                    ///< may the process write it
    std::function<int(int file, mode_t mode)> fchmod;
    std::function<int(int file, uid_t owner, gid_t group)> fchown;
    std::function<int(int folder, const char *from, const char *to, unsigned flags)> renameat2;
    std::function<int(int folder, const char *from, const char *to)> linkat;
    std::function<int(int folder, const char *name)> unlinkat;
    std::function<int(int folder, const char *name, mode_t mode)> mkdirat;
    std::function<int(int folder, const char *name)> rmdirat; ///< unlinkat() of a folder
    std::function<int(int file, int operation)> flock;

    /// Those of the C library.
    static const FileCalls &system();
};

/// An open file that is closed when it goes; a descriptor that is -1 is none.
class OpenFile
{
public:
    OpenFile(const FileCalls &calls, int descriptor)
        : m_calls(calls)
        , m_descriptor(descriptor)
    {
    }
    OpenFile(OpenFile &&other) noexcept
        : m_calls(other.m_calls)
        , m_descriptor(other.release())
    {
    }
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;
    ~OpenFile() { close(); }

    int descriptor() const { return m_descriptor; }
    /// 0, or the error: what a network file system could not write can come to light only here.
    int close();

private:
    int release() { return std::exchange(m_descriptor, -1); }

    const FileCalls &m_calls;
    int m_descriptor;
};

// The calls as they have to be called: repeated after EINTR, until all is done. Errors are errno values.

std::expected<OpenFile, int> openFile(const FileCalls &calls, int folder, const QByteArray &path, int flags,
                                      mode_t mode = 0);
/// All of a file from its begin; EFBIG when it has more than limit bytes.
std::expected<QByteArray, int> readAll(const FileCalls &calls, const OpenFile &file, qint64 limit);
/// 0 or the error.
int writeAll(const FileCalls &calls, const OpenFile &file, QByteArrayView bytes, off_t offset = 0);
int repeated(const std::function<int()> &call);

/// "directory", "FIFO", "socket", "device", "symbolic link": what is no regular file.
QString fileTypeName(mode_t mode);

} // namespace minuta
