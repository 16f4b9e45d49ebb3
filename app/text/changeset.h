#pragma once

#include "app/text/textchange.h"

#include <QList>

namespace minuta {

/// Several replacements in one text, done at once: one undo step. The ranges of all are in the text before the set,
/// ascend, and do not overlap or touch (changes that touch are one). Valid only for the text it was made for.
class ChangeSet
{
public:
    ChangeSet() = default;
    ChangeSet(TextChange change);
    /// From changes in any order; their ranges must not overlap. Of several insertions at one place the earlier in the
    /// list comes first. Changes that change nothing are left out.
    explicit ChangeSet(QList<TextChange> changes);

    /// The smallest single change that makes after from before.
    static ChangeSet between(QStringView before, const QString &after);

    bool isEmpty() const { return m_changes.isEmpty(); }
    const QList<TextChange> &changes() const { return m_changes; }
    qsizetype delta() const;
    /// From the first changed unit to behind the last, in the text before; {0, 0} for an empty set.
    TextRange range() const;
    /// The same in the text after.
    TextRange resultRange() const;

    /// Whether every change finds in text what it says it removes.
    bool fits(QStringView text) const;
    void applyTo(QString &text) const;
    QString appliedTo(QString text) const;
    ChangeSet inverted() const;
    /// One set that does this one and then next, whose ranges are in the text after this one.
    ChangeSet composed(const ChangeSet &next) const;
    qsizetype mapPosition(qsizetype position, Bias bias) const;
    /// Maps a range so that text inserted at its edges stays outside, or with grow comes inside.
    TextRange mapRange(TextRange range, bool grow = false) const;

    friend bool operator==(const ChangeSet &, const ChangeSet &) = default;

private:
    QList<TextChange> m_changes;
};

} // namespace minuta
