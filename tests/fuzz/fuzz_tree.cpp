// Any bytes that decode have a tree whose blocks tile the text and hold their nodes, and an edit leaves it equal to a
// fresh one. The first three bytes choose the edit: where it begins, how much it removes, how much it inserts of the
// bytes' own end.

#include "app/markdown/syntaxtree.h"
#include "app/text/decodedtext.h"
#include "tests/fuzz/require.h"

#include <algorithm>

using namespace minuta;

namespace {

void requireLaws(const SyntaxTree &tree)
{
    qsizetype end = 0;
    for (qsizetype i = 0; i < tree.blocks().size(); ++i) {
        const Block &block = tree.blocks()[i];
        require(block.range.begin == end && !block.range.isEmpty());
        end = block.range.end;
        require(block.range.contains(tree.contentRange(i)));
        const auto nodes = tree.nodes(i);
        require(nodes->isEmpty() == (block.kind == BlockKind::Blank));
        for (const Node &node : *nodes) {
            require(node.range.begin >= 0 && node.range.begin <= node.range.end
                    && node.range.end <= block.range.size());
            require(node.parent < 0 || nodes->at(node.parent).range.contains(node.range));
            require(node.nextSibling < 0 || isInline(node.kind)
                    || nodes->at(node.nextSibling).range.begin >= node.range.end);
        }
    }
    require(end == tree.text().size());
}

void requireEqual(const SyntaxTree &tree, const SyntaxTree &fresh)
{
    require(tree.lines() == fresh.lines() && tree.blocks().size() == fresh.blocks().size());
    for (qsizetype i = 0; i < fresh.blocks().size(); ++i) {
        const Block &left = tree.blocks()[i];
        const Block &right = fresh.blocks()[i];
        require(left.kind == right.kind && left.headingLevel == right.headingLevel && left.range == right.range);
        require(*tree.nodes(i) == *fresh.nodes(i));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 3)
        return 0;
    const auto decoded = decode(QByteArray(reinterpret_cast<const char *>(data) + 3, qsizetype(size) - 3));
    if (!decoded)
        return 0;
    const QString &text = decoded->text;
    SyntaxTree tree(text);
    requireLaws(tree);

    const qsizetype begin = text.size() * data[0] / 255;
    const qsizetype end = std::min<qsizetype>(begin + data[1] % 32, text.size());
    const QString inserted = text.last(std::min<qsizetype>(data[2] % 16, text.size()));
    const TextChange change = TextChange::replacing(text, {begin, end}, inserted);
    tree.apply(change);
    requireLaws(tree);
    requireEqual(tree, SyntaxTree(tree.text()));
    tree.apply(change.inverted());
    requireEqual(tree, SyntaxTree(text));
    return 0;
}
