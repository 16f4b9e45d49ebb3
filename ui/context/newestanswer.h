#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace minuta {

/// Runs work in a worker thread and tells its answer in the thread of a receiver, but only that of what was asked for
/// last. To be a member of the receiver: with it goes what is still to be told.
class NewestAnswer
{
public:
    /// work must not refer to anything that changes or goes meanwhile; tell is called with its answer.
    template<typename Work, typename Tell> void ask(QObject *receiver, Work work, Tell tell)
    {
        using Answer = std::invoke_result_t<Work>;
        const quint64 asked = ++m_newest;
        const auto promise = std::make_shared<QPromise<Answer>>();
        promise->future().then(receiver, [this, asked, tell = std::move(tell)](const Answer &answer) {
            if (asked == m_newest)
                tell(answer);
        });
        QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
            promise->start();
            promise->addResult(work());
            promise->finish();
        });
    }
    void cancel() { ++m_newest; }

private:
    quint64 m_newest = 0;
};

} // namespace minuta
