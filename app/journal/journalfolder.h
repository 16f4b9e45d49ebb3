#pragma once

#include "app/document/filecalls.h"
#include "app/journal/journalrecords.h"

#include <QDateTime>
#include <QStringList>

#include <optional>
#include <vector>

namespace minuta {

/// The folders that journals are written to: that of the user's state, and where that cannot be written one that lasts
/// until the computer is switched off.
QStringList journalFolders();

/// Where, in a folder of journals, those are that people wanted gone: for 30 days.
QString discardedFolder(const QString &folder);
/// Where those are that could not be read whole; they stay.
QString damagedFolder(const QString &folder);

/// A journal whose program is no more. Locked while this lives, so that two programs do not bring back the same words.
class AbandonedJournal
{
public:
    AbandonedJournal(const FileCalls &calls, OpenFile file, QString path, const QByteArray &bytes);

    const QString &path() const { return m_path; }
    /// Nothing where not even a start can be read.
    const std::optional<JournalContent> &content() const { return m_content; }
    bool isDamaged() const { return m_isDamaged; }
    /// When it was written last.
    QDateTime writtenAt() const;
    /// What it holds is safe elsewhere: it goes, but a damaged one goes to the folder of those. Where it is then; empty:
    /// nowhere.
    QString finish();

private:
    const FileCalls *m_calls;
    OpenFile m_file;
    QString m_path;
    std::optional<JournalContent> m_content;
    bool m_isDamaged = false;
};

/// All of them, the oldest first. What cannot be opened is left alone.
std::vector<AbandonedJournal> abandonedJournals(const QStringList &folders,
                                                const FileCalls &calls = FileCalls::system());

/// Whether another of all is a later one of the same window: it holds what journal does, and more.
bool isSuperseded(const AbandonedJournal &journal, const std::vector<AbandonedJournal> &all);

/// Removes what was discarded more than 30 days before now.
void removeOldDiscarded(const QStringList &folders, const QDateTime &now);

} // namespace minuta
