#include "app/journal/journalfolder.h"

#include "app/journal/journalfile.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>
#include <limits>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr int daysKept = 30;

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList({u'*' + QLatin1StringView(journalEnding)}, QDir::Files | QDir::NoSymLinks);
}

} // namespace

QStringList journalFolders()
{
    QStringList folders;
    for (const auto place : {QStandardPaths::StateLocation, QStandardPaths::RuntimeLocation}) {
        const QString folder = QStandardPaths::writableLocation(place);
        if (!folder.isEmpty())
            folders.append(folder + (place == QStandardPaths::StateLocation ? u"/journals"_s : u"/minuta-journals"_s));
    }
    return folders;
}

QString discardedFolder(const QString &folder)
{
    return folder + u"/discarded"_s;
}

QString damagedFolder(const QString &folder)
{
    return folder + u"/damaged"_s;
}

AbandonedJournal::AbandonedJournal(const FileCalls &calls, OpenFile file, QString path, const QByteArray &bytes)
    : m_calls(&calls)
    , m_file(std::move(file))
    , m_path(std::move(path))
    , m_content(readJournal(bytes))
    , m_isDamaged(!m_content || m_content->validSize < bytes.size())
{
}

QDateTime AbandonedJournal::writtenAt() const
{
    return QFileInfo(m_path).lastModified();
}

QString AbandonedJournal::finish()
{
    if (!m_isDamaged) {
        m_calls->unlinkat(AT_FDCWD, QFile::encodeName(m_path).constData());
        return {};
    }
    const QFileInfo info(m_path);
    const QString folder = damagedFolder(info.absolutePath());
    const QString kept = folder + u'/' + info.fileName();
    const bool isMoved =
        makePrivateFolder(*m_calls, folder) == 0
        && m_calls->renameat2(AT_FDCWD, QFile::encodeName(m_path).constData(), QFile::encodeName(kept).constData(), 0)
               == 0;
    return isMoved ? kept : m_path;
}

std::vector<AbandonedJournal> abandonedJournals(const QStringList &folders, const FileCalls &calls)
{
    QFileInfoList files;
    for (const QString &folder : folders) {
        for (const QString &name : namesIn(folder))
            files.append(QFileInfo(folder + u'/' + name));
    }
    std::ranges::sort(files, {}, [](const QFileInfo &file) { return file.lastModified(); });
    std::vector<AbandonedJournal> journals;
    for (const QFileInfo &found : std::as_const(files)) {
        const QString path = found.filePath();
        auto file = openFile(calls, AT_FDCWD, QFile::encodeName(path), O_RDWR | O_NOFOLLOW | O_NONBLOCK);
        if (!file || calls.flock(file->descriptor(), LOCK_EX | LOCK_NB) != 0)
            continue;
        const auto bytes = readAll(calls, *file, std::numeric_limits<int>::max());
        // Between the look into the folder and the lock its program can have saved and removed it.
        if (bytes && QFileInfo::exists(path))
            journals.emplace_back(calls, std::move(*file), path, *bytes);
    }
    return journals;
}

bool isSuperseded(const AbandonedJournal &journal, const std::vector<AbandonedJournal> &all)
{
    return journal.content() && std::ranges::any_of(all, [&](const AbandonedJournal &other) {
               return other.content() && other.content()->start.session == journal.content()->start.session
                      && other.content()->sequence > journal.content()->sequence;
           });
}

void removeOldDiscarded(const QStringList &folders, const QDateTime &now)
{
    for (const QString &folder : folders) {
        const QDir discarded(discardedFolder(folder));
        for (const QString &name : namesIn(discarded.path())) {
            const QFileInfo file(discarded.filePath(name));
            if (file.lastModified().daysTo(now) > daysKept)
                QFile::remove(file.filePath());
        }
    }
}

} // namespace minuta
