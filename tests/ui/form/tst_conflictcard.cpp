#include "app/markdown/syntaxtree.h"
#include "app/minutes/besideconflicts.h"
#include "app/text/decodedtext.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"
#include "tests/ui/everycontrolhasaname.h"
#include "ui/context/editorcontext.h"
#include "ui/form/conflictcard.h"
#include "ui/form/formview.h"
#include "ui/form/proposalfield.h"
#include "ui/form/sectioncard.h"
#include "ui/form/versionview.h"
#include "ui/widgets/linefield.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

const QString head = u"# Platform Meeting 2026-11-24\n\n"_s;

QString conflictOf(const QString &mine, const QString &theirs)
{
    return u"<<<<<<< Mine\n"_s + mine + u"=======\n"_s + theirs + u">>>>>>> Ben, 2026-11-24\n"_s;
}

struct Fixture
{
    explicit Fixture(const QString &text, QSize size = {1000, 900})
        : document(text)
        , context(document)
        , form(context)
    {
        QObject::connect(&document, &Document::caretRestored, &form,
                         [this](TextRange selection) { form.showPlace(selection); });
        form.resize(size);
        form.show();
        form.activateWindow();
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&form);
    }
    template<typename Kind> QList<Kind *> shown() const
    {
        QList<Kind *> result;
        for (Kind *card : form.findChildren<Kind *>()) {
            if (!card->isHidden())
                result.append(card);
        }
        std::ranges::sort(result, {}, [](const Kind *card) { return card->place(); });
        return result;
    }
    QList<ConflictCard *> conflicts() const { return shown<ConflictCard>(); }
    QList<SectionCard *> sections() const { return shown<SectionCard>(); }
    /// What fields and agenda of a kind of card have on the screen.
    QStringList fieldTexts() const
    {
        QStringList result;
        for (const SectionCard *card : sections()) {
            if (!card->field()->isHidden())
                result.append(card->field()->toPlainText());
        }
        return result;
    }

    Document document;
    EditorContext context;
    FormView form;
};

QPushButton *button(const QWidget *card, const QString &words)
{
    for (QPushButton *each : card->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text() == words)
            return each;
    }
    return nullptr;
}

QString title(const ConflictCard *card)
{
    for (const QLabel *label : card->findChildren<QLabel *>()) {
        if (label->font().bold())
            return label->text();
    }
    return {};
}

QList<VersionView *> versions(const ConflictCard *card)
{
    QList<VersionView *> result;
    for (VersionView *view : card->findChildren<VersionView *>()) {
        if (view->isVisible())
            result.append(view);
    }
    return result;
}

} // namespace

class TestConflictCard : public QObject
{
    Q_OBJECT

private slots:
    void eachKindIsACardInItsPlace_data();
    void eachKindIsACardInItsPlace();
    void incompleteMarkersAreText_data();
    void incompleteMarkersAreText();
    void aChoiceIsAStepOfUndo_data();
    void aChoiceIsAStepOfUndo();
    void theKeyboardGoesToTheNextConflictThenToTheText();
    void ownWordsAreWrittenAndTaken();
    void editingBeginsWithWhatHelpsMost_data();
    void editingBeginsWithWhatHelpsMost();
    void aPlaceInTheirVersionIsShownThere();
    void escapeLeavesTheConflict();
    void whatWasCancelledIsThereTheNextTime();
    void whatOthersAddMeanwhileIsToldFirst();
    void undoWhileWritingIsTheFieldsOwn();
    void whatIsBeingWrittenIsTakenBeforeSaving();
    void wordsWhoseConflictHasGoneStay();
    void theBaseIsShownOnDemand();
    void differencesAreNotMarkedByColourAlone();
    void typingBesideAConflictWorks();
    void aConflictThatOthersSettleLeavesTheKeyboardWhereItIs();
    void markersWrittenInAFieldBecomeACardWhenItIsLeft();
    void textIsWrittenBeforeAConflict();
    void goingToASectionThatBeginsWithAConflictGoesThere();
    void aContestedTitleIsSettledInItsCard();
    void aNarrowFormHasVersionsOneBelowTheOther();
    void tabReachesEveryControl();
    void versionsAreCalledAsTheMarkersSay_data();
    void versionsAreCalledAsTheMarkersSay();
    void aReadOnlyDocumentHasNothingToPress();
    void manyConflictsAreOnPages();
    void aLongVersionScrolls();
    void everyControlHasAName();
    void everyLineIsInACard();
    void randomConflictsAreSettledAsTheyWouldBe();
};

