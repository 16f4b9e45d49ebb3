#include "app/markdown/syntaxtree.h"
#include "app/text/decodedtext.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::Random;

namespace {

/// text with its line endings and odd characters made visible.
QString shown(const QString &text)
{
    return QDebug::toString(text);
}

/// What a reader of the tree sees of it; an empty string where the laws hold that every tree keeps.
QString brokenLaw(const SyntaxTree &tree)
{
    qsizetype end = 0;
    for (qsizetype i = 0; i < tree.blocks().size(); ++i) {
        const Block &block = tree.blocks()[i];
        const QString where = u"block %1: "_s.arg(i);
        if (block.range.begin != end || block.range.isEmpty())
            return where + u"does not tile"_s;
        end = block.range.end;
        if (block.kind == BlockKind::Blank && i > 0)
            return where + u"blank"_s;
        const TextRange content = tree.contentRange(i);
        if (!block.range.contains(content))
            return where + u"content outside"_s;
        const auto nodes = tree.nodes(i);
        if (nodes->isEmpty() != (block.kind == BlockKind::Blank))
            return where + u"no nodes"_s;
        for (qsizetype n = 0; n < nodes->size(); ++n) {
            const Node &node = nodes->at(n);
            const QString at = where + u"node %1: "_s.arg(n);
            if (node.range.begin < 0 || node.range.end < node.range.begin
                || node.range.end > content.end - block.range.begin)
                return at + u"outside of the block"_s;
            if (n > 0 && !nodes->at(node.parent).range.contains(node.range))
                return at + u"outside of its parent"_s;
            if (node.nextSibling >= 0 && !isInline(node.kind)
                && nodes->at(node.nextSibling).range.begin < node.range.end)
                return at + u"overlaps the next"_s;
        }
    }
    return end == tree.text().size() ? QString() : u"the end has no block"_s;
}

/// Where the two trees, of the same text, differ; empty where they do not.
QString difference(const SyntaxTree &tree, const SyntaxTree &fresh)
{
    if (tree.text() != fresh.text() || tree.lines() != fresh.lines())
        return u"text"_s;
    if (tree.blocks().size() != fresh.blocks().size())
        return u"%1 blocks, not %2"_s.arg(tree.blocks().size()).arg(fresh.blocks().size());
    for (qsizetype i = 0; i < fresh.blocks().size(); ++i) {
        const Block &left = tree.blocks()[i];
        const Block &right = fresh.blocks()[i];
        if (left.kind != right.kind || left.headingLevel != right.headingLevel || left.range != right.range)
            return u"block %1"_s.arg(i);
        if (*tree.nodes(i) != *fresh.nodes(i))
            return u"nodes of block %1"_s.arg(i);
    }
    return {};
}

} // namespace

class TestSyntaxTree : public QObject
{
    Q_OBJECT

private slots:
    void blocksTileAnyText();
    void anEditedTreeEqualsAFreshOne();
};

void TestSyntaxTree::blocksTileAnyText()
{
    Random random(21);
    for (int i = 0; i < 3000; ++i) {
        const QString text = i % 2 ? random.text(120) : random.markdown(20);
        const QString broken = brokenLaw(SyntaxTree(text));
        QVERIFY2(broken.isEmpty(), qPrintable(broken + u'\n' + shown(text)));
    }
}

void TestSyntaxTree::anEditedTreeEqualsAFreshOne()
{
    Random random(22);
    for (int i = 0; i < 2500; ++i) {
        SyntaxTree tree(random.markdown(12));
        for (int edit = 0; edit < 4; ++edit) {
            const QString before = tree.text();
            for (qsizetype block = 0; block < tree.blocks().size(); ++block)
                tree.nodes(block);

            const ChangeSet changes = random.changes(before);
            tree.apply(changes);

            const QString broken = brokenLaw(tree);
            QVERIFY2(broken.isEmpty(), qPrintable(broken + u'\n' + shown(tree.text())));
            const QString different = difference(tree, SyntaxTree(changes.appliedTo(before)));
            QVERIFY2(different.isEmpty(),
                     qPrintable(different + u"\n"_s + shown(before) + u"\n-- became\n"_s + shown(tree.text())));
        }
    }
}

QTEST_GUILESS_MAIN(TestSyntaxTree)
#include "tst_syntaxtree.moc"
