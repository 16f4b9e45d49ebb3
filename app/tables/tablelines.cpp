#include "app/tables/tablelines.h"

#include "app/markdown/syntaxtree.h"

namespace minuta {

namespace {

QString endingOf(const SyntaxTree &tree, qsizetype line)
{
    return tree.text({tree.lines().contentRange(tree.text(), line).end, tree.lines().end(line)}).toString();
}

QString endingNear(const SyntaxTree &tree, qsizetype line)
{
    const QString ending = endingOf(tree, line);
    return !ending.isEmpty() ? ending
                             : toString(lineEndingNear(tree.text(), tree.lines(), tree.lines().start(line))).toString();
}

} // namespace

TextChange removedLines(const SyntaxTree &tree, qsizetype first, qsizetype end)
{
    TextRange lines{tree.lines().start(first), tree.lines().end(end - 1)};
    if (first > 0 && endingOf(tree, end - 1).isEmpty())
        lines.begin = tree.lines().contentRange(tree.text(), first - 1).end;
    return TextChange::replacing(tree.text(), lines, {});
}

TextChange insertedLines(const SyntaxTree &tree, qsizetype before, const QStringList &lines)
{
    const QString ending = endingNear(tree, before - 1);
    const qsizetype position = tree.lines().end(before - 1);
    const QString joined = lines.join(ending);
    const bool isTextEnd = endingOf(tree, before - 1).isEmpty();
    return TextChange::replacing(tree.text(), {position, position}, isTextEnd ? ending + joined : joined + ending);
}

QList<TextChange> movedLines(const SyntaxTree &tree, qsizetype first, qsizetype end, qsizetype before)
{
    QString lines = tree.text({tree.lines().start(first), tree.lines().end(end - 1)}).toString();
    const QString lastEnding = endingOf(tree, end - 1);
    if (lastEnding.isEmpty())
        lines += endingOf(tree, first - 1); // which goes with them from where they are
    else if (endingOf(tree, before - 1).isEmpty())
        lines = lastEnding + lines.chopped(lastEnding.size());
    const qsizetype position = tree.lines().end(before - 1);
    return {removedLines(tree, first, end), TextChange::replacing(tree.text(), {position, position}, lines)};
}

} // namespace minuta
