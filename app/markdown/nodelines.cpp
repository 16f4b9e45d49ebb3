#include "app/markdown/nodelines.h"

#include "app/text/lineindex.h"

#include <algorithm>
#include <utility>

namespace minuta {

namespace {

class Cutter
{
public:
    Cutter(const NodeList &nodes, QStringView source, TextRange lines)
        : m_nodes(nodes)
        , m_source(source)
        , m_index(source)
        , m_lines(lines)
    {
    }

    NodeList nodes()
    {
        // No recursion: lists can be deep.
        for (int node = 0; node < m_nodes.size(); ++node) {
            const Node &own = m_nodes[node];
            const bool isKept = own.parent < 0 || (m_new[own.parent] >= 0 && keeps(node));
            m_new.append(isKept ? take(node) : -1);
        }
        return std::move(m_result);
    }

private:
    bool touches(TextRange range) const
    {
        return range.isEmpty() ? m_lines.begin <= range.begin && range.begin < m_lines.end
                               : range.begin < m_lines.end && m_lines.begin < range.end;
    }

    bool keeps(int node)
    {
        const Node &own = m_nodes[node];
        const Node &parent = m_nodes[own.parent];
        if (own.kind == NodeKind::TableRow)
            return own.isHeader || touches(own.range);
        if (parent.kind == NodeKind::TableRow)
            return true;
        if (!isInline(own.kind))
            return touches(own.range);
        const bool isOfLines = parent.kind == NodeKind::Paragraph || parent.kind == NodeKind::Heading;
        return !isOfLines || isInLines(node);
    }

    qsizetype lineOf(const Node &node) const { return m_index.lineAt(std::min(node.range.begin, m_source.size())); }

    bool holds(qsizetype line) const
    {
        return m_lines.contains(m_index.start(std::min(line, m_index.lineCount() - 1)));
    }

    /// The line that an inline of a leaf begins in is told by the breaks before it.
    bool isInLines(int node)
    {
        const Node &own = m_nodes[node];
        if (std::exchange(m_leaf, own.parent) != own.parent)
            m_line = lineOf(m_nodes[own.parent]);
        const bool isIn = holds(m_line);
        const bool isBreak = own.kind == NodeKind::SoftBreak || own.kind == NodeKind::LineBreak;
        m_line += breaksIn(node);
        return isIn && (!isBreak || holds(m_line)); // at the end of what is kept it would be a blank
    }

    qsizetype breaksIn(int node) const
    {
        const int behind = m_nodes[node].nextSibling;
        qsizetype breaks = 0;
        for (int i = node; i < m_nodes.size() && i != behind && (i == node || m_nodes[i].parent >= node); ++i)
            breaks += m_nodes[i].kind == NodeKind::SoftBreak || m_nodes[i].kind == NodeKind::LineBreak;
        return breaks;
    }

    int take(int node)
    {
        Node taken = m_nodes[node];
        const int index = int(m_result.size());
        taken.firstChild = -1;
        taken.nextSibling = -1;
        taken.parent = taken.parent < 0 ? -1 : m_new[taken.parent];
        if (taken.kind == NodeKind::List && taken.isOrdered)
            taken.level += itemsBefore(node);
        if (taken.kind == NodeKind::ListItem && !holds(lineOf(taken)))
            taken.level = continuedItem;
        if (taken.kind == NodeKind::CodeBlock || taken.kind == NodeKind::HtmlBlock)
            taken.literal = literalIn(m_nodes[node]);
        m_lastChild.append(-1);
        if (taken.parent >= 0) {
            int &last = m_lastChild[taken.parent];
            (last < 0 ? m_result[taken.parent].firstChild : m_result[last].nextSibling) = index;
            last = index;
        }
        m_result.append(std::move(taken));
        return index;
    }

    int itemsBefore(int list) const
    {
        int count = 0;
        for (int item = m_nodes[list].firstChild; item >= 0 && !touches(m_nodes[item].range);
             item = m_nodes[item].nextSibling)
            ++count;
        return count;
    }

    /// A code block's lines stand below its fence, if it has one.
    QString literalIn(const Node &block) const
    {
        const QStringView literal = block.literal;
        const LineIndex lines(literal);
        const qsizetype first = lineOf(block) + (block.isFenced ? 1 : 0);
        QString kept;
        for (qsizetype line = 0; line < lines.lineCount() && first + line < m_index.lineCount(); ++line) {
            const TextRange range = lines.range(line);
            if (holds(first + line))
                kept += literal.sliced(range.begin, range.size());
        }
        return kept;
    }

    const NodeList &m_nodes;
    QStringView m_source;
    LineIndex m_index;
    TextRange m_lines;
    NodeList m_result;
    QList<int> m_new;       ///< by index in m_nodes; -1: left out
    QList<int> m_lastChild; ///< by index in m_result
    int m_leaf = -1;        ///< whose inlines are being looked at
    qsizetype m_line = 0;   ///< that the next of them begins in
};

} // namespace

NodeList nodesWithin(const NodeList &nodes, QStringView source, TextRange lines)
{
    return nodes.isEmpty() ? nodes : Cutter(nodes, source, lines).nodes();
}

} // namespace minuta
