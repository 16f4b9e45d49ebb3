#include "app/check/checkedtext.h"
#include "app/check/rules.h"
#include "app/markdown/listlines.h"
#include "app/roadmap/severalrows.h"

namespace minuta {

namespace {

/// A list item of a block, with what stands around it.
struct PlacedItem
{
    const Node &item;
    TextRange range; ///< absolute
    qsizetype line = 0;
    QStringView before; ///< what stands before it on its line
};

PlacedItem placed(const CheckedText &text, qsizetype block, const Node &item)
{
    const TextRange range = item.range.shifted(text.tree().blocks()[block].range.begin);
    const qsizetype line = text.tree().lines().lineAt(range.begin);
    return {item, range, line, text.text({text.tree().lines().start(line), range.begin})};
}

void findEmpty(const CheckedText &text, const PlacedItem &item, bool isOrdered, QList<Finding> &findings)
{
    if (item.item.firstChild >= 0)
        return;
    Finding finding{FindingKind::ItemEmpty, {item.range.begin, text.lineRange(item.line).end}, {}, {}};
    finding.range.end = finding.range.begin + text.text(finding.range).trimmed().size();
    // Without it the numbers behind would be others, and of "- -" the outer item stays.
    if (!isOrdered && item.before.trimmed().isEmpty())
        finding.fix = text.withoutLines(item.line, item.line + 1);
    findings.append(finding);
}

/// "- a" and below it, indented, "-": that makes a heading of the line above (GFM 0.29 §4.3).
void findUnderline(const CheckedText &text, const Leaf &leaf, QList<Finding> &findings)
{
    const int parent = text.node(leaf).parent;
    if (leaf.kind != NodeKind::Heading || parent < 0 || text.nodes(leaf.block)[parent].kind != NodeKind::ListItem)
        return;
    const TextRange line = text.lineRange(leaf.lastLine);
    if (leaf.firstLine == leaf.lastLine || text.text(line).trimmed() != u"-")
        return;
    const qsizetype begin = line.begin + text.text(line).indexOf(u'-');
    findings.append(
        {FindingKind::ItemEmpty, {begin, begin + 1}, {}, text.withoutLines(leaf.lastLine, leaf.lastLine + 1)});
}

/// How many units of markers of further lists an item's text begins with: 4 of "- * * text". 0 where a list in it is
/// more than a slip.
qsizetype doubledMarkers(const CheckedText &text, qsizetype block, const NodeList &nodes, const PlacedItem &item)
{
    qsizetype begin = -1;
    qsizetype end = -1;
    const Node *each = &item.item;
    while (each->firstChild >= 0 && nodes[each->firstChild].kind == NodeKind::List
           && !nodes[each->firstChild].isOrdered) {
        const Node &inner = nodes[nodes[each->firstChild].firstChild];
        const PlacedItem place = placed(text, block, inner);
        if (place.line != item.line || inner.nextSibling >= 0 || nodes[each->firstChild].nextSibling >= 0)
            break;
        if (inner.firstChild < 0)
            return 0; // an empty item, which is told as such
        begin = begin < 0 ? place.range.begin : begin;
        const ListLine line = parseListLine(text.text({place.range.begin, text.lineRange(item.line).end}));
        end = place.range.begin + line.marker.size() + line.gap.size();
        each = &inner;
    }
    return begin < 0 ? 0 : end - begin;
}

void findDoubled(const CheckedText &text, qsizetype block, const NodeList &nodes, const PlacedItem &item,
                 QList<Finding> &findings)
{
    const qsizetype size = doubledMarkers(text, block, nodes, item);
    if (size == 0)
        return;
    const Node &inner = nodes[nodes[item.item.firstChild].firstChild];
    const qsizetype begin = placed(text, block, inner).range.begin;
    Finding finding{
        FindingKind::MarkerTwice, {begin, begin + size}, {text.text({begin, begin + size}).trimmed().toString()}, {}};
    // What is nested deeper would have to move with it.
    if (text.tree().lines().lineAt(item.range.end) == item.line)
        finding.fix = TextChange::replacing(text.tree().text(), finding.range, {});
    findings.append(finding);
}

/// "|| - " of a roadmap, of which readers see a dash.
void findEmptyRows(const CheckedText &text, QList<Finding> &findings)
{
    for (const RoadmapTable &table : readRoadmaps(text.tree())) {
        for (int row = 0; row < table.rows.size(); ++row) {
            const RoadmapRow &each = table.rows[row];
            if (each.kind == RoadmapRowKind::Item && each.text.isEmpty())
                findings.append({FindingKind::ItemEmpty,
                                 each.what,
                                 {},
                                 removeRows(text.tree(), table, {row}).value_or(ChangeSet())});
        }
    }
}

} // namespace

QList<Finding> itemFindings(const CheckedText &text)
{
    QList<Finding> findings;
    findEmptyRows(text, findings);
    for (const Leaf &leaf : text.leaves())
        findUnderline(text, leaf, findings);
    for (qsizetype block = 0; block < text.tree().blocks().size(); ++block) {
        const NodeList &nodes = text.nodes(block);
        qsizetype doubledLine = -1;
        for (const Node &node : nodes) {
            if (node.kind != NodeKind::ListItem)
                continue;
            const PlacedItem item = placed(text, block, node);
            findEmpty(text, item, nodes[node.parent].isOrdered, findings);
            const qsizetype known = findings.size();
            if (item.line != doubledLine)
                findDoubled(text, block, nodes, item, findings);
            if (findings.size() > known)
                doubledLine = item.line;
        }
    }
    return findings;
}

} // namespace minuta
