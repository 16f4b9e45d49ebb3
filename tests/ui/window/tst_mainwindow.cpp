#include "tests/ui/everycontrolhasaname.h"
#include "ui/context/editorcontext.h"
#include "ui/form/conflictcard.h"
#include "ui/form/formview.h"
#include "ui/form/sectioncard.h"
#include "ui/mainwindow.h"
#include "ui/outline/outlineview.h"
#include "ui/preview/previewview.h"
#include "ui/roadmap/roadmapview.h"
#include "ui/source/sourceedit.h"
#include "ui/source/sourceview.h"
#include "ui/start/startpage.h"
#include "ui/widgets/linefield.h"
#include "ui/widgets/markdownedit.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QClipboard>
#include <QDateEdit>
#include <QDir>
#include <QFile>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTimer>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

const QByteArray sample = "# Platform Meeting 2026-11-24\r\n\r\n## Agenda\r\n* one\r\n\r\n## Announcements\r\n\r\n"
                          "## Backlog Reviews\r\n### Storage - Ben\r\n- x \r\n\r\n### Routing - Emi\r\n\r\n"
                          "## Roadmap\r\nWhen? | What?\r\n--|--\r\n*Soon* | - a\r\n|| - b\r\n";

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

/// Answers the next modal box by the button whose text begins with text; gives the box's text.
struct Answer
{
    explicit Answer(const QString &button)
    {
        QObject::connect(&timer, &QTimer::timeout, &timer, [this, button] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (box == nullptr)
                return;
            timer.stop();
            text = box->text();
            for (const QAbstractButton *candidate : box->buttons())
                labels.append(candidate->text());
            for (QAbstractButton *candidate : box->buttons()) {
                if (candidate->text().remove(u'&').startsWith(button)) {
                    candidate->click();
                    return;
                }
            }
            box->reject();
        });
        timer.start(5);
    }
    QTimer timer;
    QString text;
    QStringList labels;
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void startsWithTheStartPage();
    void whatIsTypedInTheFormIsAllThatChangesInTheFile();
    void viewsShareThePlace();
    void whatIsSelectedIsCopiedAsRichText();
    void undoReachesTheDocumentFromEveryField();
    void bytesThatAreNotUtf8AreNamedAndCanBeReadOtherwise();
    void readOnlyOpeningChangesNothing();
    void badFilesLeaveTheWindowAlive_data();
    void badFilesLeaveTheWindowAlive();
    void aFailedSaveKeepsTheTextAndOffersAnotherPlace();
    void whatAnotherWroteComesIn();
    void savingTakesInWhatAnotherWrote();
    void whatBothChangedStandsBetweenMarkers();
    void committedMarkersAreCardsInTheForm();
    void anotherDateMovesTheFile();
    void tabReachesANoticeBeforeTheForm();
    void aPathMayBeRelative();
    void tabCanBeMadeToMoveTheFocusEverywhere();
    void thePreviewGoesWhereItIsAskedTo();
    void aSectionMovedInTheOutlineIsFollowedByTheForm();
    void ctrlKSetsTheLinkOfARoadmapItem();
    void findingKeepsTheCaretInSight();
    void theFirstWindowFitsTheScreen();
    void unsavedEditsAreAskedForInWholeSentences();
    void aTextWhoseFileIsGoneIsAskedFor();
    void mySectionIsShownAloneUntilAStepBack();
    void anotherSectionThatIsAskedForIsShown();
    void mySectionComesBackAndGoesWhereThereIsNone();
    void stateComesBack();
    void everyControlHasAName();

private:
    QString write(const QString &name, const QByteArray &bytes);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestMainWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder->filePath(u"config"_s)));
}

QString TestMainWindow::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder->filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test's own file could not be written");
    return path;
}

