#pragma once

#include "app/merge/pieces.h"

#include <QString>

#include <optional>

namespace minuta {

/// A text cut into what changes by itself. Joined, the parts are the text.
using Parts = QList<QStringView>;

/// A row's cells and its pipes; an item's marker, task box and text; else one part.
Parts piecePartsOf(PieceKind kind, QStringView lines);

/// Each part as the side has it that changed it; nothing where one was changed in two ways, or there are not as many
/// parts in all three.
std::optional<QString> mergedParts(const Parts &base, const Parts &ours, const Parts &theirs);

} // namespace minuta
