#pragma once

#include "app/document/filecalls.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QList>
#include <QMap>

#include <algorithm>
#include <tuple>

#include <fcntl.h>

namespace minuta::test {

/// The system's calls, recorded below one folder, so that the disk can be put together as a power cut would leave it: of
/// what was not synced any part is there or not.
class RecordedCalls
{
public:
    explicit RecordedCalls(const QString &folder)
        : m_root(QFileInfo(folder).canonicalFilePath())
    {
        for (const QString &name : QDir(m_root).entryList(QDir::Files)) {
            QFile file(m_root + u'/' + name);
            if (file.open(QIODevice::ReadOnly))
                m_begin.insert(name, file.readAll());
        }
    }

    FileCalls calls();
    qsizetype count() const { return m_steps.size(); }

    /// What is left of what a file held beyond what was synced.
    enum class Content
    {
        Synced,
        All,
        Half,  ///< the writes' first half, as cut off
        Zeros, ///< the right size, nothing in it
    };
    /// The files after the first steps calls, by path below the folder. names: how many of the renames, links and
    /// removals that no sync of their folder followed have reached the disk, in tenths.
    QMap<QString, QByteArray> filesAfter(qsizetype steps, int names, Content content) const;

private:
    struct Step
    {
        enum Kind
        {
            Create,
            Write,
            Truncate,
            SyncFile,
            SyncFolder,
            Rename,
            Exchange,
            Link,
            Remove
        };
        Kind kind = Create;
        QString path; ///< below the root
        QString to;
        QByteArray bytes;
        qint64 offset = 0;
    };
    struct Held
    {
        QByteArray now;
        QByteArray synced;
    };

    QString pathOf(int folder, const char *name) const
    {
        const QString named = QFile::decodeName(name);
        const QString path = named.startsWith(u'/') ? named : m_open.value(folder) + u'/' + named;
        return path.startsWith(m_root + u'/') ? path.mid(m_root.size() + 1) : QString();
    }
    void record(Step::Kind kind, const QString &path, const QString &to = {}, const QByteArray &bytes = {},
                qint64 offset = 0)
    {
        if (!path.isEmpty() || kind == Step::SyncFolder)
            m_steps.append({kind, path, to, bytes, offset});
    }
    static void rename(QMap<QString, int> &names, const Step &step);

