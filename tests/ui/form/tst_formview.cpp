#include "app/text/decodedtext.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"
#include "tests/ui/everycontrolhasaname.h"
#include "ui/context/editorcontext.h"
#include "ui/form/formview.h"
#include "ui/form/sectioncard.h"
#include "ui/widgets/linefield.h"
#include "ui/widgets/markdownedit.h"

#include <QDateEdit>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

const QString sample =
    u"# Platform Meeting 2026-11-24\n\n## Agenda\n* Announcements\n* Reviews\n\n## Announcements\n\n"
    "## Backlog Reviews\n### Storage - Ben\n- runs\n  - well\n\n### Routing - Emi\n\n### Login (Hiro)\n[add here]\n"_s;

struct Fixture
{
    explicit Fixture(const QString &text)
        : document(text)
        , context(document)
        , form(context)
    {
        form.resize(900, 1200);
        form.show();
        // Offscreen windows become active on request; without it no widget has the focus.
        form.activateWindow();
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&form);
    }
    QList<SectionCard *> cards() const
    {
        QList<SectionCard *> result;
        for (SectionCard *card : form.findChildren<SectionCard *>()) {
            if (!card->isHidden())
                result.append(card);
        }
        std::ranges::sort(result, {}, &SectionCard::section);
        return result;
    }
    SectionCard *card(const QString &title)
    {
        for (SectionCard *card : cards()) {
            const Section &section = context.minutes().sections[card->section()];
            if (section.title == title || section.team == title)
                return card;
        }
        return nullptr;
    }

    Document document;
    EditorContext context;
    FormView form;
};

/// Indexes of the lines that differ, when both texts have the same lines but for some in the middle.
QString untouched(const QString &before, const QString &after, TextRange range)
{
    if (!after.startsWith(before.first(range.begin)))
        return u"text before the field has changed"_s;
    if (!after.endsWith(before.sliced(range.end)))
        return u"text after the field has changed"_s;
    return {};
}

} // namespace

class TestFormView : public QObject
{
    Q_OBJECT

private slots:
    void hasACardForEachSection();
    void typingInAFieldChangesItsLinesOnly();
    void typingInAnEmptyFieldAddsLinesOnly();
    void typingOverAPlaceholderReplacesIt();
    void leadAndTeamAreEditedInTheHeading();
    void aNameTheHeadingCannotCarryStaysAndIsExplained();
    void aMarkBeginsAnEmptySection();
    void titleAndDateAreEditedInTheHeading();
    void theTitlesCaretIsThePlace();
    void aDateTypedInTheTitleIsTheMeetings();
    void aDateIsTypedInTheHeading();
    void headingsTypedBecomeCardsWhenTheFieldIsLeft();
    void anOpenFenceKeepsTheOtherCards();
    void undoShowsTheOldText();
    void undoOfAFillingStaysInItsSection();
    void openCodeKeepsTheOtherCardsAndCanBeClosed();
    void tabWalksFromTheHeadThroughTheCards();
    void onlyTheCardWithTheKeyboardIsCurrent();
    void aDateCanBeAdded();
    void menuEntriesOfAReadOnlyDocumentAreDisabled();
    void aReadOnlyAgendaDoesNotSayHowToEditIt();
    void everyLineOfRealMinutesIsInACard();
    void editsInRealMinutesStayInTheirSection();
    void randomTextsShowAndEdit();
    void aTemplateNamesHintsAndRequiredSections();
    void aTemplateMakesAFieldAList();
    void missingSectionsAreAddedAtTheirPlace();
    void everyControlHasAName();
};

void TestFormView::hasACardForEachSection()
{
    Fixture f(sample);

    QStringList names;
    for (const SectionCard *card : f.cards())
        names += f.context.minutes().sections[card->section()].title;
    QCOMPARE(names, QStringList({u"Agenda"_s, u"Announcements"_s, u"Backlog Reviews"_s, u"Storage - Ben"_s,
                                 u"Routing - Emi"_s, u"Login (Hiro)"_s}));
}

