#include "app/series/datecoherence.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestDateCoherence : public QObject
{
    Q_OBJECT

private slots:
    void datesThatDisagreeAreSeen_data();
    void datesThatDisagreeAreSeen();
    void coherentPathEndsTheDisagreement();
};

void TestDateCoherence::datesThatDisagreeAreSeen_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QDate>("title");
    QTest::addColumn<bool>("namesAgree");
    QTest::addColumn<bool>("folderAgrees");
    QTest::addColumn<QString>("coherent");
    const QDate title(2027, 1, 12);
    QTest::newRow("all agree") << u"/p/2027/2027-01-12-p.md"_s << title << true << true << u"/p/2027/2027-01-12-p.md"_s;
    QTest::newRow("the name") << u"/p/2027-01-21-p.md"_s << title << false << true << u"/p/2027-01-12-p.md"_s;
    QTest::newRow("name and folder") << u"/p/2026/2026-12-29.md"_s << title << false << true
                                     << u"/p/2027/2027-01-12.md"_s;
    QTest::newRow("the folder") << u"/p/2026/2027-01-12.md"_s << title << true << false << u"/p/2027/2027-01-12.md"_s;
    QTest::newRow("a folder, and no date in the name")
        << u"/p/2026/notes.md"_s << title << true << false << u"/p/2027/notes.md"_s;
    QTest::newRow("no date in the title")
        << u"/p/2026/2026-12-29.md"_s << QDate() << true << true << u"/p/2026/2026-12-29.md"_s;
    QTest::newRow("no file") << QString() << title << true << true << QString();
    QTest::newRow("month first") << u"/p/2027/01-21-2027.md"_s << title << false << true << u"/p/2027/01-12-2027.md"_s;
}

void TestDateCoherence::datesThatDisagreeAreSeen()
{
    QFETCH(QString, path);
    QFETCH(QDate, title);
    QFETCH(bool, namesAgree);
    QFETCH(bool, folderAgrees);
    QFETCH(QString, coherent);

    const DateCoherence dates = dateCoherence(path, title);

    QCOMPARE(dates.namesAgree(), namesAgree);
    QCOMPARE(dates.folderAgrees(), folderAgrees);
    QCOMPARE(dates.isCoherent(), namesAgree && folderAgrees);
    QCOMPARE(coherentPath(path, title), coherent);
}

void TestDateCoherence::coherentPathEndsTheDisagreement()
{
    const QDate title(2027, 2, 9);
    for (const QString &path : {u"/p/2026/2025-03-04-p.md"_s, u"/p/2027/2025-03-04.md"_s, u"2019/03-04-2020.md"_s})
        QVERIFY(dateCoherence(coherentPath(path, title), title).isCoherent());
}

QTEST_GUILESS_MAIN(TestDateCoherence)
#include "tst_datecoherence.moc"
