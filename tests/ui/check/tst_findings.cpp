#include "app/document/document.h"
#include "tests/support/random.h"
#include "ui/check/findings.h"
#include "ui/check/findingtext.h"
#include "ui/check/whydialog.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

const QString sample = u"# Tea 2026-01-06\n\n## Notes\n\n- see https://example.org/a\n- and https://example.org/b\n\n"
                       "## Next\n\n-\n- TBD\n"_s;

QString textAt(const Document &document, TextRange range)
{
    return document.text().sliced(range.begin, range.size());
}

TextChange inserted(const Document &document, qsizetype place, const QString &text)
{
    return TextChange::replacing(document.text(), {place, place}, text);
}

} // namespace

class TestFindings : public QObject
{
    Q_OBJECT

private slots:
    void whatIsTypedIsLookedAt();
    void findingsAndFixesMoveWithTheText();
    void aFixWhosePlaceWasEditedIsNotMade();
    void whatIsMendedVanishesAtOnce();
    void allOfAKindAreOneStep();
    void nothingIsMendedInAReadOnlyText();
    void anAnswerForAnOldTextIsDropped();
    void randomEditsNeverMoveAFindingElsewhere();
    void whatIsTurnedOffIsNotFound();
    void aTemplateIsNotChecked();
    void anotherTextHasItsOwn();
    void everyRuleHasATitleAndAPage();
};

void TestFindings::whatIsTypedIsLookedAt()
{
    Document document(u"# Tea 2026-01-06\n"_s);
    Findings findings(document);
    findings.look();
    QTRY_VERIFY(findings.isKnown());
    QCOMPARE(findings.count(), 0);

    document.apply(inserted(document, document.text().size(), u"\nsee https://example.org/a\n"_s), u"Typing"_s);

    QTRY_COMPARE(findings.count(), 1);
    QVERIFY(findings.rule(0) == CheckRule::BareUrl);
    QCOMPARE(textAt(document, findings.range(0)), u"https://example.org/a"_s);
}

void TestFindings::findingsAndFixesMoveWithTheText()
{
    Document document(sample);
    Findings findings(document);
    findings.look();
    QTRY_COMPARE(findings.count(), 4);

    document.apply(inserted(document, 18, u"A word before.\n\n"_s), u"Typing"_s);
    document.apply(inserted(document, 18, u"One more.\n\n"_s), u"Typing"_s);

    QCOMPARE(textAt(document, findings.range(0)), u"https://example.org/a"_s);
    QCOMPARE(textAt(document, findings.range(1)), u"https://example.org/b"_s);
    QVERIFY(findings.fix(1));
    QVERIFY(document.text().contains(u"- and <https://example.org/b>\n"_s));
    QVERIFY(document.text().contains(u"- see https://example.org/a\n"_s));
}

void TestFindings::aFixWhosePlaceWasEditedIsNotMade()
{
    Document document(sample);
    Findings findings(document);
    findings.look();
    QTRY_COMPARE(findings.count(), 4);

    document.apply(inserted(document, findings.range(0).begin, u"x"_s), u"Typing"_s);
    const QString typed = document.text();

    QVERIFY(!findings.fix(0));
    QCOMPARE(document.text(), typed);
}

void TestFindings::whatIsMendedVanishesAtOnce()
{
    Document document(sample);
    Findings findings(document);
    findings.look();
    QTRY_COMPARE(findings.count(), 4);
    QSignalSpy changed(&findings, &Findings::changed);

    QVERIFY(findings.fix(0));

    QCOMPARE(findings.count(), 3);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(textAt(document, findings.range(0)), u"https://example.org/b"_s);
    QCOMPARE(document.undoStack().undoText(), u"Mend: an address stands without a text"_s);
    document.undoStack().undo();
    QCOMPARE(document.text(), sample);
    QTRY_COMPARE(findings.count(), 4); // it comes back
}

void TestFindings::allOfAKindAreOneStep()
{
    Document document(sample);
    Findings findings(document);
    findings.look();
    QTRY_COMPARE(findings.count(), 4);
    QCOMPARE(findings.fixCount(CheckRule::BareUrl), 2);

    QVERIFY(findings.fixAll(CheckRule::BareUrl));

    QCOMPARE(findings.count(), 2);
    QCOMPARE(document.text().count(u"<https://"_s), 2);
    QCOMPARE(document.undoStack().count(), 1);
    QCOMPARE(document.undoStack().undoText(), u"Mend all: an address stands without a text"_s);
    document.undoStack().undo();
    QCOMPARE(document.text(), sample);
}

