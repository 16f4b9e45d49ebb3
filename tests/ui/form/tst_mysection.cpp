#include "app/minutes/repeatedlines.h"
#include "tests/support/random.h"
#include "tests/ui/everycontrolhasaname.h"
#include "ui/context/editorcontext.h"
#include "ui/form/formview.h"
#include "ui/form/lasttimepanel.h"
#include "ui/form/linemarks.h"
#include "ui/form/ownbar.h"
#include "ui/form/sectioncard.h"
#include "ui/form/whodialog.h"
#include "ui/settings/appsettings.h"
#include "ui/widgets/linefield.h"
#include "ui/widgets/markdownedit.h"

#include <QAccessible>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSet>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

QString minutes(const QString &date, const QString &teams)
{
    return u"# Harbour %1\n\n## Announcements\n\n- all hands\n\n## Backlog Reviews\n\n%2"_s.arg(date, teams);
}

const QString before =
    u"### Storage - Ben\n\n- ropes\n\n### CLI - Ana Ruiz\n\n* one\n* two\n  - a detail\n\n#### `cf-x`\n\n- x\n\n"_s;
const QString now = u"### Storage - Ben\n\n- ropes\n\n### CLI - Ana Ruiz\n\n- two\n- new\n- one\n\n#### `cf-x`\n\n"
                    "### Garden (Will)\n\n- g\n\n"_s;

} // namespace

class TestMySection : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void ownCardsAreShownAlone();
    void linesAsLastTimeAreMarkedAndCounted();
    void marksFollowEdits();
    void marksStayWhereTheTextIsShownAnew();
    void theMarkAtTheCaretIsSaid();
    void whatWasWrittenStandsBeside();
    void tabGoesFromTheFieldToWhatWasWritten();
    void aLineOfLastTimeIsUsedAgain();
    void anEmptySectionTakesALineOfLastTime();
    void whyNothingStandsBeside_data();
    void whyNothingStandsBeside();
    void whatIsNotSavedYetIsComparedWith();
    void whoIsNotFoundChoosesATeam();
    void theNameOfTheSettingsCounts();
    void aHeadingThatIsRewrittenKeepsItsCard();
    void aSectionThatGoesTakesItsCard();
    void whatComesInFromOthersIsShown();
    void aLeadThatOthersChangeIsSeenWhileTyping();
    void randomEditsKeepCardsAndMarksTrue();
    void anotherDocumentIsShownWholeToWhoHasNoSectionInIt_data();
    void anotherDocumentIsShownWholeToWhoHasNoSectionInIt();
    void narrowFormsPutItBelow();
    void whoTheyAreByNameCannotBeUnchosen();
    void everyControlHasAName();

private:
    void call(const QString &name) const;
    QString write(const QString &name, const QString &text) const;
    void open(const QString &name, const QString &text);
    void showOwn();
    QStringList names() const;
    SectionCard *card(const QString &name) const;
    LastTimePanel *panel(const QString &name) const { return card(name)->findChild<LastTimePanel *>(); }
    MarkdownEdit *lastText(const QString &name) const { return panel(name)->findChild<MarkdownEdit *>(); }
    static QStringList dimLines(const MarkdownEdit &field);
    static QStringList shownLabels(const QWidget *widget);
    int section(const QString &name) const { return m_context->minutes().find(name).value(0, -1); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<EditorContext> m_context;
    std::unique_ptr<FormView> m_form;
};

void TestMySection::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("HOME", QFile::encodeName(m_folder->path()));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder->filePath(u"config"_s)));
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->filePath(u"config"_s));
    QVERIFY(QDir(m_folder->path()).mkpath(u"series"_s));
    call(u"Ana Ruiz"_s);
}

void TestMySection::cleanup()
{
    m_form.reset();
    m_context.reset();
    m_document.reset();
}

