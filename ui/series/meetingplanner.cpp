#include "ui/series/meetingplanner.h"

namespace minuta {

void MeetingPlanner::scan(const SeriesPlace &place)
{
    m_place = place;
    m_isPlanning = false;
    m_answer.ask(
        this, [place] { return scanSeries(place); },
        [this](const SeriesScan &scan) {
            m_scan = std::make_shared<SeriesScan>(scan);
            emit scanned(scan);
        });
}

void MeetingPlanner::cancel()
{
    m_answer.cancel();
    m_isPlanning = false;
}

void MeetingPlanner::plan(const MeetingsChoice &choice)
{
    m_isPlanning = true;
    m_answer.ask(
        this, [place = m_place, scan = m_scan, choice] { return planMeetings(place, *scan, choice); },
        [this](const Result<MeetingsPlan> &plan) {
            m_isPlanning = false;
            emit planned(plan);
        });
}

void MeetingPlanner::make(const QList<FileWrite> &files, const QString &root)
{
    m_isPlanning = false;
    m_isMaking = true;
    m_answer.ask(
        this, [files, root] { return writeFiles(files, root); },
        [this](const Result<void> &done) {
            m_isMaking = false;
            emit made(done);
        });
}

} // namespace minuta
