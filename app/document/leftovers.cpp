#include "app/document/leftovers.h"

#include "app/document/filecalls.h"
#include "app/document/fileplace.h"

#include <QRandomGenerator>

#include <algorithm>
#include <climits>
#include <limits>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace minuta {

namespace {

constexpr QByteArrayView letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
constexpr qsizetype randomLetters = 6;
constexpr QByteArrayView temporaryMark = ".minuta-";
constexpr QByteArrayView backupMark = ".minuta-backup-";

QByteArray prefix(const QByteArray &name, SideFile kind)
{
    const QByteArrayView mark = kind == SideFile::Temporary ? temporaryMark : backupMark;
    // A name can be as long as the system allows already.
    const qsizetype room = NAME_MAX - 1 - backupMark.size() - randomLetters;
    QByteArray result = '.' + name.first(std::min(name.size(), room));
    result += mark;
    return result;
}

bool isSideFile(const QByteArray &name, const QByteArray &prefix)
{
    return name.size() == prefix.size() + randomLetters && name.startsWith(prefix)
           && std::ranges::all_of(name.last(randomLetters), [](char letter) { return letters.contains(letter); });
}

/// Whether no program has the file locked, as its writer does until it is whole.
bool isAbandoned(const OpenFile &file)
{
    return ::flock(file.descriptor(), LOCK_EX | LOCK_NB) == 0;
}

bool isOwnFile(const OpenFile &file)
{
    struct stat status = {};
    return ::fstat(file.descriptor(), &status) == 0 && S_ISREG(status.st_mode) && status.st_uid == ::geteuid();
}

} // namespace

QByteArray sideFileName(const QByteArray &name, SideFile kind)
{
    QByteArray result = prefix(name, kind);
    for (qsizetype i = 0; i < randomLetters; ++i)
        result += letters[QRandomGenerator::system()->bounded(int(letters.size()))];
    return result;
}

void removeLeftovers(const QString &path)
{
    const FileCalls &calls = FileCalls::system();
    const FilePlace place = resolvedPlace(path);
    if (place.name.isEmpty())
        return;
    const std::unique_ptr<DIR, int (*)(DIR *)> folder(::opendir(place.folder.constData()), &::closedir);
    if (!folder)
        return;
    const int folderFile = ::dirfd(folder.get());
    const QByteArray temporary = prefix(place.name, SideFile::Temporary);
    const QByteArray backup = prefix(place.name, SideFile::Backup);
    const auto holdsTheDocument = [&](const OpenFile &file) {
        const auto document = openFile(calls, folderFile, place.name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
        const auto bytes = readAll(calls, file, std::numeric_limits<qint32>::max());
        return document && bytes && readAll(calls, *document, bytes->size()) == *bytes;
    };

    while (const dirent *entry = ::readdir(folder.get())) {
        const QByteArray name(entry->d_name);
        const bool isTemporary = isSideFile(name, temporary);
        if (!isTemporary && !isSideFile(name, backup))
            continue;
        const auto file = openFile(calls, folderFile, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
        if (!file || !isOwnFile(*file) || !isAbandoned(*file))
            continue;
        if (isTemporary || holdsTheDocument(*file))
            calls.unlinkat(folderFile, name.constData());
    }
}

} // namespace minuta
