#pragma once

#include "app/markdown/syntaxtree.h"
#include "app/minutes/minutes.h"

namespace minuta {

/// A section's own lines, without those of nested sections. The three joined, for all sections, are the text.
struct SectionUnits
{
    TextRange heading;
    TextRange body;   ///< blank lines before its text too
    TextRange blanks; ///< the blank lines behind; of a section without text: all of them

    TextRange all() const { return {heading.begin, blanks.end}; }
};

/// A text of a merge, cut into sections.
struct SectionedText
{
    explicit SectionedText(const QString &text);

    QStringView text(TextRange range) const { return tree.text(range); }
    QStringView heading(int section) const { return text(units[section].heading); }
    QStringView body(int section) const { return text(units[section].body); }
    QStringView blanks(int section) const { return text(units[section].blanks); }
    const QList<int> &children(int section) const
    {
        return section < 0 ? minutes.roots : minutes.sections[section].children;
    }
    /// The part of the section's key that is its own: level and name, without those around and the occurrence.
    QStringView name(int section) const;

    SyntaxTree tree;
    Minutes minutes;
    QList<SectionUnits> units; ///< one for each section of minutes
};

} // namespace minuta
