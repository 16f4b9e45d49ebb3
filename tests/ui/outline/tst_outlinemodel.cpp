#include "app/text/decodedtext.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"
#include "ui/context/editorcontext.h"
#include "ui/outline/outlinemodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

const QString sample = u"# Meeting 2026-11-24\n\n## Agenda\n* one\n\n## Backlog Reviews\n### Storage - Ben\n- x\n\n"
                       "### Routing - Emi\n\n### Infra - Farid\n#### `key-value`\n- y\n\n#### Coming soon\n- z\n"_s;

QStringList rows(const OutlineModel &model, const QModelIndex &parent = {}, const QString &indent = {})
{
    QStringList result;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        result += indent + index.data().toString() + u" | "_s + index.data(OutlineModel::NoteRole).toString();
        result += rows(model, index, indent + u"  "_s);
    }
    return result;
}

} // namespace

class TestOutlineModel : public QObject
{
    Q_OBJECT

private slots:
    void showsSectionsWithLeadAndState();
    void whatOthersChangedIsMarkedUntilPeopleComeThere();
    void typingInABodyKeepsTheRows();
    void movingPastASiblingMovesTheText();
    void droppingMovesTheText();
    void countsAreThoseInsideTheSection();
    void theFilterSearchesTheNote();
    void sectionsOfAConflictAreListed_data();
    void sectionsOfAConflictAreListed();
    void itemsOfAConflictCountOnce();
    void aSectionMovesPastOneInAConflict();
    void aSettledConflictHasSections();
    void realMinutesHaveARowForEachTeam();
    void randomEditsKeepTheModelWhole();
};

void TestOutlineModel::showsSectionsWithLeadAndState()
{
    Document document(sample);
    EditorContext context(document);
    const OutlineModel model(context);

    QCOMPARE(rows(model), QStringList({u"Agenda | "_s, u"Backlog Reviews | 2 of 3"_s, u"  Storage | Ben"_s,
                                       u"  Routing | Emi · empty"_s, u"  Infra | Farid"_s, u"    key-value | "_s,
                                       u"    Coming soon | "_s}));
}

void TestOutlineModel::whatOthersChangedIsMarkedUntilPeopleComeThere()
{
    Document document(sample);
    EditorContext context(document);
    OutlineModel model(context);
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy told(&model, &QAbstractItemModel::dataChanged);

    context.markIncoming({document.text().indexOf(u"### Routing"_s)});

    QVERIFY(rows(model).contains(u"  Routing | changed · Emi · empty"_s));
    QCOMPARE(told.size(), 1);
    document.apply(TextChange::replacing(document.text(), {2, 2}, u"Our "_s), u"Type"_s); // it follows edits
    QVERIFY(rows(model).contains(u"  Routing | changed · Emi · empty"_s));
    context.setPlace(document.text().indexOf(u"Routing"_s));
    QVERIFY(rows(model).contains(u"  Routing | Emi · empty"_s));
}

void TestOutlineModel::typingInABodyKeepsTheRows()
{
    Document document(sample);
    EditorContext context(document);
    OutlineModel model(context);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    const qsizetype place = sample.indexOf(u"### Infra");
    document.apply(TextChange{{place, place}, {}, u"- now\n"_s}, u"type"_s);

    QCOMPARE(reset.count(), 0);
    QVERIFY(changed.count() > 0);
    QVERIFY(rows(model).contains(u"  Routing | Emi"_s));
}

void TestOutlineModel::movingPastASiblingMovesTheText()
{
    Document document(sample);
    EditorContext context(document);
    OutlineModel model(context);
    const int routing = context.minutes().find(u"Routing").first();

    QVERIFY(model.moveSection(routing, -1));

    QVERIFY(document.text().indexOf(u"### Routing") < document.text().indexOf(u"### Storage"));
    QVERIFY(!model.moveSection(context.minutes().find(u"Routing").first(), -1));
    document.undoStack().undo();
    QCOMPARE(document.text(), sample);
}

