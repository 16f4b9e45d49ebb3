#pragma once

#include "app/cli/commandline.h"

#include <QList>

namespace minuta::cli {

class Arguments;

/// One command: a row in the table of commandtable.cpp.
struct Command
{
    QString name;    ///< one word or two: "template check"
    QString usage;   ///< behind the command's name
    QString summary; ///< one line
    QString help;    ///< further lines, each with its line ending
    QStringList flags;
    QStringList required; ///< options with a value that are needed
    QStringList options;  ///< with a value
    int fewestFiles = 1;
    int mostFiles = 1;
    int (*run)(const Arguments &arguments, Streams &streams);
};

/// In the order they are looked for: "roadmap diff" comes before "roadmap".
const QList<Command> &commands();

// The commands.
int outline(const Arguments &arguments, Streams &streams);
int fill(const Arguments &arguments, Streams &streams);
int roadmap(const Arguments &arguments, Streams &streams); ///< without a verb; else roadmapEdit()
int roadmapEdit(const Arguments &arguments, Streams &streams);
int roadmapDiff(const Arguments &arguments, Streams &streams);
int newMeetings(const Arguments &arguments, Streams &streams);
int carry(const Arguments &arguments, Streams &streams);
int roster(const Arguments &arguments, Streams &streams);
int merge(const Arguments &arguments, Streams &streams);
int gitSetup(const Arguments &arguments, Streams &streams);
int share(const Arguments &arguments, Streams &streams);
int check(const Arguments &arguments, Streams &streams);
int completion(const Arguments &arguments, Streams &streams);
int exportMinutes(const Arguments &arguments, Streams &streams);
int help(const Arguments &arguments, Streams &streams);
int templateCheck(const Arguments &arguments, Streams &streams);

} // namespace minuta::cli
