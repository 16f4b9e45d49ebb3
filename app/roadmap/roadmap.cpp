#include "app/roadmap/roadmap.h"

#include "app/markdown/syntaxtree.h"
#include "app/markdown/tablerow.h"
#include "app/roadmap/rowsource.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr qsizetype columns = 2;

QList<int> children(const NodeList &nodes, int parent)
{
    QList<int> result;
    for (int child = nodes[parent].firstChild; child >= 0; child = nodes[child].nextSibling)
        result.append(child);
    return result;
}

QStringList linksIn(const NodeList &nodes, int node)
{
    QStringList result;
    for (const int child : children(nodes, node)) {
        if (nodes[child].kind == NodeKind::Link)
            result.append(nodes[child].literal);
        result += linksIn(nodes, child);
    }
    return result;
}

TextRange trimmed(QStringView text, TextRange range)
{
    while (range.begin < range.end && text[range.begin].isSpace())
        ++range.begin;
    while (range.begin < range.end && text[range.end - 1].isSpace())
        --range.end;
    return range;
}

/// Whether source begins with a list marker. In a cell it makes no list, but people write and read it as one.
bool hasMarker(QStringView source)
{
    return !source.isEmpty() && QStringView(u"-*+").contains(source[0]) && (source.size() == 1 || source[1].isSpace());
}

bool hasStrongHead(QStringView source)
{
    return source.size() > 4 && source.startsWith("**"_L1) && source.indexOf("**"_L1, 3) > 0;
}

/// Behind the marker and its blanks.
TextRange itemText(QStringView text, TextRange what)
{
    if (hasMarker(text.sliced(what.begin, what.size())))
        ++what.begin;
    return trimmed(text, what);
}

/// What stands in the strong part, without a colon at its end: **name:**, **name**:, **name** (note):
TextRange groupText(QStringView text, TextRange what)
{
    const QStringView source = text.sliced(what.begin, what.size());
    const bool isAllStrong = source.endsWith("**"_L1) || source.endsWith("**:"_L1);
    const qsizetype close = isAllStrong ? source.lastIndexOf("**"_L1) : source.indexOf("**"_L1, 3);
    TextRange inside = trimmed(text, {what.begin + 2, what.begin + close});
    if (inside.size() > 1 && text[inside.end - 1] == u':')
        --inside.end;
    return inside;
}

/// The label without the emphasis around: *Soon*, **Soon**, _Soon_.
TextRange labelText(QStringView text, TextRange when)
{
    const QStringView source = text.sliced(when.begin, when.size());
    for (const QStringView marker :
         {QStringView(u"***"), QStringView(u"**"), QStringView(u"__"), QStringView(u"*"), QStringView(u"_")}) {
        if (source.size() > 2 * marker.size() && source.startsWith(marker) && source.endsWith(marker))
            return {when.begin + marker.size(), when.end - marker.size()};
    }
    return when;
}

/// One table of the tree: nodes of a block, the table's index in them, and the block's begin.
class TableReader
{
public:
    TableReader(const SyntaxTree &tree, const NodeList &nodes, int table, qsizetype offset)
        : m_tree(tree)
        , m_nodes(nodes)
        , m_rows(children(nodes, table))
        , m_offset(offset)
    {
    }

    bool hasTwoColumns() const { return !m_rows.isEmpty() && children(m_nodes, m_rows.first()).size() == columns; }
    RoadmapTable read() const;

private:
    RoadmapRow readRow(int node) const;
    QString plainCell(int row, qsizetype column) const;

    const SyntaxTree &m_tree;
    const NodeList &m_nodes;
    const QList<int> m_rows;
    const qsizetype m_offset;
};

QString TableReader::plainCell(int row, qsizetype column) const
{
    const QList<int> cells = children(m_nodes, row);
    return column < cells.size() ? plainText(m_nodes, cells[column]).simplified() : QString();
}

