#include "tests/ui/dropevents.h"
#include "tests/ui/everycontrolhasaname.h"
#include "ui/context/editorcontext.h"
#include "ui/roadmap/lane.h"
#include "ui/roadmap/lanesview.h"
#include "ui/roadmap/laneview.h"
#include "ui/roadmap/roadmaptableview.h"
#include "ui/roadmap/roadmapview.h"
#include "ui/widgets/wrappedfield.h"

#include <QAccessible>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {
const QString sample =
    u"# M\n\n## Roadmap\n\nWhen? | What?\n------|------\n*Soon* | - one\n|| - two\n"
    "*Next* | **Move:**\n|| - three ([proposal](https://example.org/p))\n||\n|| - four\n*Future* |\n"_s;
}

class TestLanesView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aLaneForEachBucketWithItsCount();
    void arrowsWalkInLanesAndAcross();
    void keysMoveCards();
    void cardsAreDraggedAcrossLanes_data();
    void cardsAreDraggedAcrossLanes();
    void aCardIsEditedInPlace();
    void aLineBreakInACardIsSeenAndTyped();
    void tabEditsTheNextCardOfALane();
    void typingInAnEmptyLaneMakesAnItem();
    void theButtonAddsAtTheEndOfItsLane();
    void cardsOfSeveralLanesAreSelected();
    void tableAndLanesShareWhatIsCurrent();
    void aClickedLinkIsOpenedOnlyWhenItIsHit();
    void theOtherPictureTakesTheKeyboard();
    void aKeyOpensTheLinkInBothPictures();
    void lanesFollowTheText();
    void hiddenLanesAreBuiltWhenTheyAreSeen();
    void aScreenReaderHearsBucketPlaceAndText();
    void thousandsOfCardsAreWalkedToTheEnd();
    void onlyCardsScrollInALowWindow();
    void everyControlHasAName();

private:
    LaneView *lane(int bucket) const { return m_view->findChildren<LaneView *>().value(bucket); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_view->window()->focusWidget(), key, modifiers);
    }
    QString current() const
    {
        return m_view->findChild<RoadmapTableView *>()->currentIndex().siblingAtColumn(1).data().toString();
    }
    void show(const QString &text);

    std::unique_ptr<Document> m_document;
    std::unique_ptr<EditorContext> m_context;
    std::unique_ptr<RoadmapView> m_view;
};

void TestLanesView::show(const QString &text)
{
    m_view.reset();
    m_context.reset();
    m_document = std::make_unique<Document>(text);
    m_context = std::make_unique<EditorContext>(*m_document);
    m_view = std::make_unique<RoadmapView>(*m_context);
    m_view->resize(1000, 600);
    m_view->setShowsLanes(true);
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->showPlace({text.indexOf(u"one"), text.indexOf(u"one")});
    QVERIFY(lane(0)->hasFocus());
}

void TestLanesView::init()
{
    show(sample);
}

void TestLanesView::cleanup()
{
    m_view.reset();
    m_context.reset();
    m_document.reset();
}

void TestLanesView::aLaneForEachBucketWithItsCount()
{
    QStringList names;
    for (const LaneView *view : m_view->findChildren<LaneView *>())
        names.append(view->accessibleName().section(u',', 0, 0));

    QCOMPARE(names, QStringList({u"Soon"_s, u"Next"_s, u"Future"_s}));
    QCOMPARE(lane(0)->rows(), (QList<int>{0, 1}));
    QCOMPARE(lane(1)->rows(), (QList<int>{2, 3, 4, 5}));
    QCOMPARE(lane(2)->rows(), QList<int>{6}); // the hint
    QVERIFY(lane(1)->accessibleName().contains(u"2"_s));
}

void TestLanesView::arrowsWalkInLanesAndAcross()
{
    press(Qt::Key_Down);
    QCOMPARE(current(), u"two"_s);
    press(Qt::Key_Down);
    QCOMPARE(current(), u"two"_s); // the lane's end
    press(Qt::Key_Right);
    QVERIFY(lane(1)->hasFocus());
    press(Qt::Key_End);
    QCOMPARE(current(), u"four"_s);
    press(Qt::Key_Home);
    QCOMPARE(current(), u"Move"_s);
    press(Qt::Key_Left);
    QCOMPARE(current(), u"one"_s);
    QVERIFY(lane(0)->hasFocus());
}

