#pragma once

#include "app/templates/template.h"

namespace minuta::cli {

/// What is wrong in the template at path and what to do, in whole sentences: "weekly.minutes-template.md:3:5: …".
QString problemMessage(const QString &path, const TemplateProblem &problem);

} // namespace minuta::cli
