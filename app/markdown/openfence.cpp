#include "app/markdown/openfence.h"

#include "app/markdown/syntaxtree.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// How many units of its first character line begins with.
qsizetype runOf(QStringView line)
{
    qsizetype length = 0;
    while (length < line.size() && line[length] == line.front())
        ++length;
    return length;
}

QStringView lineAt(const SyntaxTree &tree, qsizetype position)
{
    return tree.text(tree.lines().contentRange(tree.text(), tree.lines().lineAt(position))).trimmed();
}

/// The opening fence without what stands behind it.
std::optional<QStringView> openFence(const SyntaxTree &tree, TextRange lines)
{
    const qsizetype index = lines.isEmpty() ? -1 : tree.blockAt(lines.end);
    if (index < 0 || tree.blocks()[index].kind != BlockKind::CodeBlock)
        return std::nullopt;
    const TextRange block = tree.blocks()[index].range;
    const TextRange content = tree.contentRange(index);
    if (!lines.touches(block.begin) || block.end <= lines.end)
        return std::nullopt;
    const QStringView opening = lineAt(tree, block.begin);
    const qsizetype length = opening.isEmpty() ? 0 : runOf(opening);
    if (length < 3 || (opening.front() != u'`' && opening.front() != u'~'))
        return std::nullopt; // code by its indent
    const QStringView last = lineAt(tree, std::max(content.begin, content.end - 1));
    const bool isClosed = last.data() != opening.data() && !last.isEmpty() && last.front() == opening.front()
                          && runOf(last) == last.size() && last.size() >= length;
    return isClosed && content.end <= lines.end ? std::nullopt : std::optional(opening.first(length));
}

} // namespace

bool holdsOpenFence(const SyntaxTree &tree, TextRange lines)
{
    return openFence(tree, lines).has_value();
}

ChangeSet closedFence(const SyntaxTree &tree, TextRange lines)
{
    // The closing fence is at least as long as the opening one (GFM 0.29 §4.5).
    const std::optional<QStringView> fence = openFence(tree, lines);
    if (!fence)
        return {};
    const qsizetype place = lines.end;
    const bool isAfterEnding = place > 0 && (tree.text()[place - 1] == u'\n' || tree.text()[place - 1] == u'\r');
    const QString ending = toString(lineEndingNear(tree.text(), tree.lines(), place)).toString();
    return TextChange::replacing(tree.text(), {place, place},
                                 isAfterEnding ? fence->toString() + ending : ending + fence->toString());
}

} // namespace minuta
