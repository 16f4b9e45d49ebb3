#pragma once

#include "app/cli/commandline.h"
#include "app/text/decodedtext.h"

namespace minuta::cli {

/// Standard input to its end, as a text; as large as a file may be. Errors name it as their subject.
Result<DecodedText> readInput(Streams &streams);
/// The text of a minutes file, or of standard input where path is "-". Errors are those of readDocumentFile().
Result<DecodedText> readMinutesText(const QString &path, Streams &streams);

} // namespace minuta::cli
