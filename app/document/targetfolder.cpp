#include "app/document/targetfolder.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>

namespace minuta {

namespace {

constexpr int mostNames = 100;
constexpr int mostRemovals = 3;

} // namespace

int TargetFolder::status(const QByteArray &name, struct stat &status) const
{
    return repeated([&] { return m_calls.fstatat(m_folder.descriptor(), name.constData(), &status); });
}

int TargetFolder::checkWritable(const QByteArray &name) const
{
    return repeated([&] { return m_calls.faccessat(m_folder.descriptor(), name.constData()); });
}

std::expected<OpenFile, int> TargetFolder::open(const QByteArray &name, int flags, mode_t mode) const
{
    return openFile(m_calls, m_folder.descriptor(), name, flags | O_NOFOLLOW | O_NONBLOCK, mode);
}

std::expected<QByteArray, int> TargetFolder::content(const QByteArray &name, qint64 limit) const
{
    const auto file = open(name, O_RDONLY);
    return file ? readAll(m_calls, *file, limit) : std::unexpected(file.error());
}

std::expected<TargetFolder::NewFile, int> TargetFolder::createSideFile(const QByteArray &name, SideFile kind,
                                                                       mode_t mode) const
{
    for (int i = 0; i < mostNames; ++i) {
        QByteArray sideName = sideFileName(name, kind);
        auto file = openFile(m_calls, m_folder.descriptor(), sideName, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
        if (!file && file.error() == EEXIST)
            continue;
        if (!file)
            return std::unexpected(file.error());
        // Another program that opens the document takes a file that nobody has locked for a leftover. One that was
        // quicker than this lock has the file, or has removed it: another name then.
        struct stat status = {};
        const bool isTaken = ::flock(file->descriptor(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
        const bool isGone =
            repeated([&] { return m_calls.fstat(file->descriptor(), &status); }) == 0 && status.st_nlink == 0;
        if (isTaken || isGone)
            continue;
        return NewFile{std::move(sideName), std::move(*file)};
    }
    return std::unexpected(EEXIST);
}

int TargetFolder::rename(const QByteArray &from, const QByteArray &to, unsigned flags) const
{
    return repeated([&] { return m_calls.renameat2(m_folder.descriptor(), from.constData(), to.constData(), flags); });
}

int TargetFolder::link(const QByteArray &from, const QByteArray &to) const
{
    return repeated([&] { return m_calls.linkat(m_folder.descriptor(), from.constData(), to.constData()); });
}

void TargetFolder::remove(const QByteArray &name) const
{
    for (int i = 0; i < mostRemovals; ++i) {
        const int error = repeated([&] { return m_calls.unlinkat(m_folder.descriptor(), name.constData()); });
        if (error == 0 || error == ENOENT)
            return;
    }
    // It is swept when the document is opened again.
}

int TargetFolder::sync() const
{
    const int error = repeated([&] { return m_calls.fsync(m_folder.descriptor()); });
    return isUnsupported(error) ? 0 : error;
}

int syncAndCompare(const FileCalls &calls, const OpenFile &file, const QByteArray &bytes)
{
    // A sync that failed is never tried again: the system has dropped what it could not write, and would say yes.
    if (const int error = repeated([&] { return calls.fsync(file.descriptor()); }))
        return error;
    const auto written = readAll(calls, file, bytes.size());
    if (!written)
        return written.error() == EFBIG ? EIO : written.error();
    return *written == bytes ? 0 : EIO;
}

int writeWhole(const FileCalls &calls, OpenFile &file, const QByteArray &bytes)
{
    if (const int error = writeAll(calls, file, bytes))
        return error;
    if (const int error = syncAndCompare(calls, file, bytes))
        return error;
    return file.close();
}

bool isUnsupported(int error)
{
    return error == EINVAL || error == ENOSYS || error == EOPNOTSUPP;
}

} // namespace minuta
