#pragma once

#include <QString>
#include <QStringList>

namespace minuta::cli {

/// "bash", "zsh" and "fish".
QStringList completedShells();
/// What lets that shell complete commands, their options and files, made from the table of commands. shell is one of
/// completedShells().
QString completionScript(const QString &shell);

} // namespace minuta::cli