void TestLanesView::keysMoveCards()
{
    press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_document->text(), QString(sample).replace(u"- one\n|| - two"_s, u"- two\n|| - one"_s));
    QCOMPARE(current(), u"one"_s);
    press(Qt::Key_Right, Qt::AltModifier);
    QVERIFY(m_document->text().contains(u"*Soon* | - two\n*Next* | - one\n|| **Move:**\n"_s));
    QCOMPARE(current(), u"one"_s);
    QVERIFY(lane(1)->hasFocus());

    m_document->undoStack().undo();
    m_document->undoStack().undo();
    QCOMPARE(m_document->text(), sample);
}

void TestLanesView::cardsAreDraggedAcrossLanes_data()
{
    QTest::addColumn<bool>("both");
    QTest::addColumn<int>("lane");
    QTest::addColumn<int>("before"); // a row; -1: behind all
    QTest::addColumn<QString>("expected");
    const qsizetype begin = sample.indexOf(u"*Soon*");
    const auto row = [&](const char *name, bool both, int lane, int before, const QString &rows) {
        QTest::newRow(name) << both << lane << before << sample.first(begin) + rows;
    };
    const QString next = u"*Next* | **Move:**\n|| - three ([proposal](https://example.org/p))\n||\n|| - four\n"_s;
    row("to the end", false, 1, -1, u"*Soon* | - two\n"_s + next + u"|| - one\n*Future* |\n"_s);
    row("before a card", false, 1, 5,
        u"*Soon* | - two\n"_s + QString(next).replace(u"|| - four"_s, u"|| - one\n|| - four"_s) + u"*Future* |\n"_s);
    row("into an empty lane", false, 2, -1, u"*Soon* | - two\n"_s + next + u"*Future* | - one\n"_s);
    row("down in its lane", false, 0, -1, u"*Soon* | - two\n|| - one\n"_s + next + u"*Future* |\n"_s);
    row("two at once", true, 2, -1, u"*Soon* |\n"_s + next + u"*Future* | - one\n|| - two\n"_s);
}

void TestLanesView::cardsAreDraggedAcrossLanes()
{
    QFETCH(const bool, both);
    QFETCH(const int, lane);
    QFETCH(const int, before);
    LaneView *target = this->lane(lane);
    const QAbstractItemModel *model = target->model();
    const auto rect = [&](int row) { return target->visualRect(model->index(row, 1)); };
    QModelIndexList cards{model->index(0, 1)};
    if (both)
        cards.append(model->index(1, 1));
    QVERIFY(this->lane(0)->dragEnabled() && cards.first().flags().testFlag(Qt::ItemIsDragEnabled));

    test::dropRows(target, cards,
                   before < 0 ? QPoint(20, rect(target->rows().last()).bottom() + 2)
                              : rect(before).topLeft() + QPoint(20, 3));

    QTEST(m_document->text(), "expected");
    QCOMPARE(current(), u"one"_s);
    QCOMPARE(m_document->undoStack().count(), 1);
    m_document->undoStack().undo();
    QCOMPARE(m_document->text(), sample);
}

void TestLanesView::aCardIsEditedInPlace()
{
    press(Qt::Key_F2);
    auto *editor = lane(0)->findChild<WrappedField *>();
    QVERIFY(editor != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, u"a|b"_s);
    QTest::keyClick(editor, Qt::Key_Return);

    QCOMPARE(m_document->text(), QString(sample).replace(u"- one"_s, u"- a\\|b"_s));
}

