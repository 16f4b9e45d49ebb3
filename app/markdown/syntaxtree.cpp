#include "app/markdown/syntaxtree.h"

#include "app/markdown/cmarkparser.h"
#include "app/markdown/tablenodes.h"

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// cmark-gfm's tree takes many times the text's size: a large text is parsed in pieces of this many units.
constexpr qsizetype pieceSize = 64 * 1024;

quint64 newId()
{
    static std::atomic<quint64> last = 0;
    return ++last;
}

/// The end of content without blank lines and the last line's ending.
qsizetype contentEnd(QStringView text, TextRange range)
{
    qsizetype end = range.end;
    for (qsizetype i = end; i > range.begin; --i) {
        const QChar unit = text[i - 1];
        if (unit == u'\n' || unit == u'\r')
            end = i - 1;
        else if (unit != u' ' && unit != u'\t')
            return end;
    }
    return range.begin;
}

/// Replaces [first, last) of list, in place: a key leaves the other blocks of a large text where they are.
template<typename T> void splice(QList<T> &list, qsizetype first, qsizetype last, const QList<T> &fresh)
{
    const qsizetype common = std::min(last - first, fresh.size());
    std::copy_n(fresh.begin(), common, list.begin() + first);
    if (last - first > common) {
        list.remove(first + common, last - first - common);
    } else if (fresh.size() > common) {
        list.insert(first + common, fresh.size() - common, T());
        std::copy(fresh.begin() + common, fresh.end(), list.begin() + first + common);
    }
}

/// Of a bracket that a colon follows; -1: there is none. One sign is found much faster than two.
qsizetype nextDefinitionSign(const QString &text, qsizetype from)
{
    qsizetype bracket = text.indexOf(u']', from);
    while (bracket >= 0 && (bracket + 1 == text.size() || text[bracket + 1] != u':'))
        bracket = text.indexOf(u']', bracket + 1);
    return bracket;
}

/// Whole lines that an edit put in the place of others.
struct ChangedLines
{
    TextRange before; ///< in the text before; empty where lines came between others
    TextRange after;
};

bool isLineBegin(const LineIndex &lines, qsizetype position)
{
    return lines.start(lines.lineAt(position)) == position;
}

/// Ascending. Empty where the line before those goes on in them now.
QList<ChangedLines> changedLines(const ChangeSet &changes, const LineIndex &before, const LineIndex &after)
{
    QList<ChangedLines> result;
    qsizetype shift = 0;
    for (const TextChange &change : changes.changes()) {
        const qsizetype begin = before.start(before.lineAt(change.range.begin));
        const bool endsLine = isLineBegin(before, change.range.end)
                              && isLineBegin(after, change.range.begin + shift + change.inserted.size());
        const qsizetype end = endsLine ? change.range.end : before.end(before.lineAt(change.range.end));
        if (result.isEmpty() || begin > result.last().before.end)
            result.append(ChangedLines{{begin, end}, {begin + shift, 0}});
        shift += change.delta();
        TextRange &lines = result.last().before;
        lines.end = std::max(lines.end, end);
        result.last().after.end = lines.end + shift;
        if (!isLineBegin(after, result.last().after.begin))
            return {};
    }
    return result;
}

/// Rows of a table parsed alone, with what decides how they are read: the two lines that begin the table, and the row
/// above them.
struct RowsAlone
{
    QString source;
    qsizetype begin = 0; ///< of the rows in source
    NodeList nodes;
    int first = -1; ///< in nodes; -1: not all of the lines are rows of the table
};
RowsAlone parseRows(QStringView text, const LineIndex &lines, qsizetype headerLine, TextRange range)
{
    RowsAlone alone;
    const auto add = [&](qsizetype line) {
        const TextRange content = lines.contentRange(text, line);
        alone.source += text.sliced(content.begin, content.size());
        alone.source += u'\n';
    };
    const qsizetype line = lines.lineAt(range.begin);
    const bool isBehindRow = line - 1 > headerLine + 1;
    add(headerLine);
    add(headerLine + 1);
    if (isBehindRow)
        add(line - 1);
    alone.begin = alone.source.size();
    alone.source += text.sliced(range.begin, range.size());
    alone.nodes = cmark::parseNodes(alone.source, 0, BlockKind::Table, {});
    const qsizetype asked = lines.lineAt(range.end) - line + (isLineBegin(lines, range.end) ? 0 : 1);
    const qsizetype rows =
        std::ranges::count_if(alone.nodes, [](const Node &node) { return node.kind == NodeKind::TableRow; });
    if (rows == 1 + isBehindRow + asked)
        alone.first = bodyRowAt(alone.nodes, alone.begin);
    return alone;
}

