#pragma once

#include "app/cli/commandline.h"
#include "app/text/error.h"

namespace minuta::cli {

/// What happened and what to do, in whole sentences, with file and line: "notes.md:3: This line is not UTF-8 …".
QString errorMessage(const Error &error);

/// Failed, or Refused where nothing was wrong with the files themselves.
ExitCode exitCode(const Error &error);

} // namespace minuta::cli