void TestConflictCard::eachKindIsACardInItsPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("titles");
    QTest::addColumn<QStringList>("mine");
    QTest::addColumn<QStringList>("theirs");
    QTest::addColumn<QStringList>("fields"); // of the cards beside
    const QString backlog = head + u"## Backlog Reviews\n\n"_s;
    QTest::newRow("in a team") << backlog + u"### CLI - Ana\n\n- before\n"_s + conflictOf(u"- a\n"_s, u"- b\n"_s)
                                      + u"- behind\n\n### Diego - Ben\n\n- x\n"_s
                               << QStringList{u"Conflict in CLI"_s} << QStringList{u"- a"_s} << QStringList{u"- b"_s}
                               << QStringList{u"- before"_s, u"- behind"_s, u"- x"_s};
    QTest::newRow("nothing else in the team")
        << backlog + u"### CLI - Ana\n\n"_s + conflictOf(u"- a\n"_s, {}) + u"\n### Diego - Ben\n\n- x\n"_s
        << QStringList{u"Conflict in CLI"_s} << QStringList{u"- a"_s} << QStringList{QString()}
        << QStringList{u"- x"_s};
    QTest::newRow("with base") << backlog
                                      + u"### CLI - Ana\n<<<<<<< a\n- a\n||||||| b\n- o\n=======\n- b\n>>>>>>> c\n"_s
                               << QStringList{u"Conflict in CLI"_s} << QStringList{u"- a"_s} << QStringList{u"- b"_s}
                               << QStringList();
    QTest::newRow("without labels") << backlog + u"### CLI - Ana\n<<<<<<<\n- a\n=======\n- b\n>>>>>>>\n"_s
                                    << QStringList{u"Conflict in CLI"_s} << QStringList{u"- a"_s}
                                    << QStringList{u"- b"_s} << QStringList();
    QTest::newRow("CR LF")
        << (backlog + u"### CLI - Ana\n"_s + conflictOf(u"- a\n- c\n"_s, u"- b\n"_s)).replace(u"\n"_s, u"\r\n"_s)
        << QStringList{u"Conflict in CLI"_s} << QStringList{u"- a\n- c"_s} << QStringList{u"- b"_s} << QStringList();
    QTest::newRow("a heading") << backlog + conflictOf(u"### CLI - Ana\n"_s, u"### CLI - Ida\n"_s)
                                      + u"- x\n\n### Diego - Ben\n- y\n"_s
                               << QStringList{u"Conflict in CLI"_s} << QStringList{u"### CLI - Ana"_s}
                               << QStringList{u"### CLI - Ida"_s} << QStringList{u"- x"_s, u"- y"_s};
    QTest::newRow("across sections") << backlog + u"### CLI - Ana\n"_s
                                            + conflictOf(u"- a\n\n### Diego - Ben\n- d\n"_s,
                                                         u"- b\n\n### Diego - Eve\n- e\n"_s)
                                            + u"- both\n\n## Roadmap\n\nsoon\n"_s
                                     << QStringList{u"Conflict in CLI and Diego"_s}
                                     << QStringList{u"- a\n\n### Diego - Ben\n- d"_s}
                                     << QStringList{u"- b\n\n### Diego - Eve\n- e"_s}
                                     << QStringList{u"- both"_s, u"soon"_s};
    QTest::newRow("the title") << conflictOf(u"# Meeting 2026-11-24\n"_s, u"# Meeting 2026-11-25\n"_s)
                                      + u"\n## Notes\n\nwords\n"_s
                               << QStringList{u"Conflict in the title"_s} << QStringList{u"# Meeting 2026-11-24"_s}
                               << QStringList{u"# Meeting 2026-11-25"_s} << QStringList{u"words"_s};
    QTest::newRow("the agenda") << head + u"## Agenda\n\n* One\n"_s + conflictOf(u"* Two\n"_s, u"* Zwei\n"_s)
                                       + u"* Three\n"_s
                                << QStringList{u"Conflict in Agenda"_s} << QStringList{u"* Two"_s}
                                << QStringList{u"* Zwei"_s} << QStringList{u"* One"_s, u"* Three"_s};
    QTest::newRow("the roadmap's table") << head + u"## Roadmap\n\nWhen? | What?\n---|---\n*Soon* | - one\n"_s
                                                + conflictOf(u"|| - two\n"_s, u"|| - zwei\n"_s)
                                                + u"*Next* | - three\n"_s
                                         << QStringList{u"Conflict in Roadmap"_s} << QStringList{u"|| - two"_s}
                                         << QStringList{u"|| - zwei"_s}
                                         << QStringList{u"When? | What?\n---|---\n*Soon* | - one"_s,
                                                        u"*Next* | - three"_s};
    QTest::newRow("words above =======") << head + u"## Notes\n\n"_s + conflictOf(u"some words\n"_s, u"others\n"_s)
                                         << QStringList{u"Conflict in Notes"_s} << QStringList{u"some words"_s}
                                         << QStringList{u"others"_s} << QStringList();
    QTest::newRow("a code block left open")
        << head + u"## Notes\n\n"_s + conflictOf(u"```\ncode\n"_s, u"- b\n"_s) + u"\n## More\n\nwords\n"_s
        << QStringList{u"Conflict in Notes"_s} << QStringList{u"```\ncode"_s} << QStringList{u"- b"_s}
        << QStringList{u"words"_s};
    QTest::newRow("below the title") << head + conflictOf(u"a\n"_s, u"b\n"_s) + u"\n## Notes\n\nwords\n"_s
                                     << QStringList{u"Conflict below the title"_s} << QStringList{u"a"_s}
                                     << QStringList{u"b"_s} << QStringList{u"words"_s};
    QTest::newRow("nothing but a conflict")
        << conflictOf(u"a\n"_s, u"b\n"_s) << QStringList{u"Conflict before the first heading"_s} << QStringList{u"a"_s}
        << QStringList{u"b"_s} << QStringList();
    QTest::newRow("two right behind each other")
        << head + u"## Notes\n"_s + conflictOf(u"a\n"_s, u"b\n"_s) + conflictOf(u"c\n"_s, u"d\n"_s)
        << QStringList{u"Conflict in Notes"_s, u"Conflict in Notes"_s} << QStringList{u"a"_s, u"c"_s}
        << QStringList{u"b"_s, u"d"_s} << QStringList();
    QTest::newRow("one inside another") << head + u"## Notes\n<<<<<<<< x\n"_s + conflictOf(u"a\n"_s, u"b\n"_s)
                                               + u"========\nc\n>>>>>>>> y\n"_s
                                        << QStringList{u"Conflict in Notes"_s}
                                        << QStringList{u"<<<<<<< Mine\na\n=======\nb\n>>>>>>> Ben, 2026-11-24"_s}
                                        << QStringList{u"c"_s} << QStringList();
}

