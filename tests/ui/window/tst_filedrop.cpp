#include "ui/form/formview.h"
#include "ui/mainwindow.h"
#include "ui/outline/outlineview.h"
#include "ui/preview/previewview.h"
#include "ui/roadmap/roadmaptableview.h"
#include "ui/source/sourceview.h"
#include "ui/widgets/linefield.h"
#include "ui/widgets/wrappedfield.h"
#include "ui/widgets/markdownedit.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

const QByteArray sample = "# Platform Meeting 2026-11-24\n\n## Agenda\n* one\n* two\n\n## Backlog Reviews\n"
                          "### Storage - Ben\n- x\n\n## Roadmap\nWhen? | What?\n--|--\n*Soon* | - a\n|| - b\n";

/// As the platform does it: over the window, which finds the control below the pointer. Whether it was taken, and how.
std::optional<Qt::DropAction> drop(const QWidget &window, QPoint place, const QMimeData &data,
                                   Qt::DropActions possible = Qt::CopyAction | Qt::MoveAction | Qt::LinkAction,
                                   Qt::DropAction proposed = Qt::CopyAction)
{
    QDragEnterEvent enter(place, possible, &data, Qt::LeftButton, Qt::NoModifier);
    enter.setDropAction(proposed);
    QCoreApplication::sendEvent(window.windowHandle(), &enter);
    QDragMoveEvent move(place, possible, &data, Qt::LeftButton, Qt::NoModifier);
    move.setDropAction(proposed);
    move.setAccepted(enter.isAccepted());
    QCoreApplication::sendEvent(window.windowHandle(), &move);
    if (!move.isAccepted()) {
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(window.windowHandle(), &leave);
        return {};
    }
    QDropEvent dropped(place, possible, &data, Qt::LeftButton, Qt::NoModifier);
    dropped.setDropAction(proposed);
    QCoreApplication::sendEvent(window.windowHandle(), &dropped);
    return dropped.isAccepted() ? std::optional(dropped.dropAction()) : std::nullopt;
}

QPoint centre(const QWidget &window, const QWidget &control)
{
    return control.mapTo(&window, control.visibleRegion().boundingRect().center());
}

QAction *actionOf(const MainWindow &window, const QKeySequence &keys)
{
    for (QAction *action : window.actions()) {
        if (action->shortcuts().contains(keys))
            return action;
    }
    return nullptr;
}

} // namespace

class TestFileDrop : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void aFileIsOpenedWhereverItIsDropped_data();
    void aFileIsOpenedWhereverItIsDropped();
    void aFileDroppedOnAnOpenCellIsNoText();
    void eachOfSeveralFilesIsOpened();
    void aFileIsNeverMoved();
    void textAndLinksBecomeText_data();
    void textAndLinksBecomeText();
    void aLinkIsNotTakenWhereThereIsNoText();

private:
    void open(MainWindow &window);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFileDrop::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder->filePath(u"config"_s)));
}

void TestFileDrop::open(MainWindow &window)
{
    QFile file(m_folder->filePath(u"m.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(sample) == sample.size());
    file.close();
    QVERIFY(window.openFile(file.fileName()));
}

void TestFileDrop::aFileIsOpenedWhereverItIsDropped_data()
{
    QTest::addColumn<int>("view");
    QTest::newRow("start page") << 0;
    QTest::newRow("form") << 1;
    QTest::newRow("source with find bar") << 2;
    QTest::newRow("roadmap") << 3;
}

void TestFileDrop::aFileIsOpenedWhereverItIsDropped()
{
    QFETCH(int, view);
    MainWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    if (view > 0) {
        open(window);
        actionOf(window, QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + view)))->trigger();
    }
    if (view == 2)
        actionOf(window, QKeySequence::Find)->trigger();
    QCoreApplication::processEvents();
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(u"/tmp/other minutes.md"_s)});
    file.setText(u"file:///tmp/other%20minutes.md"_s); // as file managers have it, too
    QSignalSpy opened(&window, &MainWindow::openRequested);

    int count = 0;
    for (const QWidget *control : window.findChildren<QWidget *>()) {
        if (control->window() != &window || control->visibleRegion().isEmpty())
            continue;
        opened.clear();
        QVERIFY2(drop(window, centre(window, *control), file), control->metaObject()->className());
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toString(), u"/tmp/other minutes.md"_s);
        QVERIFY2(!window.isWindowModified(), control->metaObject()->className());
        ++count;
    }
    QVERIFY(count > (view == 0 ? 5 : 20));
}

