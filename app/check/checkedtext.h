#pragma once

#include "app/check/check.h"
#include "app/markdown/definitionlines.h"
#include "app/markdown/inlinespans.h"
#include "app/markdown/syntaxtree.h"

namespace minuta {

/// A paragraph, a heading or a table's cell: where a text's inlines stand.
struct Leaf
{
    NodeKind kind = NodeKind::Paragraph;
    qsizetype block = -1;
    int node = -1;   ///< in the block's nodes
    TextRange range; ///< absolute
    qsizetype firstLine = 0;
    qsizetype lastLine = 0;
    QList<InlineSpan> spans;   ///< their ranges are absolute, too
    QList<TextRange> literals; ///< code, HTML and addresses: what is not read as words; in order

    bool isLiteral(qsizetype position) const;
};

/// What the rules look at: a text and what several of them need to know of it, found once.
class CheckedText
{
public:
    /// All of them have to live as long.
    CheckedText(const SyntaxTree &tree, const Minutes &minutes, const CheckContext &context);

    const SyntaxTree &tree() const { return m_tree; }
    const Minutes &minutes() const { return m_minutes; }
    const CheckContext &context() const { return m_context; }

    const QList<Leaf> &leaves() const { return m_leaves; }
    /// Index of the leaf that the line is part of; -1: none. Of a table's row: its first cell.
    int leafAt(qsizetype line) const { return m_lineLeaves[line]; }
    const NodeList &nodes(qsizetype block) const { return *m_nodes[block]; }
    const Node &node(const Leaf &leaf) const { return m_nodes[leaf.block]->at(leaf.node); }

    const SectionRules &rules() const { return m_rules; }

    QStringView text(TextRange range) const { return m_tree.text(range); }
    /// Without its line ending.
    TextRange lineRange(qsizetype line) const { return m_tree.lines().contentRange(m_tree.text(), line); }
    QStringView line(qsizetype line) const { return text(lineRange(line)); }
    /// The section's heading line without its ending; of an underlined one the first.
    TextRange headingRange(const Section &section) const
    {
        return lineRange(m_tree.lines().lineAt(section.heading.begin));
    }

    const QList<DefinitionLine> &definitions() const { return m_definitions; }
    /// Keys (labelKey()) of their labels.
    const QSet<QString> &labels() const { return m_labels; }

    /// The change that takes whole lines away, [first, end). The text's last line leaves the ending before it.
    TextChange withoutLines(qsizetype first, qsizetype end) const;
    /// Whether a paragraph is all that its list item holds, or stands in none, and is one line: it can be taken away
    /// and nothing around reads otherwise.
    bool isAlone(const Leaf &leaf) const;

private:
    void addLeaves(qsizetype block);
    void addSpans(Leaf &leaf) const;

    const SyntaxTree &m_tree;
    const Minutes &m_minutes;
    const CheckContext &m_context;
    SectionRules m_rules;
    QList<std::shared_ptr<const NodeList>> m_nodes; ///< one for each block
    QList<DefinitionLine> m_definitions;
    QSet<QString> m_labels;
    QList<Leaf> m_leaves;
    QList<int> m_lineLeaves;
};

} // namespace minuta
