#include "app/cli/command.h"
#include "app/cli/helptext.h"
#include "tests/app/cli/commandrunner.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;
using test::runCommand;

namespace {

/// A zsh that writes into a file what it would offer, and another file when it has.
const QString zshSettings = uR"(PS1=
fpath=($ZDOTDIR $fpath)
autoload -Uz compinit
compinit -u -D
compadd() {
    local -a found
    if [[ " ${@[1,(i)(-|--)]} " != *\ -[a-zA-Z]#[OAD]\ * ]]; then
        builtin compadd -A found "$@"
        (( $#found )) && print -rl -- $found >> $ZDOTDIR/found
    fi
    builtin compadd "$@"
}
finish() { : > $ZDOTDIR/finished }
comppostfuncs=(finish)
)"_s;

/// Types a line into it and presses Tab.
const QString zshPress = uR"(: > $ZDOTDIR/found
zmodload zsh/zpty
zpty -b shell zsh -i
zpty -w -n shell "$1"$'\t'
while [[ ! -e $ZDOTDIR/finished ]]; do zpty -r -t shell; sleep 0.02; done > /dev/null
zpty -d shell
cat $ZDOTDIR/found
)"_s;

} // namespace

class TestCompletionCommand : public QObject
{
    Q_OBJECT

private slots:
    void bashCompletes_data();
    void bashCompletes();
    void shellsComplete_data();
    void shellsComplete();
    void everyCommandIsCompleted();
    void everyShellReadsItsScript_data();
    void everyShellReadsItsScript();
    void anotherShellIsRefused();
};

void TestCompletionCommand::bashCompletes_data()
{
    QTest::addColumn<QString>("line"); // up to where Tab is pressed
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("a command") << u"ou"_s << QStringList{u"outline"_s};
    QTest::newRow("two of them") << u"ch"_s << QStringList{u"check"_s};
    QTest::newRow("options") << u"outline a.md --"_s << QStringList{u"--json"_s, u"--help"_s};
    QTest::newRow("an option") << u"check --fi"_s << QStringList{u"--fix"_s};
    QTest::newRow("a value") << u"check --format "_s << QStringList{u"github"_s};
    QTest::newRow("a format") << u"export a.md --to p"_s << QStringList{u"pdf"_s};
    QTest::newRow("a value behind =") << u"check --format = git"_s << QStringList{u"github"_s};
    QTest::newRow("a rule") << u"check --off date-m"_s << QStringList{u"date-mismatch"_s};
    QTest::newRow("a file's name is left to the shell") << u"outline "_s << QStringList();
    QTest::newRow("so is one behind an option") << u"carry --from --"_s << QStringList();
    QTest::newRow("a command of two words") << u"template "_s << QStringList{u"check"_s};
    QTest::newRow("beside files, once it is begun") << u"roadmap d"_s << QStringList{u"diff"_s};
    QTest::newRow("not before") << u"roadmap "_s << QStringList();
    QTest::newRow("options of a command of two words") << u"roadmap diff --"_s << QStringList{u"--json"_s, u"--help"_s};
    QTest::newRow("a verb") << u"roadmap a.md mo"_s << QStringList{u"move"_s};
    QTest::newRow("what help explains") << u"help git"_s << QStringList{u"git-setup"_s};
    QTest::newRow("a rule that help explains") << u"help check date-m"_s << QStringList{u"date-mismatch"_s};
    QTest::newRow("a shell") << u"completion "_s << QStringList{u"bash"_s, u"zsh"_s, u"fish"_s};
    QTest::newRow("an unknown command") << u"nothing --"_s << QStringList();
}

void TestCompletionCommand::bashCompletes()
{
    QFETCH(QString, line);
    const QString words = u"minuta "_s + line;
    QStringList quoted;
    for (const QString &word : words.split(u' '))
        quoted.append(u"'%1'"_s.arg(word));
    const QString script = runCommand({u"completion"_s, u"bash"_s}).out
                           + u"COMP_WORDS=(%1)\nCOMP_CWORD=%2\n_minuta\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n"_s.arg(
                               quoted.join(u' '), QString::number(quoted.size() - 1));
    QProcess bash;
    bash.start(u"bash"_s, QStringList{u"--norc"_s, u"-eu"_s});
    bash.write(script.toUtf8());
    bash.closeWriteChannel();
    QVERIFY(bash.waitForFinished());
    QCOMPARE(bash.readAllStandardError(), QByteArray());
    QTEST(QString::fromUtf8(bash.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts), "expected");
}

void TestCompletionCommand::shellsComplete_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("expected");
    for (const QString &shell : {u"zsh"_s, u"fish"_s}) {
        const auto row = [&](const QString &line, const QStringList &expected) {
            QTest::newRow(qPrintable(shell + u": minuta "_s + line)) << shell << u"minuta "_s + line << expected;
        };
        row(u"ch"_s, {u"check"_s});
        row(u"outline a.md --"_s, {u"--help"_s, u"--json"_s});
        row(u"check --fi"_s, {u"--fix"_s});
        row(u"export a.md --to p"_s, {u"pdf"_s});
        row(u"export a.md --paper "_s, {u"A4"_s, u"Letter"_s});
        row(u"check --off date-m"_s, {u"date-mismatch"_s});
        row(u"template "_s, {u"check"_s});
        row(u"roadmap d"_s, {u"diff"_s});
        row(u"roadmap diff --"_s, {u"--help"_s, u"--json"_s});
        row(u"roadmap a.md mo"_s, {u"move"_s});
        row(u"help git"_s, {u"git-setup"_s});
        row(u"help check date-m"_s, {u"date-mismatch"_s});
        row(u"completion "_s, {u"bash"_s, u"fish"_s, u"zsh"_s});
        row(u"nothing --"_s, {});
    }
}

void TestCompletionCommand::shellsComplete()
{
    QFETCH(const QString, shell);
    QFETCH(const QString, line);
    if (QStandardPaths::findExecutable(shell).isEmpty())
        QSKIP("This shell is not installed.");
    QTemporaryDir folder; // where no files are to be completed
    QVERIFY(QDir(folder.path()).mkdir(u"empty"_s));
    const auto write = [&folder](const QString &name, const QString &text) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
    };
    QVERIFY(write(shell == u"zsh" ? u"_minuta"_s : u"minuta.fish"_s, runCommand({u"completion"_s, shell}).out));
    QVERIFY(write(u".zshrc"_s, zshSettings) && write(u"press.zsh"_s, zshPress));
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, folder.path());
    environment.insert(u"ZDOTDIR"_s, folder.path());
    environment.insert(u"TERM"_s, u"dumb"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder.filePath(u"empty"_s));

    if (shell == u"zsh")
        process.start(shell, {u"-f"_s, folder.filePath(u"press.zsh"_s), line});
    else
        process.start(shell, {u"--no-config"_s, u"-c"_s, u"source ~/minuta.fish; complete -C $argv[1]"_s, line});

    QVERIFY(process.waitForFinished());
    QStringList offered = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    for (QString &word : offered)
        word = word.section(u'\t', 0, 0); // fish describes it
    offered.sort();
    offered.removeDuplicates();
    QTEST(offered, "expected");
}

