#include "app/sharing/git.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>

#include <csignal>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr qsizetype mostBytes = 64 << 20;
constexpr qsizetype mostErrorBytes = 4096;

/// The git of the PATH. Folders of it that are not absolute would look where a document is.
QString gitProgram()
{
    QStringList folders = qEnvironmentVariable("PATH").split(u':', Qt::SkipEmptyParts);
    folders.removeIf([](const QString &folder) { return QDir::isRelativePath(folder); });
    return folders.isEmpty() ? QString() : QStandardPaths::findExecutable(u"git"_s, folders);
}

QProcessEnvironment environment()
{
    QProcessEnvironment result = QProcessEnvironment::systemEnvironment();
    const QStringList names = result.keys();
    for (const QString &name : names) {
        if (name.startsWith("GIT_"_L1)) // they would name another repository, configuration or program
            result.remove(name);
    }
    result.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    result.insert(u"GIT_OPTIONAL_LOCKS"_s, u"0"_s);
    result.insert(u"GIT_PAGER"_s, u"cat"_s);
    result.insert(u"GIT_EDITOR"_s, u"true"_s);
    // A partial clone fetches what it lacks, with the program that its configuration names.
    result.insert(u"GIT_NO_LAZY_FETCH"_s, u"1"_s);
    result.insert(u"GIT_ALLOW_PROTOCOL"_s, u"none"_s);
    result.insert(u"LC_ALL"_s, u"C"_s);
    return result;
}

QStringList safely(const QStringList &arguments)
{
    QStringList result{u"--no-pager"_s, u"--literal-pathspecs"_s};
    for (const QString &setting :
         {u"core.fsmonitor=false"_s, u"core.hooksPath=/dev/null"_s, u"safe.bareRepository=explicit"_s,
          u"log.showSignature=false"_s, u"diff.external="_s})
        result << u"-c"_s << setting;
    return result + arguments;
}

/// Git and what it has started: it is the first process of a session of its own.
void kill(QProcess &process)
{
    if (const qint64 id = process.processId(); id > 0)
        ::kill(-pid_t(id), SIGKILL);
    process.kill();
    process.waitForFinished(1000);
}

std::unexpected<Error> failed(ErrorCode code, const QString &folder, const QByteArray &detail = {})
{
    Error error;
    error.code = code;
    error.subject = folder;
    error.detail = QString::fromUtf8(detail.trimmed());
    return std::unexpected(error);
}

} // namespace

Result<QByteArray> runGit(const QString &folder, const QStringList &arguments, std::chrono::milliseconds timeout)
{
    const QString program = gitProgram();
    if (program.isEmpty())
        return failed(ErrorCode::GitMissing, folder);
    QProcess process;
    process.setProgram(program);
    process.setArguments(safely(arguments));
    process.setWorkingDirectory(folder);
    process.setProcessEnvironment(environment());
    process.setStandardInputFile(QProcess::nullDevice());
    process.setUnixProcessParameters(QProcess::UnixProcessFlag::CreateNewSession); // no terminal to ask at
    const QDeadlineTimer deadline(timeout);
    process.start();

    QByteArray output;
    QByteArray errors;
    while (process.state() != QProcess::NotRunning) {
        const bool isReady = process.waitForReadyRead(int(deadline.remainingTime()));
        output += process.readAllStandardOutput();
        errors += process.readAllStandardError();
        errors = errors.last(std::min(mostErrorBytes, errors.size()));
        const bool isOver = !isReady && process.state() != QProcess::NotRunning && deadline.hasExpired();
        if (isOver || output.size() > mostBytes) {
            kill(process);
            return failed(ErrorCode::GitFailed, folder);
        }
        if (!isReady && !deadline.hasExpired())
            process.waitForFinished(int(deadline.remainingTime()));
    }
    output += process.readAllStandardOutput();
    if (process.error() == QProcess::FailedToStart)
        return failed(ErrorCode::GitFailed, folder, process.errorString().toUtf8());
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return failed(ErrorCode::GitFailed, folder, errors + process.readAllStandardError());
    return output;
}

} // namespace minuta
