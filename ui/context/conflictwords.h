#pragma once

#include <QString>

namespace minuta {

struct ConflictText;

// Mine and Theirs only where this program has put a conflict together: what stands between markers that came with a
// file are others' words, both of them.

/// What a conflict's versions are called: "Mine"; "First version (HEAD)". Behind the word stands what the marker says, if
/// anything.
QString mineName(const ConflictText &conflict);
/// "Theirs (Ben Ito, 2026-11-24)"; "Second version (topic)".
QString theirsName(const ConflictText &conflict);
QString baseName(const ConflictText &conflict);

/// What the choice of one is called, on a button: "Keep Mine"; "Keep First".
QString keepMineText(const ConflictText &conflict);
QString keepTheirsText(const ConflictText &conflict);

/// Whether the first version is that of whoever works here.
bool isOwnConflict(const ConflictText &conflict);

} // namespace minuta
