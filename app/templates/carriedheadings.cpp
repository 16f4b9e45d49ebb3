#include "app/templates/carriedheadings.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/headingsource.h"
#include "app/minutes/minutesedit.h"
#include "app/templates/trackedminutes.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

bool isOfRoster(const Section &section)
{
    return section.kind == SectionKind::Team || section.kind == SectionKind::Project;
}

/// What a team or sub-project is called, with the team it stands in.
QString nameOf(const Minutes &minutes, int section)
{
    QString name;
    for (int around = section; around >= 0; around = minutes.sections[around].parent) {
        if (isOfRoster(minutes.sections[around]))
            name += u'\n' + minutes.sections[around].team.toCaseFolded();
    }
    return name;
}

QHash<QString, int> sectionsByName(const Minutes &minutes)
{
    QHash<QString, int> sections;
    for (int i = int(minutes.sections.size()); i-- > 0;) {
        if (isOfRoster(minutes.sections[i]))
            sections.insert(nameOf(minutes, i), i);
    }
    return sections;
}

TextRange contentOf(const SyntaxTree &tree, const Section &section)
{
    return readHeading(tree, tree.blockAt(section.heading.begin)).content;
}

} // namespace

void takeHeadings(TrackedMinutes &minutes, const SyntaxTree &tree, const Minutes &earlier)
{
    const QHash<QString, int> known = sectionsByName(earlier);
    for (int i = 0; i < minutes.minutes().sections.size(); ++i) {
        const Section section = minutes.minutes().sections[i];
        const int from = isOfRoster(section) ? known.value(nameOf(minutes.minutes(), i), -1) : -1;
        if (from < 0 || earlier.sections[from].kind != section.kind)
            continue;
        const QString heading = tree.text(contentOf(tree, earlier.sections[from])).toString().simplified();
        const TextRange content = contentOf(minutes.tree(), section);
        if (minutes.tree().text(content) == heading)
            continue;
        TrackedMinutes changed = minutes;
        changed.edit(ChangeSet(TextChange::replacing(minutes.tree().text(), content, heading)));
        changed.edit(setStatus(changed.tree(), changed.minutes(), i, section.status));
        changed.edit(setLead(changed.tree(), changed.minutes(), i, section.lead));
        const Section &result = changed.minutes().sections[i];
        if (result.kind == section.kind && result.team.compare(section.team, Qt::CaseInsensitive) == 0
            && result.lead == section.lead && result.status == section.status)
            minutes = std::move(changed);
    }
}

} // namespace minuta
