#include "app/markdown/definitionlines.h"

#include "app/markdown/syntaxtree.h"

#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// GFM 0.29 §4.7, on one line, behind the markers of containers.
std::optional<DefinitionLine> definitionIn(const SyntaxTree &tree, TextRange line)
{
    static const QRegularExpression form(
        u"^(?:[ \\t>]|[-+*][ \\t]|\\d{1,9}[.)][ "
        u"\\t])*+(?<all>\\[(?<label>(?:[^\\[\\]\\\\]|\\\\.)*[^\\s\\[\\]\\\\](?:[^\\[\\]\\\\]|\\\\.)*)\\]:"
        "[ \\t]*(?:<[^<>]*>|[^\\s<]\\S*)(?:[ \\t]+(?:\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|\\((?:[^()\\\\]|\\\\.)*\\)))?)[ \\t]*$"_s);
    const QStringView source = tree.text(line);
    if (!source.contains(u"]:"))
        return std::nullopt;
    const auto match = form.matchView(source);
    if (!match.hasMatch())
        return std::nullopt;
    return DefinitionLine{
        line, TextRange{match.capturedStart(u"all"_s), match.capturedEnd(u"all"_s)}.shifted(line.begin),
        TextRange{match.capturedStart(u"label"_s), match.capturedEnd(u"label"_s)}.shifted(line.begin)};
}

/// Whether a line is a title that belongs to the definition above.
bool isTitle(QStringView line)
{
    static const QRegularExpression form(
        u"^[ \\t>]*(?:\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|\\((?:[^()\\\\]|\\\\.)*\\))[ \\t]*$"_s);
    return form.matchView(line).hasMatch();
}

bool hasTitle(QStringView content)
{
    return QStringView(u"\"')").contains(content.back()) && content.contains(u' ');
}

bool isLeaf(NodeKind kind)
{
    using enum NodeKind;
    return kind == Paragraph || kind == Heading || kind == ThematicBreak || kind == CodeBlock || kind == HtmlBlock
           || kind == TableRow;
}

/// Finds the definitions of one block.
class Finder
{
public:
    Finder(const SyntaxTree &tree, qsizetype block)
        : m_tree(tree)
        , m_first(tree.lines().lineAt(tree.blocks()[block].range.begin))
        , m_end(tree.lines().lineAt(tree.blocks()[block].range.end - 1) + 1)
        , m_owners(m_end - m_first, -1)
        , m_nodes(tree.nodes(block))
    {
        for (int i = 0; i < m_nodes->size(); ++i) {
            const Node &node = m_nodes->at(i);
            if (!isLeaf(node.kind))
                continue;
            const TextRange range = node.range.shifted(tree.blocks()[block].range.begin);
            for (qsizetype line = tree.lines().lineAt(range.begin); line <= tree.lines().lineAt(range.end); ++line)
                m_owners[line - m_first] = i;
        }
    }

    void find(QList<DefinitionLine> &found)
    {
        int open = -1; // the paragraph that has had nothing but definitions so far
        for (qsizetype line = m_first; line < m_end; ++line) {
            const int owner = m_owners[line - m_first];
            const bool begins = owner >= 0 && (line == m_first || m_owners[line - m_first - 1] != owner);
            const bool isOpen =
                owner < 0 || (m_nodes->at(owner).kind == NodeKind::Paragraph && (begins || open == owner));
            auto definition = isOpen ? definitionIn(m_tree, contentRange(line)) : std::nullopt;
            open = definition ? owner : -1;
            if (!definition)
                continue;
            if (line + 1 < m_end && m_owners[line + 1 - m_first] == owner && !hasTitle(m_tree.text(definition->content))
                && isTitle(m_tree.text(contentRange(line + 1))))
                definition->content.end = contentRange(++line).end;
            definition->lines = {m_tree.lines().start(m_tree.lines().lineAt(definition->content.begin)),
                                 m_tree.lines().end(line)};
            found.append(*definition);
        }
    }

private:
    TextRange contentRange(qsizetype line) const { return m_tree.lines().contentRange(m_tree.text(), line); }

    const SyntaxTree &m_tree;
    qsizetype m_first;
    qsizetype m_end;
    QList<int> m_owners; ///< of each line the leaf block; -1: none
    std::shared_ptr<const NodeList> m_nodes;
};

} // namespace

QList<DefinitionLine> definitionLines(const SyntaxTree &tree)
{
    QList<DefinitionLine> found;
    for (qsizetype block = 0; block < tree.blocks().size(); ++block) {
        if (tree.text(tree.blocks()[block].range).contains(u"]:"))
            Finder(tree, block).find(found);
    }
    return found;
}

QString leadingDefinitions(const SyntaxTree &tree)
{
    QString text;
    for (const DefinitionLine &definition : definitionLines(tree))
        text += tree.text(definition.content).toString() + u'\n';
    return text.isEmpty() ? text : text + u'\n';
}

} // namespace minuta
