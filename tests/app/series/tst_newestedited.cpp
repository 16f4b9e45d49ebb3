#include "app/series/newestedited.h"

#include "app/sharing/edits.h"
#include "app/sharing/firstversion.h"
#include "tests/app/sharing/gitrepository.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::GitRepository;

namespace {

/// Minutes of the day-th meeting. lead is that of the team CLI, item what the roadmap has under Soon (empty: it has no
/// roadmap), body what CLI reports.
QString minutesText(int day, const QString &lead, const QString &item, const QString &body = {})
{
    QString text = u"# Harbour PMC - 2026-03-%1\n\n## Agenda\n\n* Announcements\n* Backlog Reviews\n\n"
                   "## Announcements\n\n## Backlog Reviews\n\n### CLI - %2\n%3\n### Diego - Mei\n\n"_s
                       .arg(day, 2, 10, QLatin1Char('0'))
                       .arg(lead, body.isEmpty() ? QString() : body + u'\n');
    if (!item.isEmpty())
        text += u"## Feature Roadmap Review\n\nWhen? | What?\n------|------\n*Soon* | - %1\n*Future* |\n"_s.arg(item);
    return text;
}

QString fileName(int day)
{
    return QDate(2026, 3, day).toString(Qt::ISODate) + u".md"_s;
}

/// "d5 Ana crane edited made=Tom/crane": a file of a series, in which some words can be left out.
SeriesText seriesText(const QString &words)
{
    const QStringList parts = words.split(u' ');
    const int day = parts[0].sliced(1).toInt();
    const auto item = [](const QString &word) { return word == u"-" ? QString() : word; };
    SeriesText text{{fileName(day), QDate(2026, 3, day)},
                    minutesText(day, parts[1], item(parts[2])),
                    parts.contains(u"edited"_s),
                    {}};
    if (parts.last().startsWith(u"made="_s)) {
        const QStringList made = parts.last().sliced(5).split(u'/');
        text.made = minutesText(day, made[0], item(made[1]));
    }
    return text;
}

TextReader fileReader()
{
    return [](const QString &path) -> std::optional<QString> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt;
        return QString::fromUtf8(file.readAll());
    };
}

QString dayOf(const QList<SeriesText> &texts, int index)
{
    return index < 0 ? u"none"_s : u"d%1"_s.arg(texts[index].meeting.date.day());
}

} // namespace

class TestNewestEdited : public QObject
{
    Q_OBJECT

private slots:
    void rosterAndRoadmapComeFromTheirNewestState_data();
    void rosterAndRoadmapComeFromTheirNewestState();
    void blanksAreNoOtherRoadmap();
    void filledInIsWhatAFreshFileHasNot_data();
    void filledInIsWhatAFreshFileHasNot();
    void carriedTasksAreNotFilledIn();
    void whoStoodInGoes_data();
    void whoStoodInGoes();
    void theNewestReadableFilesAreRead();
    void aSeriesMadeAheadIsReadBackToItsNewestEdit();
    void aRealHistoryTellsWhichFilesWereEdited();
    void filesThatOnlyGotAnotherRosterAreNotEditedLast();
    void aRoadmapAFileWasMadeWithIsOlderThanWhatOthersGotSince_data();
    void aRoadmapAFileWasMadeWithIsOlderThanWhatOthersGotSince();
    void theRoadmapIsTheOneSomebodyTouchedLast();
};

