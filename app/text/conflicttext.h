#pragma once

#include "app/text/textchange.h"

#include <QList>

namespace minuta {

/// A conflict as git writes it into a text. Ranges are whole lines, without the markers, and may be empty.
struct ConflictText
{
    TextRange range; ///< all of it, with its markers
    TextRange ours;
    TextRange base; ///< of the styles diff3 and zdiff3; else empty, behind ours
    TextRange theirs;
    bool hasBase = false;
    int markerSize = 7;
    QString oursLabel;
    QString baseLabel;
    QString theirsLabel;

    friend bool operator==(const ConflictText &, const ConflictText &) = default;
};

/// Whether text has what a conflict begins with, wherever it stands: without it there is none.
bool holdsBeginOfConflict(QStringView text);
/// The conflicts that stand in text, whoever has written them, in order. Only complete ones: each marker at a line's
/// begin, all of one size, at least 7. Of conflicts inside another of the same size the inner one counts.
QList<ConflictText> findConflicts(QStringView text);
/// The lines, without their endings, that begin or end a conflict which is not complete: somebody has removed a marker of
/// it. (What parts its versions looks like an underline or a table's row.)
QList<TextRange> openConflictMarkers(QStringView text);

enum class ConflictChoice
{
    Ours,
    Theirs,
    Both, ///< ours, then theirs; where they are equal, once
};

/// The lines that a choice leaves; conflict is one of text.
QString chosenLines(QStringView text, const ConflictText &conflict, ConflictChoice choice);
/// The conflict's markers, whole lines with their endings, in order.
QList<TextRange> markerLines(const ConflictText &conflict);

/// What stands at the conflict's place instead. conflict is one of text.
TextChange resolvedConflict(QStringView text, const ConflictText &conflict, ConflictChoice choice);
/// The same with lines that somebody has written; they get a line ending where more follows.
TextChange resolvedConflict(QStringView text, const ConflictText &conflict, QString lines);

/// The size of the longest run at a line's begin that looks like a marker; 0: none. A conflict with such lines in it
/// has longer markers.
int longestMarker(QStringView lines);

} // namespace minuta
