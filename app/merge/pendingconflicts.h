#pragma once

#include "app/merge/merge.h"
#include "app/text/conflicttext.h"

#include <QList>
#include <QString>

#include <optional>

namespace minuta {

/// The conflicts that wait in ours for somebody to settle them, from a merge before. While others go on, a merge is made
/// of what they had written in them; then the conflict stands around what became of that, with the words of ours as they
/// were. Conflicts that base or theirs have too are text like any other. All three texts have the same line endings.
class PendingConflicts
{
public:
    PendingConflicts(const QString &base, const QString &ours, const QString &theirs);

    bool isEmpty() const { return m_conflicts.isEmpty(); }
    /// Ours with what others had written at each conflict's place.
    const QString &text() const { return m_text; }
    /// Puts the conflicts into what was merged from text(), in which fromOurs is valid still; label is that of what has
    /// changed in them. What others have made the same by now is settled.
    void putBack(MergeResult &merged, const QString &label) const;

private:
    struct Pending
    {
        ConflictText conflict;      ///< in ours
        bool isOthersFirst = false; ///< what others had written is the first version
        TextRange others;           ///< in text()
        TextRange own;              ///< in m_ownText
    };

    struct Placed
    {
        Pending pending;
        TextRange place; ///< of the others' lines in the merged text
    };

    QList<Placed> placed(const MergeResult &merged) const;
    std::optional<TextRange> movedTo(const Pending &pending, const MergeResult &merged) const;
    QList<Pending> standing(const QList<Pending> &conflicts, const ChangeSet &changes) const;
    TextRange ownRange(TextRange others) const;
    QString written(const Pending &pending, const QString &own, const QString &others, const QString &label) const;

    QString m_ours;
    QString m_text;
    QString m_ownText; ///< ours with its own words at each conflict's place
    QList<Pending> m_conflicts;
};

} // namespace minuta