void TestLanesView::aLineBreakInACardIsSeenAndTyped()
{
    const int low = lane(0)->visualRect(lane(0)->model()->index(0, 1)).height();
    press(Qt::Key_F2);
    auto *editor = lane(0)->findChild<WrappedField *>();
    QVERIFY(editor != nullptr);
    QTest::keyClick(editor, Qt::Key_End);
    QTest::keyClick(editor, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(editor, u"and more | *so*"_s);
    QCOMPARE(editor->text(), u"one\u2028and more | *so*"_s);
    QTest::keyClick(editor, Qt::Key_Return);

    QCOMPARE(m_document->text(), QString(sample).replace(u"- one"_s, u"- one<br>and more \\| *so*"_s));
    QVERIFY(lane(0)->visualRect(lane(0)->model()->index(0, 1)).height() >= low + lane(0)->fontMetrics().height());
}

void TestLanesView::tabEditsTheNextCardOfALane()
{
    QTest::failOnWarning(
        QRegularExpression(u"editor"_s)); // "… called with an editor that does not belong to this view"
    const auto editor = [this] { return qobject_cast<WrappedField *>(m_view->window()->focusWidget()); };
    press(Qt::Key_F2);
    QVERIFY(editor() != nullptr);
    QTest::keyClicks(editor(), u"1"_s);
    press(Qt::Key_Tab);
    QCOMPARE(current(), u"two"_s);
    QVERIFY(editor() != nullptr);
    QTest::keyClicks(editor(), u"2"_s);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(editor() != nullptr);
    QTest::keyClicks(editor(), u"one"_s);
    press(Qt::Key_Tab);
    press(Qt::Key_Tab); // the lane's end

    QCOMPARE(m_document->text(), QString(sample).replace(u"- two"_s, u"- 2"_s));
}

void TestLanesView::typingInAnEmptyLaneMakesAnItem()
{
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    QVERIFY(lane(2)->hasFocus());
    press(Qt::Key_Return);
    auto *editor = lane(2)->findChild<WrappedField *>();
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, u"later"_s);

    QCOMPARE(m_document->text(), QString(sample).replace(u"*Future* |"_s, u"*Future* | - later"_s));
}

void TestLanesView::theButtonAddsAtTheEndOfItsLane()
{
    QToolButton *add = nullptr;
    for (QToolButton *button : m_view->findChildren<Lane *>().at(1)->findChildren<QToolButton *>()) {
        if (button->accessibleName() == u"Add item to Next"_s)
            add = button;
    }
    QVERIFY(add != nullptr);

    add->click();

    QCOMPARE(m_document->text(), QString(sample).replace(u"- four\n"_s, u"- four\n|| - New item\n"_s));
    QVERIFY(lane(1)->findChild<WrappedField *>() != nullptr); // to be written over
}

void TestLanesView::cardsOfSeveralLanesAreSelected()
{
    const auto click = [this](int lane, int row, Qt::KeyboardModifiers keys) {
        LaneView *view = this->lane(lane);
        const QRect card = view->visualRect(view->model()->index(row, 1));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, keys, {card.left() + 4, card.top() + 4});
    };
    QVERIFY(QTest::qWaitForWindowActive(m_view->window()));
    click(0, 0, {});
    click(1, 5, Qt::ControlModifier);

    QSet<int> rows;
    for (const QModelIndex &index : lane(0)->selectionModel()->selectedIndexes())
        rows.insert(index.row());
    QCOMPARE(rows, (QSet<int>{0, 5})); // and not the first card of the lane that has the keyboard now
}

void TestLanesView::tableAndLanesShareWhatIsCurrent()
{
    press(Qt::Key_Down);
    m_view->setShowsLanes(false);
    QVERIFY(m_view->findChild<RoadmapTableView *>()->isVisible());
    QCOMPARE(m_view->findChild<RoadmapTableView *>()->currentIndex().row(), 1);
    QCOMPARE(m_context->place(), sample.indexOf(u"- two"));
}

void TestLanesView::aClickedLinkIsOpenedOnlyWhenItIsHit()
{
    QList<QUrl> opened;
    m_view->setUrlOpener([&opened](const QUrl &url) { opened.append(url); });
    LaneView *next = lane(1);
    const QRect card = next->visualRect(next->model()->index(3, 1));
    QPoint link;
    for (int x = card.left(); x < card.right() && link.isNull(); ++x) {
        QTest::mouseMove(next->viewport(), {x, card.center().y()});
        if (next->viewport()->cursor().shape() == Qt::PointingHandCursor)
            link = {x + 2, card.center().y()};
    }
    QVERIFY(!link.isNull());

    QTest::mouseClick(next->viewport(), Qt::LeftButton, {}, {card.left() + 4, card.top() + 4});
    QVERIFY(opened.isEmpty());
    QTest::mouseClick(next->viewport(), Qt::LeftButton, {}, link);
    QCOMPARE(opened, QList<QUrl>{QUrl(u"https://example.org/p"_s)});
}

void TestLanesView::theOtherPictureTakesTheKeyboard()
{
    const qsizetype place = sample.indexOf(u"three"_s);
    m_view->setShowsLanes(false);
    m_view->showPlace({place, place});
    m_view->setShowsLanes(true);
    press(Qt::Key_Down); // the spacer
    press(Qt::Key_Down);
    QCOMPARE(current(), u"four"_s);

    m_view->setShowsLanes(false);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QCOMPARE(current(), u"three (proposal)"_s);
}

