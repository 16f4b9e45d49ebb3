#include "app/document/document.h"
#include "app/text/conflicttext.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"
#include "ui/preview/previewview.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace minuta;
using namespace Qt::StringLiterals;

class TestPreviewView : public QObject
{
    Q_OBJECT

private slots:
    void anEditRebuildsOnlyWhatChanged();
    void blocksOutOfSightAreNotRendered();
    void anEditAboveLeavesThePageInPlace();
    void aClickOnATaskBoxTogglesIt();
    void keysWalkLinksAndTaskBoxes();
    void aClickOpensALink();
    void theTargetIsToldWhileThePointerOrTheKeyboardIsOnIt();
    void hidingItPassesTheKeyboardOn();
    void refusedLinksAreNotOpened();
    void aHeadingLinkScrollsThere();
    void aClickGoesToThePlaceInTheText();
    void theEditedPlaceComesIntoSight();
    void keysScroll();
    void zoomChangesTheSize();
    void theSectionIsMarked();
    void coloursFollowThePalette();
    void codeGetsItsColoursAfterTheFirstPicture();
    void anEmptyDocumentHasAHint();
    void selectionCopiesPlainText();
    void aResetShowsTheOtherDocument();
    void randomEditsKeepThePageConsistent();
    void longBlocksAreShownInFullOnRequest();
    void longBlocksWaitForAPauseInTyping();
    void aScreenReaderHearsTheText();
    void aConflictIsSeenAsTwoVersions();
    void aConflictIsAPlaceThatCanBeClicked();
    void keysReachAConflict();
};

namespace {

const QString conflicted = u"<<<<<<< HEAD\n- b\n=======\n- c\n>>>>>>> topic\n"_s;

QString manySections(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += u"## Team %1\n\n- first item of %1\n- second item of %1\n\nA paragraph about %1.\n\n"_s.arg(i);
    return text;
}

void show(PreviewView &view, QSize size = {500, 400})
{
    view.resize(size);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QCoreApplication::processEvents();
}

ChangeSet replacing(const Document &document, const QString &before, const QString &after)
{
    const qsizetype at = document.text().indexOf(before);
    return TextChange::replacing(document.text(), {at, at + before.size()}, after);
}

/// Centre of a target in viewport coordinates.
QPoint targetPoint(PreviewView &view, qsizetype block, int target)
{
    const RenderedBlock &shown = view.page().rendered(block);
    const PreviewTarget &wanted = shown.targets()[target];
    const QRectF rect = wanted.kind == PreviewTarget::Kind::TaskBox ? shown.targetRect(target)
                                                                    : shown.rects(wanted.begin, wanted.end).first();
    return (rect.center() + view.page().origin(block) - QPointF(0, view.page().y())).toPoint();
}

void click(PreviewView &view, QPoint point)
{
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, point);
}

} // namespace

void TestPreviewView::anEditRebuildsOnlyWhatChanged()
{
    Document document(manySections(50));
    PreviewView view(document);
    show(view);
    const quint64 before = view.page().renderCount();

    document.apply(replacing(document, u"first item of 0"_s, u"first item of zero"_s), {});

    QCOMPARE(view.page().renderCount(), before + 1);
    QVERIFY(view.page().rendered(1).text(0, 100).contains("zero"_L1));

    document.undoStack().undo();
    QCOMPARE(view.page().renderCount(), before + 2);
}

void TestPreviewView::blocksOutOfSightAreNotRendered()
{
    Document document(manySections(2000));
    PreviewView view(document);
    show(view);

    QVERIFY(view.page().count() >= 6000);
    QVERIFY(view.page().renderCount() < 40);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
    QVERIFY(view.page().renderCount() < 100);
    document.apply(replacing(document, u"first item of 0"_s, u"first item of zero"_s), {});
    QVERIFY(view.page().renderCount() < 100);
}

