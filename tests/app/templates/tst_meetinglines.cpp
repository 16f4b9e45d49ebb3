#include "app/templates/meetinglines.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::Random;

class TestMeetingLines : public QObject
{
    Q_OBJECT

private slots:
    void whatHappenedToEachLineIsTold();
    void onlyALineRewordedIsToldAsChanged_data();
    void onlyALineRewordedIsToldAsChanged();
    void theLinesAreThoseOfBothTexts();
    void theLinesOfRealMinutesAreThoseOfBothTexts();
};

namespace {

QStringList linesOf(const QString &text)
{
    QString plain = text;
    plain.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    QStringList lines = plain.split(u'\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

void compareBoth(const QString &earlier, const NextMeeting &next)
{
    QStringList before;
    QStringList after;
    for (const MeetingLine &line : meetingLines(earlier, next)) {
        if (line.kind != MeetingLine::Kind::Dropped)
            after.append(line.text);
        if (line.kind != MeetingLine::Kind::Added)
            before.append(line.kind == MeetingLine::Kind::Changed ? line.earlier : line.text);
    }
    QCOMPARE(after, linesOf(next.text));
    QCOMPARE(before, linesOf(earlier));
}

} // namespace

void TestMeetingLines::whatHappenedToEachLineIsTold()
{
    const QString earlier =
        u"# P 2026-11-10\n## Agenda\n* all\n## Discussion\n- words\n## Action Items\n- [ ] a\n- [x] b\n"_s;
    NextMeetingOptions options;
    options.date = QDate(2026, 11, 24);

    const NextMeeting next = nextMeeting(earlier, options);

    QString told;
    for (const MeetingLine &line : meetingLines(earlier, next))
        told += u"=>~+-"_s[int(line.kind)] + line.text + u'\n';
    QCOMPARE(
        told,
        u"~# P 2026-11-24\n=## Agenda\n=* all\n=## Discussion\n-- words\n=## Action Items\n>- [ ] a\n-- [x] b\n"_s);
}

void TestMeetingLines::onlyALineRewordedIsToldAsChanged_data()
{
    QTest::addColumn<QString>("earlier");
    QTest::addColumn<QString>("next");
    QTest::addColumn<QString>("told");
    QTest::newRow("a word stays") << u"### CLI - Ben"_s << u"### CLI - Mei"_s << u"~### CLI - Mei\n"_s;
    QTest::newRow("another line") << u"- Moved to Berlin"_s << u"- [ ] Ask legal"_s
                                  << u"-- Moved to Berlin\n+- [ ] Ask legal\n"_s;
    QTest::newRow("a blank for words") << u"words"_s << u" "_s << u"-words\n+ \n"_s;
}

void TestMeetingLines::onlyALineRewordedIsToldAsChanged()
{
    QFETCH(QString, earlier);
    QFETCH(QString, next);
    NextMeeting meeting;
    meeting.text = u"a\n"_s + next + u"\nb\n"_s;
    const QString text = u"a\n"_s + earlier + u"\nb\n"_s;
    meeting.change = TextChange::replacing(text, {2, 2 + earlier.size()}, next);

    QString told;
    for (const MeetingLine &line : meetingLines(text, meeting)) {
        if (line.kind != MeetingLine::Kind::Kept)
            told += u"=>~+-"_s[int(line.kind)] + line.text + u'\n';
    }

    QTEST(told, "told");
}

void TestMeetingLines::theLinesAreThoseOfBothTexts()
{
    Random random(17);
    for (int i = 0; i < 3000; ++i) {
        const QString earlier = random.text(60);
        QList<TextChange> changes;
        for (qsizetype at = 0; at < earlier.size();) {
            const qsizetype begin = at + random.below(12);
            const qsizetype end = begin + random.below(12);
            if (end > earlier.size())
                break;
            changes.append(TextChange::replacing(earlier, {begin, end}, random.text(8)));
            at = end + 1;
        }
        NextMeeting next;
        next.change = ChangeSet(changes);
        next.text = next.change.appliedTo(earlier);

        compareBoth(earlier, next);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestMeetingLines::theLinesOfRealMinutesAreThoseOfBothTexts()
{
    const QList<minuta::test::CorpusFile> files = minuta::test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(minuta::test::corpusSkipMessage);
    NextMeetingOptions options;
    options.date = QDate(2026, 11, 24);
    for (const minuta::test::CorpusFile &file : files)
        compareBoth(QString::fromUtf8(file.bytes), nextMeeting(QString::fromUtf8(file.bytes), options));
}

QTEST_GUILESS_MAIN(TestMeetingLines)
#include "tst_meetinglines.moc"