void TestOutlineModel::droppingMovesTheText()
{
    Document document(sample);
    EditorContext context(document);
    OutlineModel model(context);
    const QModelIndex backlog = model.index(1, 0);
    const std::unique_ptr<QMimeData> dragged(model.mimeData({model.index(2, 0, backlog)}));

    QVERIFY(!model.canDropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {})); // not to another level
    model.dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, backlog);

    QVERIFY(document.text().indexOf(u"### Infra") < document.text().indexOf(u"### Storage"));
}

void TestOutlineModel::countsAreThoseInsideTheSection()
{
    const QString table = u"When? | What?\n---|---\n*Soon* | - one\n"_s;
    Document document(u"# Meeting\n\n## Backlog Reviews\n### Storage - Ben\n- x\n\n### Routing - Emi\n\n## Roadmap\n"_s
                      + table + u"|| - two\n\n# Meeting before\n\n## Backlog Reviews\n### Storage - Ben\n- y\n\n"_s
                      + u"## Roadmap\n"_s + table);
    EditorContext context(document);
    const OutlineModel model(context);

    QStringList notes;
    for (const QString &row : rows(model)) {
        if (row.contains(u"Backlog"_s) || row.contains(u"Roadmap"_s))
            notes += row.trimmed();
    }
    QCOMPARE(notes, QStringList({u"Backlog Reviews | 1 of 2"_s, u"Roadmap | 2 item(s)"_s, u"Backlog Reviews | 1 of 1"_s,
                                 u"Roadmap | 1 item(s)"_s}));
}

void TestOutlineModel::theFilterSearchesTheNote()
{
    Document document(sample);
    EditorContext context(document);
    const OutlineModel model(context);
    const auto filterText = [&](const QString &team) {
        return model.indexOfSection(context.minutes().find(team).first()).data(OutlineModel::FilterRole).toString();
    };

    QVERIFY(filterText(u"Routing"_s).contains(u"empty"_s));
    QVERIFY(!filterText(u"Storage"_s).contains(u"empty"_s));
}

void TestOutlineModel::sectionsOfAConflictAreListed_data()
{
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QStringList>("expected");
    const QString storage = u"  Storage | Ben"_s;
    QTest::newRow("in one version") << u"### Lights - Ida\n- l\n\n"_s << QString()
                                    << QStringList{storage, u"  Lights | in conflict"_s};
    QTest::newRow("in the other one") << QString() << u"### Lights - Ida\n- l\n\n"_s
                                      << QStringList{storage, u"  Lights | in conflict"_s};
    QTest::newRow("in both, once") << u"### Lights - Ida\n\n"_s << u"### Lights (Tom)\n\n"_s
                                   << QStringList{storage, u"  Lights | in conflict"_s};
    QTest::newRow("two, and one of another level")
        << u"### Lights\n\n## Other\n"_s << u"### Wires\n\n"_s
        << QStringList{storage, u"  Lights | in conflict"_s, u"  Wires | in conflict"_s};
    QTest::newRow("none") << u"- y\n"_s << u"- z\n"_s << QStringList{u"  Storage | in conflict · Ben"_s};
}

void TestOutlineModel::sectionsOfAConflictAreListed()
{
    QFETCH(QString, mine);
    QFETCH(QString, theirs);
    QFETCH(QStringList, expected);
    Document document(QString(sample).replace(u"### Routing"_s, u"<<<<<<< HEAD\n"_s + mine + u"=======\n"_s + theirs
                                                                    + u">>>>>>> topic\n### Routing"_s));
    EditorContext context(document);
    OutlineModel model(context);
    const QAbstractItemModelTester tester(&model);

    QCOMPARE(rows(model).mid(2, expected.size()), expected);
    QCOMPARE(rows(model)[2 + expected.size()], u"  Routing | Emi · empty"_s);
    const QModelIndex backlog = model.index(1, 0);
    for (int row = 1; row < expected.size(); ++row) {
        const QModelIndex index = model.index(row, 0, backlog);
        QCOMPARE(model.sectionOf(index), -1);
        QVERIFY(!index.flags().testFlag(Qt::ItemIsDragEnabled));
        const qsizetype place = model.conflictPlaceOf(index);
        QVERIFY(document.text().sliced(place).startsWith(u"### "_s + index.data().toString()));
        QCOMPARE(model.indexAt(place), index);
    }
    QCOMPARE(model.indexAt(document.text().indexOf(u"### Infra"_s)).data().toString(), u"Infra"_s);
}

