#pragma once

#include "app/series/meetingdoubts.h"
#include "app/sharing/incoming.h"
#include "app/sharing/sharerun.h"

#include <QString>

namespace minuta {

/// Why the file cannot be shared as things stand, and what to do; empty where it can.
QString obstacleText(const WorkingCopy &copy);

/// What git would run that the folder's own settings and hooks name, and that it is asked about.
QString programsText(const RepositoryPrograms &programs);

/// Where the file stands beside the others' versions: "Nothing new from others." and the like.
QString standingText(const Standing &standing, bool hasChanges);

/// How sharing ended that came to its end.
QString sharedText(ShareEnd end);

/// "Ana Ruiz, 5 minutes ago: Runtime 2026-11-24: CLI – notes (+9)".
QString commitText(const IncomingCommit &commit, const QDateTime &now);

/// "5 lines of Loggregator, Adam Hevenor, would go."
QString concernText(const ShareConcern &concern);

/// "These are the minutes of 10 November 2026. The meeting of 24 November 2026 has its own already."
QString doubtText(const MeetingDoubt &doubt);

} // namespace minuta
