#include "app/check/checkedtext.h"
#include "app/check/rules.h"
#include "app/minutes/minutesedit.h"
#include "app/minutes/person.h"

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// A lead as the roster has it.
struct KnownLead
{
    QString lead;
    bool isKnown = false; ///< the roster has the team
};

bool isNamed(const Section &section, const QString &name)
{
    return section.team.compare(name, Qt::CaseInsensitive) == 0 || section.aliases.contains(name, Qt::CaseInsensitive);
}

KnownLead knownLead(const Roster &roster, const CheckedText &text, const Section &section)
{
    const QList<Section> &sections = text.minutes().sections;
    int around = section.parent;
    while (around >= 0 && sections[around].kind != SectionKind::Team)
        around = sections[around].parent;
    for (const RosterTeam &team : roster.teams) {
        if (section.kind == SectionKind::Team && isNamed(section, team.team))
            return {team.lead, true};
        if (section.kind != SectionKind::Project || around < 0 || !isNamed(sections[around], team.team))
            continue;
        for (const RosterProject &project : team.projects) {
            if (isNamed(section, project.name))
                return {project.lead, true};
        }
    }
    return {};
}

/// "Dies" is "Dies Köper", and "Ana (Ben representing)" is Ana.
bool isSameLead(const QString &here, const QString &known)
{
    return here.simplified().compare(known.simplified(), Qt::CaseInsensitive) == 0 || minuta::isNamed(here, known)
           || minuta::isNamed(known, here);
}

} // namespace

QList<Finding> leadFindings(const CheckedText &text)
{
    QList<Finding> findings;
    const auto &roster = text.context().roster;
    if (!roster)
        return findings;
    const Minutes &minutes = text.minutes();
    for (int i = 0; i < minutes.sections.size(); ++i) {
        const Section &section = minutes.sections[i];
        if (section.team.isEmpty())
            continue;
        const KnownLead known = knownLead(roster->roster, text, section);
        if (!known.isKnown || known.lead.isEmpty() || isSameLead(section.lead, known.lead))
            continue;
        Finding finding{
            FindingKind::LeadOther, section.leadRange, {section.team, section.lead, known.lead, roster->source}, {}};
        if (section.lead.isEmpty())
            finding = {
                FindingKind::LeadMissing, text.headingRange(section), {section.team, known.lead, roster->source}, {}};
        finding.fix = setLead(text.tree(), minutes, i, known.lead).value_or(ChangeSet());
        findings.append(finding);
    }
    return findings;
}

} // namespace minuta
