#include "app/minutes/boundary.h"

#include "app/markdown/syntaxtree.h"

#include <algorithm>

namespace minuta {

namespace {

bool staysHeading(const QString &before, const QString &heading)
{
    const SyntaxTree tree(before + heading);
    const qsizetype block = tree.blockAt(before.size());
    return block >= 0 && tree.blocks()[block].kind == BlockKind::Heading
           && tree.blocks()[block].range.begin == before.size();
}

QString unindented(const QString &heading)
{
    const auto first = std::ranges::find_if(heading, [](QChar unit) { return unit != u' '; });
    return heading.sliced(first - heading.begin());
}

} // namespace

Boundary boundaryBetween(const QString &before, const QString &heading, LineEnding ending)
{
    const QString blank = toString(ending).toString();
    const QString bare = unindented(heading);
    if (staysHeading(before, heading))
        return {};
    if (staysHeading(before + blank, heading))
        return {.needsBlankLine = true};
    if (staysHeading(before, bare))
        return {.needsNoIndent = true};
    if (staysHeading(before + blank, bare))
        return {.needsBlankLine = true, .needsNoIndent = true};
    return {.isOpen = true};
}

} // namespace minuta
