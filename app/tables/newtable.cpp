#include "app/tables/newtable.h"

#include "app/markdown/syntaxtree.h"
#include "app/tables/celltext.h"
#include "app/tables/realign.h"
#include "app/tables/tableedit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// A row as long as each of its columns' longest cells.
qsizetype alignedLength(const QList<QStringList> &rows)
{
    qsizetype length = 0;
    for (qsizetype column = 0; column < rows.first().size(); ++column) {
        qsizetype longest = 3;
        for (const QStringList &texts : rows)
            longest = std::max(longest, texts.value(column).size());
        length += longest + 3;
    }
    return length;
}

/// The line before which the table goes: the first blank one at or behind the block of position.
qsizetype lineFor(const SyntaxTree &tree, qsizetype position)
{
    const LineIndex &lines = tree.lines();
    const auto isBlank = [&](qsizetype line) { return tree.text(lines.range(line)).trimmed().isEmpty(); };
    const qsizetype line = lines.lineAt(position);
    const qsizetype block = tree.blockAt(position);
    if (block < 0)
        return line;
    const TextRange content = tree.contentRange(block);
    if (isBlank(line) && position >= content.end)
        return line;
    return content.isEmpty() ? line : lines.lineAt(content.end) + 1;
}

} // namespace

QString tableSource(const QList<QStringList> &rows)
{
    constexpr qsizetype longestAligned = 400;
    constexpr qsizetype mostAligned = 5000; // cells; more take longer than a key may
    const qsizetype columns = rows.first().size();
    const auto line = [&](const QStringList &texts) {
        QString result = u"|"_s;
        for (qsizetype column = 0; column < columns; ++column)
            result += u' ' + cellText(texts.value(column)) + u" |"_s;
        return result + u'\n';
    };
    QString text = line(rows.first()) + u"|"_s + u" --- |"_s.repeated(columns) + u'\n';
    for (const QStringList &texts : rows.sliced(1))
        text += line(texts);
    if (columns * rows.size() > mostAligned || alignedLength(rows) > longestAligned)
        return text;
    const SyntaxTree tree(text);
    const QList<Table> tables = readTables(tree);
    const auto change = tables.isEmpty() ? Result<ChangeSet>() : realign(tree, tables.first());
    return change ? change->appliedTo(text) : text;
}

Result<NewTable> insertTable(const SyntaxTree &tree, qsizetype position, const QList<QStringList> &rows)
{
    if (rows.isEmpty() || rows.first().isEmpty())
        return refusal(ErrorCode::InvalidArgument);
    const LineIndex &lines = tree.lines();
    const qsizetype line = lineFor(tree, position);
    const QString ending = toString(lineEndingNear(tree.text(), lines, position)).toString();
    const auto isBlank = [&](qsizetype index) { return tree.text(lines.range(index)).trimmed().isEmpty(); };

    const bool isBehindText = line >= lines.lineCount();
    const qsizetype place = isBehindText ? tree.text().size() : lines.start(line);
    QString before;
    if (isBehindText)
        before += ending; // the last line has none
    if (line > 0 && !isBlank(line - 1))
        before += ending;
    QString after;
    if (!isBehindText && line < lines.lineCount() && place < tree.text().size() && !isBlank(line))
        after = ending;
    NewTable result;
    result.change =
        TextChange::replacing(tree.text(), {place, place}, before + tableSource(rows).replace(u'\n', ending) + after);
    result.begin = place + before.size();

    const SyntaxTree made(result.change.appliedTo(tree.text()));
    const auto isMade = [&](const Table &table) {
        return table.header.text.begin == result.begin && table.columns() == rows.first().size()
               && table.rows.size() == rows.size() - 1;
    };
    if (!std::ranges::any_of(readTables(made), isMade))
        return refusal(ErrorCode::InvalidArgument);
    return result;
}

} // namespace minuta
