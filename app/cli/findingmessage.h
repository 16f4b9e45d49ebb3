#pragma once

#include "app/check/finding.h"

namespace minuta::cli {

/// What is wrong and what to do, in whole sentences on one line.
QString findingMessage(const Finding &finding);

} // namespace minuta::cli
