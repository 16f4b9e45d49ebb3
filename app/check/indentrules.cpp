#include "app/check/checkedtext.h"
#include "app/check/rules.h"
#include "app/markdown/listlines.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr int tabWidth = 4;

/// An item that begins its line.
struct IndentedItem
{
    qsizetype line = 0;
    qsizetype endLine = 0; ///< behind what is nested in it
    int list = -1;         ///< node of the list it is in
    int parent = -1;       ///< index of the item around; -1: none
    int depth = 0;
    int column = 0;
    int width = 2; ///< from its marker to its text
    QString indent;
    int target = 0; ///< the column it belongs in
};

/// What a level of a list is indented by.
struct Step
{
    int width = 2;
    bool isTab = false;

    QString indent(int column) const
    {
        return isTab ? QString(column / tabWidth, u'\t') + QString(column % tabWidth, u' ') : QString(column, u' ');
    }
    friend bool operator==(const Step &, const Step &) = default;
};

/// A list at top level with all that is nested in it.
class IndentedList
{
public:
    IndentedList(const CheckedText &text, qsizetype block);

    /// Nothing where its items are indented alike.
    std::optional<Finding> finding() const;

private:
    void readItems();
    Step usualStep() const;
    void setTargets();
    const IndentedItem *itemAside() const;
    const IndentedItem *itemWithOtherStep() const;
    ChangeSet change() const;
    bool readsTheSame(const ChangeSet &change) const;

    const CheckedText &m_text;
    qsizetype m_block;
    QList<IndentedItem> m_items;
    Step m_step;
};

IndentedList::IndentedList(const CheckedText &text, qsizetype block)
    : m_text(text)
    , m_block(block)
{
    readItems();
    m_step = usualStep();
    setTargets();
}

void IndentedList::readItems()
{
    const NodeList &nodes = m_text.nodes(m_block);
    const qsizetype begin = m_text.tree().blocks()[m_block].range.begin;
    QHash<int, int> items; // by node
    for (int i = 0; i < nodes.size(); ++i) {
        if (nodes[i].kind != NodeKind::ListItem)
            continue;
        const TextRange range = nodes[i].range.shifted(begin);
        IndentedItem item;
        item.line = m_text.tree().lines().lineAt(range.begin);
        item.endLine = m_text.tree().lines().lineAt(range.end) + 1;
        const ListLine parsed = parseListLine(m_text.tree(), item.line);
        const bool beginsLine = parsed.quote.isEmpty() && parsed.isItem()
                                && m_text.tree().lines().start(item.line) + parsed.indent.size() == range.begin;
        if (!beginsLine) { // "- - a": such a list is indented in ways of its own
            m_items.clear();
            return;
        }
        item.list = nodes[i].parent;
        item.indent = parsed.indent;
        item.column = columns(parsed.indent);
        item.width = parsed.contentWidth() - item.column;
        for (int around = nodes[i].parent; around >= 0 && item.parent < 0; around = nodes[around].parent)
            item.parent = items.value(around, -1);
        item.depth = item.parent < 0 ? 0 : m_items[item.parent].depth + 1;
        items.insert(i, int(m_items.size()));
        m_items.append(item);
    }
}

/// The one that most items have which are nested in usual bullets.
Step IndentedList::usualStep() const
{
    QList<std::pair<Step, int>> counts;
    for (const bool onlyBullets : {true, false}) {
        for (const IndentedItem &item : m_items) {
            if (item.parent < 0 || (onlyBullets && m_items[item.parent].width > 2))
                continue;
            const bool isTab = item.indent.contains(u'\t');
            const Step step{isTab ? tabWidth : item.column - m_items[item.parent].column, isTab};
            const auto known = std::ranges::find(counts, step, &std::pair<Step, int>::first);
            if (known == counts.end())
                counts.append({step, 1});
            else
                ++known->second;
        }
        if (!counts.isEmpty())
            break;
    }
    const auto most = std::ranges::max_element(counts, {}, &std::pair<Step, int>::second);
    return most == counts.end() ? Step() : most->first;
}

