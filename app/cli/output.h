#pragma once

#include "app/cli/commandline.h"

#include <QString>

namespace minuta::cli {

/// text with control characters and marks that turn the direction of writing as \x1B or \u202E: nothing that a
/// terminal obeys. Line feeds are kept with isText.
QString printable(QStringView text, bool isText = false);

/// text as a JSON string with its quotation marks. What printable() escapes is escaped as \u001B.
QString jsonString(QStringView text);
/// The same, or null for an empty text.
QString jsonStringOrNull(QStringView text);

/// Writes lines (with their line endings) as UTF-8.
void write(Streams &streams, const QString &lines);

/// Writes message on a line of its own to standard error.
void note(Streams &streams, const QString &message);

/// Writes "minuta: message" on a line of its own and returns code.
int report(Streams &streams, ExitCode code, const QString &message);

} // namespace minuta::cli