void TestNewestEdited::rosterAndRoadmapComeFromTheirNewestState_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("roster");
    QTest::addColumn<QString>("roadmap");
    const auto row = [](const char *name, const QStringList &files, const QString &roster, const QString &roadmap) {
        QTest::newRow(name) << files << roster << roadmap;
    };
    row("none", {}, u"none"_s, u"none"_s);
    row("one, as it was made", {u"d1 Tom crane"_s}, u"d1"_s, u"d1"_s);
    row("none is edited", {u"d1 Tom crane"_s, u"d2 Tom crane"_s}, u"d2"_s, u"d2"_s);
    row("the newest edited, not the newest",
        {u"d1 Tom crane edited"_s, u"d2 Ana quay edited"_s, u"d3 Tom crane"_s, u"d4 Tom crane"_s}, u"d2"_s, u"d2"_s);
    row("a batch, two of it edited, a lead corrected ahead",
        {u"d1 Tom crane edited"_s, u"d2 Tom quay edited"_s, u"d3 Tom crane"_s, u"d4 Tom crane"_s,
         u"d5 Ana crane edited"_s, u"d6 Tom crane"_s},
        u"d5"_s, u"d2"_s);
    row("a batch, one filled in ahead with the old lead and the old roadmap",
        {u"d1 Tom crane edited"_s, u"d2 Ana quay edited"_s, u"d3 Tom crane"_s, u"d4 Tom crane edited"_s}, u"d2"_s,
        u"d2"_s);
    row("only the roadmap goes back", {u"d1 Tom crane"_s, u"d2 Tom quay edited"_s, u"d3 Ana crane edited"_s}, u"d3"_s,
        u"d2"_s);
    row("only the roster goes back", {u"d1 Tom crane"_s, u"d2 Ana crane edited"_s, u"d3 Tom quay edited"_s}, u"d2"_s,
        u"d3"_s);
    row("mended again after going back: the newest of equal ones",
        {u"d1 Tom crane edited"_s, u"d2 Tom quay edited"_s, u"d3 Tom crane edited"_s, u"d4 Tom quay edited"_s}, u"d4"_s,
        u"d4"_s);
    row("old copies that nobody edited say nothing",
        {u"d1 Tom crane edited"_s, u"d2 Tom quay edited"_s, u"d3 Tom crane"_s, u"d4 Tom crane"_s,
         u"d5 Tom quay edited"_s},
        u"d5"_s, u"d5"_s);
    row("two steps back",
        {u"d1 Tom crane edited"_s, u"d2 Tom quay edited"_s, u"d3 Tom lock edited"_s, u"d4 Tom crane edited"_s}, u"d4"_s,
        u"d3"_s);
    row("gone back on purpose: the file was made with another",
        {u"d1 Tom crane edited"_s, u"d2 Ana quay edited"_s, u"d3 Tom crane edited made=Ana/quay"_s}, u"d3"_s, u"d3"_s);
    row("a stand-in for one meeting",
        {u"d1 Tom crane edited"_s, u"d2 Ana crane edited made=Tom/crane"_s, u"d3 Tom crane edited made=Ana/crane"_s},
        u"d3"_s, u"d3"_s);
    row("not what it was made with, so it was edited",
        {u"d1 Tom crane edited"_s, u"d2 Ana crane made=Tom/crane"_s, u"d3 Tom crane"_s}, u"d2"_s, u"d1"_s);
    row("a batch: its first was worked on, and then another for something else",
        {u"d1 Tom crane edited"_s, u"d2 Tom quay edited made=Tom/lock"_s, u"d3 Tom lock edited made=Tom/lock"_s,
         u"d4 Tom lock made=Tom/lock"_s},
        u"d3"_s, u"d2"_s);
    row("a roadmap that was taken out stays out",
        {u"d1 Tom crane edited"_s, u"d2 Tom quay edited"_s, u"d3 Tom - edited"_s}, u"d3"_s, u"none"_s);
    row("a roadmap that is new is not lost by an old copy",
        {u"d1 Tom - edited"_s, u"d2 Tom quay edited"_s, u"d3 Ana - edited"_s}, u"d3"_s, u"d2"_s);
    row("there never was one", {u"d1 Tom - edited"_s, u"d2 Tom - edited"_s}, u"d2"_s, u"none"_s);
}

void TestNewestEdited::rosterAndRoadmapComeFromTheirNewestState()
{
    QFETCH(QStringList, files);
    QFETCH(QString, roster);
    QFETCH(QString, roadmap);
    QList<SeriesText> texts;
    for (const QString &words : files)
        texts.append(seriesText(words));

    const NewestEdited found = newestEdited(texts);

    QCOMPARE(dayOf(texts, found.roster), roster);
    QCOMPARE(dayOf(texts, found.roadmap), roadmap);
}

void TestNewestEdited::blanksAreNoOtherRoadmap()
{
    QList<SeriesText> texts{seriesText(u"d1 Tom crane edited"_s), seriesText(u"d2 Tom crane edited"_s),
                            seriesText(u"d3 Tom crane edited"_s)};
    texts[1].text.replace(u"- crane\n"_s, u"- crane  \n"_s); // as some editors leave it

    QCOMPARE(newestEdited(texts), (NewestEdited{2, 2}));
}

