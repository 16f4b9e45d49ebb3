#include "app/check/checkedtext.h"

#include "app/markdown/linkdefinition.h"

#include <algorithm>

namespace minuta {

namespace {

/// What of a span is not read as words.
TextRange literalOf(const InlineSpan &span)
{
    const bool isLink = span.kind == InlineSpan::Kind::Link || span.kind == InlineSpan::Kind::Image;
    return {isLink ? span.text.end : span.range.begin, span.range.end};
}

} // namespace

bool Leaf::isLiteral(qsizetype position) const
{
    const auto behind = std::ranges::upper_bound(literals, position, {}, &TextRange::begin);
    return behind != literals.begin() && std::prev(behind)->contains(position);
}

CheckedText::CheckedText(const SyntaxTree &tree, const Minutes &minutes, const CheckContext &context)
    : m_tree(tree)
    , m_minutes(minutes)
    , m_context(context)
    , m_rules(rulesOf(context))
    , m_definitions(definitionLines(tree))
    , m_lineLeaves(tree.lines().lineCount(), -1)
{
    for (const DefinitionLine &definition : m_definitions)
        m_labels.insert(labelKey(text(definition.label)));
    m_nodes.reserve(tree.blocks().size());
    for (qsizetype block = 0; block < tree.blocks().size(); ++block)
        addLeaves(block);
}

void CheckedText::addLeaves(qsizetype block)
{
    m_nodes.append(m_tree.nodes(block));
    const qsizetype begin = m_tree.blocks()[block].range.begin;
    for (int i = 0; i < m_nodes.last()->size(); ++i) {
        const Node &node = m_nodes.last()->at(i);
        if (node.kind != NodeKind::Paragraph && node.kind != NodeKind::Heading && node.kind != NodeKind::TableCell)
            continue;
        const TextRange range = node.range.shifted(begin);
        const qsizetype first = m_tree.lines().lineAt(range.begin);
        const qsizetype last = m_tree.lines().lineAt(range.end);
        for (qsizetype line = first; line <= last; ++line) {
            if (m_lineLeaves[line] < 0)
                m_lineLeaves[line] = int(m_leaves.size());
        }
        m_leaves.append({node.kind, block, i, range, first, last, {}, {}});
        addSpans(m_leaves.last());
    }
}

void CheckedText::addSpans(Leaf &leaf) const
{
    QString source = text(leaf.range).toString();
    // Markers of block quotes are no part of the inlines.
    for (int parent = node(leaf).parent; parent >= 0; parent = nodes(leaf.block)[parent].parent) {
        if (nodes(leaf.block)[parent].kind != NodeKind::BlockQuote)
            continue;
        for (qsizetype line = leaf.firstLine + 1; line <= leaf.lastLine; ++line) {
            for (qsizetype at = m_tree.lines().start(line) - leaf.range.begin;
                 at < source.size() && QStringView(u"> \t").contains(source[at]); ++at)
                source[at] = u' ';
        }
    }
    leaf.spans = inlineSpans(source, m_labels);
    for (InlineSpan &span : leaf.spans) {
        span.range = span.range.shifted(leaf.range.begin);
        span.text = span.text.shifted(leaf.range.begin);
        span.target = span.target.shifted(leaf.range.begin);
        leaf.literals.append(literalOf(span));
    }
    std::ranges::sort(leaf.literals, {}, &TextRange::begin);
}

TextChange CheckedText::withoutLines(qsizetype first, qsizetype end) const
{
    return TextChange::replacing(m_tree.text(), {m_tree.lines().start(first), m_tree.lines().end(end - 1)}, {});
}

bool CheckedText::isAlone(const Leaf &leaf) const
{
    const Node &paragraph = node(leaf);
    if (leaf.kind != NodeKind::Paragraph || leaf.firstLine != leaf.lastLine)
        return false;
    const NodeList &nodes = this->nodes(leaf.block);
    const bool isInItem = paragraph.parent >= 0 && nodes[paragraph.parent].kind == NodeKind::ListItem;
    return paragraph.parent < 0
           || (isInItem && nodes[paragraph.parent].firstChild == leaf.node && paragraph.nextSibling < 0);
}

} // namespace minuta
