#include "tests/ui/everycontrolhasaname.h"
#include "ui/check/cardsign.h"
#include "ui/check/checks.h"
#include "ui/check/findings.h"
#include "ui/check/findingsmodel.h"
#include "ui/check/findingspanel.h"
#include "ui/check/finishdialog.h"
#include "ui/check/whydialog.h"
#include "ui/context/editorcontext.h"
#include "ui/form/formview.h"
#include "ui/mainwindow.h"
#include "ui/source/sourceedit.h"
#include "ui/source/sourceview.h"
#include "ui/widgets/extraselections.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QHelpEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

const QByteArray sample =
    "# Tea Meeting 2026-01-06\n\n## Announcements\n\n- see https://example.org/a\n- and https://example.org/b\n\n"
    "## Backlog Reviews\n\n### Kettle - Ana\n\n- [here](https://example.org/kettle)\n-\n\n"
    "### Cups - Ben\n\n### Cups - Ben\n\n- broken [link] (https://example.org/c)\n";

} // namespace

class TestChecks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup() { m_window.reset(); }
    void theCountIsInTheStatusBarAndOpensTheList();
    void f8GoesFromOneToTheNext_data();
    void f8GoesFromOneToTheNext();
    void f8SaysWhatIsFound();
    void whatIsWrittenOverIsNoLongerTold();
    void theListWorksByKeysAlone();
    void anEmptyListExplainsItself();
    void marksStandInTheSource();
    void whatNobodySeesIsMarkedWithItsNeighbours();
    void marksStandInTheForm();
    void headingsInTheFormHaveASign();
    void marksAreOfOtherFormForOtherSeverities();
    void aToolTipSaysTheWords();
    void whyShowsThePage();
    void commandsAreAboutTheCaretsLine();
    void aRuleIsTurnedOffInTheTemplate();
    void withoutATemplateThatIsSaid();
    void theMeetingBeforeIsReadFromTheFolder();
    void theMeetingBeforeIsReadAgainWhenItChanges_data();
    void theMeetingBeforeIsReadAgainWhenItChanges();
    void whatAnotherWindowHoldsWinsOverTheDisk();
    void aTemplateIsNotChecked();
    void finishingChangesNothingUnlessPeopleSaySo();
    void finishingOffersWhatTheWindowCanDo();
    void whatIsChosenIsExported();
    void everyControlHasAName();

private:
    QString write(const QString &name, const QByteArray &bytes);
    void open(const QByteArray &text = sample);
    Checks &checks() { return *m_window->findChild<Checks *>(); }
    Findings &findings() { return checks().findings(); }
    MessageBar &bar() { return *m_window->findChild<MessageBar *>(u"findingBar"_s); }
    SourceEdit &source() { return m_window->findChild<SourceView *>()->edit(); }
    void showSource();
    QStringList marked(const QPlainTextEdit &edit);
    QString textAt(TextRange range) { return m_window->document().text().sliced(range.begin, range.size()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestChecks::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder->filePath(u"config"_s)));
}

QString TestChecks::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder->filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test's own file could not be written");
    return path;
}

/// As a window, and waits until it has been looked at.
void TestChecks::open(const QByteArray &text)
{
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->openFile(write(u"2026-01-06-tea.md"_s, text)));
    QTRY_VERIFY(findings().isKnown());
}

void TestChecks::showSource()
{
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(source().hasFocus());
}

QStringList TestChecks::marked(const QPlainTextEdit &edit)
{
    QStringList marked;
    for (const QTextEdit::ExtraSelection &mark : extraSelections(edit, SelectionLayer::Checks))
        marked.append(mark.cursor.selectedText());
    return marked;
}

