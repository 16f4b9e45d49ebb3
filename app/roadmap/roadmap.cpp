#include "app/roadmap/roadmap.h"

#include "app/markdown/syntaxtree.h"
#include "app/roadmap/roadmapreader.h"

namespace minuta {

QList<RoadmapTable> readRoadmaps(const SyntaxTree &tree)
{
    QList<RoadmapTable> tables;
    for (qsizetype i = 0; i < tree.blocks().size(); ++i) {
        const Block &block = tree.blocks()[i];
        const bool canHoldTable =
            block.kind == BlockKind::Table || block.kind == BlockKind::List || block.kind == BlockKind::BlockQuote;
        if (!canHoldTable || !tree.text(block.range).contains(u'|')) // parses no list in vain
            continue;
        const std::shared_ptr<const NodeList> nodes = tree.nodes(i);
        for (int node = 0; node < nodes->size(); ++node) {
            if ((*nodes)[node].kind != NodeKind::Table)
                continue;
            const RoadmapReader reader(tree, i, *nodes, node);
            if (reader.isRoadmap())
                tables.append(reader.read());
        }
    }
    return tables;
}

} // namespace minuta