void TestPreviewView::anEditAboveLeavesThePageInPlace()
{
    Document document(manySections(100));
    PreviewView view(document);
    show(view);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
    const qsizetype first = view.page().firstVisible();
    const quint64 id = view.page().layout().id(first);
    const qreal offset = view.page().origin(first).y() - view.page().y();

    document.apply(replacing(document, u"## Team 3\n"_s, u"## Team 3\n\nnew\n\nlines\n\nof text\n\n"_s), {});

    const qsizetype now = view.page().firstVisible();
    QCOMPARE(view.page().layout().id(now), id);
    QVERIFY(now > first);
    QVERIFY(std::abs(view.page().origin(now).y() - view.page().y() - offset) <= 1);
}

void TestPreviewView::aClickOnATaskBoxTogglesIt()
{
    Document document(u"# Tasks\n\n- [ ] one\n- [x] two\n"_s);
    PreviewView view(document);
    show(view);
    QSignalSpy places(&view, &PreviewView::placeClicked);

    click(view, targetPoint(view, 1, 0));
    QCOMPARE(document.text(), u"# Tasks\n\n- [x] one\n- [x] two\n"_s);
    click(view, targetPoint(view, 1, 1));
    QCOMPARE(document.text(), u"# Tasks\n\n- [x] one\n- [ ] two\n"_s);
    QVERIFY(!document.undoStack().undoText().isEmpty());
    document.undoStack().undo();
    document.undoStack().undo();
    QCOMPARE(document.text(), u"# Tasks\n\n- [ ] one\n- [x] two\n"_s);
    QCOMPARE(places.count(), 0);
}

void TestPreviewView::keysWalkLinksAndTaskBoxes()
{
    Document document(
        u"- [ ] one [a](https://example.org/a)\n- [ ] two\n\n[x](file:///x)\n\n[b](https://example.org/b)\n"_s);
    PreviewView view(document);
    show(view);
    view.activateWindow();
    view.setFocus(Qt::TabFocusReason);
    QVERIFY(view.hasFocus());
    QStringList opened;
    view.setUrlOpener([&opened](const QUrl &url) { opened << url.toString(); });

    QTest::keyClick(&view, Qt::Key_Tab);
    QTest::keyClick(&view, Qt::Key_Space);
    QVERIFY(document.text().startsWith("- [x] one"_L1));
    QTest::keyClick(&view, Qt::Key_Tab);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(opened, QStringList{u"https://example.org/a"_s});
    QTest::keyClick(&view, Qt::Key_Tab);
    QTest::keyClick(&view, Qt::Key_Tab); // past the link that is not opened
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(opened.last(), u"https://example.org/b"_s);
    QTest::keyClick(&view, Qt::Key_Backtab);
    QTest::keyClick(&view, Qt::Key_Space);
    QVERIFY(document.text().contains("- [x] two"_L1));
}

void TestPreviewView::aClickOpensALink()
{
    Document document(u"Read the [notes](https://example.org/notes).\n"_s);
    PreviewView view(document);
    QList<QUrl> opened;
    view.setUrlOpener([&opened](const QUrl &url) { opened << url; });
    QSignalSpy hovered(&view, &PreviewView::linkHovered);
    show(view);

    QTest::mouseMove(view.viewport(), targetPoint(view, 0, 0));
    QTRY_COMPARE(hovered.count(), 1);
    QCOMPARE(hovered.first().first().toString(), u"https://example.org/notes"_s);
    QVERIFY(opened.isEmpty());
    click(view, targetPoint(view, 0, 0));
    QCOMPARE(opened, QList<QUrl>{QUrl(u"https://example.org/notes"_s)});
}

