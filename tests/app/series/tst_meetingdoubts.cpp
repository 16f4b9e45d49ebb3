#include "app/series/meetingdoubts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

using Kind = MeetingDoubt::Kind;

class TestMeetingDoubts : public QObject
{
    Q_OBJECT

private slots:
    void whatCouldBeAnotherMeetingIsDoubted_data();
    void whatCouldBeAnotherMeetingIsDoubted();
};

void TestMeetingDoubts::whatCouldBeAnotherMeetingIsDoubted_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QDate>("title");
    QTest::addColumn<QDate>("later");
    QTest::addColumn<QList<MeetingDoubt>>("doubts");
    const QDate november(2026, 11, 10);
    const QDate december(2026, 12, 8);
    const MeetingDoubt laterMeeting{Kind::LaterMeeting, november, december, 0};
    const MeetingDoubt titleDate{Kind::TitleDate, november, december, 0};
    const MeetingDoubt folderYear{Kind::FolderYear, november, {}, 2025};
    const auto row = [](const char *name, const QString &path, QDate title, QDate later,
                        const QList<MeetingDoubt> &doubts) { QTest::newRow(name) << path << title << later << doubts; };
    row("all agree", u"/s/2026/2026-11-10-m.md"_s, november, {}, {});
    row("a later meeting", u"/s/2026/2026-11-10-m.md"_s, november, december, {laterMeeting});
    row("prepared ahead of the next meeting", u"/s/2026/2026-12-08-m.md"_s, december, november, {});
    row("another date in the title", u"/s/2026-11-10-m.md"_s, december, {}, {titleDate});
    row("the folder of another year", u"/s/2025/2026-11-10-m.md"_s, november, {}, {folderYear});
    row("everything", u"/s/2025/2026-11-10-m.md"_s, december, december, {laterMeeting, titleDate, folderYear});
    row("no date in the name", u"/s/2025/notes.md"_s, november, {}, {folderYear});
    row("no date at all", u"/s/2025/notes.md"_s, {}, {}, {});
    row("no file", u""_s, november, {}, {});
}

void TestMeetingDoubts::whatCouldBeAnotherMeetingIsDoubted()
{
    QFETCH(QString, path);
    QFETCH(QDate, title);
    QFETCH(QDate, later);

    const auto meeting = later.isValid() ? std::optional(Meeting{u"/s/later.md"_s, later}) : std::nullopt;

    QTEST(meetingDoubts(path, title, meeting), "doubts");
}

QTEST_GUILESS_MAIN(TestMeetingDoubts)
#include "tst_meetingdoubts.moc"