void TestConflictCard::eachKindIsACardInItsPlace()
{
    QFETCH(QString, text);
    Fixture f(text);

    QStringList titles;
    QStringList mine;
    QStringList theirs;
    for (const ConflictCard *card : f.conflicts()) {
        titles.append(title(card));
        const QList<VersionView *> shown = versions(card);
        QCOMPARE(shown.size(), 2);
        mine.append(shown[0]->toPlainText());
        theirs.append(shown[1]->toPlainText());
    }

    QTEST(titles, "titles");
    QTEST(mine, "mine");
    QTEST(theirs, "theirs");
    QTEST(f.fieldTexts(), "fields");
    for (const QListView *list : f.form.findChildren<QListView *>())
        QVERIFY(!list->isVisible()); // rows would hide that the list goes on behind the conflict
    // In the place where it stands: cards lie on the screen as their text does in the file.
    QList<FormCard *> cards = f.shown<FormCard>();
    QVERIFY(std::ranges::is_sorted(cards, {}, [](const FormCard *card) { return card->y(); }));
    QCOMPARE(f.document.text(), text);
}

void TestConflictCard::incompleteMarkersAreText_data()
{
    QTest::addColumn<QString>("lines");
    QTest::newRow("no end") << u"<<<<<<< HEAD\n- a\n=======\n- b"_s;
    QTest::newRow("no begin") << u"- a\n=======\n- b\n>>>>>>> x"_s;
    QTest::newRow("short ones") << u"<<<<<< HEAD\n- a\n======\n- b\n>>>>>> x"_s;
    QTest::newRow("in words") << u"- git writes <<<<<<< and >>>>>>>"_s;
}

void TestConflictCard::incompleteMarkersAreText()
{
    QFETCH(QString, lines);
    Fixture f(u"## Notes\n\n"_s + lines + u'\n');

    QCOMPARE(f.conflicts().size(), 0);
    QVERIFY(!f.fieldTexts().isEmpty());
    QVERIFY(f.fieldTexts().join(u'\n').contains(lines.last(2)));
}

void TestConflictCard::aChoiceIsAStepOfUndo_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("step");
    QTest::newRow("mine") << u"Keep Mine"_s << u"- a\n"_s << u"Keep my version"_s;
    QTest::newRow("theirs") << u"Keep Theirs"_s << u"- b\n- c\n"_s << u"Keep their version"_s;
    QTest::newRow("both") << u"Keep Both"_s << u"- a\n- b\n- c\n"_s << u"Keep both versions"_s;
}

void TestConflictCard::aChoiceIsAStepOfUndo()
{
    QFETCH(QString, words);
    QFETCH(QString, left);
    const QString before = head + u"## Notes\n\n- first\n"_s;
    const QString text = before + conflictOf(u"- a\n"_s, u"- b\n- c\n"_s) + u"- last\n"_s;
    Fixture f(text);
    f.conflicts().first()->showPlace({});
    QPushButton *press = button(f.conflicts().first(), words);
    QVERIFY(press != nullptr);
    press->setFocus();

    QTest::keyClick(press, Qt::Key_Space);

    QCOMPARE(f.document.text(), before + left + u"- last\n"_s);
    QCOMPARE(f.conflicts().size(), 0);
    QCOMPARE(f.fieldTexts(), QStringList{(u"- first\n"_s + left + u"- last"_s)});
    QTEST(f.document.undoStack().undoText(), "step");
    f.document.undoStack().undo();
    QCOMPARE(f.document.text(), text);
    QCOMPARE(f.conflicts().size(), 1);
    QVERIFY(f.conflicts().first()->holdsFocus());
}

void TestConflictCard::theKeyboardGoesToTheNextConflictThenToTheText()
{
    Fixture f(head + u"## Notes\n\n"_s + conflictOf(u"- a\n"_s, u"- b\n"_s) + u"\n## More\n\n"_s
              + conflictOf(u"- c\n"_s, u"- d\n"_s));
    ConflictCard *second = f.conflicts().last();
    button(f.conflicts().first(), u"Keep Mine"_s)->click();
    QVERIFY(second->holdsFocus());
    QCOMPARE(f.conflicts(), QList<ConflictCard *>{second});

    button(second, u"Keep Theirs"_s)->click();

    QCOMPARE(f.sections().last()->field()->toPlainText(), u"- d"_s);
    QCOMPARE(QApplication::focusWidget(), f.sections().last()->field());
    QCOMPARE(f.context.place(), f.document.text().indexOf(u"- d"));
}

void TestConflictCard::ownWordsAreWrittenAndTaken()
{
    const QString text =
        (head + u"## Notes\n\n"_s + conflictOf(u"- a\n"_s, u"- b\n"_s) + u"end\n"_s).replace(u"\n"_s, u"\r\n"_s);
    Fixture f(text);
    ConflictCard *card = f.conflicts().first();
    button(card, u"Edit"_s)->click();
    auto *field = card->findChild<ProposalField *>();
    QVERIFY(field != nullptr && field->hasFocus());
    QCOMPARE(field->toPlainText(), u"- a\n- b"_s);

    field->moveCursor(QTextCursor::End);
    QTest::keyClicks(field, u"!"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClicks(field, u"more"_s);
    QCOMPARE(f.document.text(), text); // not before it is taken
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);

    QCOMPARE(f.document.text(), (head + u"## Notes\n\n- a\n- b!\n- more\nend\n"_s).replace(u"\n"_s, u"\r\n"_s));
    QCOMPARE(f.document.undoStack().undoText(), u"Settle conflict"_s);
    QCOMPARE(f.document.undoStack().count(), 1);
    f.document.undoStack().undo();
    QCOMPARE(f.document.text(), text);
    QCOMPARE(f.conflicts().size(), 1);
}