void TestMySection::call(const QString &name) const
{
    QFile file(m_folder->filePath(u".gitconfig"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[user]\n\tname = " + name.toUtf8() + "\n");
}

QString TestMySection::write(const QString &name, const QString &text) const
{
    QFile file(m_folder->filePath(u"series/"_s + name));
    if (file.open(QIODevice::WriteOnly))
        file.write(text.toUtf8());
    return file.fileName();
}

void TestMySection::open(const QString &name, const QString &text)
{
    m_document = std::make_unique<Document>(text);
    m_context = std::make_unique<EditorContext>(*m_document);
    m_form = std::make_unique<FormView>(*m_context);
    m_form->setPath(name.isEmpty() ? QString() : write(name, text));
    m_form->resize(1100, 800);
    m_form->show();
    m_form->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
}

/// Until what was written last time is there as well.
void TestMySection::showOwn()
{
    m_form->setOwnOnly(true);
    QTRY_VERIFY(!names().isEmpty() && panel(names().first()) != nullptr);
}

QStringList TestMySection::names() const
{
    QList<int> sections;
    for (const SectionCard *each : m_form->findChildren<SectionCard *>()) {
        if (!each->isHidden())
            sections.append(each->section());
    }
    std::ranges::sort(sections);
    QStringList result;
    for (const int each : std::as_const(sections)) {
        const Section &section = m_context->minutes().sections[each];
        result.append(section.team.isEmpty() ? section.title : section.team);
    }
    return result;
}

SectionCard *TestMySection::card(const QString &name) const
{
    for (SectionCard *each : m_form->findChildren<SectionCard *>()) {
        if (!each->isHidden() && each->section() == section(name))
            return each;
    }
    return nullptr;
}

QStringList TestMySection::dimLines(const MarkdownEdit &field)
{
    QStringList lines;
    for (const QTextEdit::ExtraSelection &selection : field.extraSelections())
        lines.append(selection.cursor.selectedText());
    return lines;
}

QStringList TestMySection::shownLabels(const QWidget *widget)
{
    QStringList texts;
    for (const QLabel *label : widget->findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            texts.append(label->text());
    }
    return texts;
}

void TestMySection::ownCardsAreShownAlone()
{
    open(u"2026-11-24-h.md"_s, minutes(u"2026-11-24"_s, now));
    const QStringList all = names();

    m_form->setOwnOnly(true);

    QTRY_COMPARE(names(), (QStringList{u"CLI"_s, u"cf-x"_s}));
    QVERIFY(shownLabels(m_form->findChild<OwnBar *>()).contains(u"Only the sections of Ana Ruiz are shown."_s));
    m_form->setOwnOnly(false);
    QCOMPARE(names(), all);
    QVERIFY(!m_form->findChild<OwnBar *>()->isVisible());
    QCOMPARE(m_form->findChildren<LastTimePanel *>().size(), 0);
    QVERIFY(!m_document->isModified());
}

void TestMySection::linesAsLastTimeAreMarkedAndCounted()
{
    write(u"2026-11-10-h.md"_s, minutes(u"2026-11-10"_s, before));
    open(u"2026-11-24-h.md"_s, minutes(u"2026-11-24"_s, now));

    showOwn();

    QCOMPARE(card(u"CLI"_s)->findChild<LineMarks *>()->lines(), (QList<qsizetype>{0, 2}));
    QTRY_VERIFY(card(u"CLI"_s)->findChild<LineMarks *>()->isVisible()); // when the card is laid out
    QVERIFY(shownLabels(card(u"CLI"_s)).contains(u"2 line(s) as last time"_s));
    QCOMPARE(card(u"CLI"_s)->field()->accessibleDescription(), u"2 line(s) as last time: 1, 3"_s);
    QCOMPARE(card(u"CLI"_s)->field()->extraSelections().size(), 2);
    QVERIFY(!shownLabels(card(u"cf-x"_s)).join(u' ').contains(u"as last time"_s));
    m_form->setOwnOnly(false);
    QVERIFY(!shownLabels(card(u"CLI"_s)).join(u' ').contains(u"as last time"_s));
    QCOMPARE(card(u"CLI"_s)->field()->accessibleDescription(), QString());
    QCOMPARE(card(u"CLI"_s)->field()->extraSelections().size(), 0);
}

void TestMySection::marksFollowEdits()
{
    write(u"2026-11-10-h.md"_s, minutes(u"2026-11-10"_s, before));
    open(u"2026-11-24-h.md"_s, minutes(u"2026-11-24"_s, now));
    showOwn();
    MarkdownEdit *field = card(u"CLI"_s)->field();
    const LineMarks *marks = card(u"CLI"_s)->findChild<LineMarks *>();
    field->setFocus();
    field->moveCursor(QTextCursor::Start);
    field->moveCursor(QTextCursor::EndOfLine);

    QTest::keyClicks(field, u"!"_s);
    QCOMPARE(marks->lines(), QList<qsizetype>{2});
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClicks(field, u"a detail"_s);
    QCOMPARE(marks->lines(), (QList<qsizetype>{1, 3}));
    while (m_document->undoStack().canUndo())
        m_document->undoStack().undo();

    QCOMPARE(marks->lines(), (QList<qsizetype>{0, 2}));
    QVERIFY(shownLabels(card(u"CLI"_s)).contains(u"2 line(s) as last time"_s));
    QCOMPARE(dimLines(*field), (QStringList{u"- two"_s, u"- one"_s}));
}

void TestMySection::marksStayWhereTheTextIsShownAnew()
{
    write(u"2026-11-10-h.md"_s, minutes(u"2026-11-10"_s, before));
    open(u"2026-11-24-h.md"_s, minutes(u"2026-11-24"_s, now));
    showOwn();
    m_form->setFocus();
    card(u"CLI"_s)->field()->clearFocus();

    // As a merge may: every line is another one, and those of last time stand at the same places again.
    const TextRange field = m_context->minutes().sections[section(u"CLI"_s)].field;
    m_document->apply(TextChange::replacing(m_document->text(), field, u"- one\n- other words\n- two\n"_s),
                      u"Take in"_s);

    QCOMPARE(card(u"CLI"_s)->findChild<LineMarks *>()->lines(), (QList<qsizetype>{0, 2}));
    QCOMPARE(dimLines(*card(u"CLI"_s)->field()), (QStringList{u"- one"_s, u"- two"_s}));
}

void TestMySection::theMarkAtTheCaretIsSaid()
{
    static QStringList said;
    write(u"2026-11-10-h.md"_s, minutes(u"2026-11-10"_s, before));
    open(u"2026-11-24-h.md"_s, minutes(u"2026-11-24"_s, now));
    showOwn();
    MarkdownEdit *field = card(u"CLI"_s)->field();
    field->setFocus();
    field->moveCursor(QTextCursor::Start);
    QAccessible::setActive(true);
    const auto listener = QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
        if (event->type() == QAccessible::Announcement)
            said.append(static_cast<QAccessibleAnnouncementEvent *>(event)->message());
    });

    QTest::keyClick(field, Qt::Key_Down); // "new"
    QCOMPARE(said, QStringList());
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Right); // the same line
    QAccessible::installUpdateHandler(listener);

    QCOMPARE(said, QStringList{u"as last time"_s});
}

