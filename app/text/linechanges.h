#pragma once

#include "app/text/changeset.h"

namespace minuta {

/// The change that makes after from before by whole lines, touching as few as it can: lines that both have in the same
/// order stay. Texts that differ in very many lines are changed in one piece from the first to the last such line.
ChangeSet lineChanges(const QString &before, const QString &after);

} // namespace minuta