void IndentedList::setTargets()
{
    for (IndentedItem &item : m_items) {
        if (item.parent < 0)
            item.target = m_items.first().column;
        else
            item.target = m_items[item.parent].target + std::max(m_step.width, m_items[item.parent].width);
    }
}

/// Every line goes with the innermost item that it belongs to.
ChangeSet IndentedList::change() const
{
    QHash<qsizetype, int> owners;
    for (int i = 0; i < m_items.size(); ++i) {
        for (qsizetype line = m_items[i].line; line < m_items[i].endLine; ++line)
            owners.insert(line, i);
    }
    QList<TextChange> changes;
    for (auto owner = owners.begin(); owner != owners.end(); ++owner) {
        const IndentedItem &item = m_items[owner.value()];
        const QStringView line = m_text.line(owner.key());
        const qsizetype size = std::ranges::find_if_not(line, isBlank) - line.begin();
        const int column = columns(line.first(size));
        const bool isLazy = owner.key() != item.line && column < item.column + item.width;
        if (size == line.size() || isLazy)
            continue;
        const QString indent = m_step.indent(column - item.column + item.target);
        if (line.first(size) != indent && (owner.key() == item.line || column - item.column + item.target != column)) {
            const qsizetype begin = m_text.tree().lines().start(owner.key());
            changes.append(TextChange::replacing(m_text.tree().text(), {begin, begin + size}, indent));
        }
    }
    return ChangeSet(changes);
}

bool IndentedList::readsTheSame(const ChangeSet &change) const
{
    if (change.isEmpty())
        return true;
    const TextRange block = m_text.tree().blocks()[m_block].range;
    QList<TextChange> own;
    for (TextChange each : change.changes()) {
        each.range = each.range.shifted(-block.begin);
        own.append(each);
    }
    const QString before = m_text.text(block).toString();
    const SyntaxTree was(before);
    const SyntaxTree is(ChangeSet(own).appliedTo(before));
    if (was.blocks().size() != 1 || is.blocks().size() != 1)
        return false;
    const auto old = was.nodes(0);
    const auto fresh = is.nodes(0);
    return std::ranges::equal(*old, *fresh, [](const Node &a, const Node &b) {
        return a.kind == b.kind && a.parent == b.parent && a.literal == b.literal && a.level == b.level
               && a.isTight == b.isTight && a.task == b.task;
    });
}

/// The first item that does not begin where the first of its list does; null: there is none.
const IndentedItem *IndentedList::itemAside() const
{
    QHash<int, int> columns; // by list
    for (const IndentedItem &item : m_items) {
        if (columns.value(item.list, item.column) != item.column)
            return &item;
        columns.insert(item.list, item.column);
    }
    return nullptr;
}

/// The first item of a deeper level that is not indented as most are; null: there is none. A list as a whole may stand
/// a blank further in.
const IndentedItem *IndentedList::itemWithOtherStep() const
{
    const auto odd = std::ranges::find_if(m_items, [&](const IndentedItem &item) {
        return item.parent >= 0 && item.indent != m_step.indent(item.target);
    });
    return odd == m_items.end() ? nullptr : &*odd;
}

std::optional<Finding> IndentedList::finding() const
{
    const IndentedItem *aside = itemAside();
    const IndentedItem *odd = aside ? aside : itemWithOtherStep();
    if (!odd)
        return std::nullopt;
    const qsizetype begin = m_text.tree().lines().start(odd->line);
    Finding finding{
        aside ? FindingKind::ItemAside : FindingKind::IndentMixed, {begin, begin + odd->indent.size() + 1}, {}, {}};
    // An item that stands a blank further in was meant to be nested, or slipped: only people know.
    if (!aside)
        finding.fix = change();
    if (!readsTheSame(finding.fix))
        finding.fix = {};
    return finding;
}

} // namespace

QList<Finding> indentFindings(const CheckedText &text)
{
    QList<Finding> findings;
    for (qsizetype block = 0; block < text.tree().blocks().size(); ++block) {
        if (text.tree().blocks()[block].kind != BlockKind::List)
            continue;
        if (const auto finding = IndentedList(text, block).finding())
            findings.append(*finding);
    }
    return findings;
}

} // namespace minuta