void TestPreviewView::theTargetIsToldWhileThePointerOrTheKeyboardIsOnIt()
{
    QString told; // lives longer than the view, which tells when it loses the keyboard
    Document document(u"Read the [notes](https://example.org/notes).\n\nAnd [more](https://example.org/more).\n"_s);
    PreviewView view(document);
    connect(&view, &PreviewView::linkHovered, this, [&told](const QString &target) { told = target; });
    show(view);
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    const auto hover = [&view](qsizetype block) {
        QTest::mouseMove(view.viewport(), QPoint(1, 1)); // where it stands already it would not move
        QTest::mouseMove(view.viewport(), targetPoint(view, block, 0));
    };
    const auto leave = [&view] {
        QEvent left(QEvent::Leave);
        QCoreApplication::sendEvent(view.viewport(), &left);
    };

    hover(0);
    QTRY_COMPARE(told, u"https://example.org/notes"_s);
    leave();
    QCOMPARE(told, QString());

    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Tab);
    QCOMPARE(told, u"https://example.org/notes"_s);
    hover(1);
    QTRY_COMPARE(told, u"https://example.org/more"_s);
    leave();
    QCOMPARE(told, u"https://example.org/notes"_s);
    view.clearFocus();
    QCOMPARE(told, QString());

    hover(0);
    QTRY_COMPARE(told, u"https://example.org/notes"_s);
    view.hide();
    QCOMPARE(told, QString());
    view.show();
    hover(0);
    QTRY_COMPARE(told, u"https://example.org/notes"_s);
    document.apply(ChangeSet::between(document.text(), u"no link\n"_s), u"Typing"_s);
    QCOMPARE(told, QString());
}

void TestPreviewView::hidingItPassesTheKeyboardOn()
{
    QString told; // lives longer than the view, which tells when it loses the keyboard
    Document document(u"Read the [notes](https://example.org/notes).\n"_s);
    QWidget window;
    auto *other = new QLineEdit(&window);
    auto *view = new PreviewView(document, &window);
    connect(view, &PreviewView::linkHovered, this, [&told](const QString &target) { told = target; });
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    view->setFocus();

    view->hide();

    QVERIFY(other->hasFocus());
    QCOMPARE(told, QString());
}

void TestPreviewView::refusedLinksAreNotOpened()
{
    Document document(
        u"[a](javascript:x) [b](data:text/html,x) [c](file:///x) [d](../x.desktop) [e](&#106;avascript:x)\n\n"
        "![image](file:///etc/hostname)\n"_s);
    PreviewView view(document);
    int opened = 0;
    view.setUrlOpener([&opened](const QUrl &) { ++opened; });
    show(view);
    QCOMPARE(view.page().rendered(0).targets().size(), 5);

    for (int i = 0; i < 5; ++i)
        click(view, targetPoint(view, 0, i));
    click(view, targetPoint(view, 1, 0));

    QCOMPARE(opened, 0);
}

void TestPreviewView::aHeadingLinkScrollsThere()
{
    Document document(u"[go](#team-40)\n\n"_s + manySections(50) + u"## Team 40\n"_s);
    PreviewView view(document);
    int opened = 0;
    view.setUrlOpener([&opened](const QUrl &) { ++opened; });
    show(view);

    click(view, targetPoint(view, 0, 0));

    QCOMPARE(opened, 0);
    bool isSeen = false;
    for (qsizetype i = view.page().firstVisible(); i < view.page().endVisible(); ++i)
        isSeen |= view.page().rendered(i).text(0, 100) == "Team 40"_L1;
    QVERIFY(isSeen);
}

void TestPreviewView::aClickGoesToThePlaceInTheText()
{
    Document document(u"# Title\n\n- one\n- two\n\na | b\n---|---\nc | d\n"_s);
    PreviewView view(document);
    show(view);
    QSignalSpy places(&view, &PreviewView::placeClicked);

    const auto clickOn = [&](qsizetype block, const QString &word) {
        const RenderedBlock &shown = view.page().rendered(block);
        const int at = int(shown.document().toRawText().indexOf(word));
        const QPointF point = shown.rects(at, at + int(word.size())).first().center();
        click(view, (point + view.page().origin(block) - QPointF(0, view.page().y())).toPoint());
        return places.isEmpty() ? -1 : places.takeLast().first().toLongLong();
    };
    QCOMPARE(clickOn(0, u"Title"_s), 0);
    QCOMPARE(clickOn(1, u"two"_s), document.text().indexOf(u"two"_s));
    QCOMPARE(clickOn(2, u"d"_s), document.text().indexOf(u"d\n"_s));
}