namespace {

void activate(MainWindow &window)
{
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

MarkdownEdit *fieldOf(MainWindow &window, const QString &key)
{
    for (SectionCard *card : window.findChildren<SectionCard *>()) {
        if (!card->isHidden() && card->key().contains(key, Qt::CaseInsensitive))
            return card->field();
    }
    return nullptr;
}

QAction *actionOf(MainWindow &window, const QKeySequence &keys)
{
    for (QAction *action : window.actions()) {
        if (action->shortcuts().contains(keys))
            return action;
    }
    return nullptr;
}

} // namespace

void TestMainWindow::startsWithTheStartPage()
{
    MainWindow window;
    window.show();

    QVERIFY(window.findChild<StartPage *>()->isVisible());
    QVERIFY(!window.showsDocument());
    QVERIFY(!actionOf(window, QKeySequence::Save)->isEnabled());

    window.startNew();
    QVERIFY(window.findChild<FormView *>()->isVisible());
}

void TestMainWindow::whatIsTypedInTheFormIsAllThatChangesInTheFile()
{
    const QString path = write(u"m.md"_s, sample);
    MainWindow window;
    activate(window);
    QVERIFY(window.openFile(path));
    MarkdownEdit *field = fieldOf(window, u"routing"_s);
    field->setFocus();

    QTest::keyClicks(field, u"- done"_s);
    QVERIFY(window.isWindowModified());
    actionOf(window, QKeySequence::Save)->trigger();

    QCOMPARE(read(path),
             QByteArray(sample).replace("### Routing - Emi\r\n\r\n", "### Routing - Emi\r\n- done\r\n\r\n"));
    QVERIFY(!window.isWindowModified());
}

void TestMainWindow::viewsShareThePlace()
{
    MainWindow window;
    activate(window);
    QVERIFY(window.openFile(write(u"m.md"_s, sample)));
    MarkdownEdit *field = fieldOf(window, u"storage"_s);
    field->setFocus();
    field->moveCursor(QTextCursor::End);
    const TextRange caret = field->selection();

    actionOf(window, QKeySequence(Qt::CTRL | Qt::Key_2))->trigger();

    auto *source = window.findChild<SourceView *>();
    QVERIFY(source->isVisible());
    auto *edit = source->findChild<MarkdownEdit *>();
    QCOMPARE(edit->selection().end, caret.end);

    actionOf(window, QKeySequence(Qt::CTRL | Qt::Key_1))->trigger();
    QCOMPARE(fieldOf(window, u"storage"_s)->selection().end, caret.end);
    QVERIFY(fieldOf(window, u"storage"_s)->hasFocus());
}

void TestMainWindow::whatIsSelectedIsCopiedAsRichText()
{
    MainWindow window;
    activate(window);
    QVERIFY(window.openFile(write(u"m.md"_s, sample)));
    const auto copied = [&window] {
        actionOf(window, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C))->trigger();
        const QString html = QApplication::clipboard()->mimeData()->html();
        return html.sliced(html.indexOf(u"<main>"_s));
    };
    QVERIFY(copied().contains(u"Platform Meeting") && copied().contains(u"<table>"));

    MarkdownEdit *field = fieldOf(window, u"storage"_s);
    field->setFocus();
    field->selectAll();
    QVERIFY(copied().contains(u"<li>x</li>"));
    QVERIFY(!copied().contains(u"Platform Meeting"));
    QVERIFY(!copied().contains(u"<table>"));

    auto *preview = window.findChild<PreviewView *>();
    preview->setFocus();
    preview->selectAll();
    QVERIFY(copied().contains(u"<table>"));
    QCOMPARE(QApplication::clipboard()->text(), preview->selectedText());
}

void TestMainWindow::undoReachesTheDocumentFromEveryField()
{
    MainWindow window;
    activate(window);
    const QString path = write(u"m.md"_s, sample);
    QVERIFY(window.openFile(path));
    for (QWidget *field : window.findChild<FormView *>()->findChildren<QWidget *>()) {
        const bool isText = qobject_cast<MarkdownEdit *>(field) != nullptr
                            || (qobject_cast<QLineEdit *>(field) != nullptr
                                && qobject_cast<QLineEdit *>(field)->accessibleName() == u"Lead");
        if (!isText || !field->isVisible())
            continue;
        field->setFocus();
        QTest::keyClicks(field, u"z"_s);
        QVERIFY(window.isWindowModified());
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY2(!window.isWindowModified(), qPrintable(field->accessibleName()));
    }
}