void TestMySection::whatWasWrittenStandsBeside()
{
    write(u"2026-11-10-h.md"_s, minutes(u"2026-11-10"_s, before));
    open(u"2026-11-24-h.md"_s, minutes(u"2026-11-24"_s, now));

    showOwn();

    QVERIFY(shownLabels(panel(u"CLI"_s)).contains(u"Written on Tuesday, 10 November 2026"_s));
    QCOMPARE(lastText(u"CLI"_s)->toPlainText().trimmed(), u"* one\n* two\n  - a detail"_s);
    QVERIFY(lastText(u"CLI"_s)->isReadOnly());
    QCOMPARE(lastText(u"cf-x"_s)->toPlainText().trimmed(), u"- x"_s);
    QTest::keyClicks(lastText(u"CLI"_s), u"x"_s);
    QVERIFY(!m_document->isModified());
    QCOMPARE(lastText(u"CLI"_s)->toPlainText().trimmed(), u"* one\n* two\n  - a detail"_s);
}

void TestMySection::tabGoesFromTheFieldToWhatWasWritten()
{
    write(u"2026-11-10-h.md"_s, minutes(u"2026-11-10"_s, before));
    open(u"2026-11-24-h.md"_s, minutes(u"2026-11-24"_s, now));
    showOwn();
    MarkdownEdit *field = card(u"CLI"_s)->field();
    field->setFocus();
    field->moveCursor(QTextCursor::Start);

    QList<QWidget *> reached;
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::NoModifier);
        reached.append(QApplication::focusWidget());
    }

    QCOMPARE(reached.first(2), panel(u"CLI"_s)->controls());
    QVERIFY(card(u"cf-x"_s)->isAncestorOf(reached.last()));
}

