#include "app/text/checksum.h"

#include <QByteArray>
#include <QTest>

using namespace minuta;

class TestCheckSum : public QObject
{
    Q_OBJECT

private slots:
    void itIsThatOfZip_data();
    void itIsThatOfZip();
    void everyBitCounts();
};

void TestCheckSum::itIsThatOfZip_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint32>("sum");
    QTest::newRow("none") << QByteArray() << quint32(0);
    QTest::newRow("the usual check") << QByteArray("123456789") << quint32(0xcbf43926);
    QTest::newRow("a letter") << QByteArray("a") << quint32(0xe8b7be43);
    QTest::newRow("zeros") << QByteArray(32, '\0') << quint32(0x190a55ad);
    QTest::newRow("ones") << QByteArray(32, '\xff') << quint32(0xff6cab0b);
}

void TestCheckSum::itIsThatOfZip()
{
    QFETCH(QByteArray, bytes);

    QTEST(checkSum(bytes), "sum");
}

void TestCheckSum::everyBitCounts()
{
    const QByteArray bytes("The minutes of a meeting, which took place.");
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray other = bytes;
            other[at] = char(other[at] ^ (1 << bit));
            QVERIFY(checkSum(other) != checkSum(bytes));
        }
    }
}

QTEST_GUILESS_MAIN(TestCheckSum)
#include "tst_checksum.moc"