void TestNewestEdited::filledInIsWhatAFreshFileHasNot_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("body");
    QTest::addColumn<bool>("isFilledIn");
    QTest::newRow("a team") << u"### CLI - Tom"_s << u"- Released 2.0"_s << true;
    QTest::newRow("announcements") << u"## Announcements"_s << u"Summit in May"_s << true;
    QTest::newRow("a placeholder") << u"### CLI - Tom"_s << u"[add here]"_s << false;
    QTest::newRow("an empty item") << u"### CLI - Tom"_s << u"-"_s << false;
    QTest::newRow("a task") << u"### CLI - Tom"_s << u"- [ ] Release 2.0"_s << true;
    QTest::newRow("a task that is done") << u"### CLI - Tom"_s << u"- [x] Release 2.0"_s << true;
    QTest::newRow("the agenda") << u"## Agenda"_s << u"* Election"_s << false;
    QTest::newRow("the roadmap") << u"## Feature Roadmap Review"_s << u"Plans, not promises"_s << false;
}

void TestNewestEdited::filledInIsWhatAFreshFileHasNot()
{
    QFETCH(QString, heading);
    QFETCH(QString, body);
    QFETCH(bool, isFilledIn);
    const QString fresh = minutesText(2, u"Tom"_s, u"crane"_s);
    const QString text = QString(fresh).replace(heading + u'\n', heading + u'\n' + body + u'\n');
    QVERIFY(text != fresh);

    QCOMPARE(minuta::isFilledIn(text, fresh), isFilledIn);
    QCOMPARE(minuta::isFilledIn(text, {}), isFilledIn);
    QVERIFY(!minuta::isFilledIn(text, text)); // carried along
    QVERIFY(!minuta::isFilledIn(fresh, text));
}

void TestNewestEdited::carriedTasksAreNotFilledIn()
{
    const QString previous = minutesText(1, u"Tom"_s, u"crane"_s, u"- Released\n- [ ] Tell the users"_s);
    const QString carried = u"- [ ] Tell the users (from [2026-03-01](2026-03-01.md))"_s;
    const QString fresh = minutesText(2, u"Tom"_s, u"crane"_s, carried);

    QVERIFY(!minuta::isFilledIn(fresh, previous));
    QVERIFY(!minuta::isFilledIn(minutesText(3, u"Tom"_s, u"crane"_s, carried), fresh));
    QVERIFY(minuta::isFilledIn(minutesText(2, u"Tom"_s, u"crane"_s, carried + u"\n- [ ] And the others"_s), previous));
}

void TestNewestEdited::whoStoodInGoes_data()
{
    QTest::addColumn<QStringList>("leads"); // ascending
    QTest::addColumn<QString>("expected");
    QTest::newRow("nobody did") << QStringList{u"Tom"_s, u"Ana"_s} << u"Ana"_s;
    QTest::newRow("a note behind the lead") << QStringList{u"Tom"_s, u"Tom (Ana representing)"_s} << u"Tom"_s;
    QTest::newRow("the one who stood in") << QStringList{u"Tom"_s, u"Ana (standing in for Mr. Tom)"_s} << u"Tom"_s;
    QTest::newRow("twice") << QStringList{u"Tom"_s, u"Ana (pinch hitting)"_s, u"Ben (substitute)"_s} << u"Tom"_s;
    QTest::newRow("German") << QStringList{u"Tom"_s, u"Ana (in Vertretung)"_s} << u"Tom"_s;
    QTest::newRow("nothing before, a note") << QStringList{u"Tom (Ana representing)"_s} << u"Tom"_s;
    QTest::newRow("nothing before, who stood in") << QStringList{u"Ana (standing in for Tom)"_s} << u"Tom"_s;
    QTest::newRow("another note") << QStringList{u"Tom"_s, u"Ana (away until May)"_s} << u"Ana (away until May)"_s;
}

void TestNewestEdited::whoStoodInGoes()
{
    QFETCH(QStringList, leads);
    QList<SeriesText> texts;
    for (int i = 0; i < leads.size(); ++i)
        texts.append({{fileName(i + 1), QDate(2026, 3, i + 1)}, minutesText(i + 1, leads[i], {}), true, {}});

    const Roster roster = rosterAt(texts, int(texts.size()) - 1);

    QTEST(roster.teams.value(0).lead, "expected");
    QCOMPARE(roster.teams.value(1).lead, u"Mei"_s);
}

