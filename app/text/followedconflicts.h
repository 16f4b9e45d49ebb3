#pragma once

#include "app/text/changeset.h"
#include "app/text/conflicttext.h"

namespace minuta {

/// The conflicts of a text that is edited. A text without them, as nearly all are, is not searched again at each edit.
class FollowedConflicts
{
public:
    FollowedConflicts() = default;
    explicit FollowedConflicts(QStringView text);

    const QList<ConflictText> &conflicts() const { return m_conflicts; }
    /// text is the one after change, that the conflicts were of before.
    void follow(const ChangeSet &change, QStringView text);

private:
    QList<ConflictText> m_conflicts;
    bool m_hasMarker = false; ///< the text has what a conflict begins with, wherever it stands
};

} // namespace minuta
