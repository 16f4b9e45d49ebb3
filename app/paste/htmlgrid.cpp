#include "app/paste/htmlgrid.h"

#include "app/paste/htmlelements.h"
#include "app/tables/cellblock.h"
#include "app/tables/delimited.h"

#include <algorithm>

namespace minuta {

namespace {

template<typename Visit> void forEachElement(const GumboNode &node, const Visit &visit)
{
    forEachChild(node, [&](const GumboNode &child) {
        if (isElement(child))
            visit(child);
    });
}

bool isCell(const GumboNode &node)
{
    return node.v.element.tag == GUMBO_TAG_TD || node.v.element.tag == GUMBO_TAG_TH;
}

QList<const GumboNode *> rowsOf(const GumboNode &table)
{
    QList<const GumboNode *> rows;
    QList<const GumboNode *> footer; // may stand before the body
    forEachElement(table, [&](const GumboNode &part) {
        QList<const GumboNode *> &into = part.v.element.tag == GUMBO_TAG_TFOOT ? footer : rows;
        if (part.v.element.tag == GUMBO_TAG_TR)
            into.append(&part);
        else
            forEachElement(part, [&](const GumboNode &row) {
                if (row.v.element.tag == GUMBO_TAG_TR)
                    into.append(&row);
            });
    });
    return rows + footer;
}

/// HTML Living Standard §4.9.11: what is no number, or zero, is one.
qsizetype span(const GumboNode &cell, const char *name)
{
    return std::clamp<qsizetype>(attributeOf(cell, name).toLongLong(), 1, mostColumns);
}

bool holdsTable(const GumboNode &node)
{
    bool holds = false;
    forEachElement(node, [&](const GumboNode &child) {
        holds = holds || child.v.element.tag == GUMBO_TAG_TABLE || holdsTable(child);
    });
    return holds;
}

class Grid
{
public:
    explicit Grid(const std::function<RichSpans(const GumboNode &cell)> &textOf)
        : m_textOf(textOf)
    {
    }

    bool addRow(const GumboNode &element)
    {
        QList<RichSpans> row;
        bool fits = true;
        forEachElement(element, [&](const GumboNode &cell) {
            if (!isCell(cell) || !fits)
                return;
            while (m_below.value(row.size()) > 0)
                append(row, {});
            const qsizetype columns = span(cell, "colspan");
            const qsizetype rows = span(cell, "rowspan");
            fits = row.size() < mostColumns;
            for (qsizetype i = 0; i < columns && row.size() < mostColumns; ++i) {
                reach(row.size()) = rows;
                append(row, i == 0 ? m_textOf(cell) : RichSpans());
            }
        });
        for (qsizetype &rows : m_below)
            rows = std::max<qsizetype>(rows - 1, 0);
        m_width = std::max(m_width, m_filled);
        m_rows.append(std::move(row));
        return fits && m_width * m_rows.size() <= mostDelimitedCells;
    }

    QList<QList<RichSpans>> rows()
    {
        for (QList<RichSpans> &row : m_rows)
            row.resize(m_width);
        return std::move(m_rows);
    }

private:
    void append(QList<RichSpans> &row, RichSpans text)
    {
        row.append(std::move(text));
        if (!row.last().isEmpty())
            m_filled = std::max(m_filled, row.size());
    }
    qsizetype &reach(qsizetype column)
    {
        if (column >= m_below.size())
            m_below.resize(column + 1);
        return m_below[column];
    }

    const std::function<RichSpans(const GumboNode &cell)> &m_textOf;
    QList<QList<RichSpans>> m_rows;
    QList<qsizetype> m_below; ///< a column: in how many rows, this one among them, a cell of a row before stands
    qsizetype m_filled = 0;
    qsizetype m_width = 0;
};

} // namespace

std::optional<QList<QList<RichSpans>>> readGrid(const GumboInternalNode &table,
                                                const std::function<RichSpans(const GumboInternalNode &cell)> &textOf)
{
    Grid grid(textOf);
    for (const GumboNode *row : rowsOf(table)) {
        if (!grid.addRow(*row))
            return std::nullopt;
    }
    return grid.rows();
}

bool isLayout(const GumboInternalNode &table)
{
    qsizetype cells = 0;
    for (const GumboNode *row : rowsOf(table))
        forEachElement(*row, [&](const GumboNode &cell) { cells += isCell(cell) ? 1 : 0; });
    return cells <= 1 || attributeOf(table, "role") == QLatin1StringView("presentation") || holdsTable(table);
}

} // namespace minuta