void TestNewestEdited::theNewestReadableFilesAreRead()
{
    Series series;
    for (int day = 1; day <= 31; ++day)
        series.meetings.append({fileName(day), QDate(2026, 3, day)});
    QStringList asked;
    const auto read = [&](const QString &path) -> std::optional<QString> {
        asked.append(path);
        if (path == fileName(30)) // not UTF-8
            return std::nullopt;
        return minutesText(1, u"Tom"_s, u"crane"_s, path == fileName(29) ? u"- Released"_s : QString());
    };

    const auto texts = newestTexts(series, {{fileName(20), QDateTime::currentDateTime()}}, read);

    QVERIFY(asked.size() <= 14);
    QCOMPARE(asked.first(), fileName(31));
    QCOMPARE(texts.last().meeting.path, fileName(31));
    QVERIFY(texts.size() >= 12);
    QVERIFY(std::ranges::is_sorted(texts, {}, [](const SeriesText &text) { return text.meeting.date; }));
    for (const SeriesText &text : texts) {
        QVERIFY(text.meeting.path != fileName(30));
        QCOMPARE(text.isEdited, text.meeting.path == fileName(29) || text.meeting.path == fileName(20));
    }
    QVERIFY(newestTexts({}, {}, read).isEmpty());
}

void TestNewestEdited::aSeriesMadeAheadIsReadBackToItsNewestEdit()
{
    Series series;
    for (int day = 1; day <= 31; ++day)
        series.meetings.append({fileName(day), QDate(2026, 3, day)});
    const auto read = [](const QString &path) -> std::optional<QString> {
        return minutesText(1, u"Tom"_s, u"crane"_s, path <= fileName(3) ? u"- Report of "_s + path : QString());
    };

    const auto texts = newestTexts(series, {}, read);

    QCOMPARE(dayOf(texts, newestEdited(texts).roster), u"d3"_s);
}

void TestNewestEdited::aRealHistoryTellsWhichFilesWereEdited()
{
    if (!GitRepository::isAvailable())
        QSKIP("There is no git here");
    const GitRepository repository;
    const auto write = [&](int day, const QString &lead, const QString &item) {
        repository.write(fileName(day), minutesText(day, lead, item).toUtf8());
    };
    for (int day = 1; day <= 6; ++day) // made in one go, weeks ahead
        write(day, u"Tom"_s, u"crane"_s);
    repository.commit(1);
    repository.write(fileName(1), minutesText(1, u"Tom"_s, u"crane"_s, u"- Released"_s).toUtf8());
    repository.commit(2);
    write(2, u"Tom"_s, u"quay"_s);
    repository.commit(3);
    write(5, u"Ana"_s, u"crane"_s);
    repository.commit(4);
    repository.write(fileName(6), "\xff not UTF-8");

    const Series series = seriesIn(repository.path());
    const TextReader read = [&](const QString &path) -> std::optional<QString> {
        const auto text = fileReader()(path);
        return text && text->contains(QChar::ReplacementCharacter) ? std::nullopt : text;
    };
    const auto texts = newestTexts(series, lastEdits(repository.path()), read);

    QCOMPARE(texts.size(), 5);
    QCOMPARE(newestEdited(texts), (NewestEdited{4, 1}));
    // Without the history only what was filled in tells of an edit.
    QCOMPARE(newestEdited(newestTexts(series, {}, read)), (NewestEdited{0, 0}));
}

void TestNewestEdited::filesThatOnlyGotAnotherRosterAreNotEditedLast()
{
    if (!GitRepository::isAvailable())
        QSKIP("There is no git here");
    const GitRepository repository;
    const auto write = [&](int day, const QString &lead, const QString &item, const QString &said = {}) {
        repository.write(fileName(day), minutesText(day, lead, item, said).toUtf8());
    };
    for (int day = 1; day <= 4; ++day)
        write(day, u"Tom"_s, u"crane"_s);
    repository.commit(1);
    write(2, u"Tom"_s, u"quay"_s); // the roadmap of this one was worked on
    repository.commit(2);
    for (const int day : {3, 4}) // a new lead was applied to these
        write(day, u"Ana"_s, u"crane"_s);
    repository.commit(3);

    const QList<SeriesText> texts =
        newestTexts(seriesIn(repository.path()), lastEdits(repository.path()), fileReader(), firstVersion);

    QCOMPARE(texts[newestText(texts)].meeting.date.day(), 2);
    // The lead counts all the same.
    QCOMPARE(newestEdited(texts), (NewestEdited{3, 1}));
}

