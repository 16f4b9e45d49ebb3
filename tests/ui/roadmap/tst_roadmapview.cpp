#include "tests/ui/everycontrolhasaname.h"
#include "ui/context/editorcontext.h"
#include "ui/roadmap/roadmapview.h"

#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {
const QString sample =
    u"# M\n\n## Roadmap\n\nWhen? | What?\n------|------\n*Soon* | - one\n|| - two\n*Next* | - three\n"_s;
}

class TestRoadmapView : public QObject
{
    Q_OBJECT

private slots:
    void keysMoveAndEdit();
    void aDocumentWithoutRoadmapSaysSo();
    void everyControlHasAName();
};

void TestRoadmapView::keysMoveAndEdit()
{
    Document document(sample);
    EditorContext context(document);
    RoadmapView view(context);
    view.resize(700, 500);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.showPlace({sample.indexOf(u"two"), sample.indexOf(u"two")});
    auto *table = view.findChild<QTableView *>();
    QCOMPARE(table->currentIndex().row(), 1);

    QTest::keyClick(table, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(document.text(),
             QString(sample).replace(u"|| - two\n*Next* | - three"_s, u"*Next* | - two\n|| - three"_s));
    QCOMPARE(table->currentIndex().row(), 1);

    QTest::keyClick(table, Qt::Key_F2);
    auto *editor = table->findChild<QLineEdit *>();
    QVERIFY(editor != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, u"renamed"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(document.text().contains(u"*Next* | - renamed\n"));
}

void TestRoadmapView::aDocumentWithoutRoadmapSaysSo()
{
    Document document(u"# M\n"_s);
    EditorContext context(document);
    RoadmapView view(context);
    view.show();
    auto *table = view.findChild<QTableView *>();
    QVERIFY(!table->isVisible());

    document.apply(ChangeSet::between(document.text(), sample), u"paste"_s);
    QVERIFY(table->isVisible());
    document.undoStack().undo();
    QVERIFY(!table->isVisible());
}

void TestRoadmapView::everyControlHasAName()
{
    Document document(sample);
    EditorContext context(document);
    RoadmapView view(context);
    view.show();
    test::everyControlHasAName(&view);
}

QTEST_MAIN(TestRoadmapView)
#include "tst_roadmapview.moc"
