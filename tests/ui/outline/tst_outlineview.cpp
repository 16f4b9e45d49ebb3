#include "tests/ui/everycontrolhasaname.h"
#include "ui/context/editorcontext.h"
#include "ui/outline/outlineview.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestOutlineView : public QObject
{
    Q_OBJECT

private slots:
    void typingFiltersAndEnterGoesThere();
    void placeSelectsItsSection();
    void everyControlHasAName();
};

namespace {
const QString sample =
    u"# Meeting\n## Backlog Reviews\n### Storage - Ben\n- x\n\n### Routing - Emi\n\n## Discussion\n"_s;
}

void TestOutlineView::typingFiltersAndEnterGoesThere()
{
    Document document(sample);
    EditorContext context(document);
    OutlineView view(context);
    view.show();
    auto *filter = view.findChild<QLineEdit *>();
    auto *tree = view.findChild<QTreeView *>();
    QSignalSpy goTo(&context, &EditorContext::goToRequested);

    QTest::keyClicks(filter, u"emi"_s); // a lead finds the team
    QCOMPARE(tree->model()->rowCount(), 1);
    QCOMPARE(tree->model()->rowCount(tree->model()->index(0, 0)), 1);
    QTest::keyClick(filter, Qt::Key_Return);

    QCOMPARE(goTo.count(), 1);
    const auto place = goTo.first().first().value<TextRange>();
    QCOMPARE(context.minutes().sections[context.minutes().sectionAt(place.begin)].team, u"Routing"_s);
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(tree->model()->rowCount(), 2);
}

void TestOutlineView::placeSelectsItsSection()
{
    Document document(sample);
    EditorContext context(document);
    OutlineView view(context);
    auto *tree = view.findChild<QTreeView *>();

    context.setPlace(sample.indexOf(u"- x"));

    QCOMPARE(tree->currentIndex().data().toString(), u"Storage"_s);
}

void TestOutlineView::everyControlHasAName()
{
    Document document(sample);
    EditorContext context(document);
    OutlineView view(context);
    view.show();
    test::everyControlHasAName(&view);
}

QTEST_MAIN(TestOutlineView)
#include "tst_outlineview.moc"
