#pragma once

#include "app/sharing/incoming.h"
#include "app/sharing/repositoryprograms.h"
#include "app/sharing/usergit.h"
#include "app/sharing/workingcopy.h"

#include <optional>

namespace minuta {

/// Where a file stands beside the versions that others have shared.
struct Standing
{
    WorkingCopy copy;
    Incoming incoming;
    QString name;               ///< of the one who shares, as userName() tells it
    std::optional<Error> error; ///< why it could not be looked at, or others' work not fetched
    /// What git would have run, and nobody has said yes to: nothing was fetched then.
    std::optional<RepositoryPrograms> untrusted;
};

/// With fetch, asks the repository that is shared with what is new first, if trust allows what git then runs (without one nobody has). git runs
/// where the file's repository is. Waits for git: a window calls it from a worker thread.
Standing standingOf(const QString &path, const UserGit &git, bool fetch, const Trust &trust);

} // namespace minuta
