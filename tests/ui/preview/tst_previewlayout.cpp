#include "tests/support/random.h"
#include "ui/preview/previewlayout.h"

#include <QTest>

using namespace minuta;
using namespace Qt::StringLiterals;

class TestPreviewLayout : public QObject
{
    Q_OBJECT

private slots:
    void marginsOfNeighboursOverlap();
    void blocksWithoutHeightHaveNoMargins();
    void anEditKeepsTheBlocksAroundIt();
    void blockAtFindsTheBlockAbove();
    void randomEditsGiveTheHeightsOfAFreshLayout();
};

namespace {

Block block(quint64 id, qsizetype length = 10)
{
    return {.kind = BlockKind::Paragraph, .headingLevel = 0, .range = {0, length}, .id = id};
}

BlockExtent estimate(const Block &block)
{
    return {.height = qreal(block.range.size()), .marginTop = qreal(block.id % 5), .marginBottom = qreal(block.id % 7)};
}

} // namespace

void TestPreviewLayout::marginsOfNeighboursOverlap()
{
    PreviewLayout layout;
    layout.reset({block(3), block(9), block(4)}, 20, estimate);

    QCOMPARE(layout.top(0), 20.0); // the page's padding instead of a margin
    QCOMPARE(layout.top(1), 20.0 + 10 + 4);
    QCOMPARE(layout.top(2), 34.0 + 10 + 4);
    QCOMPARE(layout.totalHeight(), 48.0 + 10 + 20);
}

void TestPreviewLayout::blocksWithoutHeightHaveNoMargins()
{
    PreviewLayout layout;
    layout.reset({block(3), block(6, 0), block(9)}, 0, estimate);

    QCOMPARE(layout.top(2), 10.0 + 4);
}

void TestPreviewLayout::anEditKeepsTheBlocksAroundIt()
{
    PreviewLayout layout;
    layout.reset({block(1), block(2), block(3), block(4)}, 0, estimate);
    layout.measure(0, {.height = 100});
    layout.measure(3, {.height = 200});

    const BlockSplice splice = layout.update({block(1), block(7), block(8), block(9), block(4)}, estimate);

    QCOMPARE(splice, (BlockSplice{.first = 1, .removed = 2, .inserted = 3}));
    QCOMPARE(splice.mapped(0), 0);
    QCOMPARE(splice.mapped(2), -1);
    QCOMPARE(splice.mapped(3), 4);
    QCOMPARE(layout.extent(0).height, 100.0);
    QCOMPARE(layout.extent(4).height, 200.0);
    QVERIFY(layout.extent(4).isMeasured);
    QVERIFY(!layout.extent(2).isMeasured);
}

void TestPreviewLayout::blockAtFindsTheBlockAbove()
{
    PreviewLayout layout;
    QCOMPARE(layout.blockAt(5), -1);

    layout.reset({block(5), block(10), block(35)}, 10, estimate);

    QCOMPARE(layout.blockAt(0), 0);
    QCOMPARE(layout.blockAt(layout.top(1) - 1), 0);
    QCOMPARE(layout.blockAt(layout.top(1)), 1);
    QCOMPARE(layout.blockAt(1e9), 2);
}

void TestPreviewLayout::randomEditsGiveTheHeightsOfAFreshLayout()
{
    test::Random random(7);
    QList<Block> blocks;
    PreviewLayout layout;
    layout.reset(blocks, 8, estimate);
    quint64 nextId = 1;
    for (int round = 0; round < 500; ++round) {
        const qsizetype at = random.below(blocks.size() + 1);
        const qsizetype removed = random.below(std::min<qsizetype>(4, blocks.size() - at + 1));
        blocks.remove(at, removed);
        for (qsizetype i = random.below(4); i > 0; --i)
            blocks.insert(at, block(nextId++, random.below(30)));
        layout.update(blocks, estimate);
        if (!blocks.isEmpty() && random.oneIn(2)) { // asks in between, as painting does
            const qsizetype asked = random.below(blocks.size());
            layout.measure(asked, estimate(blocks[asked]));
            layout.top(asked);
        }

        PreviewLayout fresh;
        fresh.reset(blocks, 8, estimate);
        QCOMPARE(layout.count(), fresh.count());
        QCOMPARE(layout.totalHeight(), fresh.totalHeight());
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            QCOMPARE(layout.id(i), blocks[i].id);
            QCOMPARE(layout.top(i), fresh.top(i));
        }
    }
}

QTEST_GUILESS_MAIN(TestPreviewLayout)
#include "tst_previewlayout.moc"