void TestConflictCard::editingBeginsWithWhatHelpsMost_data()
{
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<int>("lookedAt"); // 0: neither, else which version was clicked
    QTest::addColumn<QString>("proposed");
    QTest::addColumn<QString>("told");
    QTest::newRow("both") << u"- a\n"_s << u"- b\n"_s << 0 << u"- a\n- b"_s << u"Both versions stand here"_s;
    QTest::newRow("mine holds theirs") << u"- a\n- b\n"_s << u"- a\n"_s << 0 << u"- a\n- b"_s
                                       << u"Mine stands here: it has everything"_s;
    QTest::newRow("theirs holds mine") << u"- b\n"_s << u"- a\n- b\n- c\n"_s << 0 << u"- a\n- b\n- c"_s
                                       << u"Theirs (Ben, 2026-11-24) stands here: it has everything"_s;
    QTest::newRow("the one that was looked at") << u"- a\n"_s << u"- b\n"_s << 2 << u"- b"_s
                                                << u"Theirs (Ben, 2026-11-24) stands here: you have looked at it"_s;
    QTest::newRow("mine was looked at") << u"- a\n"_s << u"- b\n"_s << 1 << u"- a"_s
                                        << u"Mine stands here: you have looked at it"_s;
}

void TestConflictCard::editingBeginsWithWhatHelpsMost()
{
    QFETCH(QString, mine);
    QFETCH(QString, theirs);
    QFETCH(int, lookedAt);
    QFETCH(QString, told);
    Fixture f(head + u"## Notes\n\n"_s + conflictOf(mine, theirs));
    ConflictCard *card = f.conflicts().first();
    if (lookedAt > 0) {
        VersionView *view = versions(card)[lookedAt - 1];
        view->setFocus(Qt::MouseFocusReason);
        QTest::keyClick(view, Qt::Key_Right);
    }

    button(card, u"Edit"_s)->click();

    QTEST(card->findChild<ProposalField *>()->toPlainText(), "proposed");
    const QList<QLabel *> labels = card->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [&](const QLabel *label) {
        return label->isVisible() && label->text().contains(told) && label->text().contains(u"Use This"_s);
    }));
}

void TestConflictCard::aPlaceInTheirVersionIsShownThere()
{
    Fixture f(head + u"## Notes\n\n"_s + conflictOf(u"- a\n"_s, u"- b\n"_s));
    const auto go = [&](const QString &words) {
        const qsizetype place = f.document.text().indexOf(words);
        f.form.showPlace({place, place});
        return QApplication::focusWidget();
    };
    const QList<VersionView *> shown = versions(f.conflicts().first());

    QCOMPARE(go(u"- b"_s), shown[1]);
    QCOMPARE(go(u"- a"_s), shown[0]);
    QCOMPARE(go(u"<<<<"_s), shown[0]);
}

void TestConflictCard::escapeLeavesTheConflict()
{
    const QString text = head + u"## Notes\n\n"_s + conflictOf(u"- a\n"_s, u"- b\n"_s);
    Fixture f(text);
    ConflictCard *card = f.conflicts().first();
    button(card, u"Edit"_s)->click();
    QVERIFY(button(card, u"Keep Mine"_s) == nullptr); // one thing at a time
    QTest::keyClicks(QApplication::focusWidget(), u"x"_s);

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);

    QCOMPARE(f.document.text(), text);
    QVERIFY(!f.document.isModified());
    QCOMPARE(QApplication::focusWidget(), button(card, u"Edit"_s));
    QVERIFY(button(card, u"Use This"_s) == nullptr);
}

void TestConflictCard::whatWasCancelledIsThereTheNextTime()
{
    Fixture f(head + u"## Notes\n\n"_s + conflictOf(u"- a\n"_s, u"- b\n"_s));
    ConflictCard *card = f.conflicts().first();
    button(card, u"Edit"_s)->click();
    QTest::keyClicks(card->findChild<ProposalField *>(), u"mine "_s);
    const QString written = card->findChild<ProposalField *>()->toPlainText();
    QTest::keyClick(card->findChild<ProposalField *>(), Qt::Key_Escape);
    QTRY_VERIFY(card->findChild<ProposalField *>() == nullptr);

    button(card, u"Edit"_s)->click();

    auto *field = card->findChild<ProposalField *>();
    QCOMPARE(field->toPlainText(), written);
    QVERIFY(card->holdsWords());
    field->editedDocument().undoStack().undo();
    QCOMPARE(field->toPlainText(), u"- a\n- b"_s);
}

