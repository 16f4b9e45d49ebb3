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

const TemplateSection *Template::section(const Section &section) const
{
    const TemplateSection *said = this->section(section.title);
    if (said != nullptr || section.kind != SectionKind::Team)
        return said;
    for (const QString &each : QStringList(section.team) + section.aliases) {
        if (const TemplateSection *team = each.isEmpty() ? nullptr : this->section(each))
            return team;
    }
    return this->section(u"{{team}}");
}

QString templateNameOf(const QString &fileName)
{
    QString name = fileName.sliced(fileName.lastIndexOf(u'/') + 1);
    if (name.endsWith(templateFileEnding, Qt::CaseInsensitive))
        name.chop(templateFileEnding.size());
    return name;
}

} // namespace minuta
