#pragma once

#include "app/document/filecalls.h"

#include <QSet>

#include <cerrno>

#include <fcntl.h>

namespace minuta::test {

/// The system's calls, of which the Nth fails: as SQLite's tests do it, N grows until a run passes untouched.
class FaultyCalls
{
public:
    /// What the failing call does: sets errno, or moves only half of the bytes.
    static constexpr int shortCount = -1;
    enum class Lasting
    {
        Once,
        SameCall,     ///< every later call of the same name fails, too
        AllButRemove, ///< every later call but unlinkat() and rmdirat() fails, too
    };

    FaultyCalls() = default;
    FaultyCalls(int nth, int error, Lasting lasting)
        : m_nth(nth)
        , m_error(error)
        , m_lasting(lasting)
    {
    }

    FileCalls calls();

    int count() const { return m_count; }
    bool hasStruck() const { return m_nth > 0 && m_count >= m_nth; }
    bool hasFailed(const char *name) const { return m_failed.contains(QByteArray(name)); }
    /// Whether a file was synced, with success, after the last write.
    bool isFileSynced() const { return m_lastFileSync > m_lastWrite; }
    /// Whether the folder was synced after the last rename or link, and the file before that.
    bool isDurable() const
    {
        return isFileSynced() && m_lastFileSync < m_lastRename && m_lastRename < m_lastFolderSync;
    }

    /// Called before each call, with its name and how many there were of that name before.
    std::function<void(const QByteArray &name, int earlier)> before;
    /// As network file systems and FAT: the flags of renameat2() are unknown.
    bool hasExchange = true;
    bool hasLinks = true;

private:
    /// The error the call fails with, or 0.
    int failure(const char *name)
    {
        ++m_count;
        if (before)
            before(name, m_perName[name]);
        ++m_perName[name];
        if (m_count == m_nth)
            m_struckName = name;
        const bool fails = m_count == m_nth
                           || (m_nth > 0 && m_count > m_nth
                               && ((m_lasting == Lasting::SameCall && m_struckName == name)
                                   || (m_lasting == Lasting::AllButRemove && qstrcmp(name, "unlinkat") != 0
                                       && qstrcmp(name, "rmdirat") != 0)));
        if (fails)
            m_failed.insert(name);
        return fails ? m_error : 0;
    }
    template<typename Call> auto guarded(const char *name, const Call &call) -> decltype(call())
    {
        if (const int error = failure(name); error > 0) {
            errno = error;
            return -1;
        }
        return call();
    }

    int m_nth = 0;
    int m_error = 0;
    Lasting m_lasting = Lasting::Once;
    int m_count = 0;
    int m_lastRename = 0;
    int m_lastFolderSync = 0;
    int m_lastFileSync = 0;
    int m_lastWrite = 0;
    QByteArray m_struckName;
    QHash<QByteArray, int> m_perName;
    QSet<QByteArray> m_failed;
    QSet<int> m_folders;
};

inline FileCalls FaultyCalls::calls()
{
    const FileCalls &real = FileCalls::system();
    FileCalls result;
    result.openat = [this, &real](int folder, const char *path, int flags, mode_t mode) {
        return guarded("openat", [&] {
            const int file = real.openat(folder, path, flags, mode);
            if ((flags & O_DIRECTORY) != 0)
                m_folders.insert(file);
            else
                m_folders.remove(file);
            return file;
        });
    };
    result.close = [this, &real](int file) {
        const int error = failure("close"); // Linux closes the file also when it answers an error
        const int closed = real.close(file);
        if (error <= 0)
            return closed;
        errno = error;
        return -1;
    };
    result.pread = [this, &real](int file, void *bytes, size_t count, off_t offset) -> ssize_t {
        const int error = failure("pread");
        if (error > 0) {
            errno = error;
            return -1;
        }
        return real.pread(file, bytes, error == shortCount ? (count + 1) / 2 : count, offset);
    };
    result.pwrite = [this, &real](int file, const void *bytes, size_t count, off_t offset) -> ssize_t {
        const int error = failure("pwrite");
        if (error > 0) {
            errno = error;
            return -1;
        }
        m_lastWrite = m_count;
        return real.pwrite(file, bytes, error == shortCount ? (count + 1) / 2 : count, offset);
    };
    result.ftruncate = [this, &real](int file, off_t size) {
        return guarded("ftruncate", [&] { return real.ftruncate(file, size); });
    };
    result.fsync = [this, &real](int file) {
        return guarded("fsync", [&] {
            (m_folders.contains(file) ? m_lastFolderSync : m_lastFileSync) = m_count;
            return real.fsync(file);
        });
    };
    result.fstat = [this, &real](int file, struct stat *status) {
        return guarded("fstat", [&] { return real.fstat(file, status); });
    };
    result.fstatat = [this, &real](int folder, const char *name, struct stat *status) {
        return guarded("fstatat", [&] { return real.fstatat(folder, name, status); });
    };
    result.faccessat = [this, &real](int folder, const char *name) {
        return guarded("faccessat", [&] { return real.faccessat(folder, name); });
    };
    result.fchmod = [this, &real](int file, mode_t mode) {
        return guarded("fchmod", [&] { return real.fchmod(file, mode); });
    };
    result.fchown = [this, &real](int file, uid_t owner, gid_t group) {
        return guarded("fchown", [&] { return real.fchown(file, owner, group); });
    };
    result.renameat2 = [this, &real](int folder, const char *from, const char *to, unsigned flags) {
        return guarded("renameat2", [&] {
            if (flags != 0 && !hasExchange) {
                errno = EINVAL;
                return -1;
            }
            m_lastRename = m_count;
            return real.renameat2(folder, from, to, flags);
        });
    };
    result.linkat = [this, &real](int folder, const char *from, const char *to) {
        return guarded("linkat", [&] {
            if (!hasLinks) {
                errno = EPERM;
                return -1;
            }
            m_lastRename = m_count;
            return real.linkat(folder, from, to);
        });
    };
    result.unlinkat = [this, &real](int folder, const char *name) {
        return guarded("unlinkat", [&] { return real.unlinkat(folder, name); });
    };
    result.mkdirat = [this, &real](int folder, const char *name, mode_t mode) {
        return guarded("mkdirat", [&] { return real.mkdirat(folder, name, mode); });
    };
    result.rmdirat = [this, &real](int folder, const char *name) {
        return guarded("rmdirat", [&] { return real.rmdirat(folder, name); });
    };
    result.flock = [this, &real](int file, int operation) {
        return guarded("flock", [&] { return real.flock(file, operation); });
    };
    return result;
}

} // namespace minuta::test
