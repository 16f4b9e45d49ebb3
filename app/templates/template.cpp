#include "app/templates/template.h"

#include "app/minutes/sectionname.h"

#include <algorithm>

namespace minuta {

const TemplateSection *Template::section(QStringView heading) const
{
    const QString title = simplifiedTitle(heading);
    const auto found = std::ranges::find_if(
        sections, [&](const TemplateSection &section) { return simplifiedTitle(section.heading) == title; });
    return found == sections.end() ? nullptr : &*found;
}

QString templateNameOf(const QString &fileName)
{
    QString name = fileName.sliced(fileName.lastIndexOf(u'/') + 1);
    if (name.endsWith(templateFileEnding, Qt::CaseInsensitive))
        name.chop(templateFileEnding.size());
    return name;
}

} // namespace minuta
