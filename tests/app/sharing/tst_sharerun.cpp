#include "app/merge/merge.h"
#include "app/sharing/sharerun.h"

#include "tests/app/sharing/clones.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using namespace minuta::test;

namespace {

const ShareConcern lost{ShareConcern::Kind::LostLines, u"CLI"_s, u"Ana"_s, 2, {}};
const ShareConcern conflict{ShareConcern::Kind::Conflict, {}, {}, 1, {}};

Standing standing(const QString &base, const QString &theirs)
{
    Standing standing;
    standing.copy.obstacle = ShareObstacle::None;
    standing.copy.head = u"head"_s;
    standing.incoming.base = base;
    standing.incoming.theirs = theirs;
    return standing;
}

/// A run that has come to Publish.
ShareRun publishing()
{
    ShareRun run(u"/m.md"_s, {}, false);
    run.looked(standing(u"a"_s, u"a"_s));
    run.examined({}, false);
    return run;
}

Error failure()
{
    Error error;
    error.code = ErrorCode::GitFailed;
    return error;
}

} // namespace

class TestShareRun : public QObject
{
    Q_OBJECT

private slots:
    void lookingTellsWhatIsNext_data();
    void lookingTellsWhatIsNext();
    void concernsAreAskedAbout_data();
    void concernsAreAskedAbout();
    void publishingEndsOrBeginsAnew_data();
    void publishingEndsOrBeginsAnew();
    void whoIsFasterEachTimeIsToldOf();
    void realStepsInARow();
    void aPartialCloneIsShared();
    void whatIsStoppedBeginsNothing();
    void aFileThatOthersRemovedIsAskedAbout();
    void aFileThatWasBroughtBackLosesNothing();
};

void TestShareRun::lookingTellsWhatIsNext_data()
{
    QTest::addColumn<Standing>("found");
    QTest::addColumn<ShareStep>("step");
    QTest::addColumn<ShareEnd>("end");
    QTest::newRow("nothing new") << standing(u"a"_s, u"a"_s) << ShareStep::Examine << ShareEnd::Unfinished;
    QTest::newRow("others' work") << standing(u"a"_s, u"b"_s) << ShareStep::TakeIn << ShareEnd::Unfinished;
    Standing detached = standing(u"a"_s, u"b"_s);
    detached.copy.obstacle = ShareObstacle::DetachedHead;
    QTest::newRow("no branch") << detached << ShareStep::Finished << ShareEnd::Hindered;
    Standing offline = standing(u"a"_s, u"b"_s);
    offline.error = failure();
    QTest::newRow("no network") << offline << ShareStep::Finished << ShareEnd::Failed;
}

void TestShareRun::lookingTellsWhatIsNext()
{
    QFETCH(Standing, found);
    ShareRun run(u"/m.md"_s, {}, true);
    QCOMPARE(run.step(), ShareStep::Look);

    run.looked(found);

    QTEST(run.step(), "step");
    QTEST(run.end(), "end");
    QCOMPARE(run.error().has_value(), found.error.has_value());
}

void TestShareRun::concernsAreAskedAbout_data()
{
    QTest::addColumn<bool>("hasNews");
    QTest::addColumn<QList<ShareConcern>>("concerns");
    QTest::addColumn<bool>("hasDoubts");
    QTest::addColumn<bool>("isConfirmed");
    QTest::addColumn<ShareStep>("step");
    using enum ShareStep;
    using List = QList<ShareConcern>;
    QTest::newRow("none") << false << List() << false << false << Publish;
    QTest::newRow("lines go") << false << List{lost} << false << false << Finished;
    QTest::newRow("lines go, with others' work in the text") << true << List{lost} << false << false << Keep;
    QTest::newRow("lines go, with a yes") << true << List{lost} << false << true << Publish;
    QTest::newRow("another meeting") << false << List() << true << false << Finished;
    QTest::newRow("another meeting, with a yes") << false << List() << true << true << Publish;
    QTest::newRow("markers, with a yes") << true << List{conflict, lost} << false << true << Keep;
}