void TestMySection::aLineOfLastTimeIsUsedAgain()
{
    write(u"2026-11-10-h.md"_s, minutes(u"2026-11-10"_s, before));
    open(u"2026-11-24-h.md"_s, minutes(u"2026-11-24"_s, now));
    showOwn();
    const QString text = m_document->text();
    lastText(u"CLI"_s)->setFocus();
    lastText(u"CLI"_s)->setSelection({lastText(u"CLI"_s)->toPlainText().indexOf(u"a detail"_s),
                                      lastText(u"CLI"_s)->toPlainText().indexOf(u"a detail"_s)});

    QTest::keyClick(lastText(u"CLI"_s), Qt::Key_Return);

    QCOMPARE(m_document->text(), QString(text).replace(u"- one\n"_s, u"- one\n  - a detail\n"_s));
    QCOMPARE(card(u"CLI"_s)->findChild<LineMarks *>()->lines(), (QList<qsizetype>{0, 2, 3}));
    m_document->undoStack().undo();
    QCOMPARE(m_document->text(), text);
}

void TestMySection::anEmptySectionTakesALineOfLastTime()
{
    write(u"2026-11-10-h.md"_s, minutes(u"2026-11-10"_s, before));
    open(u"2026-11-24-h.md"_s, minutes(u"2026-11-24"_s, now));
    showOwn();

    panel(u"cf-x"_s)->findChild<QPushButton *>()->click();

    QCOMPARE(m_document->tree().text(m_context->minutes().sections[section(u"cf-x"_s)].field).toString().trimmed(),
             u"- x"_s);
    QVERIFY(shownLabels(card(u"cf-x"_s)).contains(u"1 line(s) as last time"_s));
}

void TestMySection::whyNothingStandsBeside_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("earlier"); // empty: there is no file of an earlier meeting
    QTest::addColumn<QString>("told");
    QTest::newRow("no earlier meeting") << u"2026-11-24-h.md"_s << u""_s
                                        << u"There are no minutes of an earlier meeting in this folder."_s;
    QTest::newRow("a new team") << u"2026-11-24-h.md"_s << minutes(u"2026-11-10"_s, u"### Storage - Ben\n\n- r\n"_s)
                                << u"“CLI” is new: it is not in the minutes of the last 1 meeting(s)."_s;
    QTest::newRow("nothing written") << u"2026-11-24-h.md"_s
                                     << minutes(u"2026-11-10"_s, u"### CLI - Ana Ruiz\n\n### Storage - Ben\n"_s)
                                     << u"“CLI” wrote nothing at the last 1 meeting(s)."_s;
    QTest::newRow("no date in the name") << u"notes.md"_s << minutes(u"2026-11-10"_s, before)
                                         << u"The name of this file has no date, so it is not known which meeting was "
                                            "before."_s;
    QTest::newRow("not saved") << u""_s << minutes(u"2026-11-10"_s, before)
                               << u"Save these minutes first: what was written last time is in the files of their "
                                  "folder."_s;
}

void TestMySection::whyNothingStandsBeside()
{
    QFETCH(QString, file);
    QFETCH(QString, earlier);
    QFETCH(QString, told);
    if (!earlier.isEmpty())
        write(u"2026-11-10-h.md"_s, earlier);
    open(file, minutes(u"2026-11-24"_s, now));

    showOwn();

    QCOMPARE(shownLabels(panel(u"CLI"_s)), QStringList{told});
    QVERIFY(!lastText(u"CLI"_s)->isVisible());
    QVERIFY(card(u"CLI"_s)->field()->isVisible());
}

