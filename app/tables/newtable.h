#pragma once

#include "app/text/changeset.h"
#include "app/text/error.h"

#include <QStringList>

namespace minuta {

class SyntaxTree;

struct NewTable
{
    ChangeSet change;
    qsizetype begin = 0; ///< where the table's header row begins, in the text after the change
};

/// A new table with outer pipes, aligned, between blank lines: in the blank lines at position, or behind the block that
/// stands there. The first of rows is the header row; as many columns as it has. Error InvalidArgument where no table
/// can stand, as in a code block that is never closed.
Result<NewTable> insertTable(const SyntaxTree &tree, qsizetype position, const QList<QStringList> &rows);

/// The lines of a table with outer pipes, each with a line feed; rows as for insertTable(), and not empty. Cells are
/// aligned where no row gets longer by it than people can read.
QString tableSource(const QList<QStringList> &rows);

} // namespace minuta
