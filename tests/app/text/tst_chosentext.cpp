#include "app/text/chosentext.h"

#include <QTest>

using namespace minuta;
using namespace Qt::StringLiterals;

class TestChosenText : public QObject
{
    Q_OBJECT

private slots:
    void aChoiceIsMade_data();
    void aChoiceIsMade();
    void linesAreFoundAgain();
    void aChangeBesideTheConflictIsOneOfTheText_data();
    void aChangeBesideTheConflictIsOneOfTheText();
    void whereThereIsNoConflictAllStays();
};

namespace {

const QString sample = u"a\n<<<<<<< HEAD\nmine\n=======\ntheirs\n>>>>>>> topic\nb\n"_s;

ChosenText chosen(const QString &text, ConflictChoice choice)
{
    return {text, findConflicts(text), choice};
}

} // namespace

void TestChosenText::aChoiceIsMade_data()
{
    QTest::addColumn<ConflictChoice>("choice");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ours") << ConflictChoice::Ours << u"a\nmine\nb\n"_s;
    QTest::newRow("theirs") << ConflictChoice::Theirs << u"a\ntheirs\nb\n"_s;
    QTest::newRow("both") << ConflictChoice::Both << u"a\nmine\ntheirs\nb\n"_s;
}

void TestChosenText::aChoiceIsMade()
{
    QFETCH(ConflictChoice, choice);

    QTEST(chosen(sample, choice).change().appliedTo(sample), "expected");
}

void TestChosenText::linesAreFoundAgain()
{
    const ChosenText both = chosen(sample, ConflictChoice::Both);
    const QString result = both.change().appliedTo(sample);

    for (const QString &line : {u"a\n"_s, u"mine\n"_s, u"theirs\n"_s, u"b\n"_s}) {
        const qsizetype at = result.indexOf(line);
        const TextRange place = both.toText(TextRange{at, at + line.size()});
        QCOMPARE(sample.sliced(place.begin, place.size()), line);
        QCOMPARE(both.fromText(place.begin), at);
    }
    const auto conflictOf = [&](const QString &line) {
        return both.conflictOf(result.indexOf(line));
    };
    QCOMPARE(conflictOf(u"a\n"_s), -1);
    QCOMPARE(conflictOf(u"mine\n"_s), 0);
    QCOMPARE(conflictOf(u"theirs\n"_s), 0);
    QCOMPARE(conflictOf(u"b\n"_s), -1);
}

void TestChosenText::aChangeBesideTheConflictIsOneOfTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("begin");
    QTest::addColumn<qsizetype>("end");
    QTest::addColumn<QString>("inserted");
    QTest::addColumn<QString>("expected"); // null: refused
    const QString conflict = sample.sliced(2, sample.size() - 4);
    QTest::newRow("before") << sample << qsizetype(0) << qsizetype(1) << u"x"_s << u"x\n"_s + conflict + u"b\n"_s;
    QTest::newRow("behind") << sample << qsizetype(14) << qsizetype(15) << u"x"_s << u"a\n"_s + conflict + u"x\n"_s;
    QTest::newRow("a new line above the markers")
        << sample << qsizetype(2) << qsizetype(2) << u"x\n"_s << u"a\nx\n"_s + conflict + u"b\n"_s;
    QTest::newRow("a new line below them")
        << sample << qsizetype(14) << qsizetype(14) << u"x\n"_s << u"a\n"_s + conflict + u"x\nb\n"_s;
    QTest::newRow("into mine") << sample << qsizetype(3) << qsizetype(3) << u"x"_s << QString();
    QTest::newRow("between the versions") << sample << qsizetype(7) << qsizetype(7) << u"x\n"_s << QString();
    QTest::newRow("over it") << sample << qsizetype(0) << qsizetype(16) << u"x"_s << QString();
    QTest::newRow("onto the marker's line") << sample << qsizetype(2) << qsizetype(2) << u"x"_s << QString();
    QTest::newRow("behind a marker that ends the text")
        << sample.chopped(3) << qsizetype(14) << qsizetype(14) << u"x\n"_s << QString();
}

void TestChosenText::aChangeBesideTheConflictIsOneOfTheText()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, begin);
    QFETCH(qsizetype, end);
    QFETCH(QString, inserted);
    QFETCH(QString, expected);
    const ChosenText both = chosen(text, ConflictChoice::Both);
    const QString result = both.change().appliedTo(text);

    const auto change = both.toText(ChangeSet(TextChange::replacing(result, {begin, end}, inserted)));

    QCOMPARE(change.has_value(), !expected.isNull());
    if (!change)
        return;
    QVERIFY(change->fits(text));
    QCOMPARE(change->appliedTo(text), expected);
    const auto back = both.fromText(*change);
    QVERIFY(back);
    QVERIFY(back->fits(result));
}

void TestChosenText::whereThereIsNoConflictAllStays()
{
    const ChosenText same = chosen(u"a\nb\n"_s, ConflictChoice::Both);

    QVERIFY(same.change().isEmpty());
    QCOMPARE(same.toText(TextRange{1, 3}), (TextRange{1, 3}));
    QCOMPARE(same.conflictOf(0), -1);
}

QTEST_GUILESS_MAIN(TestChosenText)
#include "tst_chosentext.moc"
