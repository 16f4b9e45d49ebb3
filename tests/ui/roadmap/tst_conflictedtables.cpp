#include "ui/context/editorcontext.h"
#include "ui/roadmap/roadmapmodel.h"
#include "ui/roadmap/roadmapview.h"
#include "ui/tables/tablemodel.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestConflictedTables : public QObject
{
    Q_OBJECT

private slots:
    void rowsOfBothVersionsAreAmongTheOthers();
    void rowsOfAGridToo();
    void otherRowsAreEdited();
    void nothingWritesIntoAConflict();
    void nothingOfAGridWritesIntoAConflict();
    void aSettledConflictHasOrdinaryRows();
    void theLineAboveLeadsToTheConflict();
    void aRefusalIsTold();
};

namespace {

const QString conflict = u"<<<<<<< HEAD\n*Soon* | - mine\n=======\n*Soon* | - theirs\n|| - more\n>>>>>>> topic\n"_s;
const QString roadmap = u"# M\n\n## Roadmap\n\nWhen? | What?\n------|------\n*Done* | - one\n|| - two\n"_s + conflict
                        + u"|| - three\n*Later* | - four\n\nBelow.\n"_s;
const QString grid = u"# M\n\nWho | Task\n----|-----\nAna | one\n<<<<<<< HEAD\nTom | mine\n=======\nTom | "
                     u"theirs\n>>>>>>> topic\nMira | two\n"_s;

QStringList texts(const QAbstractItemModel &model, int column)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result.append(model.index(row, column).data().toString());
    return result;
}

QString conflictIn(const QString &text)
{
    const QList<ConflictText> conflicts = findConflicts(text);
    if (conflicts.size() != 1)
        return {};
    return text.sliced(conflicts.first().range.begin, conflicts.first().range.size());
}

} // namespace

void TestConflictedTables::rowsOfBothVersionsAreAmongTheOthers()
{
    Document document(roadmap);
    EditorContext context(document);
    const RoadmapModel model(context);

    QCOMPARE(texts(model, RoadmapModel::WhatColumn),
             (QStringList{u"one"_s, u"two"_s, u"mine"_s, u"theirs"_s, u"more"_s, u"three"_s, u"four"_s}));
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, RoadmapModel::WhatColumn);
        const bool isInConflict = row >= 2 && row < 5;
        QCOMPARE(index.flags().testFlag(Qt::ItemIsEditable), !isInConflict);
        QCOMPARE(index.flags().testFlag(Qt::ItemIsDragEnabled), !isInConflict);
        QCOMPARE(index.data(RoadmapModel::BadgeRole).toString().contains(u"conflict:"_s), isInConflict);
        const TextRange what = model.table().rows[row].what;
        QCOMPARE(document.tree().text(what), u"- "_s + index.data().toString());
    }
}

