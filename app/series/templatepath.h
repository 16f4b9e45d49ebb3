#pragma once

#include "app/text/error.h"

#include <QDate>

namespace minuta {

struct Series;
struct Template;

/// Where the minutes of a meeting go that is made from a template: by its file name pattern, else named as the newest
/// file of the series, else by date and name. folder is the series' (absolute), name the series' name. Error
/// InvalidArgument for a pattern that is refused (subject), and for a path that leaves the folder, be it by a link.
Result<QString> templatePath(const Template &definition, const Series &series, const QString &folder,
                             const QString &name, QDate date);

} // namespace minuta