void TestPreviewView::theEditedPlaceComesIntoSight()
{
    Document document(manySections(200));
    PreviewView view(document);
    show(view);
    const auto isInSight = [&](const QString &text) {
        const qsizetype position = document.text().indexOf(text);
        const qsizetype block = document.tree().blockAt(position);
        const QRectF rect = view.page()
                                .rendered(block)
                                .placeRect(position - document.tree().blocks()[block].range.begin)
                                .translated(view.page().origin(block));
        return rect.top() >= view.page().y() && rect.bottom() <= view.page().y() + view.viewport()->height();
    };

    for (const QString &place : {u"second item of 150"_s, u"about 3."_s, u"Team 199"_s, u"about 199"_s, u"Team 0"_s}) {
        view.showPlace(document.text().indexOf(place));
        QVERIFY2(isInSight(place), qPrintable(place));
    }
    view.showPlace(document.text().indexOf(u"first item of 100"_s));
    const qreal y = view.page().y();
    view.showPlace(document.text().indexOf(u"second item of 100"_s));
    QCOMPARE(view.page().y(), y); // in sight already
}

void TestPreviewView::keysScroll()
{
    Document document(manySections(50));
    PreviewView view(document);
    show(view);

    QTest::keyClick(&view, Qt::Key_Down);
    QVERIFY(view.page().y() > 0);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    QTest::keyClick(&view, Qt::Key_PageUp);
    QVERIFY(view.verticalScrollBar()->value() < view.verticalScrollBar()->maximum());
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.page().y(), 0.0);
}

void TestPreviewView::zoomChangesTheSize()
{
    Document document(manySections(3));
    PreviewView view(document);
    show(view);
    const qreal em = view.page().style().em;

    QTest::keyClick(&view, Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(view.page().style().em > em);
    QTest::keyClick(&view, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(view.page().style().em, em);
    QTest::keyClick(&view, Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(view.page().style().em < em);
}

void TestPreviewView::theSectionIsMarked()
{
    Document document(manySections(3));
    PreviewView view(document);
    show(view);
    const QImage before = view.grab().toImage();

    const qsizetype begin = document.text().indexOf(u"## Team 1"_s);
    view.setCurrentSection({begin, document.text().indexOf(u"## Team 2"_s)});

    const QImage after = view.grab().toImage();
    const qreal y = view.page().origin(document.tree().blockAt(begin)).y() + 2;
    const QPoint inside(int(view.page().origin(0).x()) - 3, int(y));
    QCOMPARE(after.pixelColor(inside).name(), view.page().style().section.name());
    QCOMPARE(before.pixelColor(inside).name(), view.page().style().base.name());
}

void TestPreviewView::coloursFollowThePalette()
{
    Document document(manySections(3));
    PreviewView view(document);
    show(view);
    QVERIFY(!view.page().style().isDark);

    QPalette dark;
    dark.setColor(QPalette::Base, QColor(0x1b, 0x1e, 0x22));
    dark.setColor(QPalette::Text, QColor(0xe6, 0xe8, 0xea));
    view.setPalette(dark);

    QVERIFY(view.page().style().isDark);
    QCOMPARE(view.page().style().text, QColor(0xe6, 0xe8, 0xea));
}

void TestPreviewView::codeGetsItsColoursAfterTheFirstPicture()
{
    Document document(u"```sh\nif true; then echo \"one\"; fi\n```\n"_s);
    PreviewView view(document);
    view.resize(400, 300);
    QVERIFY(view.page().count() == 0 || view.page().rendered(0).awaitsHighlighting());
    show(view);

    QTRY_VERIFY(!view.page().rendered(0).awaitsHighlighting());
    QVERIFY(view.page().rendered(0).document().allFormats().size() > 3);
}

void TestPreviewView::anEmptyDocumentHasAHint()
{
    Document document;
    PreviewView view(document);
    show(view);

    const QImage image = view.viewport()->grab().toImage();
    bool isBlank = true;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            isBlank &= image.pixelColor(x, y) == image.pixelColor(0, 0);
    }
    QVERIFY(!isBlank);
    document.apply(TextChange{{0, 0}, {}, u"# Storage\n"_s}, {});
    QCOMPARE(view.page().count(), 1);
    QCOMPARE(view.page().rendered(0).text(0, 100), u"Storage"_s);
}

void TestPreviewView::selectionCopiesPlainText()
{
    Document document(u"# Title\n\n- one **two**\n- three\n\nlast `code`\n"_s);
    PreviewView view(document);
    show(view);

    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"Title\none two\nthree\nlast code"_s);

    const auto at = [&](qsizetype block, int position) {
        const QRectF rect = view.page().rendered(block).rects(position, position + 1).first();
        return QPointF(rect.left() + 1, rect.center().y()).toPoint() + view.page().origin(block).toPoint();
    };
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, at(0, 2));
    QTest::mouseMove(view.viewport(), at(1, 2));
    QTest::mouseMove(view.viewport(), at(1, 3));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, at(1, 3));
    QCOMPARE(view.selectedText(), u"tle\none"_s);
    document.apply(replacing(document, u"last"_s, u"final"_s), {});
    QCOMPARE(view.selectedText(), u"tle\none"_s);
    document.apply(replacing(document, u"three"_s, u"four"_s), {});
    QVERIFY(!view.hasSelection());
}