void TestCompletionCommand::everyCommandIsCompleted()
{
    for (const QString &shell : {u"bash"_s, u"zsh"_s, u"fish"_s}) {
        const QString script = runCommand({u"completion"_s, shell}).out;
        for (const cli::Command &command : cli::commands()) {
            for (const QString &word : cli::wordsOf(command) + command.flags + command.required + command.options)
                QVERIFY2(script.contains(word), qPrintable(shell + u": "_s + word));
        }
    }
}

void TestCompletionCommand::everyShellReadsItsScript_data()
{
    QTest::addColumn<QString>("shell");
    for (const QString &shell : {u"bash"_s, u"zsh"_s, u"fish"_s})
        QTest::newRow(qPrintable(shell)) << shell;
}

void TestCompletionCommand::everyShellReadsItsScript()
{
    QFETCH(QString, shell);
    if (QStandardPaths::findExecutable(shell).isEmpty())
        QSKIP("This shell is not installed.");
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(runCommand({u"completion"_s, shell}).out.toUtf8());
    QVERIFY(file.flush());
    QProcess process;
    process.start(shell, QStringList{u"-n"_s, file.fileName()});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QCOMPARE(process.exitCode(), 0);
}

void TestCompletionCommand::anotherShellIsRefused()
{
    const test::Ran ran = runCommand({u"completion"_s, u"tcsh"_s});
    QCOMPARE(ran.code, 2);
    QVERIFY(ran.err.contains(u"bash, zsh, fish"_s));
    QVERIFY(ran.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestCompletionCommand)
#include "tst_completioncommand.moc"