/// The list where nobody else holds it, else a copy.
NodeList &writable(std::shared_ptr<const NodeList> &nodes)
{
    std::shared_ptr<NodeList> own =
        nodes.use_count() == 1 ? std::const_pointer_cast<NodeList>(nodes) : std::make_shared<NodeList>(*nodes);
    nodes = own;
    return *own;
}

} // namespace

SyntaxTree::SyntaxTree(QString text)
    : m_text(std::move(text))
    , m_lines(m_text)
{
    Parsed all = parsed({0, m_text.size()});
    m_blocks = std::move(all.blocks);
    m_details = std::move(all.details);
    for (Block &block : m_blocks)
        block.id = newId();
}

/// The blocks in range, which begins at the start of a block and ends at a line's end.
SyntaxTree::Parsed SyntaxTree::parsed(TextRange range) const
{
    Parsed result;
    if (range.begin == 0 && range.end > 0) { // replaced when a block begins there
        result.blocks.append(Block{.kind = BlockKind::Blank, .range = range});
        result.details.append(Details{});
    }
    qsizetype size = pieceSize;
    for (qsizetype begin = range.begin; begin < range.end;) {
        const qsizetype end =
            range.end - begin <= size ? range.end : std::min(range.end, m_lines.end(m_lines.lineAt(begin + size)));
        QList<cmark::ParsedBlock> blocks = cmark::parseBlocks(m_text, m_lines, {begin, end});
        qsizetype next = range.end;
        if (end < range.end) {
            // The last block may go on behind the piece: it is parsed again with the next one.
            while (!blocks.isEmpty() && blocks.last().continuesParagraph)
                blocks.removeLast();
            if (blocks.size() < 2) {
                size *= 2;
                continue;
            }
            next = blocks.last().begin;
            blocks.removeLast();
        }
        for (const cmark::ParsedBlock &block : std::as_const(blocks)) {
            if (block.begin == 0) {
                result.blocks.clear();
                result.details.clear();
            }
            result.blocks.append({block.kind, block.headingLevel, {block.begin, range.end}, 0});
            result.details.append({block.continuesParagraph, {}, nullptr});
        }
        begin = next;
        size = pieceSize;
    }
    for (qsizetype i = 0; i + 1 < result.blocks.size(); ++i)
        result.blocks[i].range.end = result.blocks[i + 1].range.begin;
    // Few blocks have definitions: the text is not searched for their sign block by block.
    qsizetype sign = -1; // the first "]:" at or behind where it was looked for last
    for (qsizetype i = 0; i < result.blocks.size(); ++i) {
        if (i + 1 < result.blocks.size() && result.details[i + 1].continuesParagraph)
            continue;
        const qsizetype first = result.blocks[i - (result.details[i].continuesParagraph ? 1 : 0)].range.begin;
        const TextRange unit{first, result.blocks[i].range.end};
        if (sign < unit.begin)
            sign = nextDefinitionSign(m_text, unit.begin);
        if (sign < 0)
            break;
        if (unit.contains(sign))
            result.details[i].definitions = cmark::parseDefinitions(text(unit));
    }
    return result;
}

qsizetype SyntaxTree::blockAt(qsizetype position) const
{
    const auto behind =
        std::ranges::upper_bound(m_blocks, position, {}, [](const Block &block) { return block.range.begin; });
    return std::distance(m_blocks.begin(), behind) - 1;
}

bool SyntaxTree::isContinued(qsizetype block) const
{
    return block + 1 < m_details.size() && m_details[block + 1].continuesParagraph;
}

TextRange SyntaxTree::unit(qsizetype block) const
{
    TextRange range = m_blocks[block].range;
    if (m_details[block].continuesParagraph)
        range.begin = m_blocks[block - 1].range.begin;
    if (isContinued(block))
        range.end = m_blocks[block + 1].range.end;
    return range;
}

TextRange SyntaxTree::contentRange(qsizetype block) const
{
    const TextRange range = m_blocks[block].range;
    if (m_blocks[block].kind == BlockKind::Blank)
        return {range.begin, range.begin};
    if (!m_details[block].definitions.isEmpty())
        return {range.begin, range.begin + nodes(block)->first().range.end};
    return {range.begin, contentEnd(m_text, range)};
}

std::shared_ptr<const NodeList> SyntaxTree::nodes(qsizetype block) const
{
    std::shared_ptr<const NodeList> &cached = m_details[block].nodes;
    if (cached)
        return cached;
    NodeList nodes;
    const Block &wanted = m_blocks[block];
    if (wanted.kind != BlockKind::Blank) {
        const TextRange range = unit(block);
        const qsizetype begin = wanted.range.begin - range.begin;
        nodes = cmark::parseNodes(text(range), begin, wanted.kind, definitionsReferredIn(text(wanted.range)));
        for (Node &node : nodes) {
            node.range = node.range.shifted(-begin);
            node.checkBox = node.task == TaskState::None ? TextRange{} : node.checkBox.shifted(-begin);
        }
    }
    cached = std::make_shared<NodeList>(std::move(nodes)); // writable() may give it out
    return cached;
}