void TestPreviewView::aResetShowsTheOtherDocument()
{
    Document document(manySections(50));
    PreviewView view(document);
    show(view);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());

    document.reset(u"# Other\n"_s);

    QCOMPARE(view.page().y(), 0.0);
    QCOMPARE(view.page().rendered(0).text(0, 100), u"Other"_s);
    QCOMPARE(view.verticalScrollBar()->maximum(), 0);
}

void TestPreviewView::randomEditsKeepThePageConsistent()
{
    test::Random random(20);
    Document document(random.markdown(120));
    PreviewView view(document);
    show(view);
    for (int round = 0; round < 300; ++round) {
        if (random.oneIn(8) && document.undoStack().canUndo())
            document.undoStack().undo();
        else
            document.apply(random.changes(document.text()), {});
        if (random.oneIn(4))
            view.verticalScrollBar()->setValue(int(random.below(view.verticalScrollBar()->maximum() + 1)));
        if (random.oneIn(4))
            view.showPlace(random.below(document.text().size() + 1));
        QVERIFY(view.page().y() >= 0);
        QVERIFY(view.page().y() <= std::max(0.0, view.page().height() - view.viewport()->height()));

        QCOMPARE(view.page().count(), document.tree().blocks().size());
        for (qsizetype i = view.page().firstVisible(); i < view.page().endVisible(); ++i)
            QVERIFY(view.page().layout().extent(i).isMeasured);
        view.page().refresh();
        // Every measured height is that of a view that has just been made.
        if (round % 20)
            continue;
        PreviewView fresh(document);
        show(fresh);
        for (qsizetype i = 0; i < view.page().count(); ++i) {
            const BlockExtent &extent = view.page().layout().extent(i);
            if (extent.isMeasured)
                QCOMPARE(extent.height, fresh.page().rendered(i).height());
        }
    }
    view.grab();
}

void TestPreviewView::longBlocksAreShownInFullOnRequest()
{
    Document document(u"word "_s.repeated(20000) + u"\n\nafter\n"_s);
    PreviewView view(document);
    show(view);
    const qreal height = view.page().height();
    QCOMPARE(view.page().rendered(0).targets().size(), 1);

    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    click(view, targetPoint(view, 0, 0));

    QCOMPARE(view.page().rendered(0).targets().size(), 0);
    QVERIFY(view.page().height() > height);
    document.apply(TextChange{{0, 0}, {}, u"more "_s}, {});
    QCOMPARE(view.page().rendered(0).targets().size(), 0);
}

