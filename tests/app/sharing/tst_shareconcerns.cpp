#include "app/sharing/shareconcerns.h"

#include "app/sharing/sectionversion.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

const QString theirs =
    u"# M 2026-11-24\n\n## Announcements\n\n- all hands\n\n## Backlog Reviews\n\n### CLI - Ana Ruiz\n\n"
    "- one\n- two\n\n### Garden (Will)\n\n- three\n"_s;

/// What there is to be looked at.
QString told(const QString &theirVersion, const QString &mine, const Person &person)
{
    const QList<ShareConcern> concerns = shareConcerns(SectionVersion(theirVersion), SectionVersion(mine), person);
    QStringList lines;
    for (const ShareConcern &concern : concerns)
        lines.append(u"%1 %2 of %3, %4"_s.arg(u"LSPCHRK"_s[int(concern.kind)])
                         .arg(concern.lines)
                         .arg(concern.title, concern.lead));
    return lines.join(u"; "_s);
}

} // namespace

class TestShareConcerns : public QObject
{
    Q_OBJECT

private slots:
    void whatWouldGoIsTold_data();
    void whatWouldGoIsTold();
    void markersThatOthersHaveAlreadyCanStay();
    void eachNamesItsPlace();
    void editsThatTakeNothingAreNoConcern();
    void theLinesThatWouldGoAreNamed();
    void whatIsInsideOnesTeamIsOnesOwn_data();
    void whatIsInsideOnesTeamIsOnesOwn();
};

void TestShareConcerns::whatWouldGoIsTold_data()
{
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("concerns");
    const auto with = [](const QString &part, const QString &other) { return QString(theirs).replace(part, other); };
    QTest::newRow("nothing goes") << with(u"- three"_s, u"- three\n- four"_s) << u""_s;
    QTest::newRow("a line of another lead") << with(u"- three\n"_s, u""_s) << u"L 1 of Garden, Will"_s;
    QTest::newRow("a line of one's own") << with(u"- one\n"_s, u""_s) << u""_s;
    QTest::newRow("a section of nobody") << with(u"- all hands\n"_s, u""_s) << u"L 1 of Announcements, "_s;
    QTest::newRow("another's heading") << with(u"### Garden (Will)\n\n"_s, u""_s) << u"H 0 of Garden, Will"_s;
    QTest::newRow("another's section that nobody can read")
        << with(u"- two\n"_s, u"- two\n```\n"_s) << u"H 0 of Garden, Will"_s;
    QTest::newRow("another's section under a new name") << with(u"### Garden"_s, u"### Gardens"_s) << u""_s;
    QTest::newRow("another's line worded otherwise") << with(u"- three"_s, u"- thirty"_s) << u"L 1 of Garden, Will"_s;
    QTest::newRow("another's line with more behind it") << with(u"- three"_s, u"- three, and more"_s) << u""_s;
    const QString conflict = u"<<<<<<< a\n- x\n=======\n- y\n>>>>>>> b\n"_s;
    QTest::newRow("a conflict") << with(u"- three\n"_s, u"- three\n"_s + conflict) << u"C 1 of , "_s;
    QTest::newRow("what is left of a conflict")
        << with(u"- three\n"_s, u"- three\n=======\n- y\n>>>>>>> b\n"_s) << u"K 1 of , "_s;
    QTest::newRow("a conflict in code") << with(u"- three\n"_s, u"- three\n\n```\n"_s + conflict + u"```\n"_s)
                                        << u"K 1 of , "_s;
    QTest::newRow("nobody's line worded otherwise") << with(u"- all hands"_s, u"- all hands on Monday"_s) << u""_s;
    QTest::newRow("nobody's line is another now")
        << with(u"- all hands"_s, u"- the office is closed"_s) << u"L 1 of Announcements, "_s;
    QTest::newRow("a line that moved")
        << with(u"- three\n"_s, u""_s).replace(u"- all hands\n"_s, u"- all hands\n- three\n"_s) << u""_s;
    QTest::newRow("another's section") << with(u"### Garden (Will)\n\n- three\n"_s, u""_s) << u"S 1 of Garden, Will"_s;
    QTest::newRow("a placeholder beside words")
        << with(u"- three"_s, u"- three\n- [add here]"_s) << u"P 1 of Garden, Will"_s;
    QTest::newRow("an empty item") << with(u"- three"_s, u"- three\n- "_s) << u""_s;
    QTest::newRow("a section with nothing but a placeholder")
        << theirs + u"\n### Diego - Eric\n\n[add updates here]\n"_s << u""_s;
    QTest::newRow("a marker that was left")
        << with(u"- three\n"_s, u"<<<<<<< ours\n- three\n=======\n- drei\n"_s) << u"C 1 of , "_s;
    QTest::newRow("conflict markers") << with(u"- three\n"_s,
                                              u"<<<<<<< ours\n- three\n=======\n- drei\n>>>>>>> theirs\n"_s)
                                      << u"C 1 of , "_s;
}