void TestChecks::theCountIsInTheStatusBarAndOpensTheList()
{
    open();
    auto *count = m_window->findChild<QToolButton *>(u"findingCount"_s);
    QVERIFY(count->isVisible());
    QCOMPARE(count->text(), u"%1 to mend"_s.arg(findings().count()));
    QVERIFY(findings().count() >= 6);
    QVERIFY(!checks().panel().isVisible());

    count->click();

    QVERIFY(checks().panel().isVisible());
    QVERIFY(checks().panel().list().hasFocus());
    QVERIFY(checks().list()->isChecked());
    count->click();
    QVERIFY(!checks().panel().isVisible());
}

void TestChecks::f8GoesFromOneToTheNext_data()
{
    QTest::addColumn<Qt::Key>("view");
    QTest::newRow("form") << Qt::Key_1;
    QTest::newRow("source") << Qt::Key_2;
}

void TestChecks::f8GoesFromOneToTheNext()
{
    QFETCH(Qt::Key, view);
    open();
    QTest::keyClick(m_window.get(), view, Qt::ControlModifier);
    m_window->context().goTo({0, 0});
    const qsizetype count = findings().count();

    QStringList shown;
    for (qsizetype i = 0; i < count; ++i) {
        QTest::keyClick(m_window.get(), Qt::Key_F8);
        QTRY_VERIFY(bar().isVisible());
        QCoreApplication::processEvents();
        shown.append(bar().text().section(u" · "_s, 0, 0));
        QCOMPARE(shown.last(), u"%1 of %2"_s.arg(i + 1).arg(count));
        const TextRange range = findings().range(i);
        QVERIFY(range.touches(m_window->context().place()));
        if (view == Qt::Key_2)
            QCOMPARE(source().selection(), range);
    }
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QTRY_VERIFY(bar().text().startsWith(u"1 of "_s));
    QTest::keyClick(m_window.get(), Qt::Key_F8, Qt::ShiftModifier);
    QTRY_VERIFY(bar().text().startsWith(u"%1 of "_s.arg(count)));
    QTest::keyClick(m_window.get(), Qt::Key_F8, Qt::ShiftModifier);
    QTRY_VERIFY(bar().text().startsWith(u"%1 of "_s.arg(count - 1)));
}

void TestChecks::f8SaysWhatIsFound()
{
    open();
    m_window->context().goTo({0, 0});

    QTest::keyClick(m_window.get(), Qt::Key_F8);

    QTRY_VERIFY(bar().isVisible());
    QVERIFY2(bar().text().contains(u"Note: https://example.org/a stands bare."_s), qPrintable(bar().text()));
    const auto buttons = bar().findChildren<QPushButton *>();
    const auto mend = std::ranges::find_if(buttons, [](QPushButton *each) { return each->text().contains(u"Mend"_s); });
    QVERIFY(mend != buttons.end());
    (*mend)->click();
    QVERIFY(m_window->document().text().contains(u"- see <https://example.org/a>\n"_s));
    QVERIFY(!bar().isVisible());
}

void TestChecks::whatIsWrittenOverIsNoLongerTold()
{
    open();
    showSource();
    m_window->context().goTo({0, 0});
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QTRY_VERIFY(bar().isVisible());

    QTest::keyClicks(&source(), u"the list"_s); // over the selection

    QVERIFY(m_window->document().text().contains(u"- see the list\n"_s));
    QTRY_VERIFY(!bar().isVisible());
}

void TestChecks::theListWorksByKeysAlone()
{
    open();
    showSource();
    checks().list()->trigger();
    QListView &list = checks().panel().list();
    QTRY_VERIFY(list.hasFocus());
    const qsizetype count = findings().count();
    QCOMPARE(checks().panel().current(), 0);

    QTest::keyClick(&list, Qt::Key_Down);
    QCOMPARE(checks().panel().current(), 1);
    QTest::keyClick(&list, Qt::Key_Down); // past the row that names the section
    QCOMPARE(checks().panel().current(), 2);
    QTest::keyClick(&list, Qt::Key_Up);
    QTest::keyClick(&list, Qt::Key_Return);
    QTRY_VERIFY(source().hasFocus());
    QCOMPARE(textAt(source().selection()), u"https://example.org/b"_s);

    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(findings().count(), count - 1);
    QVERIFY(m_window->document().text().contains(u"<https://example.org/b>"_s));
    QVERIFY(checks().panel().current() >= 0); // the next one can be mended by the same key

    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Escape);
    QVERIFY(!checks().panel().isVisible());
    QTRY_VERIFY(source().hasFocus());
}

