#include "app/tables/brokentables.h"

#include "app/markdown/syntaxtree.h"
#include "app/tables/tablechanges.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

bool isDelimiterLike(QStringView line)
{
    return line.contains(u'|') && line.contains(u'-')
           && std::ranges::all_of(line, [](QChar unit) { return QStringView(u" \t|:-").contains(unit); });
}

/// The lines of a paragraph, without the markers of the containers around it.
QList<TableRow> linesOf(const SyntaxTree &tree, TextRange paragraph)
{
    QList<TableRow> rows;
    const LineIndex &lines = tree.lines();
    const qsizetype first = lines.lineAt(paragraph.begin);
    for (qsizetype line = first; line <= lines.lineAt(std::max(paragraph.begin, paragraph.end - 1)); ++line) {
        TextRange content = lines.contentRange(tree.text(), line);
        if (line == first)
            content.begin = paragraph.begin;
        rows.append(readTableRow(tree, line, rowBegin(tree, content)));
    }
    return rows;
}

void appendBroken(const SyntaxTree &tree, TextRange paragraph, QList<Table> &tables)
{
    const QList<TableRow> rows = linesOf(tree, paragraph);
    for (qsizetype i = 1; i < rows.size(); ++i) {
        if (!isDelimiterLike(tree.text(rows[i].text)) || !tree.text(rows[i - 1].text).contains(u'|'))
            continue;
        Table table;
        table.isBroken = true;
        table.header = rows[i - 1];
        table.delimiter = rows[i];
        table.rows = rows.sliced(i + 1);
        table.alignments = QList<CellAlignment>(table.header.cells.size(), CellAlignment::None);
        table.range = {tree.lines().start(table.header.line), tree.lines().end(rows.last().line)};
        tables.append(table);
        return;
    }
}

} // namespace

QList<Table> readBrokenTables(const SyntaxTree &tree)
{
    QList<Table> tables;
    for (qsizetype i = 0; i < tree.blocks().size(); ++i) {
        const Block &block = tree.blocks()[i];
        const bool canHold =
            block.kind == BlockKind::Paragraph || block.kind == BlockKind::List || block.kind == BlockKind::BlockQuote;
        const QStringView source = tree.text(block.range);
        if (!canHold || !source.contains(u'|') || !source.contains(u'-'))
            continue;
        const std::shared_ptr<const NodeList> nodes = tree.nodes(i);
        for (const Node &node : *nodes) {
            if (node.kind == NodeKind::Paragraph)
                appendBroken(tree, node.range.shifted(block.range.begin), tables);
        }
    }
    return tables;
}

Result<ChangeSet> repairDelimiterRow(const SyntaxTree &tree, const Table &table)
{
    const qsizetype cells = table.header.cells.size();
    if (!table.isBroken || cells == 0)
        return refusal(ErrorCode::InvalidArgument);
    RowParts parts = rowParts(tree.text(table.delimiter.text));
    if (parts.fields.size() > cells)
        parts.fields.resize(cells);
    while (parts.fields.size() < cells)
        parts.fields.append(parts.fields.isEmpty() ? u"---"_s : QString(parts.fields.last()).replace(u':', u'-'));
    for (QString &field : parts.fields) {
        if (!field.contains(u'-')) // "| |" is no delimiter
            field = u"---"_s;
    }
    while (!parts.isClosed && parts.fields.last().endsWith(u' '))
        parts.fields.last().chop(1);
    return ChangeSet(
        TextChange::replacing(tree.text(), table.delimiter.text, rowText(parts, RowRole::Delimiter)).minimized());
}

} // namespace minuta
