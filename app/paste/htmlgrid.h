#pragma once

#include "app/paste/richblock.h"

#include <functional>
#include <optional>

struct GumboInternalNode;

namespace minuta {

/// The rows of an HTML table, all of one length: a cell that spans several columns or rows stands in the first of them,
/// and the others are empty. Columns that only spans reach are left out. Nothing where there are more cells than minutes
/// can hold. textOf reads a cell.
std::optional<QList<QList<RichSpans>>> readGrid(const GumboInternalNode &table,
                                                const std::function<RichSpans(const GumboInternalNode &cell)> &textOf);

/// Whether table only places things on a page: another table stands in it, or it has a single cell.
bool isLayout(const GumboInternalNode &table);

} // namespace minuta