void TestNewestEdited::aRoadmapAFileWasMadeWithIsOlderThanWhatOthersGotSince_data()
{
    QTest::addColumn<QStringList>("commits"); // of files "DAY ITEM BODY"
    QTest::addColumn<QString>("roadmap");
    QTest::newRow("made in a batch with another, the earlier one edited since, both filled in")
        << QStringList{u"1 crane a"_s, u"2 crane -;3 lock -"_s, u"2 quay -"_s, u"2 quay b;3 lock c"_s} << u"d2"_s;
    QTest::newRow("filled in when it was made")
        << QStringList{u"1 crane a"_s, u"2 crane -;3 lock c"_s, u"2 quay b"_s} << u"d2"_s;
    QTest::newRow("two of them") << QStringList{u"1 crane a"_s, u"2 crane -;3 lock -;4 dock -"_s,
                                                u"2 quay b;3 lock c;4 dock d"_s}
                                 << u"d2"_s;
    QTest::newRow("made with another after the edit")
        << QStringList{u"1 crane a"_s, u"2 crane -"_s, u"2 quay b"_s, u"3 lock -"_s, u"3 lock c"_s} << u"d3"_s;
    QTest::newRow("made after the edit, and the earlier one got more notes")
        << QStringList{u"1 crane a"_s, u"2 crane -"_s, u"2 quay -"_s, u"3 lock c"_s, u"2 quay b"_s} << u"d3"_s;
    QTest::newRow("itself edited, too") << QStringList{u"1 crane a"_s, u"2 crane -;3 lock -"_s, u"2 quay b"_s,
                                                       u"3 dock c"_s}
                                        << u"d3"_s;
    QTest::newRow("the earlier one was made later, and edited")
        << QStringList{u"1 crane a"_s, u"3 lock c"_s, u"2 crane -"_s, u"2 quay b"_s} << u"d2"_s;
    QTest::newRow("edited and taken back")
        << QStringList{u"1 crane a"_s, u"2 crane -;3 lock c"_s, u"2 quay b"_s, u"2 crane b"_s} << u"d3"_s;
    QTest::newRow("typed for a file that nobody has worked on")
        << QStringList{u"1 crane a"_s, u"2 crane -"_s, u"2 quay b"_s, u"3 lock -;4 lock -"_s} << u"d3"_s;
    QTest::newRow("and then the earlier one was edited again")
        << QStringList{u"1 crane a"_s, u"2 crane -"_s, u"2 quay b"_s, u"3 lock -"_s, u"2 dock b"_s} << u"d2"_s;
    QTest::newRow("all came in one commit") << QStringList{u"1 crane a;2 quay b;3 lock -"_s} << u"d2"_s;
    QTest::newRow("not committed yet") << QStringList{u"1 crane a"_s, u"2 crane -"_s, u"2 quay b"_s, u"!3 lock c"_s}
                                       << u"d3"_s;
}

void TestNewestEdited::aRoadmapAFileWasMadeWithIsOlderThanWhatOthersGotSince()
{
    if (!GitRepository::isAvailable())
        QSKIP("There is no git here");
    QFETCH(QStringList, commits);
    const GitRepository repository;
    for (int hour = 0; hour < commits.size(); ++hour) {
        const QStringList files = commits[hour].split(u';');
        for (QString file : files) {
            const QStringList words = file.remove(u'!').split(u' ');
            const QString body = words[2] == u"-" ? QString() : u"- "_s + words[2];
            repository.write(fileName(words[0].toInt()),
                             minutesText(words[0].toInt(), u"Tom"_s, words[1], body).toUtf8());
        }
        if (!commits[hour].startsWith(u'!'))
            repository.commit(hour);
    }

    const QList<SeriesText> texts = newestTexts(seriesIn(repository.path()), lastEdits(repository.path()), fileReader(),
                                                firstVersion, versionBefore);

    QTEST(dayOf(texts, newestEdited(texts).roadmap), "roadmap");
}