void TestFindings::nothingIsMendedInAReadOnlyText()
{
    Document document(sample);
    document.setReadOnly(true);
    Findings findings(document);
    findings.look();
    QTRY_COMPARE(findings.count(), 4);

    QVERIFY(!findings.fix(0));
    QVERIFY(!findings.fixAll(CheckRule::BareUrl));

    QCOMPARE(document.text(), sample);
    QCOMPARE(findings.count(), 4);
}

void TestFindings::anAnswerForAnOldTextIsDropped()
{
    Document document(sample);
    Findings findings(document);
    QList<QString> shown;
    connect(&findings, &Findings::changed, &findings, [&] {
        for (qsizetype i = 0; i < findings.count(); ++i)
            shown.append(textAt(document, findings.range(i)));
    });
    findings.look();

    const qsizetype place = sample.indexOf("https://example.org/a"_L1);
    document.apply(TextChange::replacing(document.text(), {place, place + 21}, u"nothing"_s), u"Typing"_s);

    QTRY_COMPARE(findings.count(), 3);
    QVERIFY(!shown.contains(u"https://example.org/a"_s));
    QVERIFY(!shown.contains(u"nothing"_s));
}

void TestFindings::randomEditsNeverMoveAFindingElsewhere()
{
    Document document(sample.repeated(3));
    Findings findings(document);
    findings.look();
    QTRY_VERIFY(findings.isKnown());
    QVERIFY(findings.count() > 6);
    test::Random random(4711);

    for (int round = 0; round < 300; ++round) {
        const qsizetype place = random.below(document.text().size());
        bool isOutside = true;
        for (const TextRange range : findings.ranges())
            isOutside = isOutside && (place < range.begin || place > range.end);
        if (!isOutside)
            continue;
        document.apply(inserted(document, place, random.oneIn(2) ? u"word "_s : u"\n"_s), u"Typing"_s);
        if (random.oneIn(10))
            document.undoStack().undo();
        for (qsizetype i = 0; i < findings.count(); ++i) {
            if (findings.rule(i) == CheckRule::BareUrl)
                QVERIFY(textAt(document, findings.range(i)) == findings.words(i).first());
            const Finding finding = findings.at(i);
            QVERIFY(finding.fix.fits(document.text()));
        }
        if (random.oneIn(20)) {
            findings.look();
            QCoreApplication::processEvents(); // an answer may come, or not
        }
    }
}

void TestFindings::whatIsTurnedOffIsNotFound()
{
    Document document(sample);
    Findings findings(document);
    findings.look();
    QTRY_COMPARE(findings.count(), 4);

    CheckContext context;
    context.off = {CheckRule::BareUrl};
    findings.setContext(context);

    QTRY_COMPARE(findings.count(), 2);
}

void TestFindings::aTemplateIsNotChecked()
{
    Document document(sample);
    Findings findings(document);
    findings.look();
    QTRY_COMPARE(findings.count(), 4);

    findings.setActive(false);
    findings.look();

    QCOMPARE(findings.count(), 0);
    QVERIFY(!findings.isKnown());
}

void TestFindings::anotherTextHasItsOwn()
{
    Document document(sample);
    Findings findings(document);
    findings.look();
    QTRY_COMPARE(findings.count(), 4);

    document.reset(u"# Tea\n\nhttps://example.org/c\n"_s);

    QCOMPARE(findings.count(), 0);
    QTRY_COMPARE(findings.count(), 1);
    QCOMPARE(textAt(document, findings.range(0)), u"https://example.org/c"_s);
}

void TestFindings::everyRuleHasATitleAndAPage()
{
    for (const CheckRule rule : allCheckRules()) {
        QVERIFY(!ruleTitle(rule).isEmpty());
        const QString page = checkPage(rule);
        QVERIFY2(page.startsWith(u"# %1: "_s.arg(toString(rule))), qPrintable(toString(rule)));
        QVERIFY(page.count(u'\n') > 8);
    }
}

QTEST_MAIN(TestFindings)
#include "tst_findings.moc"
