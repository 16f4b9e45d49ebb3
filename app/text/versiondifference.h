#pragma once

#include "app/text/textrange.h"

#include <QList>
#include <QStringView>

namespace minuta {

/// What one of two versions of some lines has that the other has not. Line endings and blanks at line ends make no
/// difference.
struct VersionMarks
{
    QList<TextRange> lines; ///< lines that have hardly a word in common with the other version, without their endings
    QList<TextRange> words; ///< in lines that were reworded

    bool isEmpty() const { return lines.isEmpty() && words.isEmpty(); }
    friend bool operator==(const VersionMarks &, const VersionMarks &) = default;
};

struct VersionDifference
{
    VersionMarks ours;
    VersionMarks theirs;

    friend bool operator==(const VersionDifference &, const VersionDifference &) = default;
};

/// Ranges are in the version they are of, ascend, and lie within a line.
VersionDifference differenceOf(QStringView ours, QStringView theirs);

} // namespace minuta
