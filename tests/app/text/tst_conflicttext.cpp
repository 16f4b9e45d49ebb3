#include "app/text/changeset.h"
#include "app/text/conflicttext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestConflictText : public QObject
{
    Q_OBJECT

private slots:
    void conflictsAreFound_data();
    void conflictsAreFound();
    void labelsAndSize();
    void aConflictIsResolved_data();
    void aConflictIsResolved();
    void ownWordsTakeItsPlace();
    void rangesJoinedAreTheConflict();
    void openMarkersAreThoseOfNoConflict();
};

namespace {

const QString plain = u"# A\n<<<<<<< HEAD\n- ours\n=======\n- theirs\n- more\n>>>>>>> topic\nend\n"_s;

} // namespace

void TestConflictText::conflictsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>(
        "conflicts"); // "ours/base/theirs", with | for line feeds; base is - where there is none
    QTest::newRow("none") << u"a\n=======\nb\n"_s << QStringList();
    QTest::newRow("git's usual style") << plain << QStringList{u"- ours|/-/- theirs|- more|"_s};
    QTest::newRow("with base") << u"<<<<<<< a\no\n||||||| 1f0\nb\n=======\nt\n>>>>>>> c\n"_s
                               << QStringList{u"o|/b|/t|"_s};
    QTest::newRow("empty sides") << u"<<<<<<<\n=======\n>>>>>>>"_s << QStringList{u"/-/"_s};
    QTest::newRow("longer markers") << u"<<<<<<<<< a\no\n=========\nt\n>>>>>>>>> b\n"_s << QStringList{u"o|/-/t|"_s};
    QTest::newRow("CR LF") << u"<<<<<<< a\r\no\r\n=======\r\nt\r\n>>>>>>> b\r\n"_s << QStringList{u"o\r|/-/t\r|"_s};
    QTest::newRow("two") << plain + plain
                         << QStringList{u"- ours|/-/- theirs|- more|"_s, u"- ours|/-/- theirs|- more|"_s};
    QTest::newRow("short markers are text") << u"<<<<<< a\no\n======\nt\n>>>>>> b\n"_s << QStringList();
    QTest::newRow("another size inside is text")
        << u"<<<<<<< a\n=====\n========\no\n=======\nt\n>>>>>>> b\n"_s << QStringList{u"=====|========|o|/-/t|"_s};
    QTest::newRow("one of another size inside")
        << u"<<<<<<<< a\n<<<<<<< x\n1\n=======\n2\n>>>>>>> y\n========\nt\n>>>>>>>> b\n"_s
        << QStringList{u"<<<<<<< x|1|=======|2|>>>>>>> y|/-/t|"_s};
    QTest::newRow("an opening without an end")
        << u"<<<<<<<<< a\n"_s + plain << QStringList{u"- ours|/-/- theirs|- more|"_s};
    QTest::newRow("an opening twice") << u"<<<<<<< a\n"_s + plain << QStringList{u"- ours|/-/- theirs|- more|"_s};
    QTest::newRow("no end") << u"<<<<<<< a\no\n=======\nt\n"_s << QStringList();
    QTest::newRow("not at the line's begin") << u" <<<<<<< a\no\n =======\nt\n >>>>>>> b\n"_s << QStringList();
    QTest::newRow("words behind =======")
        << u"<<<<<<< a\n======= x\n=======\nt\n>>>>>>> b\n"_s << QStringList{u"======= x|/-/t|"_s};
}

void TestConflictText::conflictsAreFound()
{
    QFETCH(QString, text);
    const auto told = [&](TextRange range) { return text.sliced(range.begin, range.size()).replace(u'\n', u'|'); };

    const QList<ConflictText> found = findConflicts(text);

    QStringList conflicts;
    for (const ConflictText &each : found)
        conflicts.append(told(each.ours) + u'/' + (each.hasBase ? told(each.base) : u"-"_s) + u'/' + told(each.theirs));
    QTEST(conflicts, "conflicts");
}

void TestConflictText::labelsAndSize()
{
    const QList<ConflictText> found =
        findConflicts(u"<<<<<<<< HEAD\n|||||||| merged common ancestors\n========\n>>>>>>>> a b\n");

    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().markerSize, 8);
    QCOMPARE(found.first().oursLabel, u"HEAD"_s);
    QCOMPARE(found.first().baseLabel, u"merged common ancestors"_s);
    QCOMPARE(found.first().theirsLabel, u"a b"_s);
}

void TestConflictText::aConflictIsResolved_data()
{
    QTest::addColumn<ConflictChoice>("choice");
    QTest::addColumn<QString>("resolved");
    QTest::newRow("mine") << ConflictChoice::Ours << u"# A\n- ours\nend\n"_s;
    QTest::newRow("theirs") << ConflictChoice::Theirs << u"# A\n- theirs\n- more\nend\n"_s;
    QTest::newRow("both") << ConflictChoice::Both << u"# A\n- ours\n- theirs\n- more\nend\n"_s;
}

void TestConflictText::aConflictIsResolved()
{
    QFETCH(ConflictChoice, choice);

    const ChangeSet change = resolvedConflict(plain, findConflicts(plain).first(), choice);

    QTEST(change.appliedTo(plain), "resolved");
    QCOMPARE(change.inverted().appliedTo(change.appliedTo(plain)), plain);
}

void TestConflictText::ownWordsTakeItsPlace()
{
    const ChangeSet change = resolvedConflict(plain, findConflicts(plain).first(), u"- mine, then theirs"_s);

    QCOMPARE(change.appliedTo(plain), u"# A\n- mine, then theirs\nend\n"_s);
}

void TestConflictText::rangesJoinedAreTheConflict()
{
    const QString text = u"x\n<<<<<<< a\no\n||||||| b\nb\n=======\nt\n>>>>>>> c\ny\n"_s;

    const ConflictText found = findConflicts(text).first();

    QCOMPARE(text.sliced(found.range.begin, found.range.size()),
             u"<<<<<<< a\no\n||||||| b\nb\n=======\nt\n>>>>>>> c\n"_s);
    QCOMPARE(text.sliced(found.ours.end, found.base.begin - found.ours.end), u"||||||| b\n"_s);
    QCOMPARE(text.sliced(found.base.end, found.theirs.begin - found.base.end), u"=======\n"_s);
}

void TestConflictText::openMarkersAreThoseOfNoConflict()
{
    const QString text = u">>>>>>> d\n<<<<<<< a\nx\n"_s + plain + u"<<<<<<<\r\n=======\n <<<<<<< b\n<<<<<<<c\n"_s;

    const QList<TextRange> open = openConflictMarkers(text);

    QStringList lines;
    for (const TextRange range : open)
        lines.append(text.sliced(range.begin, range.size()));
    QCOMPARE(lines, (QStringList{u">>>>>>> d"_s, u"<<<<<<< a"_s, u"<<<<<<<"_s}));
    QVERIFY(openConflictMarkers(plain).isEmpty());
}

QTEST_GUILESS_MAIN(TestConflictText)
#include "tst_conflicttext.moc"
