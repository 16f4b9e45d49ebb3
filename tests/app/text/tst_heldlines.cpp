#include "app/text/heldlines.h"

#include <QTest>

using namespace minuta;
using namespace Qt::StringLiterals;

class TestHeldLines : public QObject
{
    Q_OBJECT

private slots:
    void oneVersionHoldsTheOther_data();
    void oneVersionHoldsTheOther();
};

void TestHeldLines::oneVersionHoldsTheOther_data()
{
    QTest::addColumn<QString>("all");
    QTest::addColumn<QString>("lines");
    QTest::addColumn<bool>("expected");
    QTest::newRow("the same") << u"a\nb\n"_s << u"a\nb\n"_s << true;
    QTest::newRow("more between") << u"a\nx\nb\ny\n"_s << u"a\nb\n"_s << true;
    QTest::newRow("another order") << u"b\na\n"_s << u"a\nb\n"_s << false;
    QTest::newRow("less") << u"a\n"_s << u"a\nb\n"_s << false;
    QTest::newRow("a line that has more words") << u"a and b\n"_s << u"a\n"_s << false;
    QTest::newRow("once is not twice") << u"a\n"_s << u"a\na\n"_s << false;
    QTest::newRow("nothing is held by all") << u"a\n"_s << QString() << true;
    QTest::newRow("nothing holds nothing else") << QString() << u"a\n"_s << false;
    QTest::newRow("blank lines, blanks at ends and endings") << u"a  \r\nb\r\n"_s << u"a\n\nb \n"_s << true;
    QTest::newRow("an indent counts") << u"  a\n"_s << u"a\n"_s << false;
}

void TestHeldLines::oneVersionHoldsTheOther()
{
    QFETCH(QString, all);
    QFETCH(QString, lines);

    QTEST(holdsLines(all, lines), "expected");
}

QTEST_GUILESS_MAIN(TestHeldLines)
#include "tst_heldlines.moc"
