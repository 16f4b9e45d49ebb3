#include "app/journal/recovery.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestRecovery : public QObject
{
    Q_OBJECT

private slots:
    void nothingTypedIsLost_data();
    void nothingTypedIsLost();
    void whatIsSavedIsNotMergedAgain();
};

void TestRecovery::nothingTypedIsLost_data()
{
    QTest::addColumn<std::optional<QString>>("disk");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFileUsable");
    const QString mine = u"# M\n\n## A\n\n- a\n- mine\n\n## B\n\n- b\n"_s;
    const auto row = [&](const char *name, const std::optional<QString> &disk, const QString &text, bool isUsable) {
        QTest::newRow(name) << disk << text << isUsable;
    };
    row("as it was", u"# M\n\n## A\n\n- a\n\n## B\n\n- b\n"_s, mine, true);
    row("saved meanwhile", mine, mine, true);
    row("edited by others", u"# M\n\n## A\n\n- a\n\n## B\n\n- b\n- theirs\n"_s, mine + u"- theirs\n"_s, true);
    row("gone", std::nullopt, mine, false);
    row("empty", u""_s, mine, false);
    row("cut off", u"# M\n\n## A\n\n-"_s, mine, false);
}

void TestRecovery::nothingTypedIsLost()
{
    QFETCH(std::optional<QString>, disk);
    QFETCH(QString, text);
    QFETCH(bool, isFileUsable);
    JournalContent journal;
    journal.start.base = u"# M\n\n## A\n\n- a\n\n## B\n\n- b\n"_s;
    journal.text = u"# M\n\n## A\n\n- a\n- mine\n\n## B\n\n- b\n"_s;

    const Recovery recovery = recoveryOf(journal, disk);

    QCOMPARE(recovery.text, text);
    QCOMPARE(recovery.isFileUsable, isFileUsable);
    QCOMPARE(recovery.base, isFileUsable ? *disk : journal.start.base);
    QCOMPARE(recovery.isNeeded(), disk != text);
}

void TestRecovery::whatIsSavedIsNotMergedAgain()
{
    JournalContent journal;
    journal.start.base = u"# M\n"_s;
    journal.text = u"# M\n\n- a lone "_s + QChar(0xD83D) + u'\n';

    const QString disk = QString::fromUtf8(journal.text.toUtf8()); // saving made U+FFFD of it

    QVERIFY(!recoveryOf(journal, disk).isNeeded());
}

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