void TestMySection::whatIsNotSavedYetIsComparedWith()
{
    const QString path = write(u"2026-11-10-h.md"_s, minutes(u"2026-11-10"_s, before));
    open(u"2026-11-24-h.md"_s, minutes(u"2026-11-24"_s, now));
    m_form->setUnsavedTexts([path] {
        return QHash<QString, QString>{{path, minutes(u"2026-11-10"_s, u"### CLI - Ana Ruiz\n\n- new\n"_s)}};
    });

    showOwn();

    QCOMPARE(card(u"CLI"_s)->findChild<LineMarks *>()->lines(), QList<qsizetype>{1});
}

void TestMySection::whoIsNotFoundChoosesATeam()
{
    call(u"Zoe Fern"_s);
    open(u"2026-11-24-h.md"_s, minutes(u"2026-11-24"_s, now));
    m_form->setOwnOnly(true);
    QTRY_VERIFY(shownLabels(m_form->findChild<OwnBar *>())
                    .contains(u"Nobody called Zoe Fern leads a team in these minutes: choose yours."_s));
    m_form->showPlace({0, 0});
    QVERIFY(m_form->findChild<OwnBar *>()->findChild<QPushButton *>()->hasFocus());
    QCOMPARE(names(), QStringList());

    QTimer::singleShot(0, m_form.get(), [] {
        auto *dialog = qobject_cast<WhoDialog *>(QApplication::activeModalWidget());
        auto *teams = dialog->findChild<QListWidget *>();
        teams->findItems(u"Garden"_s, Qt::MatchStartsWith).first()->setCheckState(Qt::Checked);
        dialog->accept();
    });
    m_form->findChild<OwnBar *>()->findChild<QPushButton *>()->click();

    QTRY_COMPARE(names(), QStringList{u"Garden"_s});
    QCOMPARE(AppSettings::person(), (Person{{}, {u"Garden"_s}}));
    open(u"2026-11-24-h.md"_s, minutes(u"2026-11-24"_s, now)); // another time
    m_form->setOwnOnly(true);
    QTRY_COMPARE(names(), QStringList{u"Garden"_s});
}

void TestMySection::theNameOfTheSettingsCounts()
{
    AppSettings::setPerson({u"Ben Sun"_s, {}});
    open(u"2026-11-24-h.md"_s, minutes(u"2026-11-24"_s, now));

    m_form->setOwnOnly(true);

    QTRY_COMPARE(names(), QStringList{u"Storage"_s});
}

void TestMySection::aHeadingThatIsRewrittenKeepsItsCard()
{
    write(u"2026-11-10-h.md"_s, minutes(u"2026-11-10"_s, before));
    open(u"2026-11-24-h.md"_s, minutes(u"2026-11-24"_s, now));
    showOwn();
    LineField *lead = card(u"CLI"_s)->findChildren<LineField *>().last();
    lead->setFocus();
    lead->selectAll();

    QTest::keyClicks(lead, u"Zoe"_s);

    QVERIFY(m_document->text().contains(u"### CLI - Zoe"_s));
    QCOMPARE(names(), (QStringList{u"CLI"_s, u"cf-x"_s}));
    QVERIFY(lead->hasFocus());
    card(u"CLI"_s)->field()->setFocus();
    QCoreApplication::processEvents();
    QCOMPARE(names(), (QStringList{u"CLI"_s, u"cf-x"_s}));
}

void TestMySection::aSectionThatGoesTakesItsCard()
{
    open(u"2026-11-24-h.md"_s, minutes(u"2026-11-24"_s, now));
    showOwn();
    const qsizetype begin = m_document->text().indexOf(u"#### `cf-x`"_s);
    const qsizetype end = m_document->text().indexOf(u"### Garden"_s);

    m_document->apply(TextChange::replacing(m_document->text(), {begin, end}, {}), u"Remove"_s);
    QCOMPARE(names(), QStringList{u"CLI"_s});
    const qsizetype team = m_document->text().indexOf(u"### CLI"_s);
    m_document->apply(TextChange::replacing(m_document->text(), {team, begin}, {}), u"Remove"_s);
    QCOMPARE(names(), QStringList());
    m_document->undoStack().undo();
    m_document->undoStack().undo();

    QCOMPARE(names(), (QStringList{u"CLI"_s, u"cf-x"_s}));
}

