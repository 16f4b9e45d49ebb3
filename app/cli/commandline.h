#pragma once

#include <QStringList>

class QIODevice;

namespace minuta::cli {

/// Where a command reads and writes. What goes to a terminal has its control characters escaped: a document must not
/// move the cursor or change colours.
struct Streams
{
    QIODevice &in;
    QIODevice &out;
    QIODevice &err;
    bool isInTerminal = false;
    bool isOutTerminal = false;
    bool isErrTerminal = false;
};

/// What a command ends with.
enum ExitCode
{
    Done = 0,
    Refused = 1, ///< a finding, or something that was not done
    Failed = 2,  ///< wrong usage, or a file could not be read or written
};

/// argv as text, without the program's own name.
QStringList argumentsOf(int count, char **values);

/// Whether the arguments (without the program's name) are for run() rather than files for the window. main() asks this
/// before it makes an application, and makes a QCoreApplication then: commands need no display. Options of commands are
/// also where they stand before one; run() refuses that.
bool isCommand(const QStringList &arguments);

/// Whether the command that arguments name draws text: it needs a QGuiApplication then, though no display.
bool needsFonts(const QStringList &arguments);

/// What to say where a window is wanted, for the files in arguments, and there is no display to open it on.
QString noDisplayMessage(const QStringList &arguments);

/// Runs the command that arguments name and returns its exit code.
int run(const QStringList &arguments, Streams &streams);
/// The same with the process's standard input, output and error.
int run(const QStringList &arguments);

} // namespace minuta::cli