void TestMainWindow::bytesThatAreNotUtf8AreNamedAndCanBeReadOtherwise()
{
    const QString path = write(u"latin.md"_s, "# K\xF6per\n\n## Agenda\n");
    MainWindow window;
    activate(window);
    Answer answer(u"Read as Windows"_s);

    QVERIFY(window.openFile(path));

    QVERIFY2(answer.text.contains(u"byte 3") && answer.text.contains(u"line 1"), qPrintable(answer.text));
    QCOMPARE(read(path), QByteArray("# K\xF6per\n\n## Agenda\n")); // not before it is saved
    MarkdownEdit *field = fieldOf(window, u"agenda"_s);
    field->setFocus();
    QTest::keyClicks(field, u"x"_s);
    actionOf(window, QKeySequence::Save)->trigger();
    QVERIFY(read(path).startsWith("# K\xC3\xB6per\n"));
}

void TestMainWindow::readOnlyOpeningChangesNothing()
{
    const QByteArray bytes = "# K\xF6per\n\n## Agenda\n";
    const QString path = write(u"latin.md"_s, bytes);
    MainWindow window;
    activate(window);
    Answer answer(u"Open Read"_s);

    QVERIFY(window.openFile(path));
    actionOf(window, QKeySequence(Qt::CTRL | Qt::Key_2))->trigger();
    QTest::keyClicks(window.findChild<SourceView *>()->findChild<MarkdownEdit *>(), u"x"_s);
    actionOf(window, QKeySequence::Save)->trigger();

    QVERIFY(!window.isWindowModified());
    QCOMPARE(read(path), bytes);
}

void TestMainWindow::badFilesLeaveTheWindowAlive_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing") << u"missing"_s << u"does not exist"_s;
    QTest::newRow("folder") << u"folder"_s << u"not a file"_s;
    QTest::newRow("NUL") << u"nul"_s << u"NUL"_s;
    QTest::newRow("FIFO") << u"fifo"_s << u"not a file"_s;
}

void TestMainWindow::badFilesLeaveTheWindowAlive()
{
    QFETCH(QString, kind);
    QFETCH(QString, words);
    QString path = m_folder->filePath(kind);
    if (kind == u"folder")
        path = m_folder->path();
    else if (kind == u"nul")
        write(kind, QByteArray("a\0b", 3));
    else if (kind == u"fifo")
        QCOMPARE(system(("mkfifo '" + path.toLocal8Bit() + "'").constData()), 0);
    MainWindow window;
    activate(window);
    Answer answer(u"OK"_s);

    QVERIFY(!window.openFile(path));

    QVERIFY2(answer.text.contains(words), qPrintable(answer.text));
    QVERIFY(!window.showsDocument());
    QCOMPARE(QFile::exists(path), kind != u"missing");
}

void TestMainWindow::aFailedSaveKeepsTheTextAndOffersAnotherPlace()
{
    const QString folder = m_folder->filePath(u"inner"_s);
    QVERIFY(QDir().mkpath(folder));
    const QString path = write(u"inner/m.md"_s, sample);
    MainWindow window;
    activate(window);
    QVERIFY(window.openFile(path));
    MarkdownEdit *field = fieldOf(window, u"routing"_s);
    field->setFocus();
    QTest::keyClicks(field, u"- done"_s);
    // Modes do not stop root; a folder that has gone stops everybody.
    QVERIFY(QDir(folder).removeRecursively());

    actionOf(window, QKeySequence::Save)->trigger();

    auto *bar = window.findChild<MessageBar *>();
    QVERIFY(bar->isVisible());
    QVERIFY(window.isWindowModified());
    QStringList buttons;
    for (const QPushButton *button : bar->findChildren<QPushButton *>())
        buttons += button->text();
    QVERIFY2(buttons.contains(u"Save As…"_s), qPrintable(buttons.join(u' ')));
}

void TestMainWindow::whatAnotherWroteComesIn()
{
    const QString path = write(u"m.md"_s, sample);
    MainWindow window;
    activate(window);
    QVERIFY(window.openFile(path));
    Document &document = window.document();
    const qsizetype place = document.text().indexOf(u"* one"_s) + 5;
    document.apply(TextChange::replacing(document.text(), {place, place}, u"!"_s), u"Type"_s);

    write(u"m.md"_s, QByteArray(sample).replace("Emi\r\n\r\n", "Emi\r\n- theirs\r\n\r\n"));

    QTRY_VERIFY(document.text().contains(u"- theirs\r\n"_s));
    QVERIFY(document.text().contains(u"* one!\r\n"_s));
    QVERIFY(window.isWindowModified());
    const auto *bar = window.findChild<MessageBar *>();
    QVERIFY(bar->isVisible());
    QVERIFY(bar->findChild<QLabel *>()->text().contains(u"Routing"_s));
    QVERIFY(window.save());
    QCOMPARE(read(path),
             QByteArray(sample).replace("Emi\r\n\r\n", "Emi\r\n- theirs\r\n\r\n").replace("* one", "* one!"));
}