void TestConflictedTables::rowsOfAGridToo()
{
    Document document(grid);
    EditorContext context(document);
    const TableModel model(context);

    QCOMPARE(texts(model, 1), (QStringList{u"Task"_s, u"one"_s, u"mine"_s, u"theirs"_s, u"two"_s}));
    QCOMPARE(model.headerData(2, Qt::Vertical, Qt::DisplayRole).toString(), u"⚠ First version (HEAD)"_s);
    QCOMPARE(model.headerData(3, Qt::Vertical, Qt::DisplayRole).toString(), u"⚠ Second version (topic)"_s);
    QVERIFY(!model.index(2, 1).flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(model.index(4, 1).flags().testFlag(Qt::ItemIsEditable));
    QCOMPARE(model.placeOf(model.index(4, 1)), document.text().indexOf(u"two"_s));
}

void TestConflictedTables::otherRowsAreEdited()
{
    Document document(roadmap);
    EditorContext context(document);
    RoadmapModel model(context);
    QAbstractItemModelTester tester(&model);

    QVERIFY(model.setData(model.index(5, RoadmapModel::WhatColumn), u"third"_s, Qt::EditRole));
    QCOMPARE(document.text(), QString(roadmap).replace(u"three"_s, u"third"_s));
    document.undoStack().undo();
    QVERIFY(!model.steps().addItem(0, 1).isEmpty());
    QCOMPARE(document.text(), QString(roadmap).replace(u"|| - two\n"_s, u"|| - two\n|| - New item\n"_s));
    document.undoStack().undo();
    QVERIFY(!model.steps().moveTo({0}, 2, -1).isEmpty());
    QCOMPARE(conflictIn(document.text()), conflict);
    document.undoStack().undo();
    QCOMPARE(document.text(), roadmap);
}

void TestConflictedTables::nothingWritesIntoAConflict()
{
    Document document(roadmap);
    EditorContext context(document);
    RoadmapModel model(context);
    RoadmapSteps &steps = model.steps();
    using Step = std::function<void(int row)>;
    const QList<Step> all{
        [&](int row) { steps.setTitle(row, u"x"_s); },
        [&](int row) { steps.setLink(row, u"https://example.org/"_s); },
        [&](int row) { steps.setLabel(steps.table().rows[row].bucket, u"x"_s); },
        [&](int row) { steps.addItem(steps.table().rows[row].bucket, row); },
        [&](int row) { steps.addItem(steps.table().rows[row].bucket, -1); },
        [&](int row) { steps.remove({row}); },
        [&](int row) { steps.moveBy({row}, -1); },
        [&](int row) { steps.moveBy({row}, 1); },
        [&](int row) { steps.moveToBucket({row}, -1); },
        [&](int row) { steps.moveToBucket({row}, 1); },
        [&](int row) { steps.group({row}, u"x"_s); },
        [&](int row) { steps.addSpacer(row); },
        [&](int row) { steps.addBucket(steps.table().rows[row].bucket, u"x"_s); },
        [&](int row) { steps.moveBucket(steps.table().rows[row].bucket, -1); },
        [&](int row) { steps.moveBucket(steps.table().rows[row].bucket, 1); },
        [&](int row) { steps.removeBucket(steps.table().rows[row].bucket); },
    };
    for (qsizetype step = 0; step < all.size(); ++step) {
        for (int row = 0; row < 7; ++row) {
            all[step](row);
            QVERIFY2(conflictIn(document.text()) == conflict,
                     qPrintable(u"step %1 of row %2:\n%3"_s.arg(step).arg(row).arg(document.text())));
            while (document.undoStack().canUndo())
                document.undoStack().undo();
            QCOMPARE(document.text(), roadmap);
        }
    }
}

void TestConflictedTables::nothingOfAGridWritesIntoAConflict()
{
    Document document(grid);
    EditorContext context(document);
    TableModel model(context);
    TableSteps &steps = model.steps();
    const QString own = conflictIn(grid);
    using Step = std::function<void(int row)>;
    const QList<Step> all{
        [&](int row) { steps.setText(row, 0, u"x"_s); },
        [&](int row) { steps.clear({row, 0, 1, 2}); },
        [&](int row) { steps.insertRow(row); },
        [&](int row) { steps.removeRows({row, 0, 1, 1}); },
        [&](int row) { steps.moveRows({row, 0, 1, 1}, -1); },
        [&](int row) { steps.moveRows({row, 0, 1, 1}, 1); },
        [&](int row) { steps.insertColumn({row, 0, 1, 1}, 0); },
        [&](int row) { steps.removeColumns({row, 0, 1, 1}); },
        [&](int row) { steps.moveColumns({row, 0, 1, 1}, 1); },
        [&](int row) { steps.realign({row, 0, 1, 1}); },
        [&](int row) { steps.paste({row, 0, 1, 1}, {{u"x"_s, u"y"_s}, {u"z"_s}}); },
    };
    for (qsizetype step = 0; step < all.size(); ++step) {
        for (int row = 0; row < 4; ++row) {
            all[step](row);
            QVERIFY2(conflictIn(document.text()) == own,
                     qPrintable(u"step %1 of row %2:\n%3"_s.arg(step).arg(row).arg(document.text())));
            while (document.undoStack().canUndo())
                document.undoStack().undo();
        }
    }
    QVERIFY(steps.setText(3, 1, u"x"_s));
    QCOMPARE(document.text(), QString(grid).replace(u"Mira | two"_s, u"Mira | x"_s));
}

void TestConflictedTables::aSettledConflictHasOrdinaryRows()
{
    Document document(roadmap);
    EditorContext context(document);
    RoadmapModel model(context);
    QAbstractItemModelTester tester(&model);

    document.apply(resolvedConflict(document.text(), context.conflicts().first(), ConflictChoice::Theirs), u"Settle"_s);

    QCOMPARE(texts(model, RoadmapModel::WhatColumn),
             (QStringList{u"one"_s, u"two"_s, u"theirs"_s, u"more"_s, u"three"_s, u"four"_s}));
    QVERIFY(model.index(2, RoadmapModel::WhatColumn).flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(model.index(2, RoadmapModel::WhatColumn).data(RoadmapModel::BadgeRole).toString().isEmpty());
}

void TestConflictedTables::theLineAboveLeadsToTheConflict()
{
    Document document(roadmap);
    EditorContext context(document);
    RoadmapView view(context);
    view.resize(700, 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const auto *bar = view.findChild<MessageBar *>(u"conflictedRows"_s);
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->text().startsWith(u"3 row"_s), qPrintable(bar->text()));
    QSignalSpy asked(&context, &EditorContext::goToRequested);

    bar->findChild<QPushButton *>()->click();

    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().value<TextRange>().begin, document.text().indexOf(u"*Soon* | - mine"_s));
    document.apply(resolvedConflict(document.text(), context.conflicts().first(), ConflictChoice::Ours), u"Settle"_s);
    QVERIFY(!bar->isVisible());
}

void TestConflictedTables::aRefusalIsTold()
{
    Document document(roadmap);
    EditorContext context(document);
    RoadmapView view(context);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    auto *bar = view.findChild<MessageBar *>(u"conflictedRows"_s);
    bar->dismiss();

    view.findChild<RoadmapModel *>()->steps().moveBy({5}, -1);

    QCOMPARE(document.text(), roadmap);
    QVERIFY2(bar->text().startsWith(u"That would change"_s), qPrintable(bar->text()));
}

QTEST_MAIN(TestConflictedTables)
#include "tst_conflictedtables.moc"
