#include "app/text/decodedtext.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"
#include "tests/ui/followedrows.h"
#include "ui/context/editorcontext.h"
#include "ui/roadmap/roadmapmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

const QString sample =
    u"# M\n\n## Roadmap\n\nWhen? | What?\n------|------\n*Recently Completed* | - Old runtime retired\n"
    "*Soon* | **Deployment 1.0:**\n|| - Two months' notice\n|| - Guide for moving over\n||\n|| - Keys are rotated\n"
    "*Next* | - Several processes\n*Future* |\n\nAbove are plans.\n"_s;

/// Lines of after that are not lines of before, and the other way round.
int changedLines(const QString &before, const QString &after)
{
    QStringList left = before.split(u'\n');
    QStringList right = after.split(u'\n');
    for (const QString &line : before.split(u'\n')) {
        if (right.removeOne(line))
            left.removeOne(line);
    }
    return int(std::max(left.size(), right.size()));
}

} // namespace

class TestRoadmapModel : public QObject
{
    Q_OBJECT

private slots:
    void showsBucketsGroupsAndItems();
    void editingAnItemChangesItsLine();
    void movingUpAndDownCrossesBuckets();
    void movingDownPassesTheSpacersAtABucketsEnd();
    void rowsOfSeveralBucketsMoveOneWay();
    void aGroupMovesWithItsItems();
    void typingIntoASpacerMakesAnItem();
    void movingToAnotherBucketKeepsBothLabels();
    void addedItemsTakeTheEmptyRow();
    void droppingMoves();
    void everyMoveInRealTablesChangesFewLines();
    void randomEditsKeepTheModelWhole();
    void keysInCellsAreFollowed();
};

void TestRoadmapModel::showsBucketsGroupsAndItems()
{
    Document document(sample);
    EditorContext context(document);
    RoadmapModel model(context);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);

    QCOMPARE(model.rowCount(), 8);
    QCOMPARE(model.index(0, 0).data().toString(), u"Recently Completed"_s);
    QCOMPARE(model.index(0, 1).data().toString(), u"Old runtime retired"_s);
    QVERIFY(model.index(2, 1).data(RoadmapModel::IndentedRole).toBool());
    QVERIFY(!model.index(5, 1).data(RoadmapModel::IndentedRole).toBool());
    QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"When?"_s);
}

void TestRoadmapModel::editingAnItemChangesItsLine()
{
    Document document(sample);
    EditorContext context(document);
    RoadmapModel model(context);

    QVERIFY(model.setData(model.index(3, 1), u"Guide | moving"_s, Qt::EditRole));

    QCOMPARE(document.text(), QString(sample).replace(u"Guide for moving over"_s, u"Guide \\| moving"_s));
    QCOMPARE(model.index(3, 1).data(Qt::EditRole).toString(), u"Guide | moving"_s);
    document.undoStack().undo();
    QCOMPARE(document.text(), sample);
}

void TestRoadmapModel::movingUpAndDownCrossesBuckets()
{
    Document document(sample);
    EditorContext context(document);
    RoadmapModel model(context);

    QCOMPARE(model.steps().moveBy({3}, -1), QList<int>{2});
    QCOMPARE(model.index(2, 1).data().toString(), u"Guide for moving over"_s);

    const int down = model.steps().moveBy({5}, 1).value(0); // the last of Soon becomes the first of Next
    QCOMPARE(model.table().rows[down].bucket, 2);
    QCOMPARE(model.index(down, 1).data().toString(), u"Keys are rotated"_s);
    QVERIFY(model.table().rows[down].hasLabel);
}

void TestRoadmapModel::movingDownPassesTheSpacersAtABucketsEnd()
{
    Document document(u"When? | What?\n---|---\n*Soon* | - a\n|| - b\n||\n*Next* | - c\n"_s);
    EditorContext context(document);
    RoadmapModel model(context);

    QCOMPARE(model.steps().moveBy({1}, 1), QList<int>{2});

    QCOMPARE(document.text(), u"When? | What?\n---|---\n*Soon* | - a\n||\n*Next* | - b\n|| - c\n"_s);
}

void TestRoadmapModel::rowsOfSeveralBucketsMoveOneWay()
{
    for (const int by : {1, -1}) {
        Document document(
            u"When? | What?\n---|---\n*Past* | - z\n*Done* | - a\n*Soon* | - b\n*Next* | - c\n*Later* | - d\n"_s);
        EditorContext context(document);
        RoadmapModel model(context);
        const QList<int> moved = model.steps().moveToBucket({1, 3}, by); // of Done and of Next
        QCOMPARE(moved.size(), 2);
        for (const int row : moved)
            QCOMPARE(model.table().rows[row].bucket, by > 0 ? 4 : 0);
    }
}

void TestRoadmapModel::aGroupMovesWithItsItems()
{
    Document document(sample);
    EditorContext context(document);
    RoadmapModel model(context);

    QCOMPARE(model.steps().moveToBucket({1}, 1), (QList<int>{3, 4, 5}));

    QVERIFY(document.text().contains(u"*Soon* |\n|| - Keys are rotated\n*Next* | **Deployment 1.0:**\n"
                                     "|| - Two months' notice\n|| - Guide for moving over\n||\n"
                                     "|| - Several processes\n"_s));
}

void TestRoadmapModel::typingIntoASpacerMakesAnItem()
{
    Document document(sample);
    EditorContext context(document);
    RoadmapModel model(context);
    QVERIFY(model.index(4, 1).flags().testFlag(Qt::ItemIsEditable));

    QVERIFY(model.setData(model.index(4, 1), u"Third"_s, Qt::EditRole));

    QCOMPARE(document.text(), QString(sample).replace(u"over\n||\n"_s, u"over\n|| - Third\n"_s));
}

