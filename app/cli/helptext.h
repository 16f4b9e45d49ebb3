#pragma once

#include <QString>
#include <QStringList>

namespace minuta::cli {

struct Command;

/// "minuta outline FILE [--json]".
QString usageOf(const Command &command);
/// All commands.
QString helpText();
QString helpText(const Command &command);

/// The words of a command's name.
QStringList wordsOf(const Command &command);
/// The command whose name words begin with; null: none.
const Command *commandIn(const QStringList &words);
/// The one command whose name begins with word, of which that is only a part; null: none or several.
const Command *commandBeginningWith(const QString &word);
/// Whether word begins the name of a command.
bool isFirstWord(const QString &word);

} // namespace minuta::cli
