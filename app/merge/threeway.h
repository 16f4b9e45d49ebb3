#pragma once

#include <QStringView>

#include <optional>

namespace minuta {

/// A side of a merge.
enum class MergeSide
{
    Base,
    Ours,
    Theirs
};

/// Lines without the blanks at their ends and without what kind of line endings they have: what makes no difference
/// between versions.
QString lineKey(QStringView lines);
/// Whether two texts have the same lineKey().
bool haveSameKey(QStringView left, QStringView right);

/// The side whose text a merge takes, where one did not change it, or both in the same way; nothing where they differ.
/// Exact texts decide; where those differ and keys do not, the side with another key does.
std::optional<MergeSide> mergedSide(QStringView base, QStringView ours, QStringView theirs);

/// Of two texts that mean the same the one to take, whichever comes first.
bool isPreferred(QStringView text, QStringView other);

} // namespace minuta
