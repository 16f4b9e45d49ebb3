#pragma once

#include "app/cli/commandline.h"
#include "app/text/decodedtext.h"

namespace minuta::cli {

/// Standard input to its end, as a text; as large as a file may be. Errors name it as their subject.
Result<DecodedText> readInput(Streams &streams);

} // namespace minuta::cli
