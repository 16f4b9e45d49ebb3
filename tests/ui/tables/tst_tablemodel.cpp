#include "tests/support/random.h"
#include "tests/ui/followedrows.h"
#include "ui/context/editorcontext.h"
#include "ui/tables/tablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

const QString sample = u"# M\n\n## Budget\n\n| Post | Sum |\n| ---- | --: |\n| Room | 40 |\n| Tea<br>and cake | 12 |\n"
                       "\n## Dates\n\nDay | Host\n--- | ---\nMay 4 | Nadia\n"_s;

QList<QStringList> shown(const TableModel &model)
{
    QList<QStringList> rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        rows.append(cells);
    }
    return rows;
}

} // namespace

class TestTableModel : public QObject
{
    Q_OBJECT

private slots:
    void cellsAreShownAsTheyAreTyped();
    void anEditChangesItsCellAlone();
    void onlyWhatDiffersIsAnnounced();
    void itStaysWithItsTableWhenOthersCome();
    void everyStepIsUndoneAsOne_data();
    void everyStepIsUndoneAsOne();
    void aBrokenTableIsOnlyRead();
    void randomEditsAreFollowed();
};

void TestTableModel::cellsAreShownAsTheyAreTyped()
{
    Document document(sample);
    EditorContext context(document);
    const TableModel model(context);

    QCOMPARE(shown(model),
             (QList<QStringList>{{u"Post"_s, u"Sum"_s}, {u"Room"_s, u"40"_s}, {u"Tea\u2028and cake"_s, u"12"_s}}));
    QCOMPARE(model.index(1, 1).data(Qt::TextAlignmentRole).toInt(), int(Qt::AlignRight | Qt::AlignVCenter));
    QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"A"_s);
}

void TestTableModel::anEditChangesItsCellAlone()
{
    Document document(sample);
    EditorContext context(document);
    TableModel model(context);
    const QAbstractItemModelTester tester(&model);

    QVERIFY(model.setData(model.index(1, 0), u"Hall | *big*\u2028upstairs"_s, Qt::EditRole));

    QCOMPARE(document.text(), QString(sample).replace(u"Room"_s, u"Hall \\| *big*<br>upstairs"_s));
    QCOMPARE(document.undoStack().undoText(), u"Edit cell"_s);
    QVERIFY(model.setData(model.index(1, 0), model.index(1, 0).data(Qt::EditRole), Qt::EditRole));
    QCOMPARE(document.undoStack().count(), 1);
}

void TestTableModel::onlyWhatDiffersIsAnnounced()
{
    Document document(sample);
    EditorContext context(document);
    TableModel model(context);
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy insertions(&model, &QAbstractItemModel::rowsInserted);
    const QPersistentModelIndex tea = model.index(2, 0);

    QVERIFY(model.steps().insertRow(1));

    QCOMPARE(insertions.size(), 1);
    QCOMPARE(insertions.first()[1].toInt(), 2);
    QCOMPARE(insertions.first()[2].toInt(), 2);
    QCOMPARE(removals.size(), 0);
    QCOMPARE(tea.row(), 3);

    QVERIFY(model.steps().insertColumn({0, 0, 1, 1}, 1));
    QCOMPARE(model.columnCount(), 3);
    document.undoStack().undo();
    document.undoStack().undo();
    QCOMPARE(model.columnCount(), 2);
    QCOMPARE(tea.row(), 2);
    QCOMPARE(resets.size(), 0);
}

void TestTableModel::itStaysWithItsTableWhenOthersCome()
{
    Document document(sample);
    EditorContext context(document);
    TableModel model(context);
    model.setCurrentTable(1);
    const QAbstractItemModelTester tester(&model);

    const QString before = u"a | b\n--- | ---\nc | d\n\n"_s;
    document.apply(ChangeSet::between(sample, QString(sample).insert(5, before)), u"type"_s);

    QCOMPARE(model.currentTable(), 2);
    QCOMPARE(model.index(1, 1).data().toString(), u"Nadia"_s);
    document.apply(ChangeSet::between(document.text(), u"# M\n"_s), u"cut"_s);
    QCOMPARE(model.rowCount(), 0);
    document.undoStack().undo();
    QCOMPARE_GT(model.rowCount(), 0);
}

