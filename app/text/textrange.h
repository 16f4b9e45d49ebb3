#pragma once

#include <QtTypes>

namespace minuta {

/// Half-open range [begin, end) of UTF-16 code units in a document's text.
/// CR LF counts as two units: the text is the decoded file, nothing normalised.
struct TextRange
{
    qsizetype begin = 0;
    qsizetype end = 0;

    constexpr qsizetype size() const { return end - begin; }
    constexpr bool isEmpty() const { return begin == end; }
    /// Whether position lies in the range or at either of its edges, as a caret does.
    constexpr bool touches(qsizetype position) const { return begin <= position && position <= end; }
    constexpr bool contains(qsizetype position) const { return begin <= position && position < end; }
    constexpr bool contains(TextRange other) const { return begin <= other.begin && other.end <= end; }
    constexpr TextRange shifted(qsizetype by) const { return {begin + by, end + by}; }
    friend constexpr bool operator==(const TextRange &, const TextRange &) = default;
};

} // namespace minuta
