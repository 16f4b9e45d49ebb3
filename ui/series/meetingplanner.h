#pragma once

#include "ui/context/newestanswer.h"
#include "ui/series/meetingsplan.h"

#include <QObject>

#include <memory>

namespace minuta {

/// Looks at a series, plans its next meetings and makes their files, in a worker thread. What is asked for later makes
/// what was asked before void: only the newest answer is told.
class MeetingPlanner : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void scan(const SeriesPlace &place);
    /// scanned() must have been told before.
    void plan(const MeetingsChoice &choice);
    bool isPlanning() const { return m_isPlanning; }
    /// Makes all of the files or none, below root; nothing else may be asked for until made() is told.
    void make(const QList<FileWrite> &files, const QString &root);
    bool isMaking() const { return m_isMaking; }
    /// Nothing more is told of what was asked for.
    void cancel();

signals:
    void scanned(const minuta::SeriesScan &scan);
    void planned(const minuta::Result<minuta::MeetingsPlan> &plan);
    void made(const minuta::Result<void> &done);

private:
    SeriesPlace m_place;
    std::shared_ptr<const SeriesScan> m_scan; ///< the worker keeps the one that it reads
    NewestAnswer m_answer;
    bool m_isPlanning = false;
    bool m_isMaking = false;
};

} // namespace minuta
