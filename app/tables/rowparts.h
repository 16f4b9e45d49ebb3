#pragma once

#include "app/markdown/node.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace minuta {

/// A row's own text taken apart at its pipes. "| a | b |" is a leading pipe, " a ", " b " and a closing pipe.
struct RowParts
{
    bool hasLead = false;  ///< a pipe stands before the first field
    QStringList fields;    ///< what stands between two pipes, blanks included
    bool isClosed = false; ///< a pipe stands behind the last field
    QString rest;          ///< blanks behind that pipe

    /// Whether blanks stand beside its pipes; so in a row that has no text to tell by.
    bool isPadded() const;

    friend bool operator==(const RowParts &, const RowParts &) = default;
};

enum class RowRole
{
    Header,
    Delimiter,
    Body
};

RowParts rowParts(QStringView text);
/// The row's text again, the same as before where nothing was changed. Outer pipes come to where Markdown would read the
/// text another way without them: as a list item, a heading or a blank line, or with cells that moved to the left.
QString rowText(RowParts parts, RowRole role);

/// Dashes and colons of a delimiter row's field, width units wide: at least one more than alignment has colons.
QString delimiterMarker(qsizetype width, CellAlignment alignment);

/// Puts source into a field and keeps the blanks around. A row that is too short grows, and is closed by a pipe when it
/// has outer pipes and closesRows says that the table's rows are.
void setField(RowParts &parts, qsizetype column, const QString &source, bool closesRows);
/// The fields in another order: indexes of now, or newField. The blanks at the row's ends and beside its pipes are put
/// right.
inline constexpr qsizetype newField = -1;
void rearrange(RowParts &parts, const QList<qsizetype> &order, const QString &fresh);

} // namespace minuta
