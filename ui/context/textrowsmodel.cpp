#include "ui/context/textrowsmodel.h"

#include <algorithm>

namespace minuta {

void TextRowsModel::followRows(const Rows &rows)
{
    const int before = rowCount();
    const int shorter = std::min(before, rows.now);
    int prefix = 0;
    while (prefix < shorter && rows.isSame(prefix, prefix))
        ++prefix;
    int suffix = 0;
    while (suffix < shorter - std::max(prefix, std::min(rows.staying, shorter))
           && rows.isSame(before - suffix - 1, rows.now - suffix - 1))
        ++suffix;

    // As many rows as before: they changed in place. Else the rows that differ go and come, so that the rows beside
    // them are the same before and after each announcement.
    int changedEnd = rows.now - suffix;
    if (before != rows.now) {
        const int kept = std::max(prefix, rows.staying);
        if (const int removed = before - kept - suffix; removed > 0) {
            beginRemoveRows({}, kept, kept + removed - 1);
            rows.takeOut(kept, removed);
            endRemoveRows();
        }
        if (const int inserted = rows.now - kept - suffix; inserted > 0) {
            beginInsertRows({}, kept, kept + inserted - 1);
            rows.read();
            endInsertRows();
        } else {
            rows.read();
        }
        changedEnd = kept;
    } else {
        rows.read();
    }
    if (prefix < changedEnd)
        emit dataChanged(index(prefix, 0), index(changedEnd - 1, columnCount() - 1));
}

} // namespace minuta
