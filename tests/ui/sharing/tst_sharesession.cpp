#include "app/document/document.h"
#include "app/document/documentfile.h"
#include "tests/app/sharing/clones.h"
#include "tests/ui/everycontrolhasaname.h"
#include "ui/filecommands.h"
#include "ui/settings/appsettings.h"
#include "ui/sharing/sharedialog.h"
#include "ui/widgets/messagebar.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace minuta;
using minuta::test::Clones;
using minuta::test::GitRepository;

namespace {

/// The minutes of a clone, open and being shared.
struct Fixture
{
    explicit Fixture(const GitRepository &repository, const QString &name = u"minutes.md"_s)
        : file(document)
        , session(
              document, file, [this] { return bool(file.save()); }, nullptr)
        , shared(&session, &ShareSession::shared)
        , failed(&session, &ShareSession::failed)
        , concerned(&session, &ShareSession::concerned)
        , finished(&session, &ShareSession::finished)
    {
        [[maybe_unused]] const auto loaded = file.load(repository.path(name));
    }
    void type(const QString &before, const QString &text)
    {
        const qsizetype place = document.text().indexOf(before);
        document.apply(TextChange::replacing(document.text(), {place, place}, text), u"Type"_s);
    }
    void remove(const QString &text)
    {
        const qsizetype place = document.text().indexOf(text);
        document.apply(TextChange::replacing(document.text(), {place, place + text.size()}, {}), u"Remove"_s);
    }
    bool isOver() const { return session.step() == ShareSession::Step::Idle; }

    Document document;
    DocumentFile file;
    ShareSession session;
    QSignalSpy shared;
    QSignalSpy failed;
    QSignalSpy concerned;
    QSignalSpy finished;
};

} // namespace

class TestShareSession : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        if (!GitRepository::isAvailable())
            QSKIP("git is not installed");
    }
    void whatIsWrittenIsShared();
    void othersWorkIsTakenIn();
    void undoingWhatWasTakenInRemovesNothingOfOthers();
    void othersWhoAreFasterAreTakenIn();
    void aConflictIsSettledOnce();
    void othersLinesGoOnlyAfterAYes();
    void theWrongMeetingIsConfirmedOnce_data();
    void theWrongMeetingIsConfirmedOnce();
    void ownTeamsAreThoseOfTheSettings();
    void gitsWordsAreTold();
    void theDialogTellsWhereItStands();
    void withoutARepositoryItSaysSo();
    void everyControlHasAName();

private:
    QTemporaryDir m_settings;
};

void TestShareSession::whatIsWrittenIsShared()
{
    const Clones clones;
    Fixture f(clones.ours);
    f.type(u"\n## B"_s, u"\n- mine\n"_s);

    f.session.share({}, false);

    QTRY_COMPARE_WITH_TIMEOUT(f.shared.size(), 1, 30'000);
    QCOMPARE(clones.shared("minutes.md"), "# M 2026-11-24\n\n## A\n\n- mine\n\n## B");
    QCOMPARE(clones.history().split('\n').first(), "M 2026-11-24: A \u2013 notes (+1): minutes.md");
    QVERIFY(!f.document.isModified());
    QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), 30'000);
    QVERIFY(!f.session.hasChanges());
}

