#pragma once

#include "app/markdown/syntaxtree.h"
#include "app/minutes/minutes.h"
#include "app/text/changeset.h"
#include "app/text/error.h"

namespace minuta {

/// Minutes that are edited several times, and for each section which one it was at first.
class TrackedMinutes
{
public:
    TrackedMinutes(const QString &text, SectionRules rules);

    const SyntaxTree &tree() const { return m_tree; }
    const Minutes &minutes() const { return m_minutes; }
    /// All edits so far, as one.
    const ChangeSet &change() const { return m_change; }
    /// Index of the section at first; -1: it is new.
    int origin(int section) const { return m_origins.value(section, -1); }

    // Edits of what the sections say or are called; those that cannot be made, or that would make other sections than
    // expected, are left out and answer false.

    bool edit(const Result<ChangeSet> &change);
    /// The same for text that can bring further sections with it.
    bool add(const Result<ChangeSet> &change);
    bool remove(int section);
    bool move(int section, int before);
    /// A section and all in it to the end of another one above its level; its index then, -1: not possible.
    int moveInto(int section, int container);
    /// Puts a section with that title behind another and all in it; its index, -1: not possible.
    int insertAfter(int after, const QString &title);
    /// As the last one in another; heading is its source without the number signs.
    int insertInto(int section, const QString &heading);
    /// Removes the sections that change takes away; those that stay are given by where their headings begin.
    void removeSome(const ChangeSet &change);

private:
    int sectionsIn(int section) const;
    /// Lines that begin with a heading, at the end of a section.
    ChangeSet appended(int section, const QString &lines) const;
    /// By where the sections that stay begin after change.
    QHash<qsizetype, int> originsAfter(const ChangeSet &change) const;
    bool apply(const ChangeSet &change, const QList<int> &origins);

    SectionRules m_rules;
    SyntaxTree m_tree;
    Minutes m_minutes;
    ChangeSet m_change;
    QList<int> m_origins;
};

} // namespace minuta
