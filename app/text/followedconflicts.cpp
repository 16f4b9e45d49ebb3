#include "app/text/followedconflicts.h"

#include <algorithm>

namespace minuta {

namespace {

/// Whether change brings the begin of a conflict into text, the one after it.
bool bringsBegin(const ChangeSet &change, QStringView text)
{
    static constexpr qsizetype around = 6; // of the seven units what stands beside may become the others
    qsizetype shift = 0;
    for (const TextChange &part : change.changes()) {
        const TextRange now = part.insertedRange().shifted(shift);
        shift += part.delta();
        const qsizetype begin = std::max<qsizetype>(now.begin - around, 0);
        const qsizetype end = std::min(now.end + around, text.size());
        if (holdsBeginOfConflict(text.sliced(begin, end - begin)))
            return true;
    }
    return false;
}

} // namespace

FollowedConflicts::FollowedConflicts(QStringView text)
    : m_conflicts(findConflicts(text))
    , m_hasMarker(!m_conflicts.isEmpty() || holdsBeginOfConflict(text))
{
}

void FollowedConflicts::follow(const ChangeSet &change, QStringView text)
{
    if (m_hasMarker || bringsBegin(change, text))
        *this = FollowedConflicts(text);
}

} // namespace minuta
