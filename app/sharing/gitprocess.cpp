#include "app/sharing/gitprocess.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr qsizetype mostBytes = 64 << 20;
constexpr qsizetype mostErrorBytes = 4096;
constexpr int graceMilliseconds = 3000;
constexpr qint64 pollMilliseconds = 50; ///< how long a wish to stop may wait

/// The git of the PATH. Folders of it that are not absolute would look where a document is.
QString gitProgram()
{
    QStringList folders = qEnvironmentVariable("PATH").split(u':', Qt::SkipEmptyParts);
    folders.removeIf([](const QString &folder) { return QDir::isRelativePath(folder); });
    return folders.isEmpty() ? QString() : QStandardPaths::findExecutable(u"git"_s, folders);
}

/// Ends git and what it has started: it is the first process of a session of its own. Asked to end, git takes its lock
/// files away; killed, it would leave them, and nobody could commit any more.
void endSession(QProcess &process)
{
    const pid_t session = pid_t(process.processId());
    if (session > 0)
        ::kill(-session, SIGTERM);
    process.waitForFinished(graceMilliseconds);
    if (session > 0)
        ::kill(-session, SIGKILL);
    process.kill();
    process.waitForFinished(1000);
}

/// Tells hearing of the lines in heard that are whole; progress is lines that end in CR.
void tellLines(QByteArray &heard, const std::function<void(const QString &)> &hearing)
{
    for (;;) {
        const auto end = std::ranges::find_if(heard, [](char unit) { return unit == '\n' || unit == '\r'; });
        if (end == heard.end())
            return;
        const qsizetype size = end - heard.begin();
        const QString line = QString::fromUtf8(heard.first(size)).trimmed();
        heard.remove(0, size + 1);
        if (!line.isEmpty())
            hearing(line);
    }
}

} // namespace

std::unexpected<Error> gitFailure(const QString &folder, const QByteArray &words)
{
    Error error;
    error.code = ErrorCode::GitFailed;
    error.subject = folder;
    QByteArrayList said;
    for (const QByteArray &line : words.split('\n')) {
        if (!line.chopped(line.endsWith('\r') ? 1 : 0).contains('\r')) // it counts its progress on one line
            said.append(line);
    }
    error.detail = QString::fromUtf8(said.join('\n').trimmed());
    return std::unexpected(error);
}

Result<GitEnd> runProcess(const GitRun &run)
{
    const QString program = gitProgram();
    if (program.isEmpty()) {
        Error error;
        error.code = ErrorCode::GitMissing;
        error.subject = run.folder;
        return std::unexpected(error);
    }
    if (run.stop.stop_requested()) // a short command would be done before it is stopped
        return gitFailure(run.folder, {});
    QProcess process;
    process.setProgram(program);
    process.setArguments(run.arguments);
    process.setWorkingDirectory(run.folder);
    process.setProcessEnvironment(run.environment);
    if (run.input.isEmpty())
        process.setStandardInputFile(QProcess::nullDevice());
    process.setUnixProcessParameters(QProcess::UnixProcessFlag::CreateNewSession); // no terminal to ask at
    const QDeadlineTimer deadline(run.timeout);
    process.start();
    if (!run.input.isEmpty()) {
        process.write(run.input);
        process.closeWriteChannel();
    }

    GitEnd end;
    QByteArray heard;
    const auto listen = [&] {
        end.output += process.readAllStandardOutput();
        const QByteArray errors = process.readAllStandardError();
        end.errors += errors;
        end.errors = end.errors.last(std::min(mostErrorBytes, end.errors.size()));
        if (run.hearing) {
            heard += errors;
            tellLines(heard, run.hearing);
        }
    };
    while (process.state() != QProcess::NotRunning) {
        const int wait = int(std::min<qint64>(pollMilliseconds, deadline.remainingTime()));
        if (!process.waitForReadyRead(wait)) // also at once, where it has closed its output and goes on
            process.waitForFinished(wait);
        listen();
        const bool isOver = process.state() != QProcess::NotRunning && deadline.hasExpired();
        if (isOver || run.stop.stop_requested() || end.output.size() > mostBytes) {
            endSession(process);
            return gitFailure(run.folder, {});
        }
    }
    listen();
    if (process.error() == QProcess::FailedToStart)
        return gitFailure(run.folder, process.errorString().toUtf8());
    if (process.exitStatus() != QProcess::NormalExit)
        return gitFailure(run.folder, end.errors);
    end.exitCode = process.exitCode();
    return end;
}

} // namespace minuta
