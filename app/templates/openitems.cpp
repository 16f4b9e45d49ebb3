#include "app/templates/openitems.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/filling.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// "(from [2026-11-10](2026-11-10-platform.md))" at the end.
const QRegularExpression &reference()
{
    static const QRegularExpression expression(u"\\s*\\((?:from|since) \\[[^\\]\\n]*\\]\\([^)\\n]*\\)\\)\\s*$"_s);
    return expression;
}

class Finder
{
public:
    Finder(const SyntaxTree &tree, bool withPlainItems)
        : m_tree(tree)
        , m_withPlainItems(withPlainItems)
    {
    }

    void readBlock(qsizetype block);
    OpenItems result();

private:
    const Node &at(int node) const { return m_nodes->at(node); }
    /// The node's lines, [first, last].
    std::pair<qsizetype, qsizetype> linesOf(int node) const;
    QList<int> nestedItems(int item) const;
    int paragraphOf(int item) const;
    bool saysItIsDone(int item) const;
    bool saysNothing(int item) const;
    bool keep(int item, bool isPlainOpen);
    void keepOwnLines(int item);
    void addReferencePlace(int item);

    const SyntaxTree &m_tree;
    bool m_withPlainItems;
    qsizetype m_begin = 0; ///< of the block
    std::shared_ptr<const NodeList> m_nodes;
    QSet<qsizetype> m_lines;
    OpenItems m_result;
};

std::pair<qsizetype, qsizetype> Finder::linesOf(int node) const
{
    const TextRange range = at(node).range.shifted(m_begin);
    return {m_tree.lines().lineAt(range.begin), m_tree.lines().lineAt(range.end)};
}

QList<int> Finder::nestedItems(int item) const
{
    QList<int> items;
    for (int child = at(item).firstChild; child >= 0; child = at(child).nextSibling) {
        if (at(child).kind != NodeKind::List)
            continue;
        for (int nested = at(child).firstChild; nested >= 0; nested = at(nested).nextSibling)
            items.append(nested);
    }
    return items;
}

int Finder::paragraphOf(int item) const
{
    const int first = at(item).firstChild;
    return first >= 0 && at(first).kind == NodeKind::Paragraph ? first : -1;
}

bool Finder::saysItIsDone(int item) const
{
    const int paragraph = paragraphOf(item);
    if (paragraph < 0)
        return false;
    const int inner = at(paragraph).firstChild;
    if (inner >= 0 && at(inner).kind == NodeKind::Strikethrough && at(inner).nextSibling < 0)
        return true;
    static const QRegularExpression done(
        u"^(?:\\[x\\]|[✓✔✅☑]|\\(?(?:done|completed|closed|erledigt)\\b(?! by))|"
        "(?:[✓✔✅☑]|[\\(\\[](?:done|completed|closed|erledigt)[\\)\\]]|[-–—:.!] *(?:done|completed|closed|erledigt))[.!]*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return done.match(plainText(*m_nodes, paragraph).trimmed()).hasMatch();
}

bool Finder::saysNothing(int item) const
{
    const auto [first, last] = linesOf(item);
    static const QSet<QString> words = {
        u"none"_s, u"n/a"_s, u"nothing"_s, u"no action items"_s, u"keine"_s, u"no open action items"_s};
    const int paragraph = paragraphOf(item);
    if (first == last && paragraph >= 0) {
        QString text = plainText(*m_nodes, paragraph).trimmed().toCaseFolded();
        while (text.endsWith(u'.'))
            text.chop(1);
        if (words.contains(text))
            return true;
    }
    for (qsizetype line = first; line <= last; ++line) {
        if (saysSomething(m_tree.text(m_tree.lines().range(line))))
            return false;
    }
    return true;
}

void Finder::keepOwnLines(int item)
{
    const auto [first, last] = linesOf(item);
    QSet<qsizetype> nestedLines;
    for (const int nested : nestedItems(item)) {
        const auto [begin, end] = linesOf(nested);
        for (qsizetype line = begin; line <= end; ++line)
            nestedLines.insert(line);
    }
    m_lines.insert(first);
    for (qsizetype line = first; line <= last; ++line) {
        if (!nestedLines.contains(line))
            m_lines.insert(line);
    }
}

bool Finder::keep(int item, bool isPlainOpen)
{
    if (saysNothing(item))
        return false;
    const TaskState task = at(item).task;
    const bool isDone = task == TaskState::Done || saysItIsDone(item);
    const bool isOpen = !isDone && (task == TaskState::Open || isPlainOpen);
    bool holdsOpen = false;
    for (const int nested : nestedItems(item))
        holdsOpen = keep(nested, isOpen) || holdsOpen;
    if (isOpen || holdsOpen)
        keepOwnLines(item);
    return isOpen || holdsOpen;
}

void Finder::addReferencePlace(int item)
{
    const int paragraph = paragraphOf(item);
    if (paragraph < 0)
        return;
    const TextRange range = at(paragraph).range.shifted(m_begin);
    if (reference().matchView(m_tree.text(range)).hasMatch())
        return;
    qsizetype end = range.end;
    while (end > range.begin && (m_tree.text()[end - 1] == u' ' || m_tree.text()[end - 1] == u'\t'))
        --end;
    m_result.referencePlaces.append(end);
}

void Finder::readBlock(qsizetype block)
{
    m_nodes = m_tree.nodes(block);
    m_begin = m_tree.blocks()[block].range.begin;
    if (m_nodes->isEmpty())
        return;
    for (int item = at(0).firstChild; item >= 0; item = at(item).nextSibling) {
        if (saysNothing(item))
            continue;
        ++m_result.all;
        if (!keep(item, m_withPlainItems))
            continue;
        ++m_result.carried;
        addReferencePlace(item);
    }
}

OpenItems Finder::result()
{
    m_result.lines = QList<qsizetype>(m_lines.cbegin(), m_lines.cend());
    std::ranges::sort(m_result.lines);
    return std::move(m_result);
}

} // namespace

QStringView withoutReference(QStringView line)
{
    const auto match = reference().matchView(line);
    return match.hasMatch() ? line.first(match.capturedStart()) : line;
}

OpenItems findOpenItems(const SyntaxTree &tree, TextRange range, bool withPlainItems)
{
    Finder finder(tree, withPlainItems);
    if (range.isEmpty())
        return {};
    for (qsizetype block = std::max<qsizetype>(tree.blockAt(range.begin), 0);
         block < tree.blocks().size() && tree.blocks()[block].range.begin < range.end; ++block) {
        if (tree.blocks()[block].kind == BlockKind::List && tree.blocks()[block].range.begin >= range.begin)
            finder.readBlock(block);
    }
    return finder.result();
}

} // namespace minuta
