#include "app/export/selectedmarkdown.h"

#include "app/markdown/definitionlines.h"
#include "app/markdown/listlines.h"
#include "app/markdown/syntaxtree.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// Without what all lines begin with, so that the first item of a nested list is none of code.
QString outdented(const QString &text)
{
    static const QRegularExpression ending(u"\\r\\n|\\r|\\n"_s);
    QStringList lines = text.split(ending);
    qsizetype common = text.size();
    for (const QString &line : std::as_const(lines)) {
        const auto first = std::ranges::find_if_not(line, minuta::isBlank);
        if (first != line.end())
            common = std::min<qsizetype>(common, first - line.begin());
    }
    for (QString &line : lines)
        line.remove(0, common);
    return lines.join(u'\n');
}

/// The code block that holds all of selection but its fences; null: it is in none.
const Node *codeAround(const NodeList &nodes, const SyntaxTree &tree, qsizetype blockBegin, TextRange selection)
{
    for (const Node &node : nodes) {
        if (node.kind != NodeKind::CodeBlock)
            continue;
        TextRange code = node.range.shifted(blockBegin);
        if (node.isFenced)
            code.begin = tree.lines().end(tree.lines().lineAt(code.begin));
        if (code.begin <= selection.begin && selection.end <= tree.lines().end(tree.lines().lineAt(code.end)))
            return &node;
    }
    return nullptr;
}

QString asCode(const QString &text, const QString &info)
{
    const QString code = outdented(text);
    QString fence = u"```"_s;
    while (code.contains(fence))
        fence += u'`';
    return fence + info + u'\n' + code + (code.endsWith(u'\n') ? u""_s : u"\n"_s) + fence + u'\n';
}

bool isOverLines(const SyntaxTree &tree, TextRange selection)
{
    return tree.lines().lineAt(selection.begin) != tree.lines().lineAt(selection.end);
}

/// From the line's begin, where only marks of items and quotes or blanks stand before what is selected.
TextRange withMarks(const SyntaxTree &tree, TextRange selection)
{
    const TextRange line = tree.lines().contentRange(tree.text(), tree.lines().lineAt(selection.begin));
    const qsizetype before = selection.begin - line.begin;
    const bool isBlank = tree.text({line.begin, selection.begin}).trimmed().isEmpty();
    if (isBlank || (isOverLines(tree, selection) && before <= parseListLine(tree.text(line)).contentColumn()))
        selection.begin = line.begin;
    return selection;
}

/// Whole rows below the table's head.
QString withHead(const SyntaxTree &tree, const Block &table, TextRange selection)
{
    const LineIndex &lines = tree.lines();
    const qsizetype head = lines.lineAt(table.range.begin);
    const qsizetype first = lines.lineAt(selection.begin);
    if (first < head + 2) // with the head, or a part of it
        return tree
            .text({first == head && isOverLines(tree, selection) ? lines.start(head) : selection.begin, selection.end})
            .toString();
    const TextRange rows{lines.start(first), std::max(selection.end, lines.end(lines.lineAt(selection.end - 1)))};
    return (tree.text({lines.start(head), lines.end(head + 1)}).toString() + tree.text(rows).toString()).trimmed()
           + u'\n';
}

QString selected(const SyntaxTree &tree, TextRange selection)
{
    const qsizetype index = tree.blockAt(selection.begin);
    const Block &block = tree.blocks()[index];
    if (const Node *code = codeAround(*tree.nodes(index), tree, block.range.begin, selection))
        return asCode(tree.text(withMarks(tree, selection)).toString(), code->info);
    if (block.kind == BlockKind::Table && isOverLines(tree, selection))
        return withHead(tree, block, selection);
    return outdented(tree.text(withMarks(tree, selection)).toString());
}

} // namespace

QString selectedMarkdown(const SyntaxTree &tree, TextRange selection)
{
    if (selection.isEmpty())
        return {};
    return leadingDefinitions(tree) + selected(tree, selection);
}

} // namespace minuta