void TestMainWindow::savingTakesInWhatAnotherWrote()
{
    const QString path = write(u"m.md"_s, sample);
    MainWindow window;
    activate(window);
    QVERIFY(window.openFile(path));
    Document &document = window.document();
    const qsizetype place = document.text().indexOf(u"* one"_s) + 5;
    document.apply(TextChange::replacing(document.text(), {place, place}, u"!"_s), u"Type"_s);
    write(u"m.md"_s, QByteArray(sample).replace("- x ", "- theirs"));

    QVERIFY(window.save()); // before the change has been noticed

    const QByteArray both = QByteArray(sample).replace("- x ", "- theirs").replace("* one", "* one!");
    QCOMPARE(read(path), both);
    document.undoStack().undo(); // theirs, which are not this window's to remove
    document.undoStack().undo();
    QCOMPARE(document.text(), QString::fromUtf8(sample));
    QVERIFY(window.save());
    QCOMPARE(read(path), QByteArray(sample).replace("- x ", "- theirs"));
}

void TestMainWindow::whatBothChangedStandsBetweenMarkers()
{
    AppSettings::setPerson({u"Ana Ruiz"_s, {}});
    const QString path = write(u"m.md"_s, sample);
    MainWindow window;
    activate(window);
    QVERIFY(window.openFile(path));
    Document &document = window.document();
    const qsizetype place = document.text().indexOf(u"* one"_s) + 2;
    document.apply(TextChange::replacing(document.text(), {place, place + 3}, u"mine"_s), u"Type"_s);
    write(u"m.md"_s, QByteArray(sample).replace("* one", "* theirs"));

    QVERIFY(window.save());

    const QByteArray saved = read(path);
    QVERIFY(saved.contains("<<<<<<< Ana Ruiz\r\n") && saved.contains(">>>>>>> on disk\r\n"));
    QVERIFY(saved.contains("* mine\r\n") && saved.contains("* theirs\r\n"));
    QVERIFY(window.findChild<MessageBar *>()->isVisible());
}

void TestMainWindow::committedMarkersAreCardsInTheForm()
{
    const QByteArray conflict = "<<<<<<< HEAD\r\n* mine\r\n=======\r\n* theirs\r\n>>>>>>> topic\r\n";
    const QByteArray text = QByteArray(sample).replace("* one\r\n", "* one\r\n" + conflict);
    const QString path = write(u"m.md"_s, text);
    MainWindow window;
    activate(window);
    QVERIFY(window.openFile(path));
    auto *card = window.findChild<ConflictCard *>();
    QVERIFY(card != nullptr && card->isVisible());
    const auto offered = [&window] {
        QStringList words;
        const auto *notice = window.findChild<MessageBar *>(u"conflictNotice"_s);
        for (const QPushButton *button : notice->findChildren<QPushButton *>()) {
            if (button->isVisible())
                words.append(button->text());
        }
        return words;
    };
    const auto press = [&window](const QString &words) {
        for (QPushButton *button : window.findChild<MessageBar *>(u"conflictNotice"_s)->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == words)
                return button->click();
        }
    };
    QCOMPARE(offered(), QStringList{u"Go There"_s}); // the card has the rest

    press(u"Go There"_s);
    QVERIFY(card->holdsFocus());

    actionOf(window, QKeySequence(Qt::CTRL | Qt::Key_2))->trigger();
    QCOMPARE(offered(), QStringList({u"Go There"_s, u"Keep First"_s, u"Keep Second"_s, u"Keep Both"_s}));
    SourceEdit &source = window.findChild<SourceView *>()->edit();
    QVERIFY(source.toPlainText().contains(u"<<<<<<< HEAD\n* mine\n=======\n"_s));
    qsizetype tinted = 0;
    for (const QTextEdit::ExtraSelection &mark : source.extraSelections()) {
        const QString line = mark.cursor.block().text();
        tinted += line.startsWith(u"<<<<") || line.startsWith(u"====") || line.startsWith(u">>>>");
    }
    QVERIFY(tinted >= 3);
    press(u"Keep Second"_s);
    QVERIFY(window.save());
    QCOMPARE(read(path), QByteArray(text).replace(conflict, "* theirs\r\n"));

    window.document().undoStack().undo();
    actionOf(window, QKeySequence(Qt::CTRL | Qt::Key_1))->trigger();
    QVERIFY(window.save());
    QCOMPARE(read(path), text);
    QVERIFY(window.findChild<ConflictCard *>()->isVisible());
}