void TestChecks::anEmptyListExplainsItself()
{
    open("# Tea Meeting 2026-01-06\n\n## Notes\n\n- fine\n");
    QCOMPARE(findings().count(), 0);
    QCOMPARE(m_window->findChild<QToolButton *>(u"findingCount"_s)->text(), u"Nothing to mend"_s);

    checks().list()->trigger();

    const auto labels = checks().panel().findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](QLabel *label) { return label->isVisible() && label->text().startsWith(u"Nothing to mend."_s); }));
    QVERIFY(!checks().panel().list().isVisible());
}

void TestChecks::marksStandInTheSource()
{
    open();
    showSource();
    QTRY_VERIFY(marked(source()).contains(u"https://example.org/a"_s));
    QVERIFY(marked(source()).contains(u"https://example.org/b"_s));

    m_window->context().goTo({0, 0});
    QTest::keyClick(&source(), Qt::Key_Return); // before anybody has looked again

    QVERIFY(marked(source()).contains(u"https://example.org/a"_s));
    QTRY_VERIFY(findings().isKnown());
    m_window->document().undoStack().undo();
    const Finding first = findings().at(0);
    QVERIFY(findings().fix(0));
    QTRY_VERIFY(!marked(source()).contains(first.words.first()));
}

void TestChecks::whatNobodySeesIsMarkedWithItsNeighbours()
{
    open();
    showSource();
    const qsizetype end = m_window->document().text().size();
    m_window->document().apply(ChangeSet(TextChange{{end, end}, {}, u"\nzero\u200Bwidth\n"_s}), u"Type"_s);
    m_window->context().goTo({end, end});

    QTRY_VERIFY(marked(source()).contains(u"o\u200Bw"_s));
}

void TestChecks::marksStandInTheForm()
{
    open();
    const auto markedInForm = [this] {
        QStringList all;
        const auto fields = m_window->findChild<FormView *>()->findChildren<MarkdownEdit *>();
        for (const MarkdownEdit *field : fields)
            all += marked(*field);
        return all;
    };
    QTRY_VERIFY(markedInForm().contains(u"https://example.org/a"_s));
    QTRY_VERIFY(markedInForm().contains(u"https://example.org/b"_s));

    m_window->document().undoStack().undo();
    QVERIFY(findings().fixAll(CheckRule::BareUrl));

    QTRY_VERIFY(!markedInForm().contains(u"https://example.org/a"_s));
}

void TestChecks::headingsInTheFormHaveASign()
{
    open("# Tea Meeting 2026-01-06\n\n## Backlog Reviews\n\n### Cups - Ben\n\n- a\n\n### Cups - Ben\n\n- b\n");
    const auto signs = [this] {
        QStringList said;
        for (const CardSign *sign : m_window->findChild<FormView *>()->findChildren<CardSign *>())
            said.append(sign->accessibleName());
        return said;
    };

    QTRY_COMPARE(signs().size(), 1); // it is there twice
    QVERIFY(signs().first().contains(u"Cups"_s));
    QVERIFY(m_window->findChild<CardSign *>()->toolTip().contains(u"Cups"_s));

    const QString text = m_window->document().text();
    const qsizetype second = text.lastIndexOf(u"Cups - Ben"_s);
    m_window->document().apply(TextChange::replacing(text, {second, second + 4}, u"Plates"_s), u"x"_s);
    QTRY_COMPARE(signs(), QStringList());
}