void TestMySection::whatComesInFromOthersIsShown()
{
    write(u"2026-11-10-h.md"_s, minutes(u"2026-11-10"_s, before));
    open(u"2026-11-24-h.md"_s, minutes(u"2026-11-24"_s, now));
    showOwn();
    card(u"CLI"_s)->field()->setFocus();
    const QString text = m_document->text();

    // As a merge brings it: a line in the own section, and a team that is theirs as well.
    m_document->apply(
        ChangeSet({TextChange::replacing(text, {text.indexOf(u"- new"_s), text.indexOf(u"- new"_s)}, u"- a detail\n"_s),
                   TextChange::replacing(text, {text.size(), text.size()}, u"### Lights - Ana\n\n- l\n"_s)}),
        u"Take in"_s);

    QCOMPARE(card(u"CLI"_s)->findChild<LineMarks *>()->lines(), (QList<qsizetype>{0, 1, 3}));
    m_form->setFocus();
    card(u"CLI"_s)->field()->clearFocus();
    QTRY_COMPARE(names(), (QStringList{u"CLI"_s, u"cf-x"_s, u"Lights"_s}));
}

void TestMySection::aLeadThatOthersChangeIsSeenWhileTyping()
{
    open(u"2026-11-24-h.md"_s, minutes(u"2026-11-24"_s, now));
    m_form->setOwnOnly(true);
    QTRY_COMPARE(names(), (QStringList{u"CLI"_s, u"cf-x"_s}));
    MarkdownEdit *field = card(u"CLI"_s)->field();
    field->setFocus();
    field->moveCursor(QTextCursor::End);
    QTest::keyClicks(field, u" more"_s);
    const QString heading = u"### CLI - Ana Ruiz"_s;
    const qsizetype place = m_document->text().indexOf(heading);

    // As a merge brings it: the whole heading is another one.
    m_document->apply(TextChange::replacing(m_document->text(), {place, place + heading.size()}, u"### CLI - Zoe"_s),
                      u"Take in"_s);

    QVERIFY(field->hasFocus());
    QCOMPARE(card(u"CLI"_s)->findChildren<LineField *>().last()->text(), u"Zoe"_s);
    const auto isTold = [&](const QString &words) {
        return std::ranges::any_of(shownLabels(m_form.get()),
                                   [&](const QString &label) { return label.contains(words); });
    };
    QVERIFY(isTold(u"not yours any more"_s));
    QVERIFY(!isTold(u"Headings typed here"_s));
    QTest::keyClicks(field, u"!"_s);
    QVERIFY(m_document->text().contains(u"- one more!\n"_s));
    QVERIFY(isTold(u"not yours any more"_s));
    field->clearFocus();
    m_form->findChild<OwnBar *>()->controls().first()->setFocus();
    QTRY_COMPARE(names(), QStringList());
}

void TestMySection::randomEditsKeepCardsAndMarksTrue()
{
    const Person person{u"Ana Ruiz"_s, {u"Storage"_s}};
    AppSettings::setPerson(person);
    write(u"2026-11-10-h.md"_s, minutes(u"2026-11-10"_s, before));
    for (quint32 seed = 1; seed <= 25; ++seed) {
        test::Random random(seed);
        open(u"2026-11-24-h.md"_s, minutes(u"2026-11-24"_s, now + random.markdown(10) + before));
        showOwn();
        for (int step = 0; step < 12; ++step) {
            const bool undoes = random.oneIn(4) && m_document->undoStack().canUndo();
            if (undoes)
                m_document->undoStack().undo();
            else
                m_document->apply(random.changes(m_document->text()), u"Edit"_s);

            const Minutes &read = m_context->minutes();
            QList<int> shown;
            for (const SectionCard *each : m_form->findChildren<SectionCard *>()) {
                if (each->isHidden())
                    continue;
                shown.append(each->section());
                if (const auto *marks = each->findChild<LineMarks *>()) {
                    const Document &earlier =
                        each->findChild<LastTimePanel *>()->findChild<MarkdownEdit *>()->editedDocument();
                    const QStringView text = m_document->tree().text(each->field()->range());
                    QCOMPARE(marks->lines(), repeatedLines(text, SaidLines(earlier.text())));
                }
            }
            const QByteArray where = QByteArray::number(seed) + '/' + QByteArray::number(step);
            QVERIFY2(!shown.contains(-1), where);
            QCOMPARE(QSet<int>(shown.begin(), shown.end()).size(), shown.size());
            for (const int team : ownTeams(read, person))
                QVERIFY2(shown.contains(team), where);
        }
        cleanup();
    }
}