QList<LinkDefinition> SyntaxTree::definitionsReferredIn(QStringView source) const
{
    if (!m_definitions) {
        auto map = std::make_shared<DefinitionMap>();
        for (const Details &details : std::as_const(m_details)) {
            for (const LinkDefinition &definition : details.definitions)
                (*map)[labelKey(definition.label)].append(definition);
        }
        m_definitions = std::move(map);
    }
    QList<LinkDefinition> found;
    if (m_definitions->isEmpty() || !source.contains(u'['))
        return found;
    const QSet<QString> keys = referredKeys(source);
    for (const QString &key : keys)
        found += m_definitions->value(key);
    return found;
}

/// Blocks that may refer to changed definitions are other content now.
void SyntaxTree::renewReferrers(const QList<LinkDefinition> &changed)
{
    QSet<QString> keys;
    for (const LinkDefinition &definition : changed)
        keys.insert(labelKey(definition.label));
    for (qsizetype i = 0; i < m_blocks.size(); ++i) {
        const QStringView source = text(m_blocks[i].range);
        if (source.contains(u'[') && referredKeys(source).intersects(keys)) {
            m_blocks[i].id = newId();
            m_details[i].nodes = nullptr;
        }
    }
}

/// A key in a cell, or rows that come, go and move: of a table of thousands of rows only those that changed are parsed
/// again. Rows that refer to definitions are not, since cmark-gfm limits how much they may write; nor are those of a
/// table so large that it may limit its cells. False where the table is to be parsed anew.
bool SyntaxTree::renewRows(qsizetype block, const LineIndex &linesBefore, const ChangeSet &changes)
{
    constexpr qsizetype fewCells = 400'000;
    Block &table = m_blocks[block];
    const NodeList &nodes = *m_details[block].nodes;
    const qsizetype begin = table.range.begin;
    const qsizetype delta = changes.delta();
    const qsizetype header = linesBefore.lineAt(begin);
    const qsizetype bodyBegin = linesBefore.end(std::min(header + 1, linesBefore.lineCount() - 1));
    const qsizetype bodyEnd = linesBefore.end(linesBefore.lineAt(begin + nodes.first().range.end));
    const QList<ChangedLines> changed = changedLines(changes, linesBefore, m_lines);
    if (changed.isEmpty() || changed.first().before.begin < bodyBegin || changed.last().before.end > bodyEnd
        || bodyEnd + delta <= bodyBegin)
        return false;
    const TextRange headerRow = m_lines.range(header);
    if ((m_lines.lineAt(bodyEnd + delta) - header) * (text(headerRow).count(u'|') + 1) > fewCells)
        return false;

    const auto nodeAt = [&](qsizetype position) {
        return position == bodyEnd ? int(nodes.size()) : bodyRowAt(nodes, position - begin);
    };
    QList<ReplacedRows> replaced;
    for (const ChangedLines &lines : changed) {
        ReplacedRows rows{
            nodeAt(lines.before.begin), nodeAt(lines.before.end), {}, lines.after.size() - lines.before.size()};
        if (rows.first < 0 || rows.end < 0)
            return false;
        if (!lines.after.isEmpty()) {
            const RowsAlone alone = parseRows(m_text, m_lines, header, lines.after);
            if (alone.first < 0 || !definitionsReferredIn(text(lines.after)).isEmpty())
                return false;
            rows.rows = rowsFrom(alone.nodes, alone.first, lines.after.begin - begin - alone.begin);
        }
        replaced.append(rows);
    }
    replaceRows(writable(m_details[block].nodes), replaced);
    table.id = newId();
    table.range.end += delta;
    for (qsizetype i = block + 1; i < m_blocks.size(); ++i)
        m_blocks[i].range = m_blocks[i].range.shifted(delta);
    return true;
}

