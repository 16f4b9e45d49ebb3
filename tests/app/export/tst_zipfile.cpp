#include "app/export/zipfile.h"

#include <QtEndian>
#include <QTest>

using namespace minuta;

namespace {

template<typename Number> Number numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<Number>(bytes.constData() + at);
}

/// What zlib puts behind a stream (RFC 1950 §8.2).
quint32 adler(const QByteArray &bytes)
{
    quint32 a = 1;
    quint32 b = 0;
    for (const char byte : bytes) {
        a = (a + quint8(byte)) % 65521;
        b = (b + a) % 65521;
    }
    return b << 16 | a;
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

} // namespace

class TestZipFile : public QObject
{
    Q_OBJECT

private slots:
    void entriesComeBack();
};

void TestZipFile::entriesComeBack()
{
    const QByteArray text = QByteArray("some words, ").repeated(500) + '\0' + "end";
    const QByteArray file = zipFile({{"mimetype", "123456789", false}, {"a/b.xml", text}});

    // As files of the format tell themselves apart: the first entry's name and bytes at a known place.
    QCOMPARE(file.sliced(30, 17), QByteArray("mimetype123456789"));
    QCOMPARE(numberAt<quint32>(file, 14), quint32(0xcbf43926)); // the check sum that everybody compares
    const qsizetype second = 47;
    QCOMPARE(file.sliced(second, 4), QByteArray("PK\3\4"));
    const auto size = numberAt<quint32>(file, second + 18);
    QCOMPARE(numberAt<quint32>(file, second + 22), quint32(text.size()));
    QVERIFY(size < text.size() / 10);
    const QByteArray stream = file.sliced(second + 30 + 7, size);
    QCOMPARE(qUncompress(bigEndian(quint32(text.size())) + "\x78\x9c" + stream + bigEndian(adler(text))), text);
    // The directory at the end leads to both.
    const qsizetype end = file.size() - 22;
    QCOMPARE(file.sliced(end, 4), QByteArray("PK\5\6"));
    const auto directory = numberAt<quint32>(file, end + 16);
    QCOMPARE(file.sliced(directory, 4), QByteArray("PK\1\2"));
    QCOMPARE(numberAt<quint32>(file, directory + 42), quint32(0));
    QCOMPARE(numberAt<quint32>(file, directory + 46 + 8 + 42), quint32(second));
    QCOMPARE(directory + numberAt<quint32>(file, end + 12), quint32(end));
}

QTEST_GUILESS_MAIN(TestZipFile)
#include "tst_zipfile.moc"