void TestMainWindow::anotherDateMovesTheFile()
{
    const QString path = write(u"2026-11-24-m.md"_s, sample);
    const QString moved = m_folder->filePath(u"2026-12-08-m.md"_s);
    MainWindow window;
    activate(window);
    QVERIFY(window.openFile(path));
    auto *notice = window.findChild<MessageBar *>(u"dateNotice"_s);
    QVERIFY(!notice->isVisible());

    window.findChild<QDateEdit *>()->setDate(QDate(2026, 12, 8));
    QVERIFY(notice->isVisible());
    notice->findChild<QPushButton *>()->click();
    actionOf(window, QKeySequence::Save)->trigger();

    QVERIFY(!notice->isVisible());
    QCOMPARE(window.path(), moved);
    QCOMPARE(read(moved), QByteArray(sample).replace("2026-11-24", "2026-12-08"));
    QVERIFY(!QFile::exists(path));
}

void TestMainWindow::tabReachesANoticeBeforeTheForm()
{
    MainWindow window;
    activate(window);
    QVERIFY(window.openFile(write(u"2026-11-25-m.md"_s, sample))); // the title says another date
    const auto *notice = window.findChild<MessageBar *>(u"dateNotice"_s);
    const auto *form = window.findChild<FormView *>();
    const auto *outline = window.findChild<OutlineView *>();
    window.findChild<OutlineView *>()->focusFilter();

    QStringList reached;
    for (int i = 0; i < 20 && (reached.isEmpty() || reached.last() != "form"_L1); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const QWidget *focus = QApplication::focusWidget();
        const QString where = outline->isAncestorOf(focus)  ? u"outline"_s
                              : notice->isAncestorOf(focus) ? u"notice"_s
                              : form->isAncestorOf(focus)   ? u"form"_s
                                                            : u"elsewhere"_s;
        if (reached.isEmpty() || reached.last() != where)
            reached.append(where);
    }

    QCOMPARE(reached, (QStringList{u"outline"_s, u"notice"_s, u"form"_s}));
    QVERIFY(qobject_cast<LineField *>(QApplication::focusWidget()) != nullptr); // its title
}

void TestMainWindow::aPathMayBeRelative()
{
    const QString path = write(u"2026-11-24-m.md"_s, sample);
    const QString before = QDir::currentPath();
    const auto back = qScopeGuard([&] { QDir::setCurrent(before); });
    QVERIFY(QDir::setCurrent(m_folder->path()));
    MainWindow window;

    QVERIFY(window.openFile(u"2026-11-24-m.md"_s));

    QCOMPARE(QFileInfo(window.path()).canonicalFilePath(), QFileInfo(path).canonicalFilePath());
    QVERIFY(QFileInfo(window.path()).isAbsolute());
}

