#include "app/check/rules.h"
#include "app/text/conflicttext.h"

namespace minuta {

QList<Finding> conflictFindings(const QString &text)
{
    QList<Finding> findings;
    for (const ConflictText &conflict : findConflicts(text))
        findings.append({FindingKind::Conflict, conflict.range, {conflict.oursLabel, conflict.theirsLabel}, {}});
    for (const TextRange marker : openConflictMarkers(text))
        findings.append({FindingKind::ConflictOpening, marker, {}, {}});
    return findings;
}

} // namespace minuta
