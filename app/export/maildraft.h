#pragma once

#include "app/export/exportedtext.h"

#include <QByteArray>
#include <QUrl>

namespace minuta {

/// A mail that is still to be addressed and sent, as a file that mail programs open for writing (.eml): the minutes as
/// they are in Markdown, which reads well as plain text, and in HTML.
QByteArray mailDraft(const ExportedText &exported);

/// An address that opens a mail with the minutes as plain text. Programs refuse very long ones: behind
/// longestMailtoBody bytes of UTF-8 the rest is left out, at a line's end, and a line says so.
QUrl mailtoAddress(const ExportedText &exported);
inline constexpr qsizetype longestMailtoBody = 1500;

} // namespace minuta