void TestConflictCard::whatOthersAddMeanwhileIsToldFirst()
{
    Fixture f(head + u"## Notes\n\n"_s + conflictOf(u"- a\n"_s, u"- b\n"_s));
    ConflictCard *card = f.conflicts().first();
    button(card, u"Edit"_s)->click();
    auto *field = card->findChild<ProposalField *>();
    QTest::keyClicks(field, u"mine "_s);
    const qsizetype place = f.document.text().indexOf(u"- b\n"_s) + 4;
    f.document.apply(TextChange::replacing(f.document.text(), {place, place}, u"- new\n"_s), u"Take in"_s);

    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.document.text().contains(u"- new\n"_s) && f.document.text().contains(u"<<<<<<<"_s));
    QVERIFY(card->holdsWords());
    card->commit(); // people have been told, saving takes it
    QVERIFY(!f.document.text().contains(u"<<<<<<<"_s));
}

void TestConflictCard::undoWhileWritingIsTheFieldsOwn()
{
    Fixture f(head + u"## Notes\n\nwords\n\n"_s + conflictOf(u"- a\n"_s, u"- b\n"_s));
    f.document.apply(TextChange::replacing(f.document.text(), {0, 0}, u"\n"_s), u"edit"_s);
    const QString text = f.document.text();
    button(f.conflicts().first(), u"Edit"_s)->click();
    auto *field = f.conflicts().first()->findChild<ProposalField *>();
    QTest::keyClicks(field, u"x"_s);

    QKeyEvent asked(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    QCoreApplication::sendEvent(field, &asked);
    QVERIFY(asked.isAccepted()); // the window's Undo does not get the key
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);

    QCOMPARE(field->toPlainText(), u"- a\n- b"_s);
    QCOMPARE(f.document.text(), text);
}

void TestConflictCard::whatIsBeingWrittenIsTakenBeforeSaving()
{
    Fixture f(head + u"## Notes\n\n"_s + conflictOf(u"- a\n"_s, u"- b\n"_s));
    const QString text = f.document.text();
    button(f.conflicts().first(), u"Edit"_s)->click();
    f.form.commit();
    QCOMPARE(f.document.text(), text); // nothing was written

    QTest::keyClicks(QApplication::focusWidget(), u"x"_s);
    f.form.commit();

    QCOMPARE(f.document.text(), head + u"## Notes\n\nx- a\n- b\n"_s);
}

void TestConflictCard::wordsWhoseConflictHasGoneStay()
{
    Fixture f(head + u"## Notes\n\n"_s + conflictOf(u"- a\n"_s, u"- b\n"_s));
    ConflictCard *card = f.conflicts().first();
    button(card, u"Edit"_s)->click();
    auto *field = card->findChild<ProposalField *>();
    QTest::keyClicks(field, u"precious"_s);

    // Others have settled it.
    const QString &text = f.document.text();
    f.document.apply(resolvedConflict(text, f.context.conflicts().first(), ConflictChoice::Ours), u"Merge"_s);
    f.sections().first()->showPlace({});
    QCoreApplication::processEvents();

    QVERIFY(field->isVisible());
    QVERIFY(field->toPlainText().startsWith(u"precious"_s));
    QVERIFY(!button(card, u"Use This"_s)->isEnabled());
    button(card, u"Cancel"_s)->click();
    QCOMPARE(f.conflicts().size(), 0);
    QCOMPARE(f.fieldTexts(), QStringList{u"- a"_s});
}

void TestConflictCard::theBaseIsShownOnDemand()
{
    Fixture f(head + u"## Notes\n<<<<<<< a\n- a\n||||||| 1f0\n- o\n=======\n- b\n>>>>>>> c\n"_s);
    ConflictCard *card = f.conflicts().first();
    QCOMPARE(versions(card).size(), 2);

    button(card, u"Show Original"_s)->click();

    QCOMPARE(versions(card).size(), 3);
    QCOMPARE(versions(card).last()->toPlainText(), u"- o"_s);
    QVERIFY(versions(card).last()->accessibleName().contains(u"1f0"_s));
    Fixture without(head + u"## Notes\n"_s + conflictOf(u"- a\n"_s, u"- b\n"_s));
    QVERIFY(button(without.conflicts().first(), u"Show Original"_s) == nullptr);
}

void TestConflictCard::differencesAreNotMarkedByColourAlone()
{
    Fixture f(head + u"## Notes\n"_s
              + conflictOf(u"- version 6.29 is out\n- same\n"_s, u"- version 6.30 is out\n- same\n- another\n"_s));
    const QList<VersionView *> shown = versions(f.conflicts().first());

    QStringList underlined;
    for (const QTextEdit::ExtraSelection &mark : shown[1]->extraSelections()) {
        if (mark.format.fontUnderline())
            underlined.append(mark.cursor.selectedText());
    }
    QCOMPARE(underlined, QStringList{u"30"_s});
    // A bar at the edge, beside the lines that differ and no other.
    const QImage picture = shown[1]->viewport()->grab().toImage();
    const auto hasBar = [&](int line) {
        const int y = int(shown[1]->cursorRect().height() * (line + 0.5)) + 4;
        return picture.pixelColor(2, y) != picture.pixelColor(2, picture.height() - 2);
    };
    QVERIFY(hasBar(0));
    QVERIFY(!hasBar(1));
    QVERIFY(hasBar(2));
    QVERIFY(shown[1]->accessibleDescription().contains(u'2'));
}

