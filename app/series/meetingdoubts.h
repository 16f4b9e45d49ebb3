#pragma once

#include "app/series/series.h"

#include <optional>

namespace minuta {

/// Why what is written into minutes may belong to another meeting than they are of.
struct MeetingDoubt
{
    enum class Kind : quint8
    {
        LaterMeeting, ///< they are of a past day, and a later meeting, on `other`, has its minutes already
        TitleDate,    ///< the title says `other`
        FolderYear,   ///< the folder is that of another year, `folderYear`
    };
    Kind kind = Kind::LaterMeeting;
    QDate meeting; ///< of the file's name; of the title where that has none
    QDate other;
    int folderYear = 0;

    friend bool operator==(const MeetingDoubt &, const MeetingDoubt &) = default;
};

/// The doubts about minutes at path with that date in their title. likelier as likelierMeeting() tells it: minutes that are
/// prepared ahead are no doubt.
QList<MeetingDoubt> meetingDoubts(const QString &path, QDate title, const std::optional<Meeting> &likelier);

} // namespace minuta
