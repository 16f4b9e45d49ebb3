#include "app/series/meetingdoubts.h"

#include "app/series/datecoherence.h"

namespace minuta {

QList<MeetingDoubt> meetingDoubts(const QString &path, QDate title, const std::optional<Meeting> &likelier)
{
    using Kind = MeetingDoubt::Kind;
    const DateCoherence dates = dateCoherence(path, title);
    const QDate meeting = dates.name.isValid() ? dates.name : title;
    QList<MeetingDoubt> doubts;
    if (likelier && likelier->date > meeting)
        doubts.append({Kind::LaterMeeting, meeting, likelier->date, 0});
    if (!dates.namesAgree())
        doubts.append({Kind::TitleDate, meeting, title, 0});
    if (!dates.folderAgrees())
        doubts.append({Kind::FolderYear, meeting, {}, dates.folderYear});
    return doubts;
}

} // namespace minuta