void TestConflictCard::typingBesideAConflictWorks()
{
    const QString text = head + u"## Notes\n\n- first\n"_s + conflictOf(u"- a\n"_s, u"- b\n"_s) + u"- last\n"_s;
    Fixture f(text);
    MarkdownEdit *first = f.sections()[0]->field();
    MarkdownEdit *rest = f.sections()[1]->field();
    ConflictCard *card = f.conflicts().first();
    first->setFocus();
    first->moveCursor(QTextCursor::End);
    QTest::keyClick(first, Qt::Key_Return);
    QTest::keyClicks(first, u"second"_s);
    rest->setFocus();
    rest->moveCursor(QTextCursor::Start);
    QTest::keyClicks(rest, u"x"_s);

    QCOMPARE(f.document.text(),
             QString(text).replace(u"- first\n"_s, u"- first\n- second\n"_s).replace(u"- last"_s, u"x- last"_s));
    QCOMPARE(f.conflicts(), QList<ConflictCard *>{card});
    rest->selectAll();
    QTest::keyClick(rest, Qt::Key_Delete);
    QVERIFY(rest->isVisible() && rest->hasFocus()); // empty under the keyboard
    button(card, u"Keep Theirs"_s)->click();
    QVERIFY(f.document.text().startsWith(head + u"## Notes\n\n- first\n- second\n- b\n"_s));
    while (f.document.undoStack().canUndo())
        f.document.undoStack().undo();
    QCOMPARE(f.document.text(), text);
}

void TestConflictCard::aConflictThatOthersSettleLeavesTheKeyboardWhereItIs()
{
    Fixture f(head + u"## Notes\n\n- first\n"_s + conflictOf(u"- a\n"_s, u"- b\n"_s) + u"- last\n"_s);
    MarkdownEdit *field = f.sections().first()->field();
    field->setFocus();
    field->moveCursor(QTextCursor::End);
    QTest::keyClicks(field, u"!"_s);

    f.document.apply(resolvedConflict(f.document.text(), f.context.conflicts().first(), ConflictChoice::Theirs),
                     u"Merge"_s);

    QVERIFY(field->hasFocus());
    QCOMPARE(f.conflicts().size(), 0);
    QCOMPARE(f.fieldTexts(), QStringList{u"- first!\n- b\n- last"_s});
    QTest::keyClicks(field, u"?"_s);
    QCOMPARE(f.document.text(), head + u"## Notes\n\n- first!?\n- b\n- last\n"_s);
}

void TestConflictCard::markersWrittenInAFieldBecomeACardWhenItIsLeft()
{
    Fixture f(head + u"## Notes\n\n- first\n\n## More\n\nwords\n"_s);
    MarkdownEdit *field = f.sections().first()->field();
    field->setFocus();
    field->moveCursor(QTextCursor::End);
    field->insertText(u'\n' + conflictOf(u"- a\n"_s, u"- b\n"_s), u"Paste"_s);
    const QString text = f.document.text();
    QVERIFY(field->hasFocus());
    QCOMPARE(f.conflicts().size(), 0); // not under the keyboard

    f.sections().last()->field()->setFocus();

    QTRY_COMPARE(f.conflicts().size(), 1);
    QCOMPARE(f.fieldTexts(), QStringList({u"- first"_s, u"words"_s}));
    QCOMPARE(f.document.text(), text);
}

void TestConflictCard::textIsWrittenBeforeAConflict()
{
    const QString text = head + u"## Notes\n\n"_s + conflictOf(u"- a\n"_s, u"- b\n"_s) + u"- last\n"_s;
    Fixture f(text);
    SectionCard *notes = f.sections().first();
    QVERIFY(!notes->field()->isVisible()); // nothing stands there

    notes->field()->show(); // as its menu does it
    notes->field()->setFocus();
    QTest::keyClicks(notes->field(), u"- new"_s);

    QCOMPARE(f.document.text(), QString(text).replace(u"<<<<<<< Mine"_s, u"- new\n<<<<<<< Mine"_s));
    QCOMPARE(f.conflicts().size(), 1);
}

void TestConflictCard::goingToASectionThatBeginsWithAConflictGoesThere()
{
    for (const QString &behind : {u"- last\n"_s, QString()}) {
        Fixture f(head + u"## Notes\n\n"_s + conflictOf(u"- a\n"_s, u"- b\n"_s) + behind);
        QObject::connect(&f.context, &EditorContext::goToRequested, &f.form,
                         [&f](TextRange selection) { f.form.showPlace(selection); });

        f.context.goToSection(1);

        QVERIFY(f.conflicts().first()->holdsFocus());
    }
}

void TestConflictCard::aContestedTitleIsSettledInItsCard()
{
    Fixture f(conflictOf(u"# Meeting 2026-11-24\n"_s, u"# Meeting 2026-11-25\n"_s) + u"\n# Reviews\n\nwords\n"_s);
    auto *field = f.form.findChild<LineField *>();
    QVERIFY(field->isReadOnly());
    QCOMPARE(field->text(), QString());

    button(f.conflicts().first(), u"Keep Theirs"_s)->click();

    QVERIFY(!field->isReadOnly());
    QCOMPARE(field->text(), u"Meeting"_s);
    QCOMPARE(f.context.minutes().date, QDate(2026, 11, 25));
}

void TestConflictCard::aNarrowFormHasVersionsOneBelowTheOther()
{
    Fixture f(head + u"## Notes\n\n"_s + conflictOf(u"- a\n"_s, u"- b\n"_s));
    const QList<VersionView *> shown = versions(f.conflicts().first());
    const auto place = [&](int version) { return shown[version]->mapTo(&f.form, QPoint()); };
    QCOMPARE(place(0).y(), place(1).y());
    QCOMPARE(shown[0]->height(), shown[1]->height());

    f.form.resize(420, 600);

    QTRY_COMPARE(place(0).x(), place(1).x());
    QTRY_VERIFY(place(1).y() >= place(0).y() + shown[0]->height());
    QVERIFY(f.conflicts().first()->width() <= 420);
}