void TestMainWindow::tabCanBeMadeToMoveTheFocusEverywhere()
{
    MainWindow window;
    activate(window);
    QVERIFY(window.openFile(write(u"m.md"_s, sample)));
    QAction *action = actionOf(window, QKeySequence(Qt::CTRL | Qt::Key_M));
    QVERIFY(action != nullptr && action->isCheckable() && !action->isChecked());
    QLabel *sign = nullptr;
    for (QLabel *label : window.statusBar()->findChildren<QLabel *>()) {
        if (label->text() == u"Tab moves focus"_s)
            sign = label;
    }
    QVERIFY(sign != nullptr && !sign->isVisible());
    const auto tabLeaves = [](MarkdownEdit *field, Qt::Key key) {
        field->setFocus();
        QTest::keyClick(field, key);
        return !field->hasFocus();
    };
    const auto sourceEdit = [&window] { return window.findChild<SourceView *>()->findChild<MarkdownEdit *>(); };
    MarkdownEdit *field = fieldOf(window, u"storage"_s);
    field->setFocus();

    QTest::keyClick(field, Qt::Key_M, Qt::ControlModifier);
    QVERIFY(action->isChecked());
    QVERIFY(sign->isVisible());
    QVERIFY(tabLeaves(field, Qt::Key_Tab));
    QVERIFY(tabLeaves(field, Qt::Key_Backtab));
    actionOf(window, QKeySequence(Qt::CTRL | Qt::Key_2))->trigger();
    QVERIFY(tabLeaves(sourceEdit(), Qt::Key_Tab));
    QVERIFY(!window.isWindowModified());

    sourceEdit()->setFocus();
    QTest::keyClick(sourceEdit(), Qt::Key_M, Qt::ControlModifier);
    QVERIFY(!sign->isVisible());
    QVERIFY(!tabLeaves(sourceEdit(), Qt::Key_Tab));
    QVERIFY(window.isWindowModified());
}

void TestMainWindow::thePreviewGoesWhereItIsAskedTo()
{
    MainWindow window;
    activate(window);
    const QByteArray text = sample + QByteArray("\r\n## Appendix\r\n") + QByteArray("a line\r\n\r\n").repeated(200);
    QVERIFY(window.openFile(write(u"m.md"_s, text)));
    QScrollBar *bar = window.findChild<PreviewView *>()->verticalScrollBar();
    MarkdownEdit *field = fieldOf(window, u"appendix"_s);
    field->setFocus();
    field->moveCursor(QTextCursor::End);
    QTRY_VERIFY(bar->value() > 0);
    const auto isAwayAgain = [bar] { return bar->value() == 0; };

    bar->setValue(0);
    QTest::keyClicks(field, u"x"_s); // a change brings it back
    QVERIFY(!isAwayAgain());
    bar->setValue(0);
    actionOf(window, QKeySequence(Qt::CTRL | Qt::Key_2))->trigger(); // so does going to where the caret is already
    QVERIFY(!isAwayAgain());
    bar->setValue(0);
    actionOf(window, QKeySequence::Undo)->trigger();
    QVERIFY(!isAwayAgain());
}

void TestMainWindow::aSectionMovedInTheOutlineIsFollowedByTheForm()
{
    QByteArray text = "# Platform Meeting 2026-11-24\n\n## Backlog Reviews\n";
    for (const char *team : {"Storage", "Routing", "Login"})
        text += QByteArray("### ") + team + " - Ben\n" + QByteArray("- item\n").repeated(60) + "\n";
    MainWindow window;
    window.resize(1200, 500);
    activate(window);
    QVERIFY(window.openFile(write(u"m.md"_s, text)));
    auto *tree = window.findChild<OutlineView *>()->findChild<QTreeView *>();
    const auto rowOf = [tree](const QString &name) {
        const QModelIndexList found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, name, 1,
                                                           Qt::MatchExactly | Qt::MatchRecursive);
        return found.value(0);
    };
    const auto isInSight = [&window](const QString &key) {
        const MarkdownEdit *field = fieldOf(window, key);
        return !field->visibleRegion().isEmpty();
    };

    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(rowOf(u"Storage"_s)).center());
    QVERIFY(tree->hasFocus());
    QVERIFY(isInSight(u"storage"_s));
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(tree, Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);

    const QString moved = window.document().text();
    QVERIFY(moved.indexOf(u"### Login") < moved.indexOf(u"### Storage"));
    QCOMPARE(tree->currentIndex().data().toString(), u"Storage"_s);
    QVERIFY(tree->hasFocus());
    QVERIFY(isInSight(u"storage"_s));

    QTest::keyClick(tree, Qt::Key_Up); // one that nobody has gone to
    QTest::keyClick(tree, Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(window.document().text().indexOf(u"### Login") < window.document().text().indexOf(u"### Routing"));
    QVERIFY(isInSight(u"login"_s));
    QTest::keyClick(tree, Qt::Key_Return);
    QVERIFY(fieldOf(window, u"login"_s)->hasFocus());
    QCOMPARE(actionOf(window, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Up))->text(), u"Move Section &Up"_s);
}

