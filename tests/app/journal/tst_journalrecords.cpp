#include "app/journal/journalrecords.h"
#include "tests/support/random.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::Random;

class TestJournalRecords : public QObject
{
    Q_OBJECT

private slots:
    void whatWasWrittenIsRead();
    void aLaterStartLeavesTheText();
    void cutAnywhereAPrefixIsRead();
    void noBytesDoHarm();
    void whatDoesNotFitEndsIt_data();
    void whatDoesNotFitEndsIt();

private:
    /// Random edits as a journal, and the text after each record.
    static QByteArray written(quint32 seed, QStringList &texts, QList<qsizetype> &ends);
};

QByteArray TestJournalRecords::written(quint32 seed, QStringList &texts, QList<qsizetype> &ends)
{
    Random random(seed);
    QString text = random.text(200);
    QByteArray bytes = journalHeader();
    quint64 sequence = quint64(random.below(1000));
    bytes += journalRecord(++sequence, JournalStart{u"/m/ä.md"_s, Charset::Latin1, true, text, 7});
    texts.append(text);
    ends.append(bytes.size());
    for (int i = 0; i < 8; ++i) {
        const ChangeSet change = random.changes(text);
        change.applyTo(text);
        bytes += journalRecord(++sequence, change);
        texts.append(text);
        ends.append(bytes.size());
    }
    return bytes;
}

void TestJournalRecords::whatWasWrittenIsRead()
{
    for (quint32 seed = 1; seed <= 500; ++seed) {
        QStringList texts;
        QList<qsizetype> ends;
        const QByteArray bytes = written(seed, texts, ends);

        const auto read = readJournal(bytes);

        QVERIFY2(read, QByteArray::number(seed));
        QCOMPARE(read->text, texts.last());
        QCOMPARE(read->validSize, bytes.size());
        QCOMPARE(read->start, (JournalStart{u"/m/ä.md"_s, Charset::Latin1, true, texts.first(), 7}));
    }
}

void TestJournalRecords::aLaterStartLeavesTheText()
{
    const QByteArray bytes = journalHeader() + journalRecord(1, JournalStart{{}, Charset::Utf8, false, u"a"_s, 1})
                             + journalRecord(2, ChangeSet::between(u"a", u"ab"_s))
                             + journalRecord(3, JournalStart{u"/n.md"_s, Charset::Utf8, false, u"b"_s, 1});

    const auto read = readJournal(bytes);

    QVERIFY(read);
    QCOMPARE(read->text, u"ab"_s);
    QCOMPARE(read->start.path, u"/n.md"_s);
    QCOMPARE(read->start.base, u"b"_s);
    QCOMPARE(read->sequence, 3);
}

void TestJournalRecords::cutAnywhereAPrefixIsRead()
{
    QStringList texts;
    QList<qsizetype> ends;
    const QByteArray bytes = written(3, texts, ends);
    for (qsizetype size = 0; size <= bytes.size(); ++size) {
        const qsizetype whole = std::ranges::upper_bound(ends, size) - ends.begin(); // records
        const auto read = readJournal(bytes.first(size));
        QCOMPARE(read.has_value(), whole > 0);
        if (!read)
            continue;
        QCOMPARE(read->text, texts[whole - 1]);
        QCOMPARE(read->validSize, ends[whole - 1]);
    }
}

void TestJournalRecords::noBytesDoHarm()
{
    QStringList texts;
    QList<qsizetype> ends;
    const QByteArray bytes = written(5, texts, ends);
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        for (const int bit : {0x01, 0x80}) {
            QByteArray damaged = bytes;
            damaged[at] = char(damaged[at] ^ bit);
            const auto read = readJournal(damaged);
            QVERIFY(!read || texts.contains(read->text)); // a whole prefix of what was written
            QVERIFY(!read || read->validSize <= at);
        }
    }
}

void TestJournalRecords::whatDoesNotFitEndsIt_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::newRow("behind the text") << journalRecord(2, ChangeSet(TextChange{{5, 6}, u"x"_s, u"y"_s}));
    QTest::newRow("a number too many") << journalRecord(3, ChangeSet(TextChange{{0, 0}, {}, u"y"_s}));
    QTest::newRow("the same number") << journalRecord(1, ChangeSet(TextChange{{0, 0}, {}, u"y"_s}));
}

void TestJournalRecords::whatDoesNotFitEndsIt()
{
    QFETCH(QByteArray, record);
    const QByteArray begin = journalHeader() + journalRecord(1, JournalStart{{}, Charset::Utf8, false, u"abc"_s, 1});

    const auto read = readJournal(begin + record);

    QVERIFY(read);
    QCOMPARE(read->text, u"abc"_s);
    QCOMPARE(read->validSize, begin.size());
}

QTEST_GUILESS_MAIN(TestJournalRecords)
#include "tst_journalrecords.moc"
