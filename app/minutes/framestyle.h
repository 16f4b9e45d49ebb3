#pragma once

#include "app/minutes/minutes.h"

#include <array>

namespace minuta {

class SyntaxTree;

/// The blank lines that a document's filled sections have around their fields: what a section that is filled takes.
class FrameStyles
{
public:
    static FrameStyles of(const SyntaxTree &tree, const Minutes &minutes);

    /// Between a heading and its field; the most usual number in sections of the same sort, else in all, else 0.
    qsizetype blanksAbove(const Section &section) const;
    /// Between a field and the next heading: 0 or 1, for a text that would otherwise touch it.
    qsizetype blanksBelow() const { return m_touching > m_apart ? 0 : 1; }

private:
    static constexpr int longest = 3;
    using Counts = std::array<int, longest + 1>;
    static qsizetype mostUsual(const Counts &counts, qsizetype fallback);

    Counts m_aboveInTeams{};
    Counts m_aboveElsewhere{};
    int m_touching = 0; ///< fields with the next heading right below
    int m_apart = 0;
};

} // namespace minuta