    QString m_root;
    QMap<QString, QByteArray> m_begin;
    QHash<int, QString> m_open; ///< absolute paths of open files and folders
    QHash<int, bool> m_isFolder;
    QList<Step> m_steps;
};

inline FileCalls RecordedCalls::calls()
{
    FileCalls calls = FileCalls::system();
    const FileCalls &real = FileCalls::system();
    calls.openat = [this, &real](int folder, const char *path, int flags, mode_t mode) {
        const QString below = pathOf(folder, path);
        const bool isNew = (flags & O_CREAT) != 0 && !QFileInfo::exists(m_root + u'/' + below);
        const int file = real.openat(folder, path, flags, mode);
        if (file < 0)
            return file;
        const QString named = QFile::decodeName(path);
        m_open.insert(file, named.startsWith(u'/') ? named : m_open.value(folder) + u'/' + named);
        m_isFolder.insert(file, (flags & O_DIRECTORY) != 0);
        if (isNew)
            record(Step::Create, below);
        return file;
    };
    calls.pwrite = [this, &real](int file, const void *bytes, size_t count, off_t offset) {
        const ssize_t written = real.pwrite(file, bytes, count, offset);
        if (written > 0)
            record(Step::Write, pathOf(-1, QFile::encodeName(m_open.value(file)).constData()), {},
                   QByteArray(static_cast<const char *>(bytes), written), offset);
        return written;
    };
    calls.ftruncate = [this, &real](int file, off_t size) {
        record(Step::Truncate, pathOf(-1, QFile::encodeName(m_open.value(file)).constData()), {}, {}, size);
        return real.ftruncate(file, size);
    };
    calls.fsync = [this, &real](int file) {
        const QString path = m_open.value(file);
        if (m_isFolder.value(file))
            record(Step::SyncFolder, path == m_root ? QString() : path.mid(m_root.size() + 1));
        else
            record(Step::SyncFile, pathOf(-1, QFile::encodeName(path).constData()));
        return real.fsync(file);
    };
    calls.renameat2 = [this, &real](int folder, const char *from, const char *to, unsigned flags) {
        const int done = real.renameat2(folder, from, to, flags);
        if (done != 0)
            return done;
        const bool isExchange = (flags & RENAME_EXCHANGE) != 0;
        record(isExchange ? Step::Exchange : Step::Rename, pathOf(folder, from), pathOf(folder, to));
        const QString before = m_root + u'/' + pathOf(folder, from);
        const QString after = m_root + u'/' + pathOf(folder, to);
        for (QString &open : m_open) {
            if (open == before)
                open = after;
            else if (isExchange && open == after)
                open = before;
        }
        return done;
    };
    calls.linkat = [this, &real](int folder, const char *from, const char *to) {
        const int done = real.linkat(folder, from, to);
        if (done == 0)
            record(Step::Link, pathOf(folder, from), pathOf(folder, to));
        return done;
    };
    calls.unlinkat = [this, &real](int folder, const char *name) {
        const int done = real.unlinkat(folder, name);
        if (done == 0)
            record(Step::Remove, pathOf(folder, name));
        return done;
    };
    return calls;
}

inline void RecordedCalls::rename(QMap<QString, int> &names, const Step &step)
{
    switch (step.kind) {
    case Step::Rename:
        if (names.contains(step.path))
            names.insert(step.to, names.take(step.path));
        break;
    case Step::Exchange: {
        const int from = names.value(step.path, -1);
        const int to = names.value(step.to, -1);
        if (from >= 0 && to >= 0) {
            names[step.path] = to;
            names[step.to] = from;
        }
        break;
    }
    case Step::Link: names.insert(step.to, names.value(step.path)); break;
    case Step::Remove: names.remove(step.path); break;
    case Step::Create: names.insert(step.path, step.offset); break;
    default: break;
    }
}

inline QMap<QString, QByteArray> RecordedCalls::filesAfter(qsizetype steps, int names, Content content) const
{
    QList<Held> files;
    QMap<QString, int> now; // index in files
    for (const auto &[name, bytes] : m_begin.asKeyValueRange()) {
        now.insert(name, int(files.size()));
        files.append({bytes, bytes});
    }
    QMap<QString, int> synced = now;
    QList<Step> pending; // of names
    const auto folderOf = [](const QString &path) {
        return path.contains(u'/') ? path.section(u'/', 0, -2) : QString();
    };
    for (qsizetype i = 0; i < steps; ++i) {
        Step step = m_steps[i];
        switch (step.kind) {
        case Step::Create:
            step.offset = files.size();
            files.append(Held());
            break;
        case Step::Write: {
            QByteArray &bytes = files[now.value(step.path)].now;
            bytes.resize(std::max(bytes.size(), qsizetype(step.offset) + step.bytes.size()), '\0');
            bytes.replace(step.offset, step.bytes.size(), step.bytes);
            continue;
        }
        case Step::Truncate: files[now.value(step.path)].now.resize(step.offset, '\0'); continue;
        case Step::SyncFile: {
            Held &held = files[now.value(step.path)];
            held.synced = held.now;
            continue;
        }
        case Step::SyncFolder: {
            QList<Step> others;
            for (const Step &each : std::as_const(pending)) {
                if (folderOf(each.path) == step.path)
                    rename(synced, each);
                else
                    others.append(each);
            }
            pending = others;
            continue;
        }
        default: break;
        }
        rename(now, step);
        pending.append(step);
    }
    for (qsizetype i = 0; i < pending.size() * names / 10; ++i)
        rename(synced, pending[i]);
    QMap<QString, QByteArray> result;
    for (const auto &[path, index] : synced.asKeyValueRange()) {
        const Held &held = files[index];
        QByteArray bytes = held.synced;
        if (held.now != held.synced) {
            if (content == Content::All)
                bytes = held.now;
            else if (content == Content::Half)
                bytes = held.now.first(std::min(held.now.size(), (held.synced.size() + held.now.size()) / 2));
            else if (content == Content::Zeros)
                bytes = held.synced.first(std::min(held.synced.size(), held.now.size()))
                            .leftJustified(held.now.size(), '\0');
        }
        result.insert(path, bytes);
    }
    return result;
}

} // namespace minuta::test
