#include "app/document/filecalls.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr int mostInterruptions = 100; // a call that is always interrupted must not hang the window
constexpr qsizetype blockSize = 1 << 20;

} // namespace

const FileCalls &FileCalls::system()
{
    static const FileCalls calls = {
        .openat = [](int folder, const char *path, int flags,
                     mode_t mode) { return ::openat(folder, path, flags, mode); },
        .close = ::close,
        .pread = ::pread,
        .pwrite = ::pwrite,
        .ftruncate = ::ftruncate,
        .fsync = ::fsync,
        .fstat = ::fstat,
        .fstatat = [](int folder, const char *name,
                      struct stat *status) { return ::fstatat(folder, name, status, AT_SYMLINK_NOFOLLOW); },
        .faccessat = [](int folder, const char *name) { return ::faccessat(folder, name, W_OK, AT_EACCESS); },
        .fchmod = ::fchmod,
        .fchown = ::fchown,
        .renameat2 = [](int folder, const char *from, const char *to,
                        unsigned flags) { return ::renameat2(folder, from, folder, to, flags); },
        .linkat = [](int folder, const char *from, const char *to) { return ::linkat(folder, from, folder, to, 0); },
        .unlinkat = [](int folder, const char *name) { return ::unlinkat(folder, name, 0); },
        .mkdirat = ::mkdirat,
        .rmdirat = [](int folder, const char *name) { return ::unlinkat(folder, name, AT_REMOVEDIR); },
        .flock = ::flock,
    };
    return calls;
}

int OpenFile::close()
{
    if (m_descriptor < 0)
        return 0;
    const int result = m_calls.close(release());
    // Linux has closed the file even when it says EINTR: trying again could close another thread's.
    return result == 0 || errno == EINTR ? 0 : errno;
}

int repeated(const std::function<int()> &call)
{
    for (int i = 0; i < mostInterruptions; ++i) {
        if (call() >= 0)
            return 0;
        if (errno != EINTR)
            return errno;
    }
    return EINTR;
}

std::expected<OpenFile, int> openFile(const FileCalls &calls, int folder, const QByteArray &path, int flags,
                                      mode_t mode)
{
    int descriptor = -1;
    const int error =
        repeated([&] { return descriptor = calls.openat(folder, path.constData(), flags | O_CLOEXEC, mode); });
    if (error != 0)
        return std::unexpected(error);
    return OpenFile(calls, descriptor);
}

std::expected<QByteArray, int> readAll(const FileCalls &calls, const OpenFile &file, qint64 limit)
{
    QByteArray bytes;
    struct stat status = {};
    if (const int error = repeated([&] { return calls.fstat(file.descriptor(), &status); }))
        return std::unexpected(error);
    qsizetype size = 0;
    qsizetype room = std::min<qint64>(status.st_size, limit) + 1; // one more shows the end without another round
    for (;;) {
        bytes.resize(size + room);
        ssize_t count = 0;
        const int error = repeated([&] {
            count = calls.pread(file.descriptor(), bytes.data() + size, size_t(room), off_t(size));
            return count < 0 ? -1 : 0;
        });
        if (error != 0)
            return std::unexpected(error);
        size += count;
        if (size > limit)
            return std::unexpected(EFBIG);
        if (count == 0)
            break;
        room = std::max(room - qsizetype(count), qsizetype(1));
        if (size >= status.st_size)
            room = std::max(room, std::min(blockSize, qsizetype(4096))); // it has grown, or its size was not known
    }
    bytes.resize(size);
    return bytes;
}

int writeAll(const FileCalls &calls, const OpenFile &file, QByteArrayView bytes, off_t offset)
{
    while (!bytes.isEmpty()) {
        ssize_t count = 0;
        const int error = repeated([&] {
            count = calls.pwrite(file.descriptor(), bytes.data(), size_t(bytes.size()), offset);
            return count < 0 ? -1 : 0;
        });
        if (error != 0)
            return error;
        if (count == 0)
            return EIO;
        bytes = bytes.sliced(count);
        offset += count;
    }
    return 0;
}

QString fileTypeName(mode_t mode)
{
    if (S_ISDIR(mode))
        return u"directory"_s;
    if (S_ISFIFO(mode))
        return u"FIFO"_s;
    if (S_ISSOCK(mode))
        return u"socket"_s;
    return S_ISLNK(mode) ? u"symbolic link"_s : u"device"_s;
}

} // namespace minuta
