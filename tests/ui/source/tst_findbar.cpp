#include "ui/source/findbar.h"

#include "app/document/document.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestFindBar : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void typingFindsFromTheCaretOn();
    void typingGoesOnFromWhereTheSearchBegan();
    void anOptionGoesToItsFirstMatch();
    void nextAndPreviousGoRound();
    void everythingCanBeReadInANarrowBar_data();
    void everythingCanBeReadInANarrowBar();
    void theCountSaysWhichMatchItIs();
    void onlyTheSectionIsSearched();
    void badExpressionsAreExplained();
    void slowExpressionsComeBack();
    void replaceShowsBeforeItReplaces();
    void replaceAllIsOneStep();
    void replaceAllStaysInTheSection();
    void emptyMatchesAreReplacedToo();
    void theCountFollowsTheText();

private:
    void type(const QString &text) { QTest::keyClicks(wanted(), text); }
    QLineEdit *wanted() const { return m_bar->findChildren<QLineEdit *>().first(); }
    QLineEdit *replacement() const { return m_bar->findChildren<QLineEdit *>().last(); }
    QString count() const { return m_bar->findChild<QLabel *>()->text(); }
    void check(const QString &label)
    {
        for (QCheckBox *box : m_bar->findChildren<QCheckBox *>()) {
            if (box->text().remove(u'&') == label)
                box->setChecked(true);
        }
    }
    TextRange found() const { return m_found->last().first().value<TextRange>(); }

    std::unique_ptr<Document> m_document;
    std::unique_ptr<FindBar> m_bar;
    std::unique_ptr<QSignalSpy> m_found;
};

void TestFindBar::init()
{
    m_document = std::make_unique<Document>(u"one two\r\nOne three\r\none\r\n"_s);
    m_bar = std::make_unique<FindBar>(*m_document);
    m_found = std::make_unique<QSignalSpy>(m_bar.get(), &FindBar::found);
    m_bar->open({}, true);
}

void TestFindBar::cleanup()
{
    m_found.reset();
    m_bar.reset();
    m_document.reset();
}

void TestFindBar::typingFindsFromTheCaretOn()
{
    m_bar->setSelection({5, 5});

    type(u"on"_s);
    QCOMPARE(found(), (TextRange{9, 11}));
    type(u"e"_s);

    QCOMPARE(found(), (TextRange{9, 12}));
}

void TestFindBar::typingGoesOnFromWhereTheSearchBegan()
{
    m_document->reset(u"a two, a three, a two"_s);
    m_bar->setSelection({1, 1});

    type(u"t"_s);
    QCOMPARE(found(), (TextRange{2, 3}));
    type(u"h"_s);
    QCOMPARE(found(), (TextRange{9, 11}));
    QTest::keyClick(wanted(), Qt::Key_Backspace);
    QCOMPARE(found(), (TextRange{2, 3}));

    QTest::keyClick(wanted(), Qt::Key_Return); // from now on the search begins there
    type(u"h"_s);
    QTest::keyClick(wanted(), Qt::Key_Backspace);
    QCOMPARE(found(), (TextRange{9, 10}));
}

void TestFindBar::anOptionGoesToItsFirstMatch()
{
    m_bar->setSelection({5, 5});
    type(u"one"_s);
    QCOMPARE(found(), (TextRange{9, 12}));

    check(u"Match case"_s);
    QCOMPARE(found(), (TextRange{20, 23}));
    m_bar->setSection({0, 9});
    m_bar->findChild<QComboBox *>()->setCurrentIndex(1);
    QCOMPARE(found(), (TextRange{0, 3}));
}

void TestFindBar::everythingCanBeReadInANarrowBar_data()
{
    QTest::addColumn<int>("points");
    QTest::newRow("small") << 9;
    QTest::newRow("large") << 18;
}

void TestFindBar::everythingCanBeReadInANarrowBar()
{
    QFETCH(int, points);
    const QFont usual = QApplication::font();
    QFont font = usual;
    font.setPointSize(points);
    QApplication::setFont(font);
    FindBar bar(*m_document);
    QApplication::setFont(usual);
    bar.open({}, true);
    const int width = bar.fontMetrics().averageCharWidth() * 40; // the least the window gives
    bar.resize(width, bar.heightForWidth(width));

    QCOMPARE(bar.width(), width);
    for (QWidget *part : bar.findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (!part->isVisible())
            continue;
        if (auto *field = qobject_cast<QLineEdit *>(part))
            QVERIFY2(field->width() >= 20 * field->fontMetrics().averageCharWidth(),
                     qPrintable(field->placeholderText()));
        else if (auto *button = qobject_cast<QAbstractButton *>(part))
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
        QVERIFY2(bar.rect().contains(part->geometry()), part->metaObject()->className());
    }
}

