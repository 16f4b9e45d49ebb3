#include "app/roadmap/rowsource.h"

#include "app/markdown/syntaxtree.h"
#include "app/markdown/tablerow.h"
#include "app/tables/table.h"

namespace minuta {

RowSource rowSource(const SyntaxTree &tree, qsizetype line)
{
    return rowSource(tree, line, rowBegin(tree, tree.lines().contentRange(tree.text(), line)));
}

RowSource rowSource(const SyntaxTree &tree, qsizetype line, qsizetype begin)
{
    RowSource row;
    row.line = tree.lines().range(line);
    const TextRange content = tree.lines().contentRange(tree.text(), line);
    row.prefix = {row.line.begin, begin};
    row.ending = {content.end, row.line.end};

    const QStringView source = tree.text({begin, content.end});
    for (const TextRange cell : tableCells(source))
        row.cells.append(cell.shifted(begin));
    const qsizetype firstEnd = row.cells.isEmpty() ? content.end : row.cells.first().end;
    const qsizetype pipe = tree.text({firstEnd, content.end}).indexOf(u'|');
    const qsizetype split = pipe < 0 ? content.end : firstEnd + pipe;
    row.head = {begin, split};
    row.tail = {split, content.end};
    const QStringView trimmed = source.trimmed();
    row.endsWithPipe = trimmed.endsWith(u'|') && !trimmed.endsWith(u"\\|");
    return row;
}

} // namespace minuta