void TestMainWindow::ctrlKSetsTheLinkOfARoadmapItem()
{
    MainWindow window;
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(window.openFile(write(u"m.md"_s, sample)));
    const QString text = window.document().text();
    actionOf(window, QKeySequence(Qt::CTRL | Qt::Key_3))->trigger();
    QTimer timer;
    connect(&timer, &QTimer::timeout, &timer, [&timer] {
        if (auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget())) {
            timer.stop();
            dialog->setTextValue(u"https://example.org/a"_s);
            dialog->accept();
        }
    });
    timer.start(5);

    QTest::keyClick(window.focusWidget(), Qt::Key_K, Qt::ControlModifier);

    QCOMPARE(window.document().text(), QString(text).replace(u"- a\r\n"_s, u"- [a](https://example.org/a)\r\n"_s));
    QCOMPARE(window.document().undoStack().undoText(), u"Add link"_s);
    window.document().undoStack().undo();
    QCOMPARE(window.document().text(), text);
}

void TestMainWindow::findingKeepsTheCaretInSight()
{
    const QByteArray text = "# Platform Meeting 2026-11-24\n\n## Discussion\n" + QByteArray("- item\n").repeated(100);
    MainWindow window;
    window.resize(1200, 400);
    activate(window);
    QVERIFY(window.openFile(write(u"m.md"_s, text)));
    auto *edit = window.findChild<SourceView *>()->findChild<MarkdownEdit *>();
    for (int line = 50; line < 70; ++line) {
        const qsizetype place = window.document().lines().start(line);
        window.context().goTo({place, place});

        actionOf(window, QKeySequence(Qt::CTRL | Qt::Key_R))->trigger();

        QVERIFY2(edit->viewport()->rect().contains(edit->cursorRect()), QByteArray::number(line));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        actionOf(window, QKeySequence(Qt::CTRL | Qt::Key_1))->trigger();
    }
}

void TestMainWindow::theFirstWindowFitsTheScreen()
{
    const MainWindow window; // the test's screen is smaller than what suits three panes

    const QSize room = window.screen()->availableSize();
    QVERIFY(room.width() < 1280);
    QVERIFY(window.width() <= room.width());
    QVERIFY(window.height() < room.height()); // its title is above it
}

void TestMainWindow::unsavedEditsAreAskedForInWholeSentences()
{
    MainWindow window;
    activate(window);
    window.startNew();
    window.document().apply(TextChange::replacing({}, {}, u"text"_s), u"Typing"_s);
    Answer fresh(u"Cancel"_s);
    QVERIFY(!window.close());
    QCOMPARE(fresh.text, u"These minutes are not saved yet."_s);

    QVERIFY(window.openFile(write(u"m.md"_s, sample)));
    window.document().apply(TextChange::replacing(window.document().text(), {0, 0}, u"text"_s), u"Typing"_s);
    Answer named(u"Cancel"_s);
    QVERIFY(!window.close());
    QCOMPARE(named.text, u"m.md has edits that are not saved."_s);
    for (const QString &label : {u"&Save"_s, u"&Discard"_s, u"&Cancel"_s})
        QVERIFY2(named.labels.contains(label), qPrintable(label));
}

void TestMainWindow::aTextWhoseFileIsGoneIsAskedFor()
{
    const QString path = write(u"m.md"_s, sample);
    MainWindow window;
    activate(window);
    QVERIFY(window.openFile(path));
    QVERIFY(QFile::remove(path));

    Answer stay(u"Cancel"_s);
    QVERIFY(!window.close());
    QVERIFY2(stay.text.startsWith(u"m.md is not there any more"_s), qPrintable(stay.text));
    Answer save(u"Save"_s);
    QVERIFY(window.close());
    QCOMPARE(read(path), sample);
}