void TestPreviewView::longBlocksWaitForAPauseInTyping()
{
    Document document(u"- [ ] item of a long list\n"_s.repeated(500) + u"\nafter\n"_s);
    PreviewView view(document);
    show(view);
    const quint64 before = view.page().renderCount();

    document.apply(TextChange{{6, 6}, {}, u"first "_s}, {});
    document.apply(TextChange{{12, 12}, {}, u"of all "_s}, {});

    QCOMPARE(view.page().renderCount(), before);
    QTRY_COMPARE(view.page().renderCount(), before + 1);
    QVERIFY(view.page().rendered(0).text(0, 40).startsWith("first of all item"_L1));

    // A click does not act on what was there before.
    document.apply(TextChange{{0, 0}, {}, u"- [ ] new\n"_s}, {});
    click(view, targetPoint(view, 0, 1));
    QVERIFY(document.text().startsWith("- [ ] new\n- [x] first"_L1));
}

void TestPreviewView::aScreenReaderHearsTheText()
{
    Document document(u"# Title\n\n- one **two**\n"_s);
    PreviewView view(document);

    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&view);

    QVERIFY(accessible);
    QCOMPARE(accessible->role(), QAccessible::Document);
    QVERIFY(!accessible->text(QAccessible::Name).isEmpty());
    QCOMPARE(accessible->text(QAccessible::Value), u"Title\none two"_s);
    QVERIFY(accessible->state().readOnly);
}

void TestPreviewView::aConflictIsSeenAsTwoVersions()
{
    Document document(u"- a\n"_s + conflicted + u"- d\n"_s);
    PreviewView view(document);
    show(view);

    QCOMPARE(view.plainText(), u"a\nConflict: two versions stand here\nFirst version (HEAD)\nb\nSecond version (topic)\nc\nd"_s);
    const QRectF frame = view.page().frame(0);
    for (qsizetype block = 1; block < 5; ++block)
        QVERIFY(frame.contains(view.page().origin(block) + QPointF(0, view.page().rendered(block).height())));
    QVERIFY(view.page().bottom(0) <= frame.top());
    QVERIFY(view.page().origin(6).y() >= frame.bottom());

    document.apply(resolvedConflict(document.text(), findConflicts(document.text()).first(), ConflictChoice::Ours),
                   u"Settle"_s);

    QCOMPARE(view.plainText(), u"a\nb\nd"_s);
}

void TestPreviewView::aConflictIsAPlaceThatCanBeClicked()
{
    Document document(u"- a\n"_s + conflicted + u"- d\n"_s);
    PreviewView view(document);
    show(view);
    QSignalSpy places(&view, &PreviewView::placeClicked);

    const auto clickOn = [&](qsizetype block) {
        const RenderedBlock &shown = view.page().rendered(block);
        const QRectF line = shown.rects(0, 1).first().translated(view.page().origin(block));
        click(view, (line.center() - QPointF(0, view.page().y())).toPoint());
        return places.isEmpty() ? -1 : places.takeLast().first().toLongLong();
    };
    QCOMPARE(clickOn(1), document.text().indexOf(u"- b"_s)); // the title
    QCOMPARE(clickOn(2), document.text().indexOf(u"b\n"_s));
    QCOMPARE(clickOn(4), document.text().indexOf(u"c\n"_s));
    QCOMPARE(clickOn(6), document.text().indexOf(u"d\n"_s));
}

void TestPreviewView::keysReachAConflict()
{
    Document document(u"- [ ] a\n"_s + QString(conflicted).replace(u"- b"_s, u"- [ ] b"_s));
    PreviewView view(document);
    show(view);
    view.activateWindow();
    view.setFocus(Qt::TabFocusReason);
    QVERIFY(view.hasFocus());
    QSignalSpy places(&view, &PreviewView::placeClicked);

    QTest::keyClick(&view, Qt::Key_Tab);
    QTest::keyClick(&view, Qt::Key_Tab);
    QTest::keyClick(&view, Qt::Key_Return);

    QCOMPARE(places.count(), 1);
    QCOMPARE(places.first().first().toLongLong(), document.text().indexOf(u"- [ ] b"_s));
    const QString before = document.text();
    view.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&view, Qt::Key_Tab); // the box in a version is none to be ticked
    QTest::keyClick(&view, Qt::Key_Space);
    QCOMPARE(document.text(), before);
}

QTEST_MAIN(TestPreviewView)
#include "tst_previewview.moc"
