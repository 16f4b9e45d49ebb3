#include "app/tables/cellblock.h"

#include "app/tables/celltext.h"
#include "app/tables/tablechanges.h"
#include "app/tables/tablecolumns.h"

#include <algorithm>

namespace minuta {

Result<ChangeSet> insertBlock(const SyntaxTree &tree, const Table &table, int row, int column,
                              const QList<QStringList> &block)
{
    TableChanges changes(tree, table);
    qsizetype width = 0;
    for (const QStringList &texts : block)
        width = std::max(width, texts.size());
    const qsizetype columns = std::max(table.columns(), column + width);
    if (!changes.isEditable() || (columns > table.columns() && columns > mostColumns))
        return refusal(ErrorCode::InvalidArgument);
    if ((!changes.hasRow(row) && row != table.rows.size()) || column < 0 || column > table.columns())
        return refusal(ErrorCode::NoSuchElement);

    if (columns > table.columns())
        addColumnsFor(changes, columns);
    const bool closesRows = changes.closesRows();
    const auto fill = [&](RowParts &parts, const QStringList &texts) {
        for (qsizetype i = 0; i < texts.size(); ++i)
            setField(parts, column + i, cellText(texts[i]), closesRows);
    };
    for (const QStringList &texts : block) {
        if (changes.hasRow(row)) {
            fill(changes.row(row), texts);
        } else {
            RowParts parts = changes.emptyRow(row, columns);
            fill(parts, texts);
            changes.insertRow(int(table.rows.size()), std::move(parts));
        }
        ++row;
    }
    return changes.result();
}

} // namespace minuta
