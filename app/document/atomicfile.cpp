#include "app/document/atomicfile.h"

#include "app/document/fileattributes.h"
#include "app/document/fileplace.h"
#include "app/document/targetfolder.h"
#include "app/document/writeerror.h"

#include <QFile>

#include <cerrno>
#include <cstdio>
#include <limits>

#include <fcntl.h>

namespace minuta {

namespace {

constexpr int mostAttempts = 5;

/// Bytes on their way to one file. Every step leaves the folder as it was when it fails.
class AtomicWrite
{
public:
    AtomicWrite(const QString &path, const QByteArray &bytes, const std::optional<QByteArray> &base,
                const TargetFolder &folder, const FilePlace &place)
        : m_path(path)
        , m_bytes(bytes)
        , m_base(base)
        , m_folder(folder)
        , m_place(place)
    {
    }

    Result<void> run();

private:
    Result<void> createFile();
    Result<void> replaceFile(const struct stat &status, const OpenFile &original);
    Result<void> install(const QByteArray &temporary, bool exists);
    Result<void> finishExchange(const QByteArray &temporary);
    Result<void> installWithoutExchange(const QByteArray &temporary, bool exists);
    bool exchangeBack(const QByteArray &temporary);
    Result<void> writeInPlace(const OpenFile &original);
    int overwrite(const OpenFile &file, const QByteArray &bytes, qsizetype oldSize);
    bool restore(const OpenFile &file, const QByteArray &old);

    Result<void> checkBase(const std::expected<QByteArray, int> &found) const;
    qint64 sizeLimit() const { return std::max(m_bytes.size(), m_base ? m_base->size() : 0); }
    std::unexpected<Error> failed(int error) const { return failed(writeErrorCode(error), qt_error_string(error)); }
    std::unexpected<Error> failed(ErrorCode code, const QString &detail = {}) const;
    std::unexpected<Error> keeping(const QByteArray &name, Error error) const;

