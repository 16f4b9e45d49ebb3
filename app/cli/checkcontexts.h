#pragma once

#include "app/check/check.h"
#include "app/series/newestedited.h"
#include "app/series/templatefiles.h"

#include <QHash>

namespace minuta::cli {

/// What is known around files that are checked; of several in one series it is looked for once.
class CheckContexts
{
public:
    /// path as it was given; empty for a text without a file.
    CheckContext contextOf(const QString &path);

private:
    const QList<SeriesText> &newestTextsOf(const Series &series);

    QHash<QString, QList<TemplateFile>> m_templates; ///< by the series' folder
    QHash<QString, QList<SeriesText>> m_texts;       ///< by the path of the series' last meeting
};

} // namespace minuta::cli
