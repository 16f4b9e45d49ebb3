#pragma once

#include "app/text/textrange.h"

#include <QStringView>

namespace minuta {

/// Where a template file's text is cut. The lines "---" belong to neither part.
struct FrontMatter
{
    bool isThere = false;  ///< the first line is "---"
    bool isClosed = false; ///< and a later one, too
    TextRange yaml;        ///< whole lines
    TextRange skeleton;    ///< all behind the closing line; the whole text where there is no front matter
};
FrontMatter findFrontMatter(QStringView text);

} // namespace minuta