void TestLanesView::aKeyOpensTheLinkInBothPictures()
{
    QList<QUrl> opened;
    m_view->setUrlOpener([&](const QUrl &url) { opened.append(url); });
    const qsizetype place = sample.indexOf(u"three"_s);
    for (const bool showsLanes : {true, false}) {
        m_view->setShowsLanes(showsLanes);
        m_view->showPlace({place, place});
        press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        press(Qt::Key_Up); // the group's head leads nowhere
        press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    }

    QCOMPARE(opened, (QList<QUrl>{QUrl(u"https://example.org/p"_s), QUrl(u"https://example.org/p"_s)}));
}

void TestLanesView::lanesFollowTheText()
{
    m_document->apply(
        ChangeSet::between(sample,
                           QString(sample).replace(u"*Next*"_s, u"*Later*"_s).replace(u"*Future* |\n"_s, QString())),
        u"edit"_s);

    QCOMPARE(m_view->findChildren<LaneView *>().size(), 2);
    QVERIFY(lane(1)->accessibleName().startsWith(u"Later"_s));
    m_document->undoStack().undo();
    QCOMPARE(m_view->findChildren<LaneView *>().size(), 3);
}

/// A key in another view lays out no card.
void TestLanesView::hiddenLanesAreBuiltWhenTheyAreSeen()
{
    m_view->setShowsLanes(false);
    const qsizetype at = m_document->text().indexOf(u"one");
    m_document->apply(TextChange::replacing(m_document->text(), {at, at + 3}, u"first"_s), u"Edit"_s);
    QVERIFY(m_view->findChildren<LaneView *>().isEmpty());

    m_view->setShowsLanes(true);

    QCOMPARE(m_view->findChildren<LaneView *>().size(), 3);
    QCOMPARE(lane(0)->rows(), (QList<int>{0, 1}));
    QCOMPARE(lane(0)->model()->index(0, 1).data().toString(), u"first"_s);
}

void TestLanesView::aScreenReaderHearsBucketPlaceAndText()
{
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(lane(0));
    QVERIFY(list != nullptr);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), 2);
    QCOMPARE(list->child(1)->text(QAccessible::Name), u"two"_s);
    QVERIFY(list->child(1)->text(QAccessible::Description).endsWith(u"2 of 2"_s));
    QVERIFY(list->child(1)->text(QAccessible::Description).startsWith(u"Soon"_s));
    QVERIFY(list->child(0)->state().focused);
    QCOMPARE(list->indexOfChild(list->child(1)), 1);
}

void TestLanesView::thousandsOfCardsAreWalkedToTheEnd()
{
    QString text = u"# M\n\n## Roadmap\n\nWhen? | What?\n------|------\n*Soon* | - one\n"_s;
    for (int i = 0; i < 3000; ++i)
        text += u"|| - item %1\n"_s.arg(i);
    show(text);

    press(Qt::Key_End);

    QCOMPARE(current(), u"item 2999"_s);
    QVERIFY(lane(0)->viewport()->rect().contains(lane(0)->visualRect(lane(0)->currentIndex())));
    QCOMPARE(lane(0)->verticalScrollBar()->value(), lane(0)->verticalScrollBar()->maximum());
    QVERIFY(lane(0)->findChildren<QWidget *>().size() < 20); // no widget a card
}

/// The heads with the buckets' names stay in sight.
void TestLanesView::onlyCardsScrollInALowWindow()
{
    QString text = u"# M\n\n## Roadmap\n\nWhen? | What?\n------|------\n*Recently completed things* | - one\n"_s;
    for (int i = 0; i < 20; ++i)
        text += u"|| - an item of several words, so that it needs lines\n"_s;
    text += u"*Soon* |\n*Next* |\n*Future* |\n"_s;

    show(text);
    m_view->resize(400, 300);

    QTRY_COMPARE(m_view->findChild<LanesView *>()->verticalScrollBar()->maximum(), 0);
    QTRY_VERIFY(lane(0)->verticalScrollBar()->maximum() > 0);
}

void TestLanesView::everyControlHasAName()
{
    test::everyControlHasAName(m_view.get());
}

QTEST_MAIN(TestLanesView)
#include "tst_lanesview.moc"