void TestFormView::typingInAFieldChangesItsLinesOnly()
{
    Fixture f(sample);
    MarkdownEdit *field = f.card(u"Storage"_s)->field();
    field->setFocus();
    field->moveCursor(QTextCursor::End);

    QTest::keyClicks(field, u"!"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClicks(field, u"next"_s);

    QCOMPARE(f.document.text(), QString(sample).replace(u"  - well\n"_s, u"  - well!\n  - next\n"_s));
    while (f.document.undoStack().canUndo())
        f.document.undoStack().undo();
    QCOMPARE(f.document.text(), sample);
}

void TestFormView::typingInAnEmptyFieldAddsLinesOnly()
{
    Fixture f(sample);
    MarkdownEdit *field = f.card(u"Routing"_s)->field();
    field->setFocus();

    QTest::keyClicks(field, u"- new"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClicks(field, u"more"_s);

    QCOMPARE(f.document.text(),
             QString(sample).replace(u"### Routing - Emi\n\n"_s, u"### Routing - Emi\n- new\n- more\n\n"_s));
    QVERIFY(f.context.minutes().sections[f.card(u"Routing"_s)->section()].isFilled);
}

void TestFormView::typingOverAPlaceholderReplacesIt()
{
    Fixture f(sample);
    MarkdownEdit *field = f.card(u"Login"_s)->field();
    field->setFocus();

    QTest::keyClicks(field, u"done"_s);

    QCOMPARE(f.document.text(), QString(sample).replace(u"[add here]"_s, u"done"_s));
}

void TestFormView::leadAndTeamAreEditedInTheHeading()
{
    Fixture f(sample);
    const auto fields = f.card(u"Login"_s)->findChildren<LineField *>();
    LineField *team = fields[0]->accessibleName() == u"Team" ? fields[0] : fields[1];
    LineField *lead = team == fields[0] ? fields[1] : fields[0];

    lead->setFocus();
    lead->selectAll();
    QTest::keyClicks(lead, u"Ida"_s);
    team->setFocus();
    team->end(false);
    QTest::keyClicks(team, u" UI"_s);

    QCOMPARE(f.document.text(), QString(sample).replace(u"### Login (Hiro)"_s, u"### Login UI (Ida)"_s));
    QCOMPARE(lead->text(), u"Ida"_s);
}

void TestFormView::aNameTheHeadingCannotCarryStaysAndIsExplained()
{
    Fixture f(sample);
    SectionCard *card = f.card(u"Storage"_s);
    LineField *team = nullptr;
    for (LineField *field : card->findChildren<LineField *>())
        team = field->accessibleName() == u"Team" ? field : team;
    const auto refusal = [card] {
        QStringList shown;
        for (const QLabel *label : card->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u"cannot carry"))
                shown.append(label->text());
        }
        return shown.join(u'\n');
    };
    team->setFocus();
    team->selectAll();

    QTest::keyClicks(team, u"New Team - X"_s);
    card->field()->setFocus();
    QCoreApplication::processEvents(); // the card is shown anew when the keyboard has left it

    QCOMPARE(team->text(), u"New Team - X"_s);
    QVERIFY2(refusal().contains(u"The minutes still say “New Team”."), qPrintable(refusal()));
    QCOMPARE(team->accessibleDescription(), refusal());
    QVERIFY(f.document.text().contains(u"### New Team - Ben\n"));

    team->setFocus();
    team->end(false);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(team, Qt::Key_Backspace);
    QTest::keyClicks(team, u"s"_s);
    QCOMPARE(refusal(), QString());
    QCOMPARE(f.document.text(), QString(sample).replace(u"### Storage"_s, u"### New Teams"_s));
}