void TestMainWindow::mySectionIsShownAloneUntilAStepBack()
{
    AppSettings::setPerson({u"Ben Sun"_s, {}});
    MainWindow window;
    activate(window);
    QVERIFY(window.openFile(write(u"m.md"_s, sample)));
    QAction *own = actionOf(window, QKeySequence(Qt::CTRL | Qt::Key_4));
    const auto *preview = window.findChild<PreviewView *>();

    own->trigger();

    QTRY_VERIFY(fieldOf(window, u"storage"_s) != nullptr && fieldOf(window, u"agenda"_s) == nullptr);
    QTRY_VERIFY(fieldOf(window, u"storage"_s)->hasFocus());
    QVERIFY(!preview->isVisible());
    QVERIFY(window.findChild<OutlineView *>()->isVisible());
    QTest::keyClicks(fieldOf(window, u"storage"_s), u"y"_s);
    QVERIFY(window.save());
    QVERIFY(read(window.path()) != sample && read(window.path()).size() == sample.size() + 1);
    own->trigger();
    QVERIFY(fieldOf(window, u"agenda"_s) != nullptr);
    QVERIFY(actionOf(window, QKeySequence(Qt::CTRL | Qt::Key_1))->isChecked());
    QVERIFY(preview->isVisible());
    QVERIFY(fieldOf(window, u"storage"_s)->hasFocus());
}

void TestMainWindow::anotherSectionThatIsAskedForIsShown()
{
    AppSettings::setPerson({u"Ben Sun"_s, {}});
    MainWindow window;
    activate(window);
    QVERIFY(window.openFile(write(u"m.md"_s, sample)));
    actionOf(window, QKeySequence(Qt::CTRL | Qt::Key_4))->trigger();
    QTRY_VERIFY(fieldOf(window, u"storage"_s) != nullptr && fieldOf(window, u"agenda"_s) == nullptr);

    window.context().goToSection(window.context().minutes().find(u"Routing"_s).first());

    QVERIFY(actionOf(window, QKeySequence(Qt::CTRL | Qt::Key_1))->isChecked());
    QVERIFY(fieldOf(window, u"routing"_s)->hasFocus());
    QVERIFY(window.findChild<PreviewView *>()->isVisible());
}

void TestMainWindow::mySectionComesBackAndGoesWhereThereIsNone()
{
    AppSettings::setPerson({u"Ben Sun"_s, {}});
    WindowState state;
    {
        MainWindow window;
        window.show();
        QVERIFY(window.openFile(write(u"m.md"_s, sample)));
        actionOf(window, QKeySequence(Qt::CTRL | Qt::Key_4))->trigger();
        state = window.state();
    }
    QVERIFY(state.isPreviewShown);

    MainWindow same;
    same.restore(state);
    same.show();
    QVERIFY(same.openFile(state.path));
    QTRY_VERIFY(fieldOf(same, u"storage"_s) != nullptr && fieldOf(same, u"agenda"_s) == nullptr);
    QVERIFY(!same.findChild<PreviewView *>()->isVisible());
    MainWindow other;
    other.restore(state);
    other.show();
    QVERIFY(other.openFile(write(u"other.md"_s, QByteArray(sample).replace("Ben", "Zoe"))));

    QTRY_VERIFY(fieldOf(other, u"agenda"_s) != nullptr);
    QVERIFY(actionOf(other, QKeySequence(Qt::CTRL | Qt::Key_1))->isChecked());
    QTRY_VERIFY(other.findChild<PreviewView *>()->isVisible());
}

void TestMainWindow::stateComesBack()
{
    WindowState state;
    {
        MainWindow window;
        window.show();
        QVERIFY(window.openFile(write(u"m.md"_s, sample)));
        actionOf(window, QKeySequence(Qt::CTRL | Qt::Key_3))->trigger();
        actionOf(window, QKeySequence(Qt::Key_F7))->trigger();
        state = window.state();
        AppSettings::setSession({state});
    }
    const auto session = AppSettings::session();
    QCOMPARE(session.size(), 1);
    MainWindow window;
    window.restore(session.first());
    window.show();
    QVERIFY(window.openFile(session.first().path));

    QVERIFY(window.findChild<RoadmapView *>()->isVisible());
    QVERIFY(!window.findChild<PreviewView *>()->isVisible());
}

void TestMainWindow::everyControlHasAName()
{
    MainWindow window;
    window.show();
    test::everyControlHasAName(&window);
    QVERIFY(window.openFile(write(u"m.md"_s, sample)));
    for (const int view : {1, 2, 3, 4}) {
        actionOf(window, QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + view)))->trigger();
        test::everyControlHasAName(&window);
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