void TestMySection::anotherDocumentIsShownWholeToWhoHasNoSectionInIt_data()
{
    QTest::addColumn<QString>("teams");
    QTest::addColumn<QStringList>("shown"); // none: everything is asked for
    QTest::newRow("with a section of theirs")
        << u"### Ropes - Ana Ruiz\n\n### Storage - Ben\n"_s << QStringList{u"Ropes"_s};
    QTest::newRow("without") << u"### Storage - Ben\n"_s << QStringList();
}

void TestMySection::anotherDocumentIsShownWholeToWhoHasNoSectionInIt()
{
    QFETCH(QString, teams);
    QFETCH(QStringList, shown);
    open(u"2026-11-24-h.md"_s, minutes(u"2026-11-24"_s, now));
    showOwn();
    QSignalSpy everything(m_form.get(), &FormView::everythingRequested);

    m_document->reset(minutes(u"2026-12-08"_s, teams));

    if (shown.isEmpty()) {
        QTRY_COMPARE(everything.size(), 1);
        return;
    }
    QTRY_COMPARE(names(), shown);
    QTRY_VERIFY(panel(u"Ropes"_s) != nullptr);
    QCOMPARE(everything.size(), 0);
}

void TestMySection::narrowFormsPutItBelow()
{
    write(u"2026-11-10-h.md"_s, minutes(u"2026-11-10"_s, before));
    open(u"2026-11-24-h.md"_s, minutes(u"2026-11-24"_s, now));
    showOwn();
    const auto isBeside = [&] {
        const QWidget *field = card(u"CLI"_s)->field();
        return panel(u"CLI"_s)->x() > field->geometry().right() && panel(u"CLI"_s)->y() <= field->geometry().bottom();
    };
    QTRY_VERIFY(isBeside());

    m_form->resize(500, 800);

    QTRY_VERIFY(!isBeside());
    QTRY_VERIFY(panel(u"CLI"_s)->y() > card(u"CLI"_s)->field()->geometry().bottom());
}

void TestMySection::whoTheyAreByNameCannotBeUnchosen()
{
    const Minutes read = readMinutes(SyntaxTree(minutes(u"2026-11-24"_s, now)));
    WhoDialog dialog({{}, {u"Elsewhere"_s, u"Garden"_s}}, u"Ana Ruiz"_s, read, nullptr);
    auto *teams = dialog.findChild<QListWidget *>();
    QListWidgetItem *cli = teams->findItems(u"CLI"_s, Qt::MatchStartsWith).first();
    QListWidgetItem *garden = teams->findItems(u"Garden"_s, Qt::MatchStartsWith).first();

    QCOMPARE(cli->checkState(), Qt::Checked);
    QVERIFY(!(cli->flags() & Qt::ItemIsUserCheckable));
    QCOMPARE(garden->checkState(), Qt::Checked);
    QCOMPARE(dialog.person(), (Person{{}, {u"Elsewhere"_s, u"Garden"_s}}));
    garden->setCheckState(Qt::Unchecked);
    dialog.findChild<QLineEdit *>()->setText(u"Ben Sun"_s);

    QCOMPARE(cli->checkState(), Qt::Unchecked);
    QCOMPARE(dialog.person(), (Person{u"Ben Sun"_s, {u"Elsewhere"_s}}));
}

void TestMySection::everyControlHasAName()
{
    write(u"2026-11-10-h.md"_s, minutes(u"2026-11-10"_s, before));
    open(u"2026-11-24-h.md"_s, minutes(u"2026-11-24"_s, now));
    showOwn();
    minuta::test::everyControlHasAName(m_form.get());
    WhoDialog dialog({}, u"Ana"_s, m_context->minutes(), nullptr);
    minuta::test::everyControlHasAName(&dialog);
}

QTEST_MAIN(TestMySection)
#include "tst_mysection.moc"
