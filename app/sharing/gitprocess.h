#pragma once

#include "app/text/error.h"

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>

#include <chrono>
#include <functional>
#include <stop_token>

namespace minuta {

/// One run of the git program, without a shell and without a terminal to ask at.
struct GitRun
{
    QString folder; ///< that it runs in
    QStringList arguments;
    QProcessEnvironment environment;
    QByteArray input; ///< of its standard input
    std::chrono::milliseconds timeout = std::chrono::seconds(10);
    std::stop_token stop;                         ///< ends it, and what it has started
    std::function<void(const QString &)> hearing; ///< each line, as it comes, of its standard error
};

/// How it ended by itself.
struct GitEnd
{
    int exitCode = 0;
    QByteArray output; ///< at most 64 MB
    QByteArray errors; ///< the last 4 KB of its standard error
};

/// Error GitMissing where there is no such program, GitFailed where it could not start, crashed, was stopped, printed too
/// much or took longer than timeout. Subject is the folder. Waits for the end.
Result<GitEnd> runProcess(const GitRun &run);

/// Error GitFailed with git's own words.
std::unexpected<Error> gitFailure(const QString &folder, const QByteArray &words);

} // namespace minuta
