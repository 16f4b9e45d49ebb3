#include "app/merge/sectionedtext.h"

#include "app/minutes/blanklines.h"

namespace minuta {

SectionedText::SectionedText(const QString &source)
    : tree(source)
    , minutes(readMinutes(tree))
{
    const QList<Section> &sections = minutes.sections;
    units.reserve(sections.size());
    for (qsizetype i = 0; i < sections.size(); ++i) {
        const TextRange heading = sections[i].heading;
        const qsizetype end = i + 1 < sections.size() ? sections[i + 1].heading.begin : tree.text().size();
        const TextRange content = withoutBlankLines(tree.text(), tree.lines(), {heading.end, end});
        const qsizetype bodyEnd = content.isEmpty() ? heading.end : content.end;
        units.append({heading, {heading.end, bodyEnd}, {bodyEnd, end}});
    }
}

QStringView SectionedText::name(int section) const
{
    const QStringView key = minutes.sections[section].key;
    const QStringView own = key.sliced(key.lastIndexOf(u'\n') + 1);
    const qsizetype tab = own.indexOf(u'\t');
    return tab < 0 ? own : own.first(tab);
}

} // namespace minuta