void TestShareRun::concernsAreAskedAbout()
{
    QFETCH(bool, hasNews);
    QFETCH(QList<ShareConcern>, concerns);
    QFETCH(bool, hasDoubts);
    QFETCH(bool, isConfirmed);
    QFETCH(ShareStep, step);
    ShareRun run(u"/m.md"_s, {}, isConfirmed);
    run.looked(standing(u"a"_s, hasNews ? u"b"_s : u"a"_s));
    if (hasNews)
        run.tookIn();
    QCOMPARE(run.step(), ShareStep::Examine);

    run.examined(concerns, hasDoubts);

    QCOMPARE(run.step(), step);
    QCOMPARE(run.end(), step == ShareStep::Publish ? ShareEnd::Unfinished : ShareEnd::ToBeLookedAt);
    QCOMPARE(run.concerns(), concerns);
    if (step == ShareStep::Keep) {
        run.kept();
        QCOMPARE(run.step(), ShareStep::Finished);
        QCOMPARE(run.end(), ShareEnd::ToBeLookedAt);
    }
}

void TestShareRun::publishingEndsOrBeginsAnew_data()
{
    QTest::addColumn<Result<Published>>("published");
    QTest::addColumn<ShareStep>("step");
    QTest::addColumn<ShareEnd>("end");
    using Outcome = Published::Outcome;
    const auto row = [](const char *name, const Result<Published> &published, ShareStep step, ShareEnd end) {
        QTest::newRow(name) << published << step << end;
    };
    row("pushed", Published{Outcome::Pushed, u"new"_s}, ShareStep::Finished, ShareEnd::Pushed);
    row("kept here", Published{Outcome::Committed, u"new"_s}, ShareStep::Finished, ShareEnd::Committed);
    row("nothing", Published{Outcome::Pushed, u"head"_s}, ShareStep::Finished, ShareEnd::NothingToShare);
    row("others were faster", Published{Outcome::Overtaken, u"new"_s}, ShareStep::Look, ShareEnd::Unfinished);
    row("git failed", std::unexpected(failure()), ShareStep::Finished, ShareEnd::Failed);
}

void TestShareRun::publishingEndsOrBeginsAnew()
{
    QFETCH(Result<Published>, published);
    ShareRun run = publishing();

    run.published(published);

    QTEST(run.step(), "step");
    QTEST(run.end(), "end");
}

void TestShareRun::whoIsFasterEachTimeIsToldOf()
{
    ShareRun run = publishing();
    int rounds = 0;
    while (run.step() != ShareStep::Finished && rounds < 1000) {
        ++rounds;
        run.published(Published{Published::Outcome::Overtaken, {}});
        if (run.step() == ShareStep::Look) {
            run.looked(standing(u"a"_s, u"a"_s));
            run.examined({}, false);
        }
    }
    QCOMPARE(run.end(), ShareEnd::Overtaken);
    QVERIFY(rounds > 15); // as many as want to share at once
}

