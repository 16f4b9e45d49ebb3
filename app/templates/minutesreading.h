#pragma once

#include "app/markdown/syntaxtree.h"
#include "app/minutes/minutes.h"
#include "app/minutes/sectiontransfer.h"

namespace minuta {

/// A text that is read as minutes.
struct MinutesReading
{
    explicit MinutesReading(const QString &text = {}, const SectionRules &rules = {})
        : tree(text)
        , minutes(readMinutes(tree, rules))
    {
    }

    QString field(int section) const { return tree.text(minutes.sections[section].field).toString(); }
    /// The section that is the same as one of another text; -1: none.
    int counterpartOf(const MinutesReading &other, int section) const
    {
        return counterparts(other.minutes, section, minutes).value(0, -1);
    }

    SyntaxTree tree;
    Minutes minutes;
};

} // namespace minuta