    const QString &m_path;
    const QByteArray &m_bytes;
    const std::optional<QByteArray> &m_base;
    const TargetFolder &m_folder;
    const FilePlace &m_place;
};

Result<void> AtomicWrite::run()
{
    struct stat status = {};
    const int error = m_folder.status(m_place.name, status);
    if (error == ENOENT)
        return createFile();
    if (error != 0)
        return failed(error);
    if (!S_ISREG(status.st_mode))
        return failed(ErrorCode::NotARegularFile, fileTypeName(status.st_mode));
    // A rename needs no right to the file itself: without this, a file that is set read-only would be replaced.
    if (const int unwritable = m_folder.checkWritable(m_place.name))
        return failed(unwritable);

    const auto original = m_folder.open(m_place.name, O_RDONLY);
    if (!original)
        return failed(original.error());
    if (m_base) {
        if (const auto result = checkBase(readAll(m_folder.calls(), *original, sizeLimit())); !result)
            return result;
    }
    return status.st_nlink > 1 ? writeInPlace(*original) : replaceFile(status, *original);
}

Result<void> AtomicWrite::createFile()
{
    // The mode is what the user's mask and the folder's default ACL make of any new file.
    auto temporary = m_folder.createSideFile(m_place.name, SideFile::Temporary, 0666);
    if (!temporary)
        return failed(temporary.error());
    if (const int error = writeWhole(m_folder.calls(), temporary->file, m_bytes)) {
        m_folder.remove(temporary->name);
        return failed(error);
    }
    return install(temporary->name, false);
}

Result<void> AtomicWrite::replaceFile(const struct stat &status, const OpenFile &original)
{
    auto temporary = m_folder.createSideFile(m_place.name, SideFile::Temporary, 0600);
    if (!temporary)
        return failed(temporary.error());
    if (const int error = keepAttributes(m_folder.calls(), temporary->file, status, original)) {
        m_folder.remove(temporary->name);
        const bool isForbidden = error == EPERM || isUnsupported(error);
        return isForbidden ? writeInPlace(original) : failed(error);
    }
    if (const int error = writeWhole(m_folder.calls(), temporary->file, m_bytes)) {
        m_folder.remove(temporary->name);
        return failed(error);
    }
    return install(temporary->name, true);
}

/// Brings the whole and synced temporary file to its place. exists is what was seen last; another program may have
/// made or removed the file since.
Result<void> AtomicWrite::install(const QByteArray &temporary, bool exists)
{
    int error = 0;
    for (int i = 0; i < mostAttempts; ++i) {
        error = m_folder.rename(temporary, m_place.name, exists ? RENAME_EXCHANGE : RENAME_NOREPLACE);
        if (isUnsupported(error))
            return installWithoutExchange(temporary, exists);
        if (error == 0 && exists)
            return finishExchange(temporary);
        if (error == 0) {
            const int unsynced = m_folder.sync();
            if (unsynced == 0)
                return {};
            m_folder.remove(m_place.name);
            return failed(unsynced);
        }
        if (!exists && error == EEXIST && m_base) {
            m_folder.remove(temporary);
            return failed(ErrorCode::ChangedOnDisk);
        }
        const bool isOtherCase = exists ? error == ENOENT : error == EEXIST;
        if (!isOtherCase)
            break;
        exists = !exists;
    }
    m_folder.remove(temporary);
    return failed(error);
}

/// After the exchange temporary names what stood in the file's place at that instant: the last chance to see that it
/// was another program's text.
Result<void> AtomicWrite::finishExchange(const QByteArray &temporary)
{
    const Result<void> isBase = m_base ? checkBase(m_folder.content(temporary, sizeLimit())) : Result<void>();
    if (!isBase) {
        const bool isBack = exchangeBack(temporary) || m_folder.rename(temporary, m_place.name, 0) == 0;
        if (!isBack)
            return keeping(temporary, isBase.error());
        m_folder.remove(temporary);
        return isBase;
    }
    if (const int error = m_folder.sync()) {
        exchangeBack(temporary);
        m_folder.remove(temporary);
        return failed(error);
    }
    m_folder.remove(temporary);
    return {};
}

bool AtomicWrite::exchangeBack(const QByteArray &temporary)
{
    return m_folder.rename(temporary, m_place.name, RENAME_EXCHANGE) == 0
           || m_folder.rename(temporary, m_place.name, RENAME_EXCHANGE) == 0;
}

/// Network and FAT file systems: between the comparison and the rename another program's text can be lost here.
Result<void> AtomicWrite::installWithoutExchange(const QByteArray &temporary, bool exists)
{
    int error = 0;
    if (exists) {
        if (m_base) {
            const auto found = m_folder.content(m_place.name, sizeLimit());
            const bool isGone = !found && found.error() == ENOENT;
            if (const auto isBase = checkBase(found); !isBase && !isGone) {
                m_folder.remove(temporary);
                return isBase;
            }
        }
        error = m_folder.rename(temporary, m_place.name, 0);
    } else {
        error = m_folder.link(temporary, m_place.name);
        struct stat status = {};
        const bool hasNoLinks = isUnsupported(error) || error == EPERM;
        if (hasNoLinks && m_folder.status(m_place.name, status) == ENOENT)
            error = m_folder.rename(temporary, m_place.name, 0);
        else
            m_folder.remove(temporary);
        if (error == EEXIST)
            return failed(ErrorCode::ChangedOnDisk);
    }
    if (error == 0)
        error = m_folder.sync();
    else
        m_folder.remove(temporary);
    return error == 0 ? Result<void>() : failed(error);
}

Result<void> AtomicWrite::writeInPlace(const OpenFile &original)
{
    const auto old = readAll(m_folder.calls(), original, std::numeric_limits<qint32>::max());
    if (const auto isBase = checkBase(old); !isBase)
        return isBase;
    auto file = m_folder.open(m_place.name, O_RDWR);
    if (!file)
        return failed(file.error());
    auto backup = m_folder.createSideFile(m_place.name, SideFile::Backup, 0600);
    if (!backup)
        return failed(backup.error());
    int error = writeWhole(m_folder.calls(), backup->file, *old);
    if (error == 0)
        error = m_folder.sync();
    if (error == 0) {
        error = overwrite(*file, m_bytes, old->size());
        const bool isWhole = error == 0 || restore(*file, *old) || restore(*file, *old);
        if (!isWhole)
            return keeping(backup->name, failed(error).error());
    }
    m_folder.remove(backup->name);
    return error == 0 ? Result<void>() : failed(error);
}

int AtomicWrite::overwrite(const OpenFile &file, const QByteArray &bytes, qsizetype oldSize)
{
    // What is longer than before comes first: a full disk shows itself there, with nothing overwritten yet.
    const qsizetype shared = std::min(oldSize, bytes.size());
    if (const int error = writeAll(m_folder.calls(), file, QByteArrayView(bytes).sliced(shared), off_t(shared)))
        return error;
    if (const int error = writeAll(m_folder.calls(), file, QByteArrayView(bytes).first(shared)))
        return error;
    if (const int error = repeated([&] { return m_folder.calls().ftruncate(file.descriptor(), off_t(bytes.size())); }))
        return error;
    return syncAndCompare(m_folder.calls(), file, bytes);
}

bool AtomicWrite::restore(const OpenFile &file, const QByteArray &old)
{
    repeated([&] { return m_folder.calls().ftruncate(file.descriptor(), off_t(old.size())); });
    const auto found = readAll(m_folder.calls(), file, old.size());
    if (found && *found == old) // nothing but the tail had been written
        return repeated([&] { return m_folder.calls().fsync(file.descriptor()); }) == 0;
    return overwrite(file, old, old.size()) == 0;
}

/// Whether found, or why it could not be read, is what may be replaced.
Result<void> AtomicWrite::checkBase(const std::expected<QByteArray, int> &found) const
{
    if (found && (!m_base || *found == *m_base || *found == m_bytes))
        return {};
    // EFBIG: longer than both; ELOOP: a symbolic link stands there now.
    if (found || (m_base && (found.error() == EFBIG || found.error() == ELOOP)))
        return failed(ErrorCode::ChangedOnDisk);
    return failed(found.error());
}

std::unexpected<Error> AtomicWrite::failed(ErrorCode code, const QString &detail) const
{
    Error error;
    error.code = code;
    error.subject = m_path;
    error.detail = detail;
    return std::unexpected(error);
}

std::unexpected<Error> AtomicWrite::keeping(const QByteArray &name, Error error) const
{
    error.detail += u'\n' + QFile::decodeName(m_place.folder + '/' + name);
    return std::unexpected(error);
}

} // namespace

Result<void> writeFileAtomically(const QString &path, const QByteArray &bytes, const std::optional<QByteArray> &base,
                                 const FileCalls &calls)
{
    const FilePlace place = resolvedPlace(path);
    const auto failed = [&](int error) { return std::unexpected(writeError(error, path)); };
    if (place.name.isEmpty())
        return failed(path.endsWith(u'/') ? EISDIR : ELOOP);
    auto folder = openFile(calls, AT_FDCWD, place.folder, O_RDONLY | O_DIRECTORY);
    if (!folder)
        return failed(folder.error());
    return AtomicWrite(path, bytes, base, TargetFolder(calls, std::move(*folder)), place).run();
}

Result<void> writeFileAtomically(const QString &path, const QByteArray &bytes, const std::optional<QByteArray> &base)
{
    return writeFileAtomically(path, bytes, base, FileCalls::system());
}

} // namespace minuta