void TestTableModel::everyStepIsUndoneAsOne_data()
{
    QTest::addColumn<std::function<TableSteps::Selection(TableSteps &)>>("step");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("table");
    const auto row = [](const char *tag, std::function<TableSteps::Selection(TableSteps &)> step, const QString &name,
                        const QString &table) { QTest::newRow(tag) << std::move(step) << name << table; };
    row(
        "clear", [](TableSteps &steps) { return steps.clear({0, 0, 1, 2}); }, u"Clear 2 cell(s)"_s,
        u"| Post | Sum |\n| ---- | --: |\n|  |  |\n| Tea<br>and cake | 12 |\n"_s);
    row(
        "remove", [](TableSteps &steps) { return steps.removeRows({0, 0, 1, 1}); }, u"Remove 1 row(s)"_s,
        u"| Post | Sum |\n| ---- | --: |\n| Tea<br>and cake | 12 |\n"_s);
    row(
        "move", [](TableSteps &steps) { return steps.moveRows({0, 0, 1, 1}, 1); }, u"Move 1 row(s)"_s,
        u"| Post | Sum |\n| ---- | --: |\n| Tea<br>and cake | 12 |\n| Room | 40 |\n"_s);
    row(
        "move a column", [](TableSteps &steps) { return steps.moveColumns({0, 0, 1, 1}, 1); }, u"Move 1 column(s)"_s,
        u"| Sum | Post |\n| --: | ---- |\n| 40 | Room |\n| 12 | Tea<br>and cake |\n"_s);
    row(
        "remove a column", [](TableSteps &steps) { return steps.removeColumns({0, 1, 1, 1}); }, u"Remove 1 column(s)"_s,
        u"| Post |\n| ---- |\n| Room |\n| Tea<br>and cake |\n"_s);
    row(
        "align", [](TableSteps &steps) { return steps.setAlignment({0, 1, 1, 1}, CellAlignment::None); },
        u"Align column"_s, u"| Post | Sum |\n| ---- | --- |\n| Room | 40 |\n| Tea<br>and cake | 12 |\n"_s);
    row(
        "re-align", [](TableSteps &steps) { return steps.realign({0, 0, 1, 1}); }, u"Re-align table"_s,
        u"| Post            | Sum |\n| --------------- | --: |\n| Room            |  40 |\n| Tea<br>and cake |  12 |\n"_s);
    row(
        "paste", [](TableSteps &steps) { return steps.paste({1, 1, 1, 1}, {{u"1"_s}, {u"2|3"_s}}); }, u"Paste cells"_s,
        u"| Post | Sum |\n| ---- | --: |\n| Room | 40 |\n| Tea<br>and cake | 1 |\n| | 2\\|3 |\n"_s);
}

void TestTableModel::everyStepIsUndoneAsOne()
{
    QFETCH(const std::function<TableSteps::Selection(TableSteps &)>, step);
    QFETCH(const QString, name);
    QFETCH(const QString, table);
    Document document(sample);
    EditorContext context(document);
    TableModel model(context);
    const QAbstractItemModelTester tester(&model);
    const qsizetype begin = sample.indexOf(u"| Post");
    const qsizetype end = sample.indexOf(u"\n## Dates");

    const TableSteps::Selection selected = step(model.steps());

    QVERIFY(selected);
    QCOMPARE(document.text(), sample.first(begin) + table + sample.sliced(end));
    QCOMPARE(document.undoStack().undoText(), name);
    document.undoStack().undo();
    QCOMPARE(document.text(), sample);
}

void TestTableModel::aBrokenTableIsOnlyRead()
{
    const QString broken = u"Post | Sum | Who\n--- | ---\nRoom | 40 | Ines\n"_s;
    Document document(broken);
    EditorContext context(document);
    TableModel model(context);

    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, 2).data().toString(), u"Ines"_s);
    QVERIFY(!model.flags(model.index(1, 0)).testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.setData(model.index(1, 0), u"x"_s, Qt::EditRole));
    QCOMPARE(document.text(), broken);
    QVERIFY(model.steps().repair());
    QCOMPARE(document.text(), u"Post | Sum | Who\n--- | ---| ---\nRoom | 40 | Ines\n"_s);
    QVERIFY(model.flags(model.index(1, 0)).testFlag(Qt::ItemIsEditable));
}

void TestTableModel::randomEditsAreFollowed()
{
    for (quint32 seed = 0; seed < 60; ++seed) {
        test::Random random(seed);
        Document document(sample);
        EditorContext context(document);
        TableModel model(context);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const test::FollowedRows followed(model, {Qt::DisplayRole, Qt::AccessibleTextRole});
        for (int step = 0; step < 60; ++step) {
            const int row = int(random.below(model.rowCount()));
            const int column = int(random.below(model.columnCount()));
            const CellArea area{TableModel::tableRow(row), column, 1, 1};
            switch (random.below(9)) {
            case 0: document.undoStack().undo(); break;
            case 1: document.undoStack().redo(); break;
            case 2: model.steps().insertRow(std::max(0, area.row)); break;
            case 3: document.apply(random.changes(document.text()), u"edit"_s); break;
            case 4: // a key in the source
                if (const qsizetype place = random.below(document.text().size() + 1); true)
                    document.apply(TextChange{{place, place}, {}, random.oneIn(2) ? u"x"_s : u"|"_s}, u"key"_s);
                break;
            case 5:
                if (model.steps().canMoveRows(area, 1))
                    model.steps().moveRows(area, 1);
                break;
            case 6: model.setCurrentTable(int(random.below(context.plainTables().size()))); break;
            default:
                if (model.flags(model.index(row, column)).testFlag(Qt::ItemIsEditable))
                    model.setData(model.index(row, column), random.text(12), Qt::EditRole);
                break;
            }

            TableModel anew(context);
            anew.setCurrentTable(model.currentTable());
            const QByteArray place = "seed " + QByteArray::number(seed) + ", step " + QByteArray::number(step);
            QVERIFY2(shown(model) == shown(anew), place);
            QVERIFY2(followed.rows() == followed.read(), place);
        }
    }
}

QTEST_MAIN(TestTableModel)
#include "tst_tablemodel.moc"
