#include "app/journal/journalsync.h"

#include <algorithm>
#include <vector>

namespace minuta {

JournalSync::JournalSync(Delay delay, QObject *parent)
    : QObject(parent)
    , m_delay(delay)
    , m_thread(&JournalSync::run, this)
{
}

JournalSync::~JournalSync()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void JournalSync::add(const std::shared_ptr<JournalFile> &file)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto [at, isNew] = m_waiting.try_emplace(file.get());
        if (!isNew)
            return;
        at->second = {file, file->path(), std::chrono::steady_clock::now() + m_delay};
    }
    m_changed.notify_one();
}

void JournalSync::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        if (m_waiting.empty()) {
            if (m_ends)
                return;
            m_changed.wait(lock, [this] { return m_ends || !m_waiting.empty(); });
            continue;
        }
        const auto next = std::ranges::min_element(m_waiting, {}, [](const auto &each) { return each.second.due; });
        const Time due = next->second.due;
        if (!m_ends && due > std::chrono::steady_clock::now()) {
            m_changed.wait_until(lock, due, [this] { return m_ends; });
            continue;
        }
        const Waiting waiting = std::move(next->second);
        m_waiting.erase(next); // what is appended from now on waits anew
        lock.unlock();
        const int error = waiting.file->sync();
        emit synced(waiting.path, error);
        lock.lock();
    }
}

} // namespace minuta