void TestShareConcerns::whatWouldGoIsTold()
{
    QFETCH(QString, mine);

    QTEST(told(theirs, mine, {u"Ana Ruiz"_s, {}}), "concerns");
    QVERIFY(!told({}, mine, {u"Ana Ruiz"_s, {}}).contains(u'L'));
}

void TestShareConcerns::markersThatOthersHaveAlreadyCanStay()
{
    const QString conflict = u"<<<<<<< a\n- x\n=======\n- y\n>>>>>>> b\n"_s;

    QCOMPARE(told(theirs + conflict, theirs + conflict + u"- more\n"_s, {}), u"K 1 of , "_s);
    QVERIFY(!holdConflict(shareConcerns(SectionVersion(theirs + conflict), SectionVersion(theirs + conflict), {})));
}

void TestShareConcerns::eachNamesItsPlace()
{
    const QString mine =
        QString(theirs).replace(u"- three"_s, u"- TBD\n- five"_s) + u"<<<<<<< a\n=======\n>>>>>>> b\n"_s;

    QStringList places;
    for (const ShareConcern &concern : shareConcerns(SectionVersion(theirs), SectionVersion(mine), {}))
        places.append(mine.mid(concern.place, 9));

    QCOMPARE(places, (QStringList{u"<<<<<<< a"_s, u"### Garde"_s, u"- TBD\n- f"_s}));
}

void TestShareConcerns::editsThatTakeNothingAreNoConcern()
{
    const QString before =
        u"# M\n\n## News\n\n* [add here]\n\n## Tasks\n\n- [ ] Will: book a room\n\n### Garden - Will\n\n- TBD\n"_s;
    const QString after =
        u"# M\n\n## News\n\n* all hands\n\n## Tasks\n\n- [x] Will: book a room\n\n### Garden - Will\n\n- more\n"_s;

    QCOMPARE(told(before, after, {u"Ana Ruiz"_s, {}}), u""_s);
}

void TestShareConcerns::theLinesThatWouldGoAreNamed()
{
    const QString more = QString(theirs).replace(u"- three\n"_s, u"- three\n- four\n- five\n- six\n"_s);
    const QString fewer = QString(theirs).remove(u"- three\n"_s);
    const auto concerns = shareConcerns(SectionVersion(more), SectionVersion(fewer), {u"Ana Ruiz"_s, {}});
    QCOMPARE(concerns.size(), 1);
    QCOMPARE(concerns[0].lines, 4);
    QCOMPARE(concerns[0].words, (QStringList{u"- three"_s, u"- four"_s, u"- five"_s}));
}

void TestShareConcerns::whatIsInsideOnesTeamIsOnesOwn_data()
{
    QTest::addColumn<QString>("gone");
    QTest::addColumn<QStringList>("teams");
    QTest::addColumn<QString>("concerns");
    QTest::newRow("a sub-project") << u"- y\n"_s << QStringList() << u""_s;
    QTest::newRow("a sub-project that another leads") << u"- x\n"_s << QStringList() << u"L 1 of cf-x, Will Sun"_s;
    QTest::newRow("a team of nobody") << u"- l\n"_s << QStringList() << u"L 1 of Lights, "_s;
    QTest::newRow("a team that was chosen") << u"- l\n"_s << QStringList{u"Lights"_s} << u""_s;
}

void TestShareConcerns::whatIsInsideOnesTeamIsOnesOwn()
{
    QFETCH(QString, gone);
    QFETCH(QStringList, teams);
    const QString before = u"# M 2026-11-24\n\n## Backlog Reviews\n\n### CLI - Ana Ruiz\n\n- one\n\n"
                           "#### `cf-x` - Will Sun\n\n- x\n\n#### cf-y\n\n- y\n\n### Lights\n\n- l\n"_s;

    QTEST(told(before, QString(before).remove(gone), {u"Ana Ruiz"_s, teams}), "concerns");
}

QTEST_GUILESS_MAIN(TestShareConcerns)
#include "tst_shareconcerns.moc"