void TestConflictCard::tabReachesEveryControl()
{
    Fixture f(head + u"## Notes\n<<<<<<< a\n- a\n||||||| 1f0\n- o\n=======\n- b\n>>>>>>> c\n"_s);
    ConflictCard *card = f.conflicts().first();
    QStringList reached;
    card->showPlace({});
    for (int i = 0; i < 7 && card->holdsFocus(); ++i) {
        const QWidget *focus = QApplication::focusWidget();
        const auto *pressed = qobject_cast<const QPushButton *>(focus);
        reached.append(pressed != nullptr ? pressed->text() : focus->accessibleName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }

    QCOMPARE(reached,
             QStringList({u"First version (a), Conflict in Notes"_s, u"Second version (c), Conflict in Notes"_s,
                          u"Keep First"_s, u"Keep Second"_s, u"Keep Both"_s, u"Edit"_s, u"Show Original"_s}));
    button(card, u"Edit"_s)->click();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget(), button(card, u"Show Original"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(card->findChild<ProposalField *>()->hasFocus());
}

void TestConflictCard::versionsAreCalledAsTheMarkersSay_data()
{
    QTest::addColumn<QString>("markers"); // the first, and the last
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("buttons");
    QTest::addColumn<QString>("undo");
    const QStringList own{u"Keep Mine"_s, u"Keep Theirs"_s};
    const QStringList foreign{u"Keep First"_s, u"Keep Second"_s};
    QTest::newRow("found here, git knows whose")
        << u"Mine|Ben Ito, 2026-11-24"_s << QStringList{u"Mine"_s, u"Theirs (Ben Ito, 2026-11-24)"_s} << own
        << u"Keep their version"_s;
    QTest::newRow("found here") << u"Mine|on disk"_s << QStringList{u"Mine"_s, u"Theirs (on disk)"_s} << own
                                << u"Keep their version"_s;
    QTest::newRow("of two others") << u"HEAD: Ana Ruiz, 2026-11-23|topic"_s
                                   << QStringList{u"First version (HEAD: Ana Ruiz, 2026-11-23)"_s,
                                                  u"Second version (topic)"_s}
                                   << foreign << u"Keep the second version"_s;
    QTest::newRow("of nobody") << u"|"_s << QStringList{u"First version"_s, u"Second version"_s} << foreign
                               << u"Keep the second version"_s;
}

void TestConflictCard::versionsAreCalledAsTheMarkersSay()
{
    QFETCH(QString, markers);
    QFETCH(QStringList, names);
    QFETCH(QStringList, buttons);
    Fixture f(head
              + u"## Notes\n\n<<<<<<< %1\n- a\n=======\n- b\n>>>>>>> %2\n"_s.arg(markers.section(u'|', 0, 0),
                                                                                 markers.section(u'|', 1)));
    ConflictCard *card = f.conflicts().first();
    QStringList shown;
    for (const VersionView *version : versions(card))
        shown.append(version->accessibleName());

    QCOMPARE(shown.first(2), QStringList({names[0] + u", Conflict in Notes"_s, names[1] + u", Conflict in Notes"_s}));
    QVERIFY(button(card, buttons[0]) != nullptr && button(card, buttons[1]) != nullptr);
    button(card, buttons[1])->click();
    QTEST(f.document.undoStack().undoText(), "undo");
}

void TestConflictCard::aReadOnlyDocumentHasNothingToPress()
{
    Fixture f(head + u"## Notes\n\n"_s + conflictOf(u"- a\n"_s, u"- b\n"_s));
    f.document.setReadOnly(true);

    for (const QString &words : {u"Keep Mine"_s, u"Keep Theirs"_s, u"Keep Both"_s, u"Edit"_s})
        QVERIFY(!button(f.conflicts().first(), words)->isEnabled());
    QCOMPARE(versions(f.conflicts().first())[0]->toPlainText(), u"- a"_s);
}

void TestConflictCard::manyConflictsAreOnPages()
{
    QString text = head;
    for (int i = 0; i < 300; ++i)
        text += u"## Part %1\n\n"_s.arg(i) + conflictOf(u"- a %1\n"_s.arg(i), u"- b %1\n"_s.arg(i)) + u'\n';
    Fixture f(text);
    QVERIFY(f.shown<FormCard>().size() <= 120);

    const qsizetype last = f.context.conflicts().last().range.begin;
    f.form.showPlace({last, last});

    QVERIFY(f.conflicts().last()->holdsFocus());
    QCOMPARE(title(f.conflicts().last()), u"Conflict in Part 299"_s);
    button(f.conflicts().last(), u"Keep Mine"_s)->click();
    QCOMPARE(f.context.conflicts().size(), 299);
    QCOMPARE(title(f.conflicts().first()), u"Conflict in Part 0"_s); // on from the begin
    QVERIFY(f.conflicts().first()->holdsFocus());
}

void TestConflictCard::aLongVersionScrolls()
{
    QString lines;
    for (int i = 0; i < 5000; ++i)
        lines += u"- item %1\n"_s.arg(i);
    Fixture f(head + u"## Notes\n\n"_s + conflictOf(lines, u"- b\n"_s));
    const QList<VersionView *> shown = versions(f.conflicts().first());

    QVERIFY(f.conflicts().first()->height() < f.form.height());
    QCOMPARE(shown[0]->document()->findBlockByNumber(2500).layout()->lineCount(), 0); // out of sight, not laid out
    shown[0]->setFocus();
    QTest::keyClick(shown[0], Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(shown[0]->verticalScrollBar()->value(), shown[0]->verticalScrollBar()->maximum());
}

void TestConflictCard::everyControlHasAName()
{
    Fixture f(head + u"## Notes\n<<<<<<< a\n- a\n||||||| 1f0\n- o\n=======\n- b\n>>>>>>> c\n"_s);
    button(f.conflicts().first(), u"Edit"_s)->click();
    test::everyControlHasAName(&f.form);
}

namespace {

/// A text with conflicts at random lines.
QString withConflicts(test::Random &random, const QString &text, int count)
{
    QString result = text;
    for (int i = 0; i < count; ++i) {
        const LineIndex lines(result);
        const qsizetype at = lines.start(random.below(lines.lineCount()));
        const bool isBehindOpenLine = at > 0 && result[at - 1] != u'\n' && result[at - 1] != u'\r';
        if (isBehindOpenLine)
            continue;
        const auto side = [&] {
            const QString written = random.markdown(random.below(6));
            return written.isEmpty() || written.endsWith(u'\n') ? written : written + u'\n';
        };
        const int size = random.oneIn(5) ? 9 : 7;
        QString conflict = QString(size, u'<') + u" Mine\n"_s + side();
        if (random.oneIn(2))
            conflict += QString(size, u'|') + u'\n' + side();
        conflict += QString(size, u'=') + u'\n' + side() + QString(size, u'>') + u" theirs\n"_s;
        result.insert(at, random.oneIn(4) ? conflict.replace(u"\n"_s, u"\r\n"_s) : conflict);
    }
    return result;
}

/// The first line that is in no card; empty: each is.
QString lineInNoCard(const QString &text)
{
    const SyntaxTree tree(text);
    const QList<ConflictText> conflicts = findConflicts(text);
    const Minutes minutes = readMinutesBesideConflicts(tree, conflicts);
    QList<int> count(tree.lines().lineCount(), 0);
    const auto reach = [&](TextRange range) {
        if (range.isEmpty())
            return;
        for (qsizetype line = tree.lines().lineAt(range.begin);
             line < tree.lines().lineCount() && tree.lines().start(line) < range.end; ++line)
            ++count[line];
    };
    for (const FormRow &row : formRows(tree, minutes, conflicts)) {
        reach(row.text);
        if (row.kind == FormRowKind::Section && row.section != minutes.titleSection)
            reach(minutes.sections[row.section].heading);
    }
    if (minutes.titleSection >= 0)
        reach(minutes.sections[minutes.titleSection].heading);
    for (qsizetype line = 0; line < count.size(); ++line) {
        const QString content = tree.text(tree.lines().contentRange(text, line)).trimmed().toString();
        if (!content.isEmpty() && count[line] != 1)
            return u"line %1 in %2: %3"_s.arg(line).arg(count[line]).arg(content);
    }
    return {};
}

} // namespace

void TestConflictCard::everyLineIsInACard()
{
    test::Random random(31);
    for (int i = 0; i < 400; ++i) {
        const QString text = withConflicts(random, random.markdown(random.below(40)), int(random.below(5)));
        QVERIFY2(lineInNoCard(text).isEmpty(), qPrintable(lineInNoCard(text) + u"\n"_s + text));
    }
    for (const auto &file : test::corpusMinutes()) {
        const QString text = withConflicts(random, decode(file.bytes)->text, 3);
        QVERIFY2(lineInNoCard(text).isEmpty(), qPrintable(file.name + lineInNoCard(text)));
    }
}

void TestConflictCard::randomConflictsAreSettledAsTheyWouldBe()
{
    test::Random random(12);
    for (int i = 0; i < 60; ++i) {
        const QString text = withConflicts(random, random.markdown(random.below(30)), 1 + int(random.below(4)));
        Fixture f(text);
        QString expected = text;
        int steps = 0;
        while (!findConflicts(expected).isEmpty()) {
            const QList<ConflictCard *> cards = f.conflicts();
            const QList<ConflictText> conflicts = findConflicts(expected);
            QCOMPARE(cards.size(), conflicts.size());
            const qsizetype at = random.below(cards.size());
            const int choice = int(random.below(4));
            if (choice == 3) {
                button(cards[at], u"Edit"_s)->click();
                QTest::keyClicks(QApplication::focusWidget(), u"x"_s);
                const auto *field = qobject_cast<ProposalField *>(QApplication::focusWidget());
                QVERIFY(field != nullptr && cards[at]->isAncestorOf(field));
                const QString lines = field->lines();
                expected = ChangeSet(resolvedConflict(expected, conflicts[at], lines)).appliedTo(expected);
                button(cards[at], u"Use This"_s)->click();
            } else {
                expected =
                    ChangeSet(resolvedConflict(expected, conflicts[at], ConflictChoice(choice))).appliedTo(expected);
                button(cards[at], QStringList{u"Keep Mine"_s, u"Keep Theirs"_s, u"Keep Both"_s}[choice])->click();
            }
            ++steps;
            QCOMPARE(f.document.text(), expected);
            QVERIFY(steps < 100);
        }
        QCOMPARE(f.conflicts().size(), 0);
        QCOMPARE(f.document.undoStack().count(), steps);
        while (f.document.undoStack().canUndo())
            f.document.undoStack().undo();
        QCOMPARE(f.document.text(), text);
        QCOMPARE(f.conflicts().size(), findConflicts(text).size());
    }
}

QTEST_MAIN(TestConflictCard)
#include "tst_conflictcard.moc"
