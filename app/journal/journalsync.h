#pragma once

#include "app/journal/journalfile.h"

#include <QObject>

#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace minuta {

/// Gets journals to the disk, in a thread of its own: a disk can take its time, and typing does not wait.
class JournalSync : public QObject
{
    Q_OBJECT

public:
    using Delay = std::chrono::milliseconds;

    /// A journal is synced that long after the first record that is not.
    explicit JournalSync(Delay delay = std::chrono::milliseconds(200), QObject *parent = nullptr);
    /// Syncs what waits first.
    ~JournalSync() override;

    /// What was appended to file by now is to be synced.
    void add(const std::shared_ptr<JournalFile> &file);

signals:
    /// path is that of the journal when it was added; error an errno value, or 0. Comes from the other thread.
    void synced(const QString &path, int error);

private:
    using Time = std::chrono::steady_clock::time_point;
    struct Waiting
    {
        std::shared_ptr<JournalFile> file;
        QString path;
        Time due;
    };

    void run();

    Delay m_delay;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<const JournalFile *, Waiting> m_waiting;
    bool m_ends = false;
    std::thread m_thread; ///< last: it uses all of the others
};

} // namespace minuta
