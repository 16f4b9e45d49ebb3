#pragma once

#include "app/text/changeset.h"

#include <QList>
#include <QString>

namespace minuta {

/// How conflicts are written into the text: git's markers.
struct MergeOptions
{
    QString oursLabel = QStringLiteral("ours");
    QString theirsLabel = QStringLiteral("theirs");
    QString baseLabel = QStringLiteral("base");
    int markerSize = 7;     ///< at least; longer where a conflict holds lines that look like its markers
    bool showsBase = false; ///< as diff3 does, what both sides began with

    friend bool operator==(const MergeOptions &, const MergeOptions &) = default;
};

/// What a merge did to a section of ours.
enum class MergeOutcome
{
    CameIn,   ///< it is as theirs has it, or new
    Joined,   ///< both had changed its body, and both have their lines in it
    Moved,    ///< its text is that of ours, its place that of theirs
    Removed,  ///< theirs had removed it, and ours not changed it
    Conflict, ///< something in it stands between conflict markers
};

struct SectionMerge
{
    QString title; ///< the team, or the heading's plain text; empty for the lines before the first heading
    QString lead;
    TextRange range; ///< in the merged text: its own lines, without nested sections; empty where it was removed
    MergeOutcome outcome = MergeOutcome::CameIn;
    bool isNew = false; ///< ours had no such section

    friend bool operator==(const SectionMerge &, const SectionMerge &) = default;
};

struct MergeResult
{
    QString text;
    ChangeSet fromOurs;           ///< makes text from ours
    QList<SectionMerge> sections; ///< what happened, in the order of text; sections that stayed are left out
    QList<TextRange> conflicts;   ///< in text, each with its markers (conflicttext.h reads them)

    bool isClean() const { return conflicts.isEmpty(); }
};

/// Merges what ours and theirs have made of base. Any texts can be merged; every line that one side has added is in the
/// result or between conflict markers.
///
/// Sections are matched by their keys (minutes.h), each cut into heading, body and the blank lines behind. Team and
/// lead of a heading are merged apart. In a body that both changed, blocks, list items and table rows are: what both
/// added at one place is there one after the other, ours first, and what is equal once; placeholders that were replaced
/// are gone. In conflict is what both changed in different ways, and what one removed (or moved within the body) and
/// the other changed. Where only blank lines differ, the side that changed text decides.
///
/// Line endings and the one at the text's end are properties: who changed them, changed them for all. A conflict
/// that ours alone holds already waits on, around what theirs have made of their version in it; where that has changed, it is in conflicts.
/// Other markers that a side holds are text. With the sides exchanged the result is the same but for the order of additions.
MergeResult mergeTexts(const QString &base, const QString &ours, const QString &theirs,
                       const MergeOptions &options = {});

} // namespace minuta
