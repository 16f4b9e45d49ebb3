#include "ui/series/meetingplanner.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

namespace minuta {

template<typename Work, typename Tell> void MeetingPlanner::run(Work work, Tell tell)
{
    using Answer = std::invoke_result_t<Work>;
    const quint64 asked = ++m_newest;
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->future().then(this, [this, asked, tell = std::move(tell)](const Answer &answer) {
        if (asked == m_newest)
            tell(answer);
    });
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->start();
        promise->addResult(work());
        promise->finish();
    });
}

void MeetingPlanner::scan(const SeriesPlace &place)
{
    m_place = place;
    m_isPlanning = false;
    run([place] { return scanSeries(place); },
        [this](const SeriesScan &scan) {
            m_scan = std::make_shared<SeriesScan>(scan);
            emit scanned(scan);
        });
}

void MeetingPlanner::cancel()
{
    ++m_newest;
    m_isPlanning = false;
}

void MeetingPlanner::plan(const MeetingsChoice &choice)
{
    m_isPlanning = true;
    run([place = m_place, scan = m_scan, choice] { return planMeetings(place, *scan, choice); },
        [this](const Result<MeetingsPlan> &plan) {
            m_isPlanning = false;
            emit planned(plan);
        });
}

} // namespace minuta
