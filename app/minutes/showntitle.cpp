#include "app/minutes/showntitle.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/headingsource.h"
#include "app/minutes/minutes.h"

namespace minuta {

QString shownTitle(const SyntaxTree &tree, const Section &section)
{
    if (section.level == 0 || !tree.text(section.heading).contains(u'~'))
        return section.title;
    const HeadingSource heading = readHeading(tree, section.heading);
    const QList<PlainUnit> units = plainUnits(tree.text(heading.content), heading.plain);
    QString shown;
    for (qsizetype i = 0; i < units.size(); ++i) {
        if (!units[i].isStruck)
            shown += heading.plain[i];
    }
    return shown.simplified();
}

} // namespace minuta