RoadmapRow TableReader::readRow(int node) const
{
    RoadmapRow row;
    row.line = m_tree.lines().lineAt(m_nodes[node].range.begin + m_offset);
    const RowSource source = rowSource(m_tree, row.line);
    const QString &text = m_tree.text();
    row.range = source.line;
    row.when = source.cells.isEmpty() ? TextRange{source.tail.end, source.tail.end} : source.cells.first();
    row.what = source.cells.size() < columns ? TextRange{source.tail.end, source.tail.end} : source.cells[1];
    row.hasLabel = !row.when.isEmpty();

    const QStringView what = m_tree.text(row.what);
    if (what.isEmpty()) {
        row.kind = row.hasLabel ? RoadmapRowKind::Empty : RoadmapRowKind::Spacer;
        row.text = row.what;
    } else if (hasStrongHead(what)) {
        row.kind = RoadmapRowKind::Group;
        row.text = groupText(text, row.what);
    } else {
        row.kind = RoadmapRowKind::Item;
        row.text = itemText(text, row.what);
    }
    row.title = unescapedFromCell(m_tree.text(row.text));
    row.plainTitle = plainCell(node, 1);
    if (row.kind == RoadmapRowKind::Item && hasMarker(row.plainTitle))
        row.plainTitle = row.plainTitle.sliced(1).trimmed();
    if (row.kind == RoadmapRowKind::Group && row.plainTitle.endsWith(u':'))
        row.plainTitle.chop(1);
    if (const QList<int> cells = children(m_nodes, node); cells.size() == columns)
        row.links = linksIn(m_nodes, cells[1]);
    return row;
}

RoadmapTable TableReader::read() const
{
    RoadmapTable table;
    table.whenTitle = plainCell(m_rows.first(), 0);
    table.whatTitle = plainCell(m_rows.first(), 1);
    const LineIndex &lines = m_tree.lines();
    const qsizetype headerLine = lines.lineAt(m_nodes[m_rows.first()].range.begin + m_offset);
    table.range = {lines.start(headerLine), lines.end(headerLine + 1)}; // with the delimiter row, which has no node

    int group = -1;
    for (const int node : m_rows.sliced(1)) {
        RoadmapRow row = readRow(node);
        if (row.hasLabel || table.buckets.isEmpty()) {
            RoadmapBucket bucket;
            bucket.label = row.hasLabel ? plainCell(node, 0) : QString();
            bucket.labelRange = labelText(m_tree.text(), row.when);
            bucket.firstRow = int(table.rows.size());
            table.buckets.append(bucket);
        }
        row.bucket = int(table.buckets.size()) - 1;
        if (row.hasLabel || row.kind != RoadmapRowKind::Item)
            group = -1;
        row.group = group;
        if (row.kind == RoadmapRowKind::Group)
            group = int(table.rows.size());
        table.range.end = row.range.end;
        table.rows.append(row);
        table.buckets.last().endRow = int(table.rows.size());
    }
    return table;
}

/// Rows that share a bucket, and nothing but items and groups in the second column.
bool hasRoadmapShape(const SyntaxTree &tree, const RoadmapTable &table)
{
    bool hasLabel = false;
    bool hasUnlabelled = false;
    for (const RoadmapRow &row : table.rows) {
        hasLabel = hasLabel || row.hasLabel;
        hasUnlabelled = hasUnlabelled || (!row.hasLabel && row.kind == RoadmapRowKind::Item);
        if (row.kind == RoadmapRowKind::Item && !hasMarker(tree.text(row.what)))
            return false;
    }
    return hasLabel && hasUnlabelled;
}

bool holdsWord(const QString &text, QStringView word)
{
    const QStringList words = text.toCaseFolded().replace(u'?', u' ').simplified().split(u' ');
    return words.contains(word);
}

} // namespace

QList<RoadmapTable> readRoadmaps(const SyntaxTree &tree)
{
    QList<RoadmapTable> tables;
    std::array<QString, 7> headings; // by level: those the current block stands under
    for (qsizetype i = 0; i < tree.blocks().size(); ++i) {
        const Block &block = tree.blocks()[i];
        if (block.kind == BlockKind::Heading) {
            const auto level = size_t(block.headingLevel);
            headings[level] = plainText(*tree.nodes(i));
            std::fill(headings.begin() + block.headingLevel + 1, headings.end(), QString());
            continue;
        }
        const bool canHoldTable =
            block.kind == BlockKind::Table || block.kind == BlockKind::List || block.kind == BlockKind::BlockQuote;
        if (!canHoldTable || !tree.text(block.range).contains(u'|')) // parses no list in vain
            continue;
        const std::shared_ptr<const NodeList> nodes = tree.nodes(i);
        for (int node = 0; node < nodes->size(); ++node) {
            if ((*nodes)[node].kind != NodeKind::Table)
                continue;
            const TableReader reader(tree, *nodes, node, block.range.begin);
            if (!reader.hasTwoColumns())
                continue;
            RoadmapTable table = reader.read();
            const bool isNamed =
                holdsWord(table.whenTitle, u"when")
                || std::ranges::any_of(headings, [](const QString &heading) { return holdsWord(heading, u"roadmap"); });
            if (isNamed || hasRoadmapShape(tree, table))
                tables.append(std::move(table));
        }
    }
    return tables;
}

} // namespace minuta
