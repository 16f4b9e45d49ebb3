#include "app/roadmap/roadmaphistory.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/minutes.h"
#include "tests/support/corpus.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

class TestRoadmapHistory : public QObject
{
    Q_OBJECT

private slots:
    void itemsOverMeetings_data();
    void itemsOverMeetings();
    void labelsStandWhereTheyStood();
    void realSeries();
};

namespace {

/// Roadmaps at the weeks from 3 November 2026 on, each as its rows; null: minutes without a roadmap.
QList<MeetingRoadmap> meetings(const QStringList &roadmaps)
{
    QList<MeetingRoadmap> result;
    QDate date(2026, 11, 3);
    for (const QString &rows : roadmaps) {
        MeetingRoadmap meeting{date, std::nullopt};
        if (!rows.isNull())
            meeting.table = readRoadmaps(SyntaxTree(u"When? | What?\n---|---\n"_s + rows)).first();
        result.append(meeting);
        date = date.addDays(7);
    }
    return result;
}

/// One line an item: for each meeting the first letter of its bucket or a dot, behind it < for a step back, > for any
/// other move, ~ for other words.
QStringList told(const RoadmapHistory &history)
{
    QStringList result;
    for (const RoadmapLife &life : history.items) {
        QString line = life.title() + u": "_s;
        for (const RoadmapMoment &moment : life.moments) {
            line += moment.bucket < 0 ? u'.' : history.buckets[moment.bucket].at(0);
            line += moment.isStepBack ? u"<"_s : moment.isMoved ? u">"_s : QString();
            line += moment.isReworded ? u"~"_s : QString();
        }
        result.append(line);
    }
    return result;
}

const QString done = u"*Recently Completed* | "_s;
const QString soon = u"*Soon* | "_s;

} // namespace

void TestRoadmapHistory::itemsOverMeetings_data()
{
    QTest::addColumn<QStringList>("roadmaps");
    QTest::addColumn<QStringList>("items");
    QTest::newRow("no meeting") << QStringList() << QStringList();
    QTest::newRow("no roadmap") << QStringList{QString()} << QStringList();
    QTest::newRow("one") << QStringList{done + u"- A\n"_s + soon + u"- B\n"_s} << QStringList{u"A: R"_s, u"B: S"_s};
    QTest::newRow("forwards and reworded")
        << QStringList{done + u"\n"_s + soon + u"- Sharing of services\n"_s, done + u"- Sharing services\n"_s + soon}
        << QStringList{u"Sharing services: SR>~"_s};
    QTest::newRow("a step back") << QStringList{done + u"- A\n"_s + soon, done + u"\n"_s + soon + u"- A\n"_s}
                                 << QStringList{u"A: RS<"_s};
    QTest::newRow("dropped and new, the newest roadmap first")
        << QStringList{soon + u"- Old one\n|| - Kept\n"_s, soon + u"- Fresh\n|| - Kept\n"_s}
        << QStringList{u"Fresh: .S"_s, u"Kept: SS"_s, u"Old one: S."_s};
    QTest::newRow("over minutes without a roadmap")
        << QStringList{soon + u"- A\n"_s, QString(), done + u"- A\n"_s + soon} << QStringList{u"A: S.R>"_s};
    QTest::newRow("back with the same words")
        << QStringList{soon + u"- A\n|| - B\n"_s, soon + u"- B\n"_s, soon + u"- B\n|| - a\n"_s}
        << QStringList{u"B: SSS"_s, u"a: S.S"_s};
    QTest::newRow("back with its link") << QStringList{soon + u"- [Old words](http://x/1)\n|| - B\n"_s,
                                                       soon + u"- B\n"_s,
                                                       soon + u"- [Quite another](http://x/1)\n|| - B\n"_s}
                                        << QStringList{u"Quite another: S.S"_s, u"B: SSS"_s};
    QTest::newRow("twice the same words")
        << QStringList{soon + u"- A\n|| - A\n"_s, soon + u"- A\n"_s} << QStringList{u"A: SS"_s, u"A: S."_s};
}

void TestRoadmapHistory::itemsOverMeetings()
{
    QFETCH(QStringList, roadmaps);

    const RoadmapHistory history = roadmapHistory(meetings(roadmaps));

    QTEST(told(history), "items");
    QCOMPARE(history.meetings.size(), roadmaps.size());
}

void TestRoadmapHistory::labelsStandWhereTheyStood()
{
    const RoadmapHistory history = roadmapHistory(
        meetings({u"*Done* | - A\n*Next* | - B\n*Later* | - C\n"_s, u"*Done* | - A\n*SOON* | - B\n*Later* |\n"_s}));

    QCOMPARE(history.buckets, (QStringList{u"Done"_s, u"Next"_s, u"SOON"_s, u"Later"_s}));
}

/// Every item of every real roadmap is in the history once, in its bucket.
void TestRoadmapHistory::realSeries()
{
    if (corpusFolder().isEmpty())
        QSKIP(corpusSkipMessage);
    std::map<QString, std::map<QDate, RoadmapTable>> series; // by the title
    for (const CorpusFile &file : corpusMinutes()) {
        const SyntaxTree tree(QString::fromUtf8(file.bytes));
        const QList<RoadmapTable> tables = readRoadmaps(tree);
        const Minutes minutes = readMinutes(tree);
        if (!tables.isEmpty() && minutes.date.isValid())
            series[minutes.titleWithoutDate].insert({minutes.date, tables.first()});
    }
    for (const auto &[title, tables] : series) {
        QList<MeetingRoadmap> meetings;
        for (const auto &[date, table] : tables)
            meetings.append({date, table});

        const RoadmapHistory history = roadmapHistory(meetings);

        for (qsizetype i = 0; i < meetings.size(); ++i) {
            QStringList expected;
            for (const RoadmapRow &row : meetings[i].table->rows) {
                if (row.kind == RoadmapRowKind::Item && !row.plainTitle.isEmpty())
                    expected.append(meetings[i].table->buckets[row.bucket].label.toCaseFolded() + u": "_s
                                    + row.plainTitle);
            }
            QStringList found;
            for (const RoadmapLife &life : history.items) {
                if (life.moments[i].bucket >= 0)
                    found.append(history.buckets[life.moments[i].bucket].toCaseFolded() + u": "_s
                                 + life.moments[i].title);
            }
            std::ranges::sort(expected);
            std::ranges::sort(found);
            QCOMPARE(found, expected);
        }
    }
}

QTEST_GUILESS_MAIN(TestRoadmapHistory)
#include "tst_roadmaphistory.moc"
