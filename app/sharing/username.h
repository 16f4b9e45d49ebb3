#pragma once

#include <QString>

namespace minuta {

/// The name of who works in a folder: user.name as git has it there, else the full name of the system's user; empty
/// where neither is known. Runs git, only reading (runGit()): for a worker thread.
QString userName(const QString &folder);

} // namespace minuta