void TestShareRun::realStepsInARow()
{
    if (!GitRepository::isAvailable())
        QSKIP("There is no git.");
    const Clones clones;
    clones.theyPush(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n## B\n\n- theirs\n", 2);
    const QByteArray both = "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n\n- theirs\n";
    const ShareInput input{QString::fromUtf8(both), {}, false, {}};
    ShareRun run(clones.ours.path(u"minutes.md"_s), {}, false);

    QList<ShareStep> steps;
    while (run.step() != ShareStep::Finished) {
        steps.append(run.step());
        if (run.step() == ShareStep::TakeIn) {
            clones.ours.write(u"minutes.md"_s, both);
            run.tookIn();
        } else {
            run = run.carriedOut(input);
        }
    }

    using enum ShareStep;
    QCOMPARE(steps, QList<ShareStep>({Look, TakeIn, Examine, Publish}));
    QCOMPARE(run.end(), ShareEnd::Pushed);
    QCOMPARE(run.message(), u"M 2026-11-24: A \u2013 notes (+1)"_s);
    QCOMPARE(clones.shared("minutes.md") + '\n', both);
}

// It has no version of the file but the newest, and gets the others when they are needed.
void TestShareRun::aPartialCloneIsShared()
{
    if (!GitRepository::isAvailable())
        QSKIP("There is no git.");
    const Clones clones;
    const QTemporaryDir folder;
    const QString partial = folder.filePath(u"partial"_s);
    clones.allowPartialClones();
    clones.ours.git({"clone", "-q", "--filter=blob:none", "--no-checkout", "file://" + clones.hub().toUtf8(),
                     QFile::encodeName(partial)});
    const auto git = [&](const QByteArrayList &arguments) {
        return clones.ours.git(QByteArrayList{"-C", QFile::encodeName(partial)} + arguments);
    };
    git({"config", "user.name", "Cem Test"});
    git({"config", "user.email", "c@example.org"});
    clones.theyPush(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n## B\n\n- theirs\n", 2);
    const QString path = partial + u"/minutes.md"_s;
    const auto write = [&](const QByteArray &bytes) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write("# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n"));
    const QByteArray both = "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n\n- theirs\n";
    ShareRun run(path, {}, false);

    while (run.step() != ShareStep::Finished) {
        if (run.step() == ShareStep::TakeIn) {
            QCOMPARE(run.standing().incoming.base, u"# M 2026-11-24\n\n## A\n\n## B\n"_s);
            QVERIFY(write(both));
            run.tookIn();
        } else {
            run = run.carriedOut({QString::fromUtf8(both), {}, false, {}});
        }
    }

    QVERIFY2(run.end() == ShareEnd::Pushed, run.error() ? qPrintable(run.error()->detail) : "");
    QCOMPARE(clones.shared("minutes.md") + '\n', both);
}

void TestShareRun::whatIsStoppedBeginsNothing()
{
    if (!GitRepository::isAvailable())
        QSKIP("There is no git.");
    const Clones clones;
    clones.ours.write(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n");
    const QByteArray head = clones.ours.git({"rev-parse", "HEAD"});
    ShareInput input{u"# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n"_s, {}, false, {}};
    ShareRun run(clones.ours.path(u"minutes.md"_s), {}, false);
    run = run.carriedOut(input).carriedOut(input);
    QCOMPARE(run.step(), ShareStep::Publish);
    std::stop_source stop;
    stop.request_stop();
    input.git.stop = stop.get_token();

    run = run.carriedOut(input);

    QCOMPARE(run.end(), ShareEnd::Stopped);
    QCOMPARE(clones.ours.git({"rev-parse", "HEAD"}), head);
    QCOMPARE(clones.shared("minutes.md"), "# M 2026-11-24\n\n## A\n\n## B");
}

void TestShareRun::aFileThatOthersRemovedIsAskedAbout()
{
    if (!GitRepository::isAvailable())
        QSKIP("There is no git.");
    const Clones clones;
    clones.theirs.git({"rm", "-q", "minutes.md"});
    clones.theirs.commit(2);
    clones.theirs.git({"push", "-q"});
    const ShareInput input{u"# M 2026-11-24\n\n## A\n\n## B\n"_s, {}, false, {}};
    for (const bool isConfirmed : {false, true}) {
        ShareRun run(clones.ours.path(u"minutes.md"_s), {}, isConfirmed);
        while (run.step() != ShareStep::Finished)
            run = run.carriedOut(input);
        QCOMPARE(run.end(), isConfirmed ? ShareEnd::Pushed : ShareEnd::ToBeLookedAt);
        QCOMPARE(run.concerns().size(), 1);
        QCOMPARE(run.concerns().first().kind, ShareConcern::Kind::RemovedFile);
    }
    QCOMPARE(clones.shared("minutes.md"), "# M 2026-11-24\n\n## A\n\n## B");
}

// What others wrote had come into the file when sharing was held up; then git brings back the version without it.
void TestShareRun::aFileThatWasBroughtBackLosesNothing()
{
    if (!GitRepository::isAvailable())
        QSKIP("There is no git.");
    const Clones clones;
    clones.theyPush(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- theirs\n\n## B\n", 2);
    const QString path = clones.ours.path(u"minutes.md"_s);
    const auto share = [&](const QString &text) {
        QString shown = text;
        ShareRun run(path, {}, false);
        while (run.step() != ShareStep::Finished) {
            clones.ours.write(u"minutes.md"_s, shown.toUtf8());
            if (run.step() != ShareStep::TakeIn) {
                run = run.carriedOut({shown, {}, false, {}});
                continue;
            }
            shown = mergeTexts(run.standing().incoming.base, shown, run.standing().incoming.theirs).text;
            run.tookIn();
        }
        return run.end();
    };
    QCOMPARE(share(u"# M 2026-11-24\n\n## A\n\n## B\n\n- mine\n- TBD\n"_s), ShareEnd::ToBeLookedAt); // a placeholder
    clones.ours.git({"checkout", "-q", "--", "minutes.md"});

    QCOMPARE(share(u"# M 2026-11-24\n\n## A\n\n## B\n\n- mine\n"_s), ShareEnd::Pushed);

    QCOMPARE(clones.shared("minutes.md"), "# M 2026-11-24\n\n## A\n\n- theirs\n\n## B\n\n- mine");
}

QTEST_GUILESS_MAIN(TestShareRun)
#include "tst_sharerun.moc"
