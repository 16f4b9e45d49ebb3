#include "app/check/checkedtext.h"
#include "app/check/rules.h"
#include "app/text/conflicttext.h"

namespace minuta {

QList<Finding> conflictFindings(const CheckedText &text)
{
    QList<Finding> findings;
    const QString &source = text.tree().text();
    for (const ConflictText &conflict : findConflicts(source))
        findings.append({FindingKind::Conflict, conflict.range, {conflict.oursLabel, conflict.theirsLabel}, {}});
    for (const TextRange marker : openConflictMarkers(source))
        findings.append({FindingKind::ConflictOpening, marker, {}, {}});
    return findings;
}

} // namespace minuta
