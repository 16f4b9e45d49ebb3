#pragma once

#include "app/tables/table.h"
#include "app/text/changeset.h"
#include "app/text/error.h"

namespace minuta {

class SyntaxTree;

/// Every cell of a column becomes as wide as its widest, on a screen with letters of one width; text stands as the
/// column is aligned. Short rows with outer pipes get the cells they lack. Where one row has or needs outer pipes, all have them.
Result<ChangeSet> realign(const SyntaxTree &tree, const Table &table);

} // namespace minuta
