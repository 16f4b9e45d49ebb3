#include "app/templates/guidance.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/sectionname.h"
#include "app/templates/placeholders.h"
#include "app/templates/skeleton.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

int indexOf(const Minutes &minutes, const QString &name, int level)
{
    const auto found = std::ranges::find_if(minutes.sections, [&](const Section &section) {
        return (level == 0 || section.level == level) && !section.isContent && simplifiedTitle(section.title) == name;
    });
    return found == minutes.sections.end() ? -1 : int(found - minutes.sections.begin());
}

/// A field of the skeleton for minutes that have been made: only their date and their series are known then.
QString fieldText(const QString &source, const Template &definition, const Minutes &minutes)
{
    const QList<Placeholder> placeholders = findPlaceholders(source);
    const bool isKnown = std::ranges::all_of(placeholders, [&](const Placeholder &each) {
        return (each.kind == Placeholder::Kind::Date && minutes.date.isValid())
               || each.kind == Placeholder::Kind::Series;
    });
    PlaceholderValues values;
    values.date = minutes.date;
    values.series = definition.series;
    return isKnown ? expandSkeleton(source, values) : QString();
}

} // namespace

SectionRules sectionRules(const Template &definition)
{
    SectionRules rules;
    for (const TemplateSection &section : definition.sections) {
        if (section.kind)
            rules.kinds.insert(simplifiedTitle(section.heading), *section.kind);
    }
    for (const RosterTeam &team : definition.roster.teams) {
        QStringList names;
        std::ranges::transform(team.projects, std::back_inserter(names), &RosterProject::name);
        if (!names.isEmpty())
            rules.projects.insert(team.team.toCaseFolded(), names);
    }
    return rules;
}

QList<MissingSection> missingSections(const Template &definition, const Minutes &minutes)
{
    QList<MissingSection> missing;
    const SyntaxTree tree(definition.skeleton);
    const Minutes skeleton = readMinutes(tree);
    for (int i = 0; i < skeleton.sections.size(); ++i) {
        const Section &wanted = skeleton.sections[i];
        const TemplateSection *said = definition.section(wanted.title);
        const QString name = simplifiedTitle(wanted.title);
        if (said == nullptr || !said->isRequired || wanted.title.contains("{{"_L1) || indexOf(minutes, name, 0) >= 0)
            continue;
        MissingSection section{wanted.title, -1, fieldText(tree.text(wanted.field).toString(), definition, minutes)};
        for (int before = i; before-- > 0 && section.after < 0;) {
            if (skeleton.sections[before].level == wanted.level)
                section.after = indexOf(minutes, simplifiedTitle(skeleton.sections[before].title), wanted.level);
        }
        missing.append(section);
    }
    return missing;
}

} // namespace minuta