void TestChecks::marksAreOfOtherFormForOtherSeverities()
{
    open("# Tea Meeting 2026-01-06\n\n- TBD\n- https://example.org/a\n\n```\nopen\n");
    showSource();
    QTRY_COMPARE(marked(source()).size(), 3);

    QSet<int> styles;
    for (const QTextEdit::ExtraSelection &mark : extraSelections(source(), SelectionLayer::Checks))
        styles.insert(mark.format.underlineStyle());

    QCOMPARE(styles.size(), 3);
}

void TestChecks::aToolTipSaysTheWords()
{
    open();
    showSource();
    QTRY_VERIFY(marked(source()).contains(u"https://example.org/a"_s));
    QTextCursor cursor(source().QPlainTextEdit::document());
    cursor.setPosition(source().documentPosition(findings().range(0).begin + 4));
    const QPoint place = source().cursorRect(cursor).center();

    QHelpEvent event(QEvent::ToolTip, place, source().viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(source().viewport(), &event);

    QVERIFY2(QToolTip::text().contains(u"Note: https://example.org/a stands bare."_s), qPrintable(QToolTip::text()));
    QToolTip::hideText();
}

void TestChecks::whyShowsThePage()
{
    open();
    m_window->context().goTo({0, 0});
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QTRY_VERIFY(bar().isVisible());

    for (QAction *command : checks().commands()) {
        if (command->text().contains(u"Why"_s))
            command->trigger();
    }

    auto *dialog = m_window->findChild<WhyDialog *>();
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY(dialog->isVisible());
    QVERIFY(dialog->findChild<QTextBrowser *>()->toPlainText().contains(u"Why it matters:"_s));
    test::everyControlHasAName(dialog);
    dialog->close();
}

void TestChecks::commandsAreAboutTheCaretsLine()
{
    open();
    showSource();
    const qsizetype place = m_window->document().text().indexOf("and https"_L1);
    m_window->context().goTo({place, place});

    for (QAction *command : checks().commands()) {
        if (QString(command->text()).remove(u'&') == u"Mend This"_s)
            command->trigger();
    }

    QVERIFY(m_window->document().text().contains(u"- and <https://example.org/b>\n"_s));
    QVERIFY(m_window->document().text().contains(u"- see https://example.org/a\n"_s));
}

void TestChecks::aRuleIsTurnedOffInTheTemplate()
{
    const QString path = write(u".minuta/templates/tea.minutes-template.md"_s,
                               "---\nname: Tea\nfile: \"{{date}}-tea.md\"\n---\n# Tea {{date}}\n");
    open();
    QTRY_VERIFY(findings().context().definition.has_value());
    QTRY_VERIFY(findings().isKnown() && findings().fixCount(CheckRule::BareUrl) == 2);
    m_window->context().goTo(findings().range(0));

    for (QAction *command : checks().commands()) {
        if (command->text().contains(u"Tell This"_s))
            command->trigger();
    }

    QTRY_COMPARE(findings().fixCount(CheckRule::BareUrl), 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(),
             "---\nname: Tea\nfile: \"{{date}}-tea.md\"\nchecks:\n  bare-url: off\n---\n# Tea {{date}}\n");
    QVERIFY(bar().isVisible());
    const auto buttons = bar().findChildren<QPushButton *>();
    const auto again = std::ranges::find(buttons, u"Tell It Again"_s, &QPushButton::text);
    QVERIFY(again != buttons.end());
    (*again)->click();
    QTRY_COMPARE(findings().fixCount(CheckRule::BareUrl), 2);
    QCOMPARE(m_window->document().text(), QString::fromUtf8(sample));
}

void TestChecks::withoutATemplateThatIsSaid()
{
    open();
    m_window->context().goTo(findings().range(0));

    for (QAction *command : checks().commands()) {
        if (command->text().contains(u"Tell This"_s))
            command->trigger();
    }

    QVERIFY(bar().text().startsWith(u"This series has no template of its own"_s));
}

void TestChecks::theMeetingBeforeIsReadFromTheFolder()
{
    write(u"2025-12-30-tea.md"_s, "# Tea Meeting 2025-12-30\n\n## Backlog Reviews\n\n### Kettle - Ana\n\n- boils\n");
    open("# Tea Meeting 2026-01-06\n\n## Backlog Reviews\n\n### Kettle - Ben\n\n- boils\n");

    QTRY_VERIFY(findings().context().previous.has_value());
    const auto has = [this](CheckRule rule) {
        for (qsizetype i = 0; i < findings().count(); ++i) {
            if (findings().rule(i) == rule)
                return true;
        }
        return false;
    };
    QTRY_VERIFY(has(CheckRule::RepeatsLastMeeting));
}

void TestChecks::theMeetingBeforeIsReadAgainWhenItChanges_data()
{
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("replaced, as editors and git do") << true;
    QTest::newRow("written to") << false;
}

void TestChecks::theMeetingBeforeIsReadAgainWhenItChanges()
{
    QFETCH(const bool, isReplaced);
    const QString before = u"2025-12-30-tea.md"_s;
    write(before, "# Tea Meeting 2025-12-30\n\n## Backlog Reviews\n\n### Kettle - Ana\n\n- boils\n");
    open("# Tea Meeting 2026-01-06\n\n## Backlog Reviews\n\n### Kettle - Ana\n\n- steams\n");
    QTRY_VERIFY(findings().context().previous && findings().context().previous->text.contains(u"boils"));

    const QByteArray other = "# Tea Meeting 2025-12-30\n\n## Backlog Reviews\n\n### Kettle - Ana\n\n- steams\n";
    const QString written = write(isReplaced ? u"next"_s : before, other);
    if (isReplaced) {
        QVERIFY(QFile::remove(m_folder->filePath(before)));
        QVERIFY(QFile::rename(written, m_folder->filePath(before)));
    }

    QTRY_VERIFY(findings().context().previous && findings().context().previous->text.contains(u"steams"));
    QTRY_VERIFY(findings().count(Severity::Note) + findings().count(Severity::Warning) > 0);
}

void TestChecks::whatAnotherWindowHoldsWinsOverTheDisk()
{
    const QString before = write(u"2025-12-30-tea.md"_s,
                                 "# Tea Meeting 2025-12-30\n\n## Backlog Reviews\n\n### Kettle - Ana\n\n- boils\n");
    m_window = std::make_unique<MainWindow>();
    m_window->setUnsavedTexts([before] {
        return QHash<QString, QString>{
            {before, u"# Tea Meeting 2025-12-30\n\n## Backlog Reviews\n\n### Kettle - Ana\n\n- steams\n"_s}};
    });
    QVERIFY(m_window->openFile(write(
        u"2026-01-06-tea.md"_s, "# Tea Meeting 2026-01-06\n\n## Backlog Reviews\n\n### Kettle - Ana\n\n- boils\n")));

    QTRY_VERIFY(findings().context().previous.has_value());

    QVERIFY(findings().context().previous->text.contains(u"steams"_s));
    QTRY_VERIFY(findings().isKnown());
    QCOMPARE(findings().count(), 0);
}

void TestChecks::aTemplateIsNotChecked()
{
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->openFile(write(u"tea.minutes-template.md"_s, "---\nname: Tea\n---\n# Tea {{date}}\n\n- TBD\n")));

    QCOMPARE(m_window->findChild<QToolButton *>(u"findingCount"_s)->text(), u"Not checked"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QVERIFY(bar().text().startsWith(u"A template is not checked"_s));
}

void TestChecks::finishingChangesNothingUnlessPeopleSaySo()
{
    open();
    checks().finish()->trigger();
    auto *dialog = m_window->findChild<FinishDialog *>();
    QVERIFY(dialog != nullptr);
    const auto options = dialog->findChildren<QCheckBox *>();
    QCOMPARE(options.size(), 3);
    for (const QCheckBox *option : options)
        QVERIFY(!option->isChecked());
    QCOMPARE(dialog->finishedText(), QString::fromUtf8(sample));
    const auto buttons = dialog->findChildren<QPushButton *>();
    const auto change =
        *std::ranges::find_if(buttons, [](QPushButton *each) { return each->text().contains(u"Change"_s); });
    QVERIFY(!change->isEnabled());

    for (QCheckBox *option : options)
        option->click();

    QCOMPARE(m_window->document().text(), QString::fromUtf8(sample));
    QCOMPARE(dialog->finishedText().count(u"- No update"_s), 1);
    QVERIFY(change->isEnabled());
    const QString expected = dialog->finishedText();
    change->click();
    QCOMPARE(m_window->document().text(), expected);
    QCOMPARE(m_window->document().undoStack().undoText(), u"Finish"_s);
    m_window->document().undoStack().undo();
    QCOMPARE(m_window->document().text(), QString::fromUtf8(sample));
}

void TestChecks::finishingOffersWhatTheWindowCanDo()
{
    open();
    m_window->document().apply(TextChange::replacing(m_window->document().text(), {0, 0}, u"x\n"_s), u"Typing"_s);
    checks().finish()->trigger();
    auto *dialog = m_window->findChild<FinishDialog *>();
    QVERIFY(dialog->panel().list().isVisible());
    QCOMPARE(dialog->panel().model().rowCount() > 6, true);
    test::everyControlHasAName(dialog);
    QHash<QKeySequence, QString> keys;
    for (const QAbstractButton *each : dialog->findChildren<QAbstractButton *>()) {
        if (const QKeySequence key = QKeySequence::mnemonic(each->text()); !key.isEmpty() && each->isVisible()) {
            QVERIFY2(!keys.contains(key), qPrintable(each->text() + keys.value(key)));
            keys.insert(key, each->text());
        }
    }

    const auto buttons = dialog->findChildren<QPushButton *>();
    const auto save = *std::ranges::find_if(
        buttons, [](QPushButton *each) { return QString(each->text()).remove(u'&') == u"Save"_s; });
    save->click();

    QVERIFY(!m_window->document().isModified());
    QFile file(m_window->path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "x\n" + sample);
}

void TestChecks::whatIsChosenIsExported()
{
    open();
    checks().finish()->trigger();
    auto *dialog = m_window->findChild<FinishDialog *>();
    const auto buttonOf = [](QWidget *parent, const QString &text) {
        const auto buttons = parent->findChildren<QAbstractButton *>();
        return *std::ranges::find_if(
            buttons, [&](QAbstractButton *each) { return QString(each->text()).remove(u'&').contains(text); });
    };
    buttonOf(dialog, u"No update"_s)->click();
    buttonOf(dialog, u"sections that say nothing"_s)->click();
    QStringList ticked;
    QTimer::singleShot(0, m_window.get(), [&] {
        QWidget *opened = QApplication::activeModalWidget();
        for (const QCheckBox *box : opened->findChildren<QCheckBox *>()) {
            if (box->isEnabled() && box->isChecked())
                ticked.append(QString(box->text()).remove(u'&'));
        }
        opened->close();
    });

    buttonOf(dialog, u"Export"_s)->click();

    QCOMPARE(ticked, QStringList({u"Table of contents"_s, u"Leave out empty sections"_s,
                                  u"Write “No update” where a team says nothing"_s}));
    dialog->close();
    QCOMPARE(checks().finishOptions(), FinishOptions());
}

void TestChecks::everyControlHasAName()
{
    open();
    checks().list()->trigger();
    test::everyControlHasAName(&checks().panel());
    test::everyControlHasAName(m_window->statusBar());
}

QTEST_MAIN(TestChecks)
#include "tst_checks.moc"