void TestFileDrop::aFileDroppedOnAnOpenCellIsNoText()
{
    MainWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    open(window);
    actionOf(window, QKeySequence(Qt::CTRL | Qt::Key_3))->trigger();
    auto *table = window.findChild<RoadmapTableView *>();
    table->edit(table->model()->index(0, 1));
    const auto *cell = table->findChild<WrappedField *>();
    QVERIFY(cell != nullptr);
    QCoreApplication::processEvents();
    QVERIFY(!cell->viewport()->visibleRegion().isEmpty());
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(u"/tmp/other.md"_s)});
    file.setText(u"file:///tmp/other.md"_s);
    QSignalSpy opened(&window, &MainWindow::openRequested);

    QVERIFY(drop(window, centre(window, *cell), file));

    QTRY_COMPARE(opened.count(), 1);
    QVERIFY(!window.isWindowModified());
}

void TestFileDrop::eachOfSeveralFilesIsOpened()
{
    MainWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(u"/tmp/a.md"_s), QUrl(u"https://example.org/b.md"_s),
                   QUrl::fromLocalFile(u"/tmp/c.md"_s)});
    QSignalSpy opened(&window, &MainWindow::openRequested);

    QVERIFY(drop(window, window.rect().center(), files));

    QTRY_COMPARE(opened.count(), 2);
    QCOMPARE(opened[0].first().toString(), u"/tmp/a.md"_s);
    QCOMPARE(opened[1].first().toString(), u"/tmp/c.md"_s);
}

void TestFileDrop::aFileIsNeverMoved()
{
    MainWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(u"/tmp/a.md"_s)});

    const auto action = drop(window, window.rect().center(), file, Qt::CopyAction | Qt::MoveAction, Qt::MoveAction);
    QVERIFY(action && *action == Qt::CopyAction);
    QVERIFY(!drop(window, window.rect().center(), file, Qt::MoveAction, Qt::MoveAction));
}

void TestFileDrop::textAndLinksBecomeText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isLink");
    QTest::newRow("text") << u"- said"_s << false;
    QTest::newRow("link of a browser") << u"https://example.org/minutes"_s << true;
}

void TestFileDrop::textAndLinksBecomeText()
{
    QFETCH(QString, text);
    QFETCH(bool, isLink);
    MainWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    open(window);
    QMimeData data;
    data.setText(text);
    if (isLink)
        data.setUrls({QUrl(text)});
    QSignalSpy opened(&window, &MainWindow::openRequested);

    for (QWidget *field : window.findChild<FormView *>()->findChildren<QWidget *>()) {
        auto *edit = qobject_cast<MarkdownEdit *>(field);
        auto *line = qobject_cast<LineField *>(field);
        if ((edit == nullptr && line == nullptr) || field->visibleRegion().isEmpty())
            continue;
        const QPoint place = centre(window, edit != nullptr ? *edit->viewport() : *field);
        QVERIFY2(drop(window, place, data), qPrintable(field->accessibleName()));
        QVERIFY2((edit != nullptr ? edit->toPlainText() : line->text()).contains(text),
                 qPrintable(field->accessibleName()));
        QVERIFY(window.isWindowModified());
    }
    QVERIFY(opened.isEmpty());
}

void TestFileDrop::aLinkIsNotTakenWhereThereIsNoText()
{
    MainWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    open(window);
    QMimeData link;
    link.setText(u"https://example.org"_s);
    link.setUrls({QUrl(u"https://example.org"_s)});

    for (const QWidget *control : {static_cast<QWidget *>(window.findChild<PreviewView *>()->viewport()),
                                   static_cast<QWidget *>(window.statusBar())})
        QVERIFY2(!drop(window, centre(window, *control), link), control->metaObject()->className());
    QVERIFY(!window.isWindowModified());
}

QTEST_MAIN(TestFileDrop)
#include "tst_filedrop.moc"
