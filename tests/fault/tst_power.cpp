#include "app/journal/journal.h"
#include "app/journal/journalsync.h"
#include "tests/app/document/files.h"
#include "tests/fault/recordedcalls.h"
#include "tests/fault/recoveredtext.h"
#include "tests/fault/script.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

/// After a power cut at any moment all is there that was saved, and all that was typed until the journal was synced last;
/// and nothing that nobody has typed.
class TestPower : public QObject
{
    Q_OBJECT

private slots:
    void nothingSavedOrSyncedIsLost();

private:
    /// What is to be found after a power cut from that call on.
    struct Moment
    {
        qsizetype call = 0;
        QByteArray text;
        bool isDurable = false;
    };
    static QList<Moment> recorded(quint32 seed, RecordedCalls &calls, const QString &folder);
};

QList<TestPower::Moment> TestPower::recorded(quint32 seed, RecordedCalls &recorder, const QString &folder)
{
    const FileCalls calls = recorder.calls();
    Script script(seed);
    JournalSync sync(std::chrono::hours(1)); // it is synced when it is said so
    Document document;
    DocumentFile file(document, calls);
    Journal journal(document, file, {folder + u"/journals"_s}, sync, calls);
    if (!file.load(folder + u"/notes.md"_s))
        return {};
    QList<Moment> moments{{0, document.text().toUtf8(), true}};
    for (int i = 0; i < 60; ++i) {
        const qsizetype before = recorder.count();
        const bool isSaved = script.next(document, file) == Script::Step::Save;
        moments.append({before, document.text().toUtf8(), false});
        if (isSaved || i % 7 == 3) {
            journal.syncNow();
            moments.append({recorder.count(), document.text().toUtf8(), true});
        }
    }
    return moments;
}

void TestPower::nothingSavedOrSyncedIsLost()
{
    const int asked = qEnvironmentVariableIntValue("MINUTA_POWER_CUTS");
    const int most = asked > 0 ? asked : 500;
    int cuts = 0;
    for (quint32 seed = 1; cuts < most; ++seed) {
        const QTemporaryDir folder(sweepFolder());
        put(folder.filePath(u"notes.md"_s), Script::begin().toUtf8());
        RecordedCalls recorder(folder.path());
        const QList<Moment> moments = recorded(seed, recorder, folder.path());
        QVERIFY(moments.size() > 1);
        const qsizetype calls = recorder.count() - 1; // without the last sync, when the program ends
        for (qsizetype call = seed % 7; call <= calls && cuts < most; call += 7) {
            for (const int names : {0, 5, 10}) {
                for (const auto content : {RecordedCalls::Content::Synced, RecordedCalls::Content::All,
                                           RecordedCalls::Content::Half, RecordedCalls::Content::Zeros}) {
                    const QTemporaryDir left(sweepFolder());
                    const auto files = recorder.filesAfter(call, names, content);
                    for (const auto &[path, bytes] : files.asKeyValueRange()) {
                        QVERIFY(QDir().mkpath(QFileInfo(left.filePath(path)).path()));
                        put(left.filePath(path), bytes);
                    }
                    // The journals name the file where it was.
                    const QByteArray text = recoveredText(left.path()).toUtf8();
                    QSet<QByteArray> allowed;
                    for (const Moment &moment : moments) {
                        if (moment.call > call)
                            break;
                        if (moment.isDurable)
                            allowed.clear();
                        allowed.insert(moment.text);
                    }
                    QVERIFY2(allowed.contains(text),
                             qPrintable(u"seed %1, call %2 of %3, names %4, content %5:\n%6"_s.arg(seed)
                                            .arg(call)
                                            .arg(calls)
                                            .arg(names)
                                            .arg(int(content))
                                            .arg(QString::fromUtf8(text))));
                    ++cuts;
                }
            }
        }
    }
    qInfo("%d power cuts, nothing lost", cuts);
}

QTEST_GUILESS_MAIN(TestPower)
#include "tst_power.moc"
