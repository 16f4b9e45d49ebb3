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

/// The fences of a code block.
struct Fences
{
    QStringView opening; ///< without what stands behind it; empty: it is code by its indent
    bool isClosed = false;
};

Fences fencesOf(const SyntaxTree &tree, qsizetype index)
{
    const auto nodes = tree.nodes(index);
    if (nodes->isEmpty() || !nodes->first().isFenced)
        return {};
    const TextRange content = tree.contentRange(index);
    const QStringView opening = lineAt(tree, content.begin);
    const qsizetype length = opening.isEmpty() ? 0 : runOf(opening);
    const QStringView last = lineAt(tree, std::max(content.begin, content.end - 1));
    const bool isClosed = last.data() != opening.data() && !last.isEmpty() && last.front() == opening.front()
                          && runOf(last) == last.size() && last.size() >= length;
    return {opening.first(length), isClosed};
}

/// The opening fence without what stands behind it.
std::optional<QStringView> openFence(const SyntaxTree &tree, TextRange lines)
{
    const qsizetype index = lines.isEmpty() ? -1 : tree.blockAt(lines.end);
    if (index < 0 || tree.blocks()[index].kind != BlockKind::CodeBlock)
        return std::nullopt;
    const TextRange block = tree.blocks()[index].range;
    if (!lines.touches(block.begin) || block.end <= lines.end)
        return std::nullopt;
    const Fences fences = fencesOf(tree, index);
    if (fences.opening.isEmpty() || (fences.isClosed && tree.contentRange(index).end <= lines.end))
        return std::nullopt;
    return fences.opening;
}

/// The closing fence is as long as the opening one (GFM 0.29 §4.5).
ChangeSet closedAt(const SyntaxTree &tree, QStringView opening, qsizetype place)
{
    const bool isAfterEnding = place > 0 && (tree.text()[place - 1] == u'\n' || tree.text()[place - 1] == u'\r');
    const QString ending = toString(lineEndingNear(tree.text(), tree.lines(), place)).toString();
    return TextChange::replacing(tree.text(), {place, place},
                                 isAfterEnding ? opening.toString() + ending : ending + opening.toString());
}

} // namespace

bool holdsOpenFence(const SyntaxTree &tree, TextRange lines)
{
    return openFence(tree, lines).has_value();
}

ChangeSet closedFence(const SyntaxTree &tree, TextRange lines)
{
    const std::optional<QStringView> fence = openFence(tree, lines);
    return fence ? closedAt(tree, *fence, lines.end) : ChangeSet();
}

std::optional<TextRange> unclosedFence(const SyntaxTree &tree)
{
    const qsizetype last = tree.blocks().size() - 1;
    if (last < 0 || tree.blocks()[last].kind != BlockKind::CodeBlock)
        return std::nullopt;
    const Fences fences = fencesOf(tree, last);
    if (fences.opening.isEmpty() || fences.isClosed)
        return std::nullopt;
    const qsizetype begin = fences.opening.data() - tree.text().data();
    return TextRange{begin, begin + fences.opening.size()};
}

ChangeSet closedFence(const SyntaxTree &tree, TextRange fence, qsizetype place)
{
    return closedAt(tree, tree.text(fence), place);
}

} // namespace minuta
