#include "app/roadmap/roadmapreader.h"

#include "app/markdown/linebreaktag.h"
#include "app/markdown/syntaxtree.h"
#include "app/roadmap/rowsource.h"
#include "app/tables/celltext.h"

#include <algorithm>

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

/// Whether source begins with a list marker. In a cell it makes no list, but people write and read it as one. An asterisk
/// alone is the begin of emphasis that is being typed.
bool hasMarker(QStringView source)
{
    return !source.isEmpty() && QStringView(u"-*+").contains(source[0])
           && (source.size() == 1 ? source[0] != u'*' : source[1].isSpace());
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

bool holdsWord(const QString &text, QStringView word)
{
    const QStringList words = text.toCaseFolded().replace(u'?', u' ').simplified().split(u' ');
    return words.contains(word);
}

} // namespace

RoadmapReader::RoadmapReader(const SyntaxTree &tree, qsizetype block, const NodeList &nodes, int table)
    : m_tree(tree)
    , m_nodes(nodes)
    , m_block(block)
    , m_offset(tree.blocks()[block].range.begin)
    , m_rows(children(nodes, table))
{
}

bool RoadmapReader::hasTwoColumns() const
{
    return !m_rows.isEmpty() && children(m_nodes, m_rows.first()).size() == columns;
}

bool RoadmapReader::isNamed() const
{
    if (holdsWord(whenTitle(), u"when"))
        return true;
    int level = 7;
    for (qsizetype i = m_block - 1; i >= 0 && level > 1; --i) {
        const Block &above = m_tree.blocks()[i];
        if (above.kind != BlockKind::Heading || above.headingLevel >= level)
            continue;
        level = above.headingLevel;
        if (holdsWord(plainText(*m_tree.nodes(i)), u"roadmap"))
            return true;
    }
    return false;
}

/// What people read in a cell.
QStringList RoadmapReader::linesOf(int row, qsizetype column) const
{
    int cell = m_nodes[row].firstChild;
    while (cell >= 0 && column-- > 0)
        cell = m_nodes[cell].nextSibling;
    if (cell < 0)
        return {};
    QStringList lines{QString()};
    for (int node = cell + 1; node < m_nodes.size() && m_nodes[node].parent >= cell; ++node) { // document order
        if (m_nodes[node].kind == NodeKind::Text || m_nodes[node].kind == NodeKind::CodeSpan)
            lines.last() += m_nodes[node].literal;
        else if (m_nodes[node].kind == NodeKind::HtmlInline && isLineBreakTag(m_nodes[node].literal))
            lines.append(QString());
    }
    for (QString &line : lines)
        line = line.simplified();
    return lines;
}

RoadmapRow RoadmapReader::readRow(int node) const
{
    RoadmapRow row;
    row.line = m_tree.lines().lineAt(m_nodes[node].range.begin + m_offset);
    const RowSource source = rowSource(m_tree, row.line);
    const QString &text = m_tree.text();
    row.range = source.line;
    row.when = source.cells.isEmpty() ? TextRange{source.tail.end, source.tail.end} : source.cells.first();
    row.what = source.cells.size() < columns ? TextRange{source.tail.end, source.tail.end} : source.cells[1];
    row.hasLabel = !row.when.isEmpty();
    if (source.cells.size() > columns)
        row.surplus = m_tree.text({source.cells[columns].begin, source.cells.last().end}).toString();

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
    row.title = typedInCell(m_tree.text(row.text));
    row.plainTitle = linesOf(node, 1).join(QChar::LineSeparator);
    if (row.kind == RoadmapRowKind::Item && hasMarker(row.plainTitle))
        row.plainTitle = row.plainTitle.sliced(1).trimmed();
    if (row.kind == RoadmapRowKind::Group && row.plainTitle.endsWith(u':'))
        row.plainTitle.chop(1);
    if (const QList<int> cells = children(m_nodes, node); cells.size() == columns)
        row.links = linksIn(m_nodes, cells[1]);
    return row;
}

void RoadmapReader::readLabel(RoadmapBucket &bucket, const RoadmapRow &row, int node) const
{
    bucket.label = row.hasLabel ? plainCell(node, 0) : QString();
    bucket.labelRange = labelText(m_tree.text(), row.when);
}

RoadmapTable RoadmapReader::read(const QList<RoadmapRow> &known) const
{
    RoadmapTable table;
    table.whenTitle = whenTitle();
    table.whatTitle = plainCell(m_rows.first(), 1);
    const LineIndex &lines = m_tree.lines();
    const qsizetype headerLine = lines.lineAt(m_nodes[m_rows.first()].range.begin + m_offset);
    table.range = {lines.start(headerLine), lines.end(headerLine + 1)}; // with the delimiter row, which has no node

    int group = -1;
    auto next = known.begin();
    for (const int node : m_rows.sliced(1)) {
        const qsizetype begin = m_nodes[node].range.begin + m_offset;
        while (next != known.end() && next->range.end <= begin)
            ++next;
        RoadmapRow row = next != known.end() && next->range.contains(begin) ? *next : readRow(node);
        if (row.hasLabel || table.buckets.isEmpty()) {
            RoadmapBucket bucket;
            readLabel(bucket, row, node);
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
bool RoadmapReader::hasRoadmapShape() const
{
    bool hasLabel = false;
    bool hasUnlabelled = false;
    for (const int node : m_rows.sliced(1)) { // a table of thousands of rows that is none shows it in its first ones
        const RoadmapRow row = readRow(node);
        hasLabel = hasLabel || row.hasLabel;
        hasUnlabelled = hasUnlabelled || (!row.hasLabel && row.kind == RoadmapRowKind::Item);
        if (row.kind == RoadmapRowKind::Item && !hasMarker(m_tree.text(row.what)))
            return false;
    }
    return hasLabel && hasUnlabelled;
}

} // namespace minuta