void TestFormView::aMarkBeginsAnEmptySection()
{
    Fixture f(sample);
    MarkdownEdit *field = f.card(u"Announcements"_s)->field();
    field->setFocus();

    QTest::keyClick(field, Qt::Key_B, Qt::ControlModifier);
    QTest::keyClicks(field, u"now"_s);
    QTest::keyClick(field, Qt::Key_B, Qt::ControlModifier);
    QTest::keyClicks(field, u" open"_s);

    QCOMPARE(f.document.text(),
             QString(sample).replace(u"## Announcements\n"_s, u"## Announcements\n**now** open\n"_s));
}

void TestFormView::theTitlesCaretIsThePlace()
{
    Fixture f(sample);
    f.card(u"Storage"_s)->field()->setFocus();
    LineField *title = nullptr;
    for (LineField *field : f.form.findChildren<LineField *>())
        title = field->accessibleName() == u"Title" ? field : title;

    title->setFocus();
    title->setCursorPosition(3);
    QCOMPARE(f.context.place(), 5);
    QTest::keyClicks(title, u"x"_s);
    QCOMPARE(f.context.place(), 6);
}

void TestFormView::titleAndDateAreEditedInTheHeading()
{
    Fixture f(sample);
    auto *date = f.form.findChild<QDateEdit *>();
    QCOMPARE(date->date(), QDate(2026, 11, 24));

    date->setDate(QDate(2026, 12, 8));

    QCOMPARE(f.document.text(), QString(sample).replace(u"2026-11-24"_s, u"2026-12-08"_s));
}

void TestFormView::aDateTypedInTheTitleIsTheMeetings()
{
    Fixture f(sample);
    auto *title = f.form.findChild<LineField *>();
    auto *date = f.form.findChild<QDateEdit *>();
    const QString shown = title->text();
    title->setFocus();
    title->end(false);

    QTest::keyClicks(title, u" 2026-12-08"_s);
    QCOMPARE(f.document.text(), QString(sample).replace(u"2026-11-24"_s, u"2026-12-08"_s));
    QCOMPARE(date->date(), QDate(2026, 12, 8));

    QTest::keyClick(title, Qt::Key_Tab);
    QCOMPARE(title->text(), shown);
    QCOMPARE(f.document.text(), QString(sample).replace(u"2026-11-24"_s, u"2026-12-08"_s));
}

void TestFormView::aDateIsTypedInTheHeading()
{
    Fixture f(sample);
    f.form.findChild<LineField *>()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);

    QTest::keyClicks(QApplication::focusWidget(), u"2026-"_s);
    f.context.setTemplate(Template()); // found just now
    QTest::keyClicks(QApplication::focusWidget(), u"12-02"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);

    QCOMPARE(f.document.text(), QString(sample).replace(u"2026-11-24"_s, u"2026-12-02"_s));
}

