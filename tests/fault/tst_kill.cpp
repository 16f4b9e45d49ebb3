#include "tests/app/document/files.h"
#include "tests/fault/recoveredtext.h"
#include "tests/fault/script.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

/// A program that is killed at any moment has lost nothing of what was done before that.
class TestKill : public QObject
{
    Q_OBJECT

private slots:
    void nothingDoneIsLost();

private:
    /// The text after each of the first steps.
    static QStringList texts(quint32 seed, qsizetype steps);
};

QStringList TestKill::texts(quint32 seed, qsizetype steps)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"notes.md"_s);
    put(path, Script::begin().toUtf8());
    Script script(seed);
    Document document;
    DocumentFile file(document);
    if (!file.load(path))
        return {};
    QStringList result{document.text()};
    while (result.size() <= steps) {
        script.next(document, file);
        const QString text = document.text();
        if (text.size() > 20'000)
            document.apply(ChangeSet::between(text, Script::begin()), u"Begin"_s);
        result.append(text);
    }
    return result;
}

void TestKill::nothingDoneIsLost()
{
    const int kills =
        qEnvironmentVariableIntValue("MINUTA_KILLS") > 0 ? qEnvironmentVariableIntValue("MINUTA_KILLS") : 200;
    qsizetype all = 0;
    for (int kill = 0; kill < kills; ++kill) {
        const quint32 seed = quint32(kill) + 1;
        const QTemporaryDir folder(sweepFolder());
        const QString path = folder.filePath(u"notes.md"_s);
        put(path, Script::begin().toUtf8());
        QProcess driver;
        driver.start(QStringLiteral(MINUTA_FAULT_DRIVER), {folder.path(), QString::number(seed)});
        QVERIFY(driver.waitForStarted());
        // Killed at once, or after some edits: each time somewhere else in what it does.
        const qsizetype enough = (seed * 37) % 120;
        QByteArray done;
        while (done.size() < enough && driver.waitForReadyRead(30'000))
            done += driver.readAllStandardOutput();
        const QByteArray where = "kill " + QByteArray::number(kill) + " after " + QByteArray::number(done.size());
        QVERIFY2(driver.state() == QProcess::Running, where + ": it ended by itself: " + driver.readAllStandardError());
        driver.kill();
        QVERIFY2(driver.waitForFinished(), where);
        done += driver.readAllStandardOutput();
        all += done.size();

        const QString recovered = recoveredText(folder.path());

        // What was being done when it was killed can be there or not.
        QByteArrayList expected; // as files hold it: a lone surrogate is in none
        for (const QString &text : texts(seed, done.size() + 1).sliced(done.size()))
            expected.append(text.toUtf8());
        QVERIFY2(expected.contains(recovered.toUtf8()), where);
    }
    QTest::failOnWarning();
    qInfo("%d kills, %lld steps done before them, none lost", kills, qlonglong(all));
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