void TestFindBar::nextAndPreviousGoRound()
{
    type(u"one"_s);
    QCOMPARE(found(), (TextRange{0, 3}));

    QTest::keyClick(wanted(), Qt::Key_Return);
    QCOMPARE(found(), (TextRange{9, 12}));
    QTest::keyClick(wanted(), Qt::Key_Return);
    QTest::keyClick(wanted(), Qt::Key_Return);
    QCOMPARE(found(), (TextRange{0, 3}));
    QTest::keyClick(wanted(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(found(), (TextRange{20, 23}));
}

void TestFindBar::theCountSaysWhichMatchItIs()
{
    type(u"one"_s);
    QCOMPARE(count(), u"1 of 3"_s);
    m_bar->findNext();
    QCOMPARE(count(), u"2 of 3"_s);
    m_bar->setSelection({4, 4});
    QCOMPARE(count(), u"3 match(es)"_s);
    check(u"Match case"_s);
    QCOMPARE(count(), u"2 of 2"_s); // behind the caret
    type(u"x"_s);
    QCOMPARE(count(), u"Not found"_s);
}

void TestFindBar::onlyTheSectionIsSearched()
{
    m_bar->setSection({9, 20});
    m_bar->findChild<QComboBox *>()->setCurrentIndex(1);

    type(u"one"_s);

    QCOMPARE(count(), u"1 of 1"_s);
    QCOMPARE(found(), (TextRange{9, 12}));
}

void TestFindBar::badExpressionsAreExplained()
{
    check(u"Regular expression"_s);

    type(u"(one"_s);

    QVERIFY2(count().startsWith(u"The expression cannot be read: "_s), qPrintable(count()));
    type(u")"_s);
    QCOMPARE(count(), u"1 of 3"_s);
}

void TestFindBar::slowExpressionsComeBack()
{
    m_document->reset(u"a"_s.repeated(3000) + u"!"_s);
    check(u"Regular expression"_s);

    wanted()->setText(u"(a|aa)+$"_s);

    QVERIFY2(count().startsWith(u"The expression takes too long"_s), qPrintable(count()));
}

void TestFindBar::replaceShowsBeforeItReplaces()
{
    type(u"one"_s);
    m_bar->setSelection({0, 0});
    replacement()->setText(u"1"_s);

    m_bar->replace();
    QCOMPARE(m_document->text(), u"one two\r\nOne three\r\none\r\n"_s);
    QCOMPARE(found(), (TextRange{0, 3}));
    m_bar->replace();
    QCOMPARE(m_document->text(), u"1 two\r\nOne three\r\none\r\n"_s);
    QCOMPARE(found(), (TextRange{7, 10}));
    QCOMPARE(m_document->undoStack().undoText(), u"Replace"_s);
}

void TestFindBar::replaceAllIsOneStep()
{
    check(u"Regular expression"_s);
    type(u"(o)ne"_s);
    replacement()->setText(u"\\1\\n"_s);

    m_bar->replaceAll();

    QCOMPARE(m_document->text(), u"o\r\n two\r\nO\r\n three\r\no\r\n\r\n"_s);
    QCOMPARE(m_document->undoStack().count(), 1);
    QCOMPARE(count(), u"3 match(es) replaced"_s);
    m_document->undoStack().undo();
    QCOMPARE(m_document->text(), u"one two\r\nOne three\r\none\r\n"_s);
}

void TestFindBar::replaceAllStaysInTheSection()
{
    m_bar->setSection({9, 20});
    m_bar->findChild<QComboBox *>()->setCurrentIndex(1);
    type(u"one"_s);
    replacement()->setText(u"1"_s);

    m_bar->replaceAll();

    QCOMPARE(m_document->text(), u"one two\r\n1 three\r\none\r\n"_s);
}

void TestFindBar::emptyMatchesAreReplacedToo()
{
    check(u"Regular expression"_s);
    type(u"^(?=o)"_s);
    replacement()->setText(u"- "_s);

    m_bar->replaceAll();

    QCOMPARE(m_document->text(), u"- one two\r\n- One three\r\n- one\r\n"_s);
}

void TestFindBar::theCountFollowsTheText()
{
    type(u"one"_s);

    m_document->apply(TextChange::replacing(m_document->text(), {0, 0}, u"one "_s), u"Elsewhere"_s);

    QTRY_COMPARE(count(), u"1 of 4"_s);
}

QTEST_MAIN(TestFindBar)
#include "tst_findbar.moc"
