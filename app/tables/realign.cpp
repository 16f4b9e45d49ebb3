#include "app/tables/realign.h"

#include "app/tables/displaywidth.h"
#include "app/tables/tablechanges.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

QString paddedTo(qsizetype width, const QString &text, CellAlignment alignment)
{
    const qsizetype missing = std::max<qsizetype>(width - displayWidth(text), 0);
    const qsizetype left = alignment == CellAlignment::Right    ? missing
                           : alignment == CellAlignment::Center ? missing / 2
                                                                : 0;
    return QString(left, u' ') + text + QString(missing - left, u' ');
}

/// Whether a row without outer pipes, of trimmed fields, is the same row with blanks around them.
bool canStandBare(RowParts parts, int row)
{
    if (row == delimiterRow)
        return !parts.hasLead && !parts.isClosed;
    if (row == headerRow && parts.fields.last().isEmpty())
        return false; // a pipe has to show that there is one more column
    for (QString &field : parts.fields)
        field += u' ';
    return !parts.hasLead && !parts.isClosed
           && !rowText(parts, row == headerRow ? RowRole::Header : RowRole::Body).startsWith(u'|');
}

} // namespace

Result<ChangeSet> realign(const SyntaxTree &tree, const Table &table)
{
    TableChanges changes(tree, table);
    if (!changes.isEditable())
        return refusal(ErrorCode::InvalidArgument);

    constexpr qsizetype narrowest = 3; // "---", which every Markdown takes for a delimiter
    QList<qsizetype> widths(table.columns(), narrowest);
    const CellAlignment first = table.alignments.first();
    // Blanks at a line's begin would be an indent.
    bool areBare = table.columns() > 1 && (first == CellAlignment::None || first == CellAlignment::Left);
    changes.eachRow([&](int row, RowParts &parts) {
        parts.rest.clear();
        for (QString &field : parts.fields)
            field = field.trimmed();
        areBare = areBare && canStandBare(parts, row);
        while (parts.fields.size() < table.columns())
            parts.fields.append(QString());
        for (qsizetype column = 0; row != delimiterRow && column < table.columns(); ++column)
            widths[column] = std::max(widths[column], displayWidth(parts.fields[column]));
    });
    changes.eachRow([&](int row, RowParts &parts) {
        parts.hasLead = !areBare;
        parts.isClosed = !areBare;
        for (qsizetype column = 0; column < parts.fields.size(); ++column) {
            QString &field = parts.fields[column];
            if (column < table.columns())
                field = row == delimiterRow ? delimiterMarker(widths[column], table.alignments[column])
                                            : paddedTo(widths[column], field, table.alignments[column]);
            field = u' ' + field + u' ';
        }
        if (areBare) {
            while (parts.fields.size() > 1 && parts.fields.last().trimmed().isEmpty())
                parts.fields.removeLast(); // else blanks would stand at the line's end
            parts.fields.first().remove(0, 1);
            QString &last = parts.fields.last();
            while (last.size() > 1 && last.endsWith(u' '))
                last.chop(1);
        }
    });
    return changes.result();
}

} // namespace minuta
