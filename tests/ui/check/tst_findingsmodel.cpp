#include "ui/check/findings.h"
#include "ui/check/findingsmodel.h"
#include "ui/context/editorcontext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

const QString sample = u"# Tea 2026-01-06\n\n## Notes\n\n- see https://example.org/a\n- and https://example.org/b\n\n"
                       "## Backlog Reviews\n\n### Kettle - Ana\n\n-\n- TBD\n"_s;

QStringList rows(const FindingsModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.index(row, 0).data().toString());
    return rows;
}

} // namespace

class TestFindingsModel : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreBySection();
    void onlyFindingsCanBeChosen();
    void theOthersStayWhenOneIsMended();
    void nothingIsReadWhileNobodySeesIt();
};

void TestFindingsModel::rowsAreBySection()
{
    Document document(sample);
    EditorContext context(document);
    Findings findings(document);
    FindingsModel model(context, findings);
    const QAbstractItemModelTester tester(&model);
    model.setShown(true);
    findings.look();

    QTRY_COMPARE(model.rowCount(), 6);

    QCOMPARE(rows(model)[0], u"Notes"_s);
    QVERIFY(rows(model)[1].startsWith("https://example.org/a"_L1));
    QCOMPARE(rows(model)[3], u"Kettle"_s);
    QCOMPARE(model.index(2, 0).data(Qt::AccessibleTextRole).toString(),
             u"Notes, Note: https://example.org/b stands bare. Give it a text: [text](address)."_s);
    QCOMPARE(model.finding(0), -1);
    QCOMPARE(model.finding(4), 2);
    QCOMPARE(model.rowOf(2), 4);
    QCOMPARE(model.rowOf(9), -1);
}

void TestFindingsModel::onlyFindingsCanBeChosen()
{
    Document document(sample);
    EditorContext context(document);
    Findings findings(document);
    FindingsModel model(context, findings);
    model.setShown(true);
    findings.look();
    QTRY_COMPARE(model.rowCount(), 6);

    QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsSelectable));
    QVERIFY(model.flags(model.index(1, 0)).testFlag(Qt::ItemIsSelectable));
}

void TestFindingsModel::theOthersStayWhenOneIsMended()
{
    Document document(sample);
    EditorContext context(document);
    Findings findings(document);
    FindingsModel model(context, findings);
    const QAbstractItemModelTester tester(&model);
    model.setShown(true);
    findings.look();
    QTRY_COMPARE(model.rowCount(), 6);
    const QPersistentModelIndex last = model.index(5, 0);
    const QPersistentModelIndex first = model.index(1, 0);

    QVERIFY(findings.fix(1));

    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(first.row(), 1);
    QCOMPARE(last.row(), 4);
    QCOMPARE(model.finding(4), 2);
    document.undoStack().undo();
    QTRY_COMPARE(model.rowCount(), 6);
    QCOMPARE(last.row(), 5);
}

void TestFindingsModel::nothingIsReadWhileNobodySeesIt()
{
    Document document(sample);
    EditorContext context(document);
    Findings findings(document);
    FindingsModel model(context, findings);
    findings.look();
    QTRY_COMPARE(findings.count(), 4);
    QCOMPARE(model.rowCount(), 0);

    model.setShown(true);

    QCOMPARE(model.rowCount(), 6);
}

QTEST_MAIN(TestFindingsModel)
#include "tst_findingsmodel.moc"
