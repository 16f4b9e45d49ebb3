#include "app/journal/journalfile.h"

#include <QDir>
#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace minuta {

namespace {

constexpr mode_t ownFolder = 0700;
constexpr mode_t ownFile = 0600;

std::expected<OpenFile, int> openFolder(const FileCalls &calls, const QString &path)
{
    return openFile(calls, AT_FDCWD, QFile::encodeName(path), O_RDONLY | O_DIRECTORY);
}

} // namespace

int makePrivateFolder(const FileCalls &calls, const QString &path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    const QByteArray name = QFile::encodeName(path);
    const int made = repeated([&] { return calls.mkdirat(AT_FDCWD, name.constData(), ownFolder); });
    if (made != 0 && made != EEXIST)
        return made;
    const auto folder = openFolder(calls, path);
    if (!folder)
        return folder.error();
    struct stat status = {};
    if (const int error = repeated([&] { return calls.fstat(folder->descriptor(), &status); }))
        return error;
    if (status.st_uid != ::geteuid())
        return EPERM;
    if ((status.st_mode & 077) == 0)
        return 0;
    return repeated([&] { return calls.fchmod(folder->descriptor(), ownFolder); });
}

std::expected<std::shared_ptr<JournalFile>, int> JournalFile::create(const FileCalls &calls, const QString &folder,
                                                                     const QByteArray &name, const QByteArray &bytes)
{
    if (const int error = makePrivateFolder(calls, folder))
        return std::unexpected(error);
    auto place = openFolder(calls, folder);
    if (!place)
        return std::unexpected(place.error());
    const int at = place->descriptor();
    // Under another name until it is locked and whole: nobody takes it for one that a crash has left.
    const QByteArray unfinished = '.' + name;
    auto file = openFile(calls, at, unfinished, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, ownFile);
    if (!file)
        return std::unexpected(file.error());
    int error = repeated([&] { return calls.flock(file->descriptor(), LOCK_EX | LOCK_NB); });
    auto journal =
        std::make_shared<JournalFile>(calls, std::move(*place), std::move(*file), name + journalEnding, folder);
    if (error == 0)
        error = journal->append(bytes);
    if (error == 0)
        error = repeated(
            [&]() -> int { return calls.renameat2(at, unfinished.constData(), journal->m_name.constData(), 0); });
    if (error == 0)
        return journal;
    calls.unlinkat(at, unfinished.constData());
    return std::unexpected(error);
}

JournalFile::JournalFile(const FileCalls &calls, OpenFile folder, OpenFile file, QByteArray name,
                         const QString &folderPath)
    : m_calls(calls)
    , m_folder(std::move(folder))
    , m_file(std::move(file))
    , m_name(std::move(name))
    , m_folderPath(folderPath)
{
}

QString JournalFile::path() const
{
    return m_folderPath + u'/' + QFile::decodeName(m_name);
}

int JournalFile::append(QByteArrayView bytes)
{
    const int error = writeAll(m_calls, m_file, bytes, off_t(m_size));
    if (error == 0)
        m_size += bytes.size();
    return error;
}

int JournalFile::sync()
{
    const int error = repeated([&] { return m_calls.fsync(m_file.descriptor()); });
    if (error != 0 || m_isNameSynced)
        return error;
    const int named = repeated([&] { return m_calls.fsync(m_folder.descriptor()); });
    m_isNameSynced = named == 0;
    return named;
}

int JournalFile::remove()
{
    return repeated([&] { return m_calls.unlinkat(m_folder.descriptor(), m_name.constData()); });
}

int JournalFile::moveTo(const QString &folder)
{
    if (const int error = makePrivateFolder(m_calls, folder))
        return error;
    const QByteArray from = QFile::encodeName(path());
    const QByteArray to = QFile::encodeName(folder) + '/' + m_name;
    const int error = repeated([&] { return m_calls.renameat2(AT_FDCWD, from.constData(), to.constData(), 0); });
    if (error == 0)
        m_folderPath = folder;
    return error;
}

} // namespace minuta