/// A series whose chair makes files in batches, edits the roadmap of the next meeting, and lets leads report.
class RandomSeries
{
public:
    explicit RandomSeries(quint32 seed)
        : m_random(seed)
    {
        commit(); // an empty one
        makeBatch();
    }

    void step();

    QString lastTyped() const { return m_typed; }

    /// The roadmap that the next file gets.
    QString taken() const;

    qsizetype size() const { return m_now.size(); }

    QString toString() const
    {
        QStringList lines{u"Typed last: %1, taken: %2"_s.arg(m_typed, taken())};
        for (const QList<File> &files : m_history) {
            QStringList words;
            for (const File &file : files)
                words.append(file.item + (file.body.isEmpty() ? QString() : u"+"_s));
            lines.append(words.join(u' '));
        }
        return lines.join(u'\n');
    }

private:
    struct File
    {
        QString item;
        QString body;
        friend bool operator==(const File &, const File &) = default;
    };

    static std::optional<QString> text(const QList<File> &files, int index)
    {
        return minutesText(index + 1, u"Tom"_s, files[index].item, files[index].body);
    }
    QString typed() { return m_typed = u"item%1"_s.arg(++m_items); }
    void commit() { m_history.append(m_now); }
    void makeBatch();

    QRandomGenerator m_random;
    QList<File> m_now;
    QList<int> m_made; ///< of each file, index in the history
    QList<QList<File>> m_history;
    QString m_typed;
    int m_next = 0; ///< the meeting to come
    int m_items = 0;
};

void RandomSeries::step()
{
    if (m_now.size() - m_next < 2) {
        makeBatch();
        return;
    }
    switch (m_random.bounded(3)) {
    case 0: m_now[m_next].item = typed(); break;
    case 1:
        m_now[m_next].body = u"- Report %1"_s.arg(m_next);
        ++m_next;
        break;
    default: m_now[m_next + 1].body = u"- Too early"_s;
    }
    commit();
}

/// Files with the roadmap that was typed last, or with one that is typed now, or copies of one of the last files.
void RandomSeries::makeBatch()
{
    const int from = int(m_now.size()) - 5 + m_random.bounded(7);
    QString item = m_typed;
    if (m_now.isEmpty() || from > m_now.size())
        item = typed();
    else if (from >= 0 && from < m_now.size())
        item = m_now[from].item;
    for (int count = 1 + m_random.bounded(4); count > 0; --count) {
        m_now.append({item, {}});
        m_made.append(int(m_history.size()));
    }
    commit();
}

QString RandomSeries::taken() const
{
    Series series;
    QHash<QString, QDateTime> edits;
    for (int i = 0; i < m_now.size(); ++i) {
        series.meetings.append({fileName(i + 1), QDate(2026, 3, i + 1)});
        if (m_history[m_made[i]][i] != m_now[i])
            edits.insert(fileName(i + 1), QDateTime::currentDateTime());
    }
    const auto indexOf = [](const QString &path) { return path.sliced(8, 2).toInt() - 1; };
    const TextReader read = [&](const QString &path) { return text(m_now, indexOf(path)); };
    const TextReader readMade = [&](const QString &path) {
        return text(m_history[m_made[indexOf(path)]], indexOf(path));
    };
    const PastReader readPast = [&](const QString &path, const QString &other) {
        const QList<File> &then = m_history[m_made[indexOf(other)] - 1];
        return indexOf(path) < then.size() ? text(then, indexOf(path)) : std::nullopt;
    };
    const QList<SeriesText> texts = newestTexts(series, edits, read, readMade, readPast);
    return m_now[texts[newestEdited(texts).roadmap].meeting.date.day() - 1].item;
}

void TestNewestEdited::theRoadmapIsTheOneSomebodyTouchedLast()
{
    for (quint32 seed = 0; seed < 12; ++seed) {
        for (RandomSeries series(seed); series.size() < 14; series.step())
            QVERIFY2(series.taken() == series.lastTyped(), qPrintable(series.toString()));
    }
}

QTEST_GUILESS_MAIN(TestNewestEdited)
#include "tst_newestedited.moc"
