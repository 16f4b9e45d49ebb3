#pragma once

#include "app/markdown/syntaxtree.h"
#include "app/minutes/minutes.h"

#include <QHash>

namespace minuta {

/// How often each line occurs, without the blanks around it; blank ones are left out.
using LineCounts = QHash<QStringView, int>;

/// Minutes, read once for all that versions are compared by: the lines of each section are those of all that is in it
/// but its heading and other sections. Content of a team's section is part of it.
struct SectionVersion
{
    explicit SectionVersion(const QString &text);

    SyntaxTree tree; ///< whose text the lines are views of
    Minutes minutes;
    QList<LineCounts> lines; ///< by section
    LineCounts all;
    QHash<QString, int> byKey; ///< sections
};

} // namespace minuta
