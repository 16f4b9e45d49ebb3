#pragma once

#include "app/templates/checkrule.h"
#include "app/text/changeset.h"
#include "app/text/error.h"

namespace minuta {

/// The change of a template file's text by which its series is no longer checked by a rule, or is again: one line below
/// "checks:", which is added where there is none. Empty where that is so already. Error InvalidArgument where one line
/// cannot say it: the front matter has mistakes, or its checks stand in braces.
Result<ChangeSet> setChecked(const QString &text, CheckRule rule, bool isOn);

} // namespace minuta