void TestOutlineModel::itemsOfAConflictCountOnce()
{
    Document document(
        u"# T 2026-12-01\n\n## Roadmap\n\nWhen? | What?\n--- | ---\n*Soon* | - one\n<<<<<<< HEAD\n|| - two\n"
        "=======\n|| - zwei\n|| - drei\n>>>>>>> topic\n*Next* | - four\n"_s);
    EditorContext context(document);
    const OutlineModel model(context);
    QCOMPARE(rows(model), QStringList{u"Roadmap | in conflict · 3 item(s)"_s});
}

void TestOutlineModel::aSectionMovesPastOneInAConflict()
{
    const QString conflict = u"<<<<<<< HEAD\n### Lights\n\n=======\n>>>>>>> topic\n"_s;
    Document document(QString(sample).replace(u"### Routing"_s, conflict + u"### Routing"_s));
    EditorContext context(document);
    OutlineModel model(context);
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy moved(&model, &OutlineModel::sectionMoved);
    const int routing = model.sectionOf(model.index(2, 0, model.index(1, 0)));
    QCOMPARE(context.minutes().sections[routing].team, u"Routing"_s);

    QVERIFY(model.moveSection(routing, -1));

    QVERIFY(document.text().indexOf(u"### Routing"_s) < document.text().indexOf(u"### Storage"_s));
    QVERIFY(document.text().contains(conflict));
    QCOMPARE(moved.size(), 1);
    QCOMPARE(context.minutes().sections[moved.first().first().toInt()].team, u"Routing"_s);
}

void TestOutlineModel::aSettledConflictHasSections()
{
    Document document(QString(sample).replace(
        u"### Routing"_s, u"<<<<<<< HEAD\n### Lights - Ida\n- l\n\n=======\n>>>>>>> topic\n### Routing"_s));
    EditorContext context(document);
    OutlineModel model(context);
    const QAbstractItemModelTester tester(&model);
    QVERIFY(rows(model).contains(u"  Lights | in conflict"_s));

    document.apply(resolvedConflict(document.text(), context.conflicts().first(), ConflictChoice::Ours), u"Settle"_s);
    QVERIFY(rows(model).contains(u"  Lights | Ida"_s));
    document.undoStack().undo();
    QVERIFY(rows(model).contains(u"  Lights | in conflict"_s));
}

void TestOutlineModel::realMinutesHaveARowForEachTeam()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    for (const auto &file : files) {
        Document document(decode(file.bytes)->text);
        EditorContext context(document);
        OutlineModel model(context);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const Minutes &minutes = context.minutes();
        for (int index = 0; index < minutes.sections.size(); ++index) {
            if (minutes.sections[index].kind == SectionKind::Team)
                QCOMPARE(model.sectionOf(model.indexOfSection(index)), index);
        }
    }
}

void TestOutlineModel::randomEditsKeepTheModelWhole()
{
    test::Random random(5);
    for (int i = 0; i < 100; ++i) {
        Document document(random.markdown(random.below(30)));
        EditorContext context(document);
        OutlineModel model(context);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        for (int edit = 0; edit < 20; ++edit) {
            document.apply(random.changes(document.text()), u"edit"_s);
            const OutlineModel fresh(context);
            QCOMPARE(rows(model), rows(fresh));
        }
    }
}

QTEST_MAIN(TestOutlineModel)
#include "tst_outlinemodel.moc"
