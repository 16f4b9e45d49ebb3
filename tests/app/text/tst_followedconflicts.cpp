#include "app/text/followedconflicts.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestFollowedConflicts : public QObject
{
    Q_OBJECT

private slots:
    void anEditMakesAConflict_data();
    void anEditMakesAConflict();
    void randomEditsAreFollowed();
};

void TestFollowedConflicts::anEditMakesAConflict_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("pasted") << u"a\n"_s << u"a\n<<<<<<<\n1\n=======\n2\n>>>>>>>\n"_s;
    QTest::newRow("a unit of the begin typed")
        << u"<<<<<<\n1\n=======\n2\n>>>>>>>\n"_s << u"<<<<<<<\n1\n=======\n2\n>>>>>>>\n"_s;
    QTest::newRow("a unit within the begin deleted")
        << u"<<<x<<<<\n1\n=======\n2\n>>>>>>>\n"_s << u"<<<<<<<\n1\n=======\n2\n>>>>>>>\n"_s;
    QTest::newRow("the begin was there") << u"<<<<<<<\n1\n======\n2\n>>>>>>>\n"_s
                                         << u"<<<<<<<\n1\n=======\n2\n>>>>>>>\n"_s;
    QTest::newRow("the begin was within a line")
        << u"x<<<<<<<\n1\n=======\n2\n>>>>>>>\n"_s << u"<<<<<<<\n1\n=======\n2\n>>>>>>>\n"_s;
    QTest::newRow("settled") << u"<<<<<<<\n1\n=======\n2\n>>>>>>>\n"_s << u"1\n"_s;
}

void TestFollowedConflicts::anEditMakesAConflict()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);

    FollowedConflicts followed(before);
    followed.follow(ChangeSet::between(before, after), after);

    QCOMPARE(followed.conflicts(), findConflicts(after));
    QCOMPARE(followed.conflicts().isEmpty(), !after.contains(u'<'));
}

void TestFollowedConflicts::randomEditsAreFollowed()
{
    QRandomGenerator random(27);
    const QStringList pieces{
        u"<"_s,  u"<<<<<<<"_s, u"\n<<<<<<<\n"_s, u"\n=======\n"_s, u"\n>>>>>>>\n"_s, u"\r\n"_s, u"words "_s,
        u"\n"_s, u""_s,        u"<<<<"_s,        u"=====\n=="_s,   u"<<<<<<< a"_s};
    int conflicts = 0;
    for (int round = 0; round < 200; ++round) {
        QString text = u"a\nb\n"_s;
        FollowedConflicts followed(text);
        for (int step = 0; step < 40; ++step) {
            QList<TextChange> parts;
            qsizetype from = 0;
            for (int part = random.bounded(1, 3); part > 0 && from <= text.size(); --part) {
                const qsizetype begin = from + random.bounded(int(text.size() - from) + 1);
                const qsizetype end = std::min(text.size(), begin + random.bounded(random.bounded(4) == 0 ? 30 : 3));
                parts.append(TextChange::replacing(text, {begin, end}, pieces[random.bounded(int(pieces.size()))]));
                from = end + 1;
            }
            const ChangeSet change(parts);
            change.applyTo(text);

            followed.follow(change, text);

            QCOMPARE(followed.conflicts(), findConflicts(text));
            conflicts += int(followed.conflicts().size());
        }
    }
    QVERIFY(conflicts > 100);
}

QTEST_GUILESS_MAIN(TestFollowedConflicts)
#include "tst_followedconflicts.moc"
