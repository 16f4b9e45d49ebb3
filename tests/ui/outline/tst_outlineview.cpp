#include "tests/ui/everycontrolhasaname.h"
#include "ui/context/editorcontext.h"
#include "ui/outline/outlinedelegate.h"
#include "ui/outline/outlinemodel.h"
#include "ui/outline/outlineview.h"

#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QSignalSpy>
#include <QStandardItemModel>
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
    void downInTheFilterGoesToTheFirstMatch();
    void theFilterChoosesItsFirstMatch();
    void aFilterThatMatchesNothingSaysSo();
    void aClickShowsAndADoubleClickGoesThere();
    void theCurrentSectionMovesAndStaysCurrent();
    void aDraggedSectionBecomesCurrent();
    void theNoteGivesWayBeforeTheName();
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

void TestOutlineView::downInTheFilterGoesToTheFirstMatch()
{
    Document document(sample);
    EditorContext context(document);
    OutlineView view(context);
    view.show();
    auto *filter = view.findChild<QLineEdit *>();
    auto *tree = view.findChild<QTreeView *>();
    QSignalSpy goTo(&context, &EditorContext::goToRequested);

    QTest::keyClicks(filter, u"emi"_s);
    QTest::keyClick(filter, Qt::Key_Down);
    QCOMPARE(tree->currentIndex().data().toString(), u"Routing"_s);
    QTest::keyClick(tree, Qt::Key_Return);

    QCOMPARE(goTo.count(), 1);
    const auto place = goTo.first().first().value<TextRange>();
    QCOMPARE(context.minutes().sections[context.minutes().sectionAt(place.begin)].team, u"Routing"_s);
}

void TestOutlineView::theFilterChoosesItsFirstMatch()
{
    Document document(sample);
    EditorContext context(document);
    OutlineView view(context);
    view.show();
    auto *filter = view.findChild<QLineEdit *>();
    const auto *tree = view.findChild<QTreeView *>();
    context.setPlace(sample.indexOf(u"## Backlog"));
    QCOMPARE(tree->currentIndex().data().toString(), u"Backlog Reviews"_s);

    QTest::keyClicks(filter, u"rou"_s);
    QCOMPARE(tree->currentIndex().data().toString(), u"Routing"_s);
    filter->clear();
    QCOMPARE(tree->currentIndex().data().toString(), u"Backlog Reviews"_s); // nobody went anywhere
}

void TestOutlineView::aClickShowsAndADoubleClickGoesThere()
{
    Document document(sample);
    EditorContext context(document);
    OutlineView view(context);
    view.resize(300, 400);
    view.show();
    auto *tree = view.findChild<QTreeView *>();
    QSignalSpy show(&context, &EditorContext::showRequested);
    QSignalSpy goTo(&context, &EditorContext::goToRequested);
    const QModelIndex storage = tree->model()->index(0, 0, tree->model()->index(0, 0));
    const QPoint at = tree->visualRect(storage).center();

    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(show.count(), 1);
    QCOMPARE(show.first().first().value<TextRange>().begin, sample.indexOf(u"- x"));
    QCOMPARE(goTo.count(), 0);
    QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(goTo.count(), 1);
}

void TestOutlineView::aFilterThatMatchesNothingSaysSo()
{
    Document document(sample);
    EditorContext context(document);
    OutlineView view(context);
    view.show();
    auto *filter = view.findChild<QLineEdit *>();
    const auto *noMatch = view.findChild<QLabel *>();
    QVERIFY(noMatch != nullptr);
    QVERIFY(!noMatch->isVisible());

    QTest::keyClicks(filter, u"zzz"_s);
    QVERIFY(noMatch->isVisible());
    QCOMPARE(noMatch->text(), u"No section matches"_s);
    filter->setText(u"empty"_s); // the word beside a section is found as well
    QVERIFY(!noMatch->isVisible());
    QTest::keyClick(filter, Qt::Key_Escape);
    QVERIFY(!noMatch->isVisible());
}

void TestOutlineView::theCurrentSectionMovesAndStaysCurrent()
{
    Document document(sample);
    EditorContext context(document);
    OutlineView view(context);
    const auto *tree = view.findChild<QTreeView *>();
    context.setPlace(sample.indexOf(u"- x") + 2);

    view.moveCurrentDown();
    QVERIFY(document.text().indexOf(u"### Routing") < document.text().indexOf(u"### Storage"));
    QCOMPARE(tree->currentIndex().data().toString(), u"Storage"_s);
    QCOMPARE(context.place(), document.text().indexOf(u"- x") + 2);

    view.moveCurrentUp();
    QCOMPARE(tree->currentIndex().data().toString(), u"Storage"_s);
    QVERIFY(document.text().indexOf(u"### Storage") < document.text().indexOf(u"### Routing"));
}

void TestOutlineView::aDraggedSectionBecomesCurrent()
{
    Document document(sample);
    EditorContext context(document);
    OutlineView view(context);
    const auto *tree = view.findChild<QTreeView *>();
    context.setPlace(sample.indexOf(u"- x"));
    QAbstractItemModel *rows = tree->model();
    const QModelIndex backlog = rows->index(0, 0);
    const std::unique_ptr<QMimeData> dragged(rows->mimeData({rows->index(1, 0, backlog)}));

    rows->dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, backlog);

    QVERIFY(document.text().indexOf(u"### Routing") < document.text().indexOf(u"### Storage"));
    QCOMPARE(tree->currentIndex().data().toString(), u"Routing"_s);
    QCOMPARE(context.minutes().sections[context.currentSection()].team, u"Routing"_s);
}

void TestOutlineView::theNoteGivesWayBeforeTheName()
{
    // As a team of the same name without a note is painted, as far as the name reaches.
    QStandardItemModel model;
    for (const QString &note : {QString(), u"A lead with quite a long name · empty"_s}) {
        auto *item = new QStandardItem(u"Infrastructure"_s);
        item->setData(note, OutlineModel::NoteRole);
        model.appendRow(item);
    }
    const OutlineDelegate delegate;
    QStyleOptionViewItem option;
    const int em = option.fontMetrics.height();
    const int name = option.fontMetrics.horizontalAdvance(u"Infrastructure"_s);
    option.rect = QRect(0, 0, name + 5 * em, 2 * em);
    const auto painted = [&](int row) {
        QImage image(option.rect.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        delegate.paint(&painter, option, model.index(row, 0));
        return image.copy(0, 0, name + em, 2 * em);
    };

    QCOMPARE(painted(1), painted(0));
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