void TestRoadmapModel::movingToAnotherBucketKeepsBothLabels()
{
    Document document(sample);
    EditorContext context(document);
    RoadmapModel model(context);

    const int row = model.steps().moveToBucket({0}, 1).value(0); // the only row of Recently Completed

    QCOMPARE(model.table().rows.value(row).bucket, 1);
    QStringList labels;
    for (const RoadmapBucket &bucket : model.table().buckets)
        labels += bucket.label;
    QCOMPARE(labels, QStringList({u"Recently Completed"_s, u"Soon"_s, u"Next"_s, u"Future"_s}));
    QVERIFY(model.steps().moveToBucket({row}, 9).isEmpty());
}

void TestRoadmapModel::addedItemsTakeTheEmptyRow()
{
    Document document(sample);
    EditorContext context(document);
    RoadmapModel model(context);

    QCOMPARE(model.steps().addItem(3, 7), QList<int>{7});

    QVERIFY(document.text().contains(u"*Future* | - New item\n"));
    QCOMPARE(model.steps().addItem(1, 2), QList<int>{3});
    QVERIFY(document.text().contains(u"|| - Two months' notice\n|| - New item\n"));
}

void TestRoadmapModel::droppingMoves()
{
    Document document(sample);
    EditorContext context(document);
    RoadmapModel model(context);
    QSignalSpy dropped(&model, &RoadmapModel::dropped);
    const std::unique_ptr<QMimeData> dragged(model.mimeData({model.index(3, 1)}));

    model.dropMimeData(dragged.get(), Qt::MoveAction, 2, 0, {});

    QCOMPARE(dropped.count(), 1);
    QVERIFY(document.text().contains(u"|| - Guide for moving over\n|| - Two months' notice\n"));
}

void TestRoadmapModel::everyMoveInRealTablesChangesFewLines()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    int moves = 0;
    for (const auto &file : files) {
        const QString text = decode(file.bytes)->text;
        Document document(text);
        EditorContext context(document);
        if (context.roadmaps().isEmpty())
            continue;
        RoadmapModel model(context);
        for (int row = 0; row < model.rowCount(); ++row) {
            for (const int by : {-1, 1}) {
                const RoadmapRow moved = model.table().rows[row];
                const bool isMore = moved.hasLabel || moved.kind == RoadmapRowKind::Group;
                if (model.steps().moveBy({row}, by).isEmpty())
                    continue;
                ++moves;
                // A moved line stands elsewhere and is the same; only lines that hold a label can differ, that of its
                // bucket and that of the next, and behind a group a spacer can come.
                QVERIFY2(changedLines(text, document.text()) <= 2 + isMore,
                         qPrintable(u"%1 row %2 by %3"_s.arg(file.name).arg(row).arg(by)));
                document.undoStack().undo();
                QCOMPARE(document.text(), text);
            }
        }
    }
    QVERIFY(moves > 200);
}

void TestRoadmapModel::randomEditsKeepTheModelWhole()
{
    test::Random random(9);
    for (int i = 0; i < 60; ++i) {
        Document document(sample);
        EditorContext context(document);
        RoadmapModel model(context);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        for (int edit = 0; edit < 12; ++edit) {
            const int row = int(random.below(model.rowCount()));
            RoadmapSteps &steps = model.steps();
            switch (random.below(11)) {
            case 0: steps.moveBy({row}, random.oneIn(2) ? 1 : -1); break;
            case 1: steps.moveToBucket({row}, random.oneIn(2) ? 1 : -1); break;
            case 2: steps.addItem(model.table().rows.value(row).bucket, row); break;
            case 3: steps.remove({row}); break;
            case 6: steps.group({row}, u"G"_s); break;
            case 7: steps.dissolveGroup(row); break;
            case 8: steps.addSpacer(row); break;
            case 9: steps.addBucket(random.oneIn(2) ? -1 : model.table().rows.value(row).bucket, u"B"_s); break;
            case 10: steps.moveBucket(model.table().rows.value(row).bucket, random.oneIn(2) ? 1 : -1); break;
            case 4: model.setData(model.index(row, 1), random.text(12), Qt::EditRole); break;
            default: document.apply(random.changes(document.text()), u"edit"_s); break;
            }
        }
        while (document.undoStack().canUndo())
            document.undoStack().undo();
        QCOMPARE(document.text(), sample);
        QCOMPARE(model.rowCount(), 8);
    }
}

void TestRoadmapModel::keysInCellsAreFollowed()
{
    const QString text = u"a | b\n--- | ---\nc | d\n\n"_s + sample;
    for (quint32 seed = 0; seed < 60; ++seed) {
        test::Random random(seed);
        Document document(text);
        EditorContext context(document);
        RoadmapModel model(context);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const test::FollowedRows followed(model, {Qt::DisplayRole, Qt::AccessibleTextRole});
        for (int step = 0; step < 40; ++step) {
            const qsizetype place = random.below(document.text().size() + 1);
            switch (random.below(4)) {
            case 0: document.undoStack().undo(); break;
            case 1:
                document.apply(TextChange::replacing(document.text(), random.range(document.text().size(), 2), {}),
                               u"delete"_s);
                break;
            default: document.apply(TextChange{{place, place}, {}, random.text(3)}, u"key"_s); break;
            }

            const RoadmapModel anew(context);
            const QByteArray where = "seed " + QByteArray::number(seed) + ", step " + QByteArray::number(step);
            QVERIFY2(model.table() == anew.table(), where);
            QVERIFY2(context.roadmaps() == readRoadmaps(document.tree()), where);
            QVERIFY2(followed.rows() == followed.read(), where);
        }
    }
}

QTEST_MAIN(TestRoadmapModel)
#include "tst_roadmapmodel.moc"
