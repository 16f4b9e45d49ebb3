#pragma once

#include "app/text/changeset.h"

namespace minuta {

/// The change that makes after from before by whole lines, touching as few as it can: lines that both have in the same
/// order stay. Of texts that differ in very many places not all of those that could stay are found.
ChangeSet lineChanges(const QString &before, const QString &after);

} // namespace minuta
