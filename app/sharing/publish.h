#pragma once

#include "app/sharing/usergit.h"
#include "app/sharing/workingcopy.h"

namespace minuta {

/// Brings what others have pushed into this repository, without touching a file or a branch of it. Does nothing without a
/// remote. Error GitFailed with git's own words.
Result<void> fetchUpstream(const WorkingCopy &copy, const UserGit &git);

/// What publishing came to.
struct Published
{
    enum class Outcome : quint8
    {
        Pushed,
        Committed, ///< there is no remote
        Overtaken, ///< others have pushed meanwhile: their work is to be fetched and taken in first
    };
    Outcome outcome = Outcome::Pushed;
    QString commit; ///< id of that which has the file as it is now: that of HEAD where HEAD could go there

    friend bool operator==(const Published &, const Published &) = default;
};

/// Commits the file as it is on disk, with message, on top of what others had pushed until copy was read, and pushes it.
/// The file must have taken in what they wrote: what it holds is what it will be.
///
/// Nothing but that file is committed, and it is not written to. Other files become others' newest versions, as by a
/// pull; what people have changed or staged in them stays. Where both is not possible they and HEAD are left as they are,
/// and what was pushed is kept in mind (takenIn()). Error GitFailed with git's own words. Local commits stay, and are joined by a merge commit where others have some, too; one
/// that an overtaken call has made is made anew instead.
Result<Published> publish(const WorkingCopy &copy, const QString &message, const UserGit &git);

} // namespace minuta