void TestFormView::headingsTypedBecomeCardsWhenTheFieldIsLeft()
{
    Fixture f(sample);
    MarkdownEdit *field = f.card(u"Announcements"_s)->field();
    field->setFocus();
    QTest::keyClicks(field, u"one"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClicks(field, u"## Extra"_s);

    QCOMPARE(f.cards().size(), 6); // not under the keyboard
    QVERIFY(field->hasFocus());

    f.card(u"Storage"_s)->field()->setFocus();
    QTRY_COMPARE(f.cards().size(), 7);
    QVERIFY(f.card(u"Extra"_s) != nullptr);
    QCOMPARE(f.card(u"Announcements"_s)->field()->QPlainTextEdit::document()->firstBlock().text(), u"one"_s);
}

void TestFormView::anOpenFenceKeepsTheOtherCards()
{
    Fixture f(sample);
    MarkdownEdit *field = f.card(u"Announcements"_s)->field();
    field->setFocus();

    QTest::keyClicks(field, u"```"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(f.form.findChildren<SectionCard *>().size(), 6);
    QTest::keyClicks(field, u"code"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClicks(field, u"```"_s);

    QCOMPARE(f.document.text(),
             QString(sample).replace(u"## Announcements\n\n"_s, u"## Announcements\n```\ncode\n```\n\n"_s));
    QCOMPARE(f.cards().size(), 6);
}

void TestFormView::undoShowsTheOldText()
{
    Fixture f(sample);
    MarkdownEdit *field = f.card(u"Storage"_s)->field();
    field->setFocus();
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    QVERIFY(!f.document.text().contains(u"- runs"));

    f.document.undoStack().undo();

    QCOMPARE(f.document.text(), sample);
    QCOMPARE(field->QPlainTextEdit::document()->firstBlock().text(), u"- runs"_s);
    QCOMPARE(field->QPlainTextEdit::document()->blockCount(), 2);
}

void TestFormView::undoOfAFillingStaysInItsSection()
{
    Fixture f(sample);
    QObject::connect(&f.document, &Document::caretRestored, &f.form,
                     [&f](TextRange selection) { f.form.showPlace(selection); });
    MarkdownEdit *field = f.card(u"Routing"_s)->field();
    field->setFocus();
    QTest::keyClicks(field, u"one"_s);

    f.document.undoStack().undo();

    QCOMPARE(f.document.text(), sample); // one step
    QVERIFY(field->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"X"_s);
    QCOMPARE(f.document.text(), QString(sample).replace(u"### Routing - Emi\n\n"_s, u"### Routing - Emi\nX\n\n"_s));
}

void TestFormView::openCodeKeepsTheOtherCardsAndCanBeClosed()
{
    Fixture f(sample);
    MarkdownEdit *field = f.card(u"Announcements"_s)->field();
    field->setFocus();
    QTest::keyClicks(field, u"```"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClicks(field, u"code"_s);
    QVERIFY(f.context.minutes().sections.size() < 6); // the rest reads as code

    SectionCard *last = f.form.findChildren<SectionCard *>().last();
    last->field()->setFocus();
    QCoreApplication::processEvents();
    QCOMPARE(f.form.findChildren<SectionCard *>().size(), 6);
    QTest::keyClicks(last->field(), u"!"_s);
    QVERIFY(f.document.text().contains(u'!'));

    SectionCard *open = qobject_cast<SectionCard *>(field->parentWidget());
    QLabel *hint = nullptr;
    for (QLabel *label : open->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(u"href"_s))
            hint = label;
    }
    QVERIFY(hint != nullptr);
    emit hint->linkActivated(u"close"_s);
    QVERIFY(f.document.text().contains(u"```\ncode\n```\n"_s));
    QCOMPARE(f.cards().size(), 6);
    QVERIFY(!hint->isVisible());
}

void TestFormView::tabWalksFromTheHeadThroughTheCards()
{
    Fixture f(sample);
    auto *date = f.form.findChild<QDateEdit *>();
    date->setFocus();
    QSet<SectionCard *> reached;
    for (int i = 0; i < 60; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        for (SectionCard *card : f.cards()) {
            if (card->holdsFocus())
                reached.insert(card);
        }
    }
    QCOMPARE(reached.size(), f.cards().size());
}

void TestFormView::onlyTheCardWithTheKeyboardIsCurrent()
{
    Fixture f(sample);
    for (SectionCard *card : f.cards()) {
        card->showPlace(card->field()->range());
        int current = 0;
        for (const SectionCard *other : f.cards())
            current += other->isCurrent() ? 1 : 0;
        QCOMPARE(current, 1);
    }
}

void TestFormView::aDateCanBeAdded()
{
    Fixture f(u"# Meeting\n\n## Agenda\n"_s);
    auto *add = f.form.findChild<QPushButton *>();
    for (QPushButton *button : f.form.findChildren<QPushButton *>()) {
        if (button->isVisible())
            add = button;
    }

    QTest::mouseClick(add, Qt::LeftButton);

    QCOMPARE(f.context.minutes().date, QDate::currentDate());
    QVERIFY(f.form.findChild<QDateEdit *>()->isVisible());
}

void TestFormView::menuEntriesOfAReadOnlyDocumentAreDisabled()
{
    for (const bool isReadOnly : {false, true}) {
        Fixture f(sample);
        f.document.setReadOnly(isReadOnly);
        auto *button = f.card(u"Storage"_s)->findChild<QToolButton *>();
        button->click();
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        QStringList enabled;
        int count = 0;
        for (const QAction *action : menu->actions()) {
            if (action->isSeparator())
                continue;
            ++count;
            if (action->isEnabled())
                enabled += action->text();
        }
        menu->close();
        QCOMPARE(count, 5);
        QCOMPARE(enabled.size(), isReadOnly ? 0 : 5);
    }
}

void TestFormView::aReadOnlyAgendaDoesNotSayHowToEditIt()
{
    Fixture f(sample);
    const auto isSaid = [&f] {
        return std::ranges::any_of(f.card(u"Agenda"_s)->findChildren<QLabel *>(), [](const QLabel *label) {
            return label->isVisible() && label->text().startsWith(u"Enter adds"_s);
        });
    };
    QVERIFY(isSaid());

    f.document.setReadOnly(true);
    QVERIFY(!isSaid());
}

void TestFormView::everyLineOfRealMinutesIsInACard()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    for (const auto &file : files) {
        Fixture f(decode(file.bytes)->text);
        const Minutes &minutes = f.context.minutes();
        // Lines with something on them are in a field, or are the heading of a card or the title.
        QSet<qsizetype> reached;
        const LineIndex &lines = f.document.lines();
        const auto reach = [&](TextRange range) {
            for (qsizetype line = lines.lineAt(range.begin); line < lines.lineCount() && lines.start(line) < range.end;
                 ++line)
                reached.insert(line);
        };
        for (const SectionCard *card : f.cards()) {
            reach(card->field()->range());
            reach(minutes.sections[card->section()].heading);
        }
        if (minutes.titleSection >= 0)
            reach(minutes.sections[minutes.titleSection].heading);
        for (qsizetype line = 0; line < lines.lineCount(); ++line) {
            const QStringView content = f.document.tree().text(lines.contentRange(f.document.text(), line));
            QVERIFY2(content.trimmed().isEmpty() || reached.contains(line),
                     qPrintable(u"%1 line %2"_s.arg(file.name).arg(line + 1)));
        }
    }
}

void TestFormView::editsInRealMinutesStayInTheirSection()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    int edits = 0;
    for (const auto &file : files) {
        const QString text = decode(file.bytes)->text;
        Fixture f(text);
        for (SectionCard *card : f.cards()) {
            MarkdownEdit *field = card->field();
            if (field->isHidden())
                continue;
            const TextRange range = field->range();
            field->setFocus();
            field->moveCursor(QTextCursor::End);
            QTest::keyClicks(field, u"x"_s);
            ++edits;

            const QString problem = untouched(text, f.document.text(), range);
            QVERIFY2(problem.isEmpty(), qPrintable(u"%1, %2: %3"_s.arg(file.name, card->key(), problem)));
            QVERIFY(f.document.text() != text);
            while (f.document.undoStack().canUndo())
                f.document.undoStack().undo();
            QCOMPARE(f.document.text(), text);
        }
    }
    QVERIFY(edits > 1000);
}

void TestFormView::randomTextsShowAndEdit()
{
    test::Random random(77);
    for (int i = 0; i < 60; ++i) {
        Fixture f(random.markdown(random.below(40)));
        for (int edit = 0; edit < 12; ++edit) {
            const auto cards = f.cards();
            if (!cards.isEmpty() && random.oneIn(2)) {
                MarkdownEdit *field = cards[random.below(cards.size())]->field();
                field->setFocus();
                QTest::keyClicks(field, random.oneIn(2) ? u"# x"_s : u"y"_s);
            } else {
                f.document.apply(random.changes(f.document.text()), u"edit"_s);
            }
        }
        const QString after = f.document.text();
        while (f.document.undoStack().canUndo())
            f.document.undoStack().undo();
        while (f.document.undoStack().canRedo())
            f.document.undoStack().redo();
        QCOMPARE(f.document.text(), after);
    }
}

namespace {

Template definition()
{
    Template definition;
    definition.skeleton = u"# {{series}} {{date}}\n## Agenda\n## Announcements\n## Decisions\n## Backlog Reviews\n"_s;
    definition.sections = {{u"Announcements"_s, {}, u"Anything new?"_s, true, {}, {}},
                           {u"Decisions"_s, {}, {}, true, {}, {}},
                           {u"{{team}}"_s, {}, u"Three lines are enough"_s, false, {}, {}}};
    return definition;
}

QString note(SectionCard *card)
{
    for (const QLabel *label : card->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(u"empty"))
            return label->text();
    }
    return {};
}

} // namespace

