#include "app/merge/merge.h"
#include "app/minutes/filling.h"
#include "tests/app/merge/mergedlines.h"
#include "tests/support/corpus.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

class TestMergeCorpus : public QObject
{
    Q_OBJECT

private slots:
    void realMerges_data();
    void realMerges();
};

void TestMergeCorpus::realMerges_data()
{
    QTest::addColumn<QString>("folder");
    const QDir cases(corpusFolder() + "/merge"_L1);
    if (corpusFolder().isEmpty() || !cases.exists())
        QSKIP(corpusSkipMessage);
    for (const QString &name : cases.entryList({u"case-*"_s}, QDir::Dirs, QDir::Name))
        QTest::newRow(qUtf8Printable(name)) << cases.filePath(name);
}

void TestMergeCorpus::realMerges()
{
    QFETCH(QString, folder);
    const auto read = [&](const QString &name) {
        QFile file(folder + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    const QString base = read(u"base.md"_s);
    const QString ours = read(u"ours.md"_s);
    const QString theirs = read(u"theirs.md"_s);

    const MergeResult result = mergeTexts(base, ours, theirs);

    QCOMPARE(result.fromOurs.appliedTo(ours), result.text);
    if (QFile::exists(folder + "/expected.md"_L1)) {
        QVERIFY(result.isClean());
        QCOMPARE(result.text, read(u"expected.md"_s));
        const QJsonObject about = QJsonDocument::fromJson(read(u"meta.json"_s).toUtf8()).object();
        if (!about[u"order_ambiguous"_s].toBool())
            QCOMPARE(mergeTexts(base, theirs, ours).text, result.text);
        return;
    }
    QStringList lost = lostLines(base, ours, theirs, result.text) + lostLines(base, theirs, ours, result.text);
    lost.removeIf([](const QString &line) { return isPlaceholder(line); }); // they were replaced
    QCOMPARE(lost, QStringList());
}

QTEST_GUILESS_MAIN(TestMergeCorpus)
#include "tst_mergecorpus.moc"
