#include "app/paste/blockmarkdown.h"
#include "app/paste/htmlreader.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

/// What real programs have put on the clipboard: tests/data/clipboard/README.md.
class TestClipboardData : public QObject
{
    Q_OBJECT

private slots:
    void becomesMarkdown_data();
    void becomesMarkdown();
};

namespace {

QString read(const QString &name)
{
    QFile file(QStringLiteral(MINUTA_TEST_DATA "/clipboard/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

void TestClipboardData::becomesMarkdown_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(QStringLiteral(MINUTA_TEST_DATA "/clipboard"));
    for (const QString &file : folder.entryList({u"*.expected.md"_s}))
        QTest::newRow(qPrintable(file)) << file.chopped(12);
    QVERIFY(folder.exists());
}

void TestClipboardData::becomesMarkdown()
{
    QFETCH(const QString, name);

    const auto blocks = readHtml(read(name + u".html"_s));

    QVERIFY(blocks);
    QCOMPARE(blockMarkdown(*blocks, {}) + u'\n', read(name + u".expected.md"_s));
}

QTEST_GUILESS_MAIN(TestClipboardData)
#include "tst_clipboarddata.moc"
