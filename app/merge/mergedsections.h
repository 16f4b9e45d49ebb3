#pragma once

#include "app/merge/sectionedtext.h"
#include "app/merge/threeway.h"

#include <array>

namespace minuta {

/// The three texts of a merge.
struct MergeTexts
{
    SectionedText base;
    SectionedText ours;
    SectionedText theirs;

    const SectionedText &of(MergeSide side) const
    {
        return side == MergeSide::Base ? base : side == MergeSide::Ours ? ours : theirs;
    }
};

/// A section of the merged text, and where it is in the three; -1: not in that one.
struct MergedSection
{
    std::array<int, 3> at{-1, -1, -1};
    bool isMovedByTheirs = false;

    int &operator[](MergeSide side) { return at[size_t(side)]; }
    int operator[](MergeSide side) const { return at[size_t(side)]; }
    bool isIn(MergeSide side) const { return (*this)[side] >= 0; }
};

/// The sections of the merged text in its order. A section that one side removed stays where the other has changed its
/// text, or has a section in it that stays. Each side's moves and additions are made; of a section that both moved to
/// different places the upper one counts.
QList<MergedSection> mergedSections(const MergeTexts &texts);

/// Whether the side has another heading or another body than base; both must have the section.
bool hasChangedText(const MergeTexts &texts, const MergedSection &section, MergeSide side);

} // namespace minuta
