#include "app/tables/tablechanges.h"

#include "app/markdown/syntaxtree.h"
#include "app/tables/tablelines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

RowRole role(int row)
{
    return row == headerRow ? RowRole::Header : row == delimiterRow ? RowRole::Delimiter : RowRole::Body;
}

} // namespace

const TableRow &TableChanges::source(int index) const
{
    return index == headerRow ? m_table.header : index == delimiterRow ? m_table.delimiter : m_table.rows[index];
}

RowParts &TableChanges::row(int index)
{
    auto found = m_rows.find(index);
    if (found == m_rows.end())
        found = m_rows.emplace(index, rowParts(m_tree.text(source(index).text))).first;
    return found->second;
}

bool TableChanges::closesRows() const
{
    return rowParts(m_tree.text(m_table.header.text)).isClosed;
}

RowParts TableChanges::emptyRow(int near, qsizetype columns) const
{
    // A row that is whole shows the style; where there is none the header row does.
    int lender = std::min(near, int(m_table.rows.size()) - 1);
    while (lender >= 0 && m_table.rows[lender].cells.size() < m_table.columns())
        --lender;
    const RowParts style = rowParts(m_tree.text(source(std::max(lender, headerRow)).text));
    RowParts parts;
    parts.hasLead = style.hasLead;
    parts.isClosed = style.isClosed;
    parts.fields = QStringList(columns, style.isPadded() ? u" "_s : QString());
    if (!parts.isClosed && columns > 1)
        parts.fields.last().clear(); // no blank at the line's end
    return parts;
}

QString TableChanges::prefix(int near) const
{
    const TableRow &row = source(m_table.rows.isEmpty() ? delimiterRow : std::min(near, int(m_table.rows.size()) - 1));
    return m_tree.text({m_tree.lines().start(row.line), row.text.begin}).toString();
}

ChangeSet TableChanges::result() const
{
    QList<TextChange> changes;
    for (const auto &[index, parts] : m_rows)
        changes.append(
            TextChange::replacing(m_tree.text(), source(index).text, rowText(parts, role(index))).minimized());
    for (auto row = m_inserted.begin(); row != m_inserted.end();) {
        const int before = row->first;
        QStringList lines;
        for (; row != m_inserted.end() && row->first == before; ++row)
            lines.append(prefix(before) + rowText(row->second, RowRole::Body));
        changes.append(insertedLines(m_tree, source(before > 0 ? before - 1 : delimiterRow).line + 1, lines));
    }
    return ChangeSet(std::move(changes));
}

} // namespace minuta
