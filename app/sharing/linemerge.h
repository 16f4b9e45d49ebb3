#pragma once

#include "app/merge/merge.h"
#include "app/text/error.h"

#include <QByteArray>

namespace minuta {

/// What git itself makes of three versions of a file: merged by lines, whatever their bytes are.
struct LineMerge
{
    QByteArray bytes; ///< with conflict markers where it is not clean
    bool isClean = true;
};

/// Each path names a file that is there. Errors GitMissing, and GitFailed where git cannot merge them either, as files
/// with NUL bytes; subject is the path of ours.
Result<LineMerge> mergeByLines(const QString &base, const QString &ours, const QString &theirs,
                               const MergeOptions &options);

} // namespace minuta