void TestShareSession::othersWorkIsTakenIn()
{
    const Clones clones;
    Fixture f(clones.ours);
    clones.theyPush(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n## B\n\n- theirs\n", 2);
    f.type(u"\n## B"_s, u"\n- mine\n"_s);

    f.session.share({}, false);

    QTRY_COMPARE_WITH_TIMEOUT(f.shared.size(), 1, 30'000);
    QCOMPARE(f.document.text(), u"# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n\n- theirs\n"_s);
    QCOMPARE(clones.shared("minutes.md"), f.document.text().toUtf8().trimmed());
    QCOMPARE(f.document.undoStack().undoText(), u"Take in what others wrote"_s);
}

void TestShareSession::undoingWhatWasTakenInRemovesNothingOfOthers()
{
    const Clones clones;
    Document document;
    DocumentFile file(document);
    MessageBar messages;
    FileCommands commands(document, file, messages, messages);
    ShareSession session(document, file, [&] { return commands.save(); }, nullptr);
    const QSignalSpy shared(&session, &ShareSession::shared);
    QVERIFY(file.load(clones.ours.path(u"minutes.md"_s)));
    const qsizetype place = document.text().indexOf(u"\n## B"_s);
    document.apply(TextChange::replacing(document.text(), {place, place}, u"\n- mine\n"_s), u"Type"_s);
    clones.theyPush(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n## B\n\n- theirs\n", 2);
    session.share({}, false);
    QTRY_COMPARE_WITH_TIMEOUT(shared.size(), 1, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(session.step(), ShareSession::Step::Idle, 30'000);
    const QByteArray both = "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n\n- theirs";
    QCOMPARE(clones.shared("minutes.md"), both);

    document.undoStack().undo();
    QVERIFY(!document.text().contains(u"theirs"_s));
    session.share({}, true);

    QTRY_COMPARE_WITH_TIMEOUT(shared.size(), 2, 30'000);
    QCOMPARE(clones.shared("minutes.md"), both);
    QTRY_COMPARE_WITH_TIMEOUT(session.step(), ShareSession::Step::Idle, 30'000);
}

void TestShareSession::othersWhoAreFasterAreTakenIn()
{
    const Clones clones;
    Fixture f(clones.ours);
    f.type(u"\n## B"_s, u"\n- mine\n"_s);
    // They push while ours is being committed.
    clones.ours.writeHook(u"pre-push"_s,
                          "[ -e .git/once ] && exit 0\ntouch .git/once\nunset $(git rev-parse --local-env-vars)\ncd '"
                              + QFile::encodeName(clones.theirs.path())
                              + "' && printf '\\n- theirs\\n' >> minutes.md && git commit -qam x && git push -q\n");

    f.session.share({}, false);
    QTRY_COMPARE_WITH_TIMEOUT(f.finished.size(), 1, 30'000);
    QCOMPARE(f.finished.first().first().value<ShareEnd>(), ShareEnd::Untrusted); // the hook came with the folder
    f.session.trust();
    QTRY_COMPARE_WITH_TIMEOUT(f.session.step(), ShareSession::Step::Idle, 30'000);
    f.session.share({}, false);

    QTRY_COMPARE_WITH_TIMEOUT(f.shared.size(), 1, 30'000);
    QCOMPARE(clones.shared("minutes.md"), "# M 2026-11-24\n\n## A\n\n- mine\n\n## B\n\n- theirs");
}

void TestShareSession::aConflictIsSettledOnce()
{
    const Clones clones;
    clones.theyPush(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- one\n\n## B\n", 2);
    clones.ours.git({"pull", "-q"});
    Fixture f(clones.ours);
    clones.theyPush(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- theirs\n\n## B\n", 3);
    f.type(u"one"_s, u"mine "_s);

    f.session.share({}, true);

    QTRY_COMPARE_WITH_TIMEOUT(f.concerned.size(), 1, 30'000);
    QVERIFY(f.document.text().contains(u"<<<<<<<"_s));
    const qsizetype begin = f.document.text().indexOf(u"<<<<<<<"_s);
    const qsizetype end = f.document.text().indexOf(u'\n', f.document.text().indexOf(u">>>>>>>"_s)) + 1;
    f.document.apply(TextChange::replacing(f.document.text(), {begin, end}, u"- both\n"_s), u"Settle"_s);
    f.session.share({}, true);
    QTRY_COMPARE_WITH_TIMEOUT(f.shared.size(), 1, 30'000);
    QCOMPARE(f.concerned.size(), 1);
    QCOMPARE(clones.shared("minutes.md"), "# M 2026-11-24\n\n## A\n\n- both\n\n## B");
}

void TestShareSession::othersLinesGoOnlyAfterAYes()
{
    const Clones clones;
    clones.theyPush(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n- one\n- two\n\n## B\n", 2);
    clones.ours.git({"pull", "-q"});
    Fixture f(clones.ours);
    f.remove(u"- two\n"_s);

    f.session.share({}, false);

    QTRY_COMPARE_WITH_TIMEOUT(f.concerned.size(), 1, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), 30'000);
    QVERIFY(clones.shared("minutes.md").contains("- two"));
    f.session.share({}, true);
    QTRY_COMPARE_WITH_TIMEOUT(f.shared.size(), 1, 30'000);
    QVERIFY(!clones.shared("minutes.md").contains("- two"));
}

void TestShareSession::theWrongMeetingIsConfirmedOnce_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("other"); // a file beside it; empty: none
    QTest::addColumn<QStringList>("told");
    QTest::newRow("this meeting") << u"2026-11-24-m.md"_s << u"2026-11-10-m.md"_s << QStringList();
    QTest::newRow("a past one without a later one") << u"2026-11-10-m.md"_s << QString() << QStringList();
    QTest::newRow("a past one") << u"2026-11-10-m.md"_s << u"2026-11-24-m.md"_s
                                << QStringList{u"These are the minutes of Tuesday, 10 November 2026. There are some of "
                                               "a later meeting, on Tuesday, 24 November 2026: does what you wrote "
                                               "belong there?"_s};
    QTest::newRow("another title") << u"2026-12-08-m.md"_s << QString()
                                   << QStringList{u"The file's name says Tuesday, 8 December 2026, the title Tuesday, "
                                                  "24 November 2026: which meeting is it?"_s};
    QTest::newRow("another year's folder") << u"2025/2026-11-24-m.md"_s << QString()
                                           << QStringList{u"The meeting is on Tuesday, 24 November 2026, but the file "
                                                          "is in the folder 2025."_s};
}

void TestShareSession::theWrongMeetingIsConfirmedOnce()
{
    QFETCH(QString, file);
    QFETCH(QString, other);
    QFETCH(QStringList, told);
    const bool isPast = file.startsWith("2026-11-10"_L1);
    const QByteArray text = isPast ? "# M 2026-11-10\n\n## A\n\n## B\n" : "# M 2026-11-24\n\n## A\n\n## B\n";
    const Clones clones;
    if (!other.isEmpty())
        clones.theyPush(other, "# M\n", 2);
    clones.theyPush(file, text, 3);
    clones.ours.git({"pull", "-q"});
    Fixture f(clones.ours, file);
    f.session.setToday([] { return QDate(2026, 11, 20); });
    ShareDialog dialog(f.session, nullptr);
    const auto share = [&] {
        QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), 30'000);
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text().startsWith(u"&Share"_s))
                button->click();
        }
    };
    const auto concerns = [&] {
        QStringList texts;
        for (const QListWidget *list : dialog.findChildren<QListWidget *>()) {
            for (int row = 0; row < list->count(); ++row)
                texts.append(list->item(row)->text());
        }
        return texts;
    };
    dialog.show();
    QTRY_VERIFY_WITH_TIMEOUT(f.session.standing() && f.isOver(), 30'000);
    f.type(u"\n## B"_s, u"\n- mine\n"_s);

    share();

    if (told.isEmpty()) {
        QTRY_COMPARE_WITH_TIMEOUT(f.shared.size(), 1, 30'000);
        QCOMPARE(f.concerned.size(), 0);
        return;
    }
    QTRY_COMPARE_WITH_TIMEOUT(f.concerned.size(), 1, 30'000);
    QCOMPARE(concerns(), told);
    QCOMPARE(clones.shared(file.toUtf8()), text.trimmed());
    share();
    QTRY_COMPARE_WITH_TIMEOUT(f.shared.size(), 1, 30'000);
    QVERIFY(clones.shared(file.toUtf8()).contains("- mine"));
    f.type(u"\n## B"_s, u"- more\n"_s);
    share();
    QTRY_COMPARE_WITH_TIMEOUT(f.shared.size(), 2, 30'000);
    QCOMPARE(f.concerned.size(), 1); // they have said so already
}

void TestShareSession::ownTeamsAreThoseOfTheSettings()
{
    const QByteArray text = "# M 2026-11-24\n\n## Backlog Reviews\n\n### CLI - Ben\n\n- one\n- two\n";
    const Clones clones;
    clones.theyPush(u"minutes.md"_s, text, 2);
    clones.ours.git({"pull", "-q"});
    Fixture f(clones.ours);
    f.remove(u"- one\n"_s);
    f.session.share({}, false);
    QTRY_COMPARE_WITH_TIMEOUT(f.concerned.size(), 1, 30'000);

    AppSettings::setPerson({{}, {u"CLI"_s}});
    f.session.share({}, false);

    QTRY_COMPARE_WITH_TIMEOUT(f.shared.size(), 1, 30'000);
    QCOMPARE(f.concerned.size(), 1);
    AppSettings::setPerson({});
}

void TestShareSession::gitsWordsAreTold()
{
    const Clones clones;
    Fixture f(clones.ours);
    clones.ours.git({"remote", "set-url", "origin", "/nowhere/at/all"});
    f.type(u"\n## B"_s, u"\n- mine\n"_s);

    f.session.share({}, false);

    QTRY_COMPARE_WITH_TIMEOUT(f.failed.size(), 1, 30'000);
    const auto error = f.failed.first().first().value<Error>();
    QCOMPARE(error.code, ErrorCode::GitFailed);
    QVERIFY2(error.detail.contains("/nowhere/at/all"_L1), qPrintable(error.detail));
    QVERIFY(f.document.text().contains(u"- mine"_s));
}

void TestShareSession::theDialogTellsWhereItStands()
{
    const Clones clones;
    Fixture f(clones.ours);
    clones.theyPush(u"minutes.md"_s, "# M 2026-11-24\n\n## A\n\n## B\n\n- theirs\n", 2);
    f.type(u"\n## B"_s, u"\n- mine\n"_s);
    ShareDialog dialog(f.session, nullptr);

    dialog.show();

    QTRY_COMPARE_WITH_TIMEOUT(dialog.findChild<QListWidget *>()->count(), 1, 30'000);
    QVERIFY(dialog.findChild<QListWidget *>()->item(0)->text().startsWith(u"Ben Test"_s));
    QCOMPARE(dialog.findChild<QLineEdit *>()->placeholderText(), u"M 2026-11-24: A \u2013 notes (+1)"_s); // not theirs
    QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), 30'000);
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == u"&Share"_s)
            button->click();
    }
    QTRY_COMPARE_WITH_TIMEOUT(f.shared.size(), 1, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(dialog.findChild<QListWidget *>()->count(), 0, 30'000);
}

void TestShareSession::withoutARepositoryItSaysSo()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"minutes.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("# M\n") > 0);
    file.close();
    Document document;
    DocumentFile documentFile(document);
    QVERIFY(documentFile.load(file.fileName()));
    ShareSession session(document, documentFile, [] { return true; }, nullptr);
    ShareDialog dialog(session, nullptr);

    dialog.show();

    QTRY_VERIFY(session.standing() && session.step() == ShareSession::Step::Idle);
    bool isSaid = false;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        isSaid |= label->isVisible() && label->text().contains(u"no git repository"_s);
    QVERIFY(isSaid);
}

void TestShareSession::everyControlHasAName()
{
    const Clones clones;
    Fixture f(clones.ours);
    ShareDialog dialog(f.session, nullptr);
    minuta::test::everyControlHasAName(&dialog);
}

QTEST_MAIN(TestShareSession)
#include "tst_sharesession.moc"