void SyntaxTree::apply(const ChangeSet &changes)
{
    if (changes.isEmpty())
        return;
    const TextRange before = changes.range();
    const qsizetype delta = changes.delta();
    const qsizetype around = blockAt(before.begin);
    const bool isInTable = around >= 0 && m_blocks[around].kind == BlockKind::Table && m_details[around].nodes;
    const LineIndex linesBefore = isInTable ? m_lines : LineIndex();
    changes.applyTo(m_text);
    m_lines.update(changes, m_text);
    if (isInTable && renewRows(around, linesBefore, changes))
        return;

    // What stands before a block's first line decides that it begins there; only a table looks back at the line above
    // its delimiter row. So parsing can begin at the block before the one that the change begins in: the change may
    // join the two.
    qsizetype first = std::max<qsizetype>(blockAt(std::max<qsizetype>(before.begin - 1, 0)) - 1, 0);
    while (first > 0 && m_details[first].continuesParagraph)
        --first;
    qsizetype begin = first == 0 ? 0 : m_blocks[first].range.begin;
    // Behind the change the text is the same: where a block begins that began there before, so do all after it.
    const qsizetype tail = blockAt(before.end - 1) + 1;
    Parsed fresh;
    qsizetype last = m_blocks.size(); // the old blocks [first, last) are replaced by the fresh ones
    const auto parseFrom = [&] {
        for (qsizetype ahead = 3;; ahead *= 8) {
            qsizetype limit = tail + ahead;
            while (limit < m_blocks.size() && m_details[limit].continuesParagraph)
                ++limit;
            const bool reachesEnd = limit >= m_blocks.size();
            const qsizetype end = reachesEnd ? m_text.size() : m_blocks[limit].range.begin + delta;
            fresh = parsed({begin, end});
            qsizetype old = tail;
            qsizetype found = -1;
            for (qsizetype i = 0; i < fresh.blocks.size() && found < 0; ++i) {
                const qsizetype freshBegin = fresh.blocks[i].range.begin;
                while (old < m_blocks.size() && m_blocks[old].range.begin + delta < freshBegin)
                    ++old;
                if (old < m_blocks.size() && m_blocks[old].range.begin + delta == freshBegin
                    && m_blocks[old].kind != BlockKind::Blank && fresh.blocks[i].kind != BlockKind::Blank
                    && !m_details[old].continuesParagraph && !fresh.details[i].continuesParagraph)
                    found = i;
            }
            if (found >= 0) {
                last = old;
                fresh.blocks.resize(found);
                fresh.details.resize(found);
                break;
            }
            if (!reachesEnd)
                continue;
            last = m_blocks.size();
            break;
        }
    };
    const auto beginsThere = [&] {
        const qsizetype next = last < m_blocks.size() ? m_blocks[last].range.begin + delta : m_text.size();
        return begin == (fresh.blocks.isEmpty() ? next : fresh.blocks.first().range.begin);
    };
    parseFrom();
    // What the first block was can have become definitions, which belong to the block before.
    while (first > 0 && !beginsThere()) {
        do
            --first;
        while (first > 0 && m_details[first].continuesParagraph);
        begin = first == 0 ? 0 : m_blocks[first].range.begin;
        parseFrom();
    }
    if (!fresh.blocks.isEmpty() && last < m_blocks.size())
        fresh.blocks.last().range.end = m_blocks[last].range.begin + delta;
    Q_ASSERT(beginsThere());

    // Old blocks that no change touched are the same content where they are found again.
    QList<LinkDefinition> removed;
    qsizetype shift = 0;
    qsizetype candidate = 0;
    auto change = changes.changes().cbegin();
    const auto changesEnd = changes.changes().cend();
    for (qsizetype i = first; i < last; ++i) {
        const Block &old = m_blocks.at(i);
        for (; change != changesEnd && change->range.end <= old.range.begin; ++change)
            shift += change->delta();
        const bool isTouched = change != changesEnd && change->range.begin < old.range.end;
        const TextRange range = old.range.shifted(shift);
        while (candidate < fresh.blocks.size() && fresh.blocks[candidate].range.begin < range.begin)
            ++candidate;
        if (!isTouched && candidate < fresh.blocks.size()) {
            Block &now = fresh.blocks[candidate];
            const bool isContinuedNow =
                candidate + 1 < fresh.details.size() && fresh.details[candidate + 1].continuesParagraph;
            if (now.range == range && now.kind == old.kind && now.headingLevel == old.headingLevel
                && isContinued(i) == isContinuedNow && m_details[i].definitions == fresh.details[candidate].definitions
                && m_details[i].continuesParagraph == fresh.details[candidate].continuesParagraph) {
                now.id = old.id;
                fresh.details[candidate].nodes = m_details[i].nodes;
            }
        }
        removed += m_details[i].definitions;
    }
    QList<LinkDefinition> added;
    for (qsizetype i = 0; i < fresh.blocks.size(); ++i) {
        if (fresh.blocks[i].id == 0)
            fresh.blocks[i].id = newId();
        added += fresh.details[i].definitions;
    }

    for (qsizetype i = last; i < m_blocks.size(); ++i)
        m_blocks[i].range = m_blocks[i].range.shifted(delta);
    splice(m_blocks, first, last, fresh.blocks);
    splice(m_details, first, last, fresh.details);
    if (removed != added) {
        m_definitions = nullptr;
        renewReferrers(removed + added);
    }
}

} // namespace minuta
