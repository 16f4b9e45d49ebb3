#include "app/templates/checksedit.h"
#include "app/templates/template.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestChecksEdit : public QObject
{
    Q_OBJECT

private slots:
    void oneLineTurnsARuleOff_data();
    void oneLineTurnsARuleOff();
    void oneWordTurnsItOnAgain();
    void whatIsSoAlreadyStays();
    void everyRuleCanBeTurnedOffInEveryBuiltInTemplate();
    void whatOneLineCannotSayIsRefused_data();
    void whatOneLineCannotSayIsRefused();
};

void TestChecksEdit::oneLineTurnsARuleOff_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("no checks yet") << u"---\nname: Tea\n---\n# Tea\n"_s
                                   << u"---\nname: Tea\nchecks:\n  bare-url: off\n---\n# Tea\n"_s;
    QTest::newRow("CR LF") << u"---\r\nname: Tea\r\n---\r\n# Tea\r\n"_s
                           << u"---\r\nname: Tea\r\nchecks:\r\n  bare-url: off\r\n---\r\n# Tea\r\n"_s;
    QTest::newRow("others are off")
        << u"---\nname: Tea\nchecks:\n    mojibake: off # why\nseries: T\n---\n"_s
        << u"---\nname: Tea\nchecks:\n    bare-url: off\n    mojibake: off # why\nseries: T\n---\n"_s;
    QTest::newRow("it says that it is on") << u"---\nchecks:\n  placeholder: off\n  bare-url: on # so far\n---\n"_s
                                           << u"---\nchecks:\n  placeholder: off\n  bare-url: off # so far\n---\n"_s;
    QTest::newRow("a comment behind the key") << u"---\nchecks: # ours\n\n  mojibake: on\n---\n"_s
                                              << u"---\nchecks: # ours\n  bare-url: off\n\n  mojibake: on\n---\n"_s;
    QTest::newRow("the skeleton has such a line")
        << u"---\nname: Tea\n---\nchecks:\n  bare-url: on\n"_s
        << u"---\nname: Tea\nchecks:\n  bare-url: off\n---\nchecks:\n  bare-url: on\n"_s;
}

void TestChecksEdit::oneLineTurnsARuleOff()
{
    QFETCH(QString, before);
    QFETCH(QString, after);

    const auto change = setChecked(before, CheckRule::BareUrl, false);

    QVERIFY(change.has_value());
    QCOMPARE(change->appliedTo(before), after);
    QVERIFY(readTemplate(after, u"t"_s).value.checksOff.contains(CheckRule::BareUrl));
}

void TestChecksEdit::oneWordTurnsItOnAgain()
{
    const QString text = u"---\nchecks:\n  bare-url: off # noisy\n  mojibake: off\n---\n"_s;

    const auto change = setChecked(text, CheckRule::BareUrl, true);

    QVERIFY(change.has_value());
    QCOMPARE(change->appliedTo(text), u"---\nchecks:\n  bare-url: on # noisy\n  mojibake: off\n---\n"_s);
}

void TestChecksEdit::whatIsSoAlreadyStays()
{
    QVERIFY(setChecked(u"---\nname: T\n---\n"_s, CheckRule::Mojibake, true).value().isEmpty());
    QVERIFY(setChecked(u"---\nchecks: {mojibake: off}\n---\n"_s, CheckRule::Mojibake, false).value().isEmpty());
}

void TestChecksEdit::everyRuleCanBeTurnedOffInEveryBuiltInTemplate()
{
    for (const QString &name : {u"committee"_s, u"meeting"_s, u"project-sync"_s}) {
        QFile file(u":/templates/%1.minutes-template.md"_s.arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString text = QString::fromUtf8(file.readAll());
        for (const CheckRule rule : allCheckRules()) {
            const auto change = setChecked(text, rule, false);
            QVERIFY2(change.has_value(), qPrintable(name + u' ' + toString(rule)));
            text = change->appliedTo(text);
        }
        QCOMPARE(readTemplate(text, name).value.checksOff.size(), allCheckRules().size());
        QVERIFY(readTemplate(text, name).problems.isEmpty());
    }
}

void TestChecksEdit::whatOneLineCannotSayIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no front matter") << u"# Tea\n"_s;
    QTest::newRow("checks in braces") << u"---\nchecks: {mojibake: off}\n---\n"_s;
    QTest::newRow("a mistake elsewhere") << u"---\nnmae: Tea\n---\n"_s;
    QTest::newRow("the key in quotation marks") << u"---\n\"checks\":\n  mojibake: off\n---\n"_s;
}

void TestChecksEdit::whatOneLineCannotSayIsRefused()
{
    QFETCH(QString, text);

    QVERIFY(!setChecked(text, CheckRule::BareUrl, false));
}

QTEST_GUILESS_MAIN(TestChecksEdit)
#include "tst_checksedit.moc"
