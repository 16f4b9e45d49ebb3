#include "app/markdown/headinganchors.h"

#include <QTest>

using namespace minuta;
using namespace Qt::StringLiterals;

class TestHeadingAnchors : public QObject
{
    Q_OBJECT

private slots:
    void fragmentsAreThoseOfGitHub_data();
    void fragmentsAreThoseOfGitHub();
    void equalHeadingsAreNumbered();
};

void TestHeadingAnchors::fragmentsAreThoseOfGitHub_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("fragment");
    QTest::newRow("blanks") << u"Action Items"_s << u"action-items"_s;
    QTest::newRow("punctuation") << u"CLI - Ana (incubating)?"_s << u"cli---ana-incubating"_s;
    QTest::newRow("letters") << u"Für Chloé_1"_s << u"für-chloé_1"_s;
    QTest::newRow("signs of another plane") << u"\U0001F680 Launch"_s << u"-launch"_s;
    QTest::newRow("letters of another plane") << u"\U00020000 字"_s << u"\U00020000-字"_s;
    QTest::newRow("quotation marks") << u"\"a\" <b> & 'c'"_s << u"a-b--c"_s;
    QTest::newRow("nothing but signs") << u"???"_s << QString();
}

void TestHeadingAnchors::fragmentsAreThoseOfGitHub()
{
    QFETCH(const QString, heading);

    QTEST(headingFragment(heading), "fragment");
}

void TestHeadingAnchors::equalHeadingsAreNumbered()
{
    HeadingAnchors anchors;
    QStringList given;
    for (const QString &heading : {u"Notes"_s, u"notes"_s, u"Notes 1"_s, u"Notes!"_s, u"Notes-1"_s})
        given.append(anchors.next(heading));

    QCOMPARE(given, QStringList({u"notes"_s, u"notes-1"_s, u"notes-1-1"_s, u"notes-2"_s, u"notes-1-2"_s}));
}

QTEST_GUILESS_MAIN(TestHeadingAnchors)
#include "tst_headinganchors.moc"