void TestFormView::aTemplateNamesHintsAndRequiredSections()
{
    Fixture fixture(sample);
    const QString usual = fixture.card(u"Announcements"_s)->field()->placeholderText();

    fixture.context.setTemplate(definition());

    SectionCard *announcements = fixture.card(u"Announcements"_s);
    QCOMPARE(announcements->field()->placeholderText(), u"Anything new?"_s);
    QCOMPARE(note(announcements), u"required, still empty"_s);
    QCOMPARE(fixture.card(u"Routing"_s)->field()->placeholderText(), u"Three lines are enough"_s);
    QCOMPARE(note(fixture.card(u"Routing"_s)), u"empty"_s);
    QCOMPARE(fixture.document.text(), sample);
    announcements->field()->setFocus();
    QTest::keyClicks(announcements->field(), u"x"_s);
    QCOMPARE(note(announcements), QString());
    fixture.context.setTemplate({});
    QCOMPARE(fixture.card(u"Announcements"_s)->field()->placeholderText(), usual);
}

void TestFormView::aTemplateMakesAFieldAList()
{
    Fixture fixture(u"# P 2026-11-24\n## Guests\n* Ana\n* Ben\n"_s);
    QVERIFY(fixture.card(u"Guests"_s)->field()->isVisible());

    Template guests;
    guests.sections = {{u"Guests"_s, SectionKind::Attendees, {}, false, {}, FieldType::List}};
    fixture.context.setTemplate(guests);

    auto *list = fixture.card(u"Guests"_s)->findChild<QListView *>();
    QVERIFY(list != nullptr && list->isVisible());
    QCOMPARE(list->model()->rowCount(), 2);
    QCOMPARE(list->accessibleName(), u"Guests"_s);
}

void TestFormView::missingSectionsAreAddedAtTheirPlace()
{
    Fixture fixture(sample);
    fixture.context.setTemplate(definition());
    QPushButton *add = nullptr;
    for (QPushButton *button : fixture.form.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Add “Decisions”"_s)
            add = button;
    }
    QVERIFY(add != nullptr);

    connect(&fixture.context, &EditorContext::goToRequested, &fixture.form,
            [&](TextRange selection) { fixture.form.showPlace(selection); });
    add->setFocus();
    QTest::keyClick(add, Qt::Key_Space);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    QCOMPARE(fixture.document.text(), QString(sample).replace(u"## Backlog"_s, u"## Decisions\n\n## Backlog"_s));
    QVERIFY(fixture.card(u"Decisions"_s) != nullptr);
    QCOMPARE(QApplication::focusWidget(), fixture.card(u"Decisions"_s)->field());
    fixture.document.undoStack().undo();
    QCOMPARE(fixture.document.text(), sample);
}

void TestFormView::everyControlHasAName()
{
    Fixture f(sample);
    test::everyControlHasAName(&f.form);
}

QTEST_MAIN(TestFormView)
#include "tst_formview.moc"
