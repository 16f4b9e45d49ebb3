#include "app/templates/carryplan.h"

#include "app/minutes/sectionname.h"
#include "app/minutes/words.h"
#include "app/templates/nextmeeting.h"
#include "app/templates/template.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// Parts of a meeting that are filled at each, other than "Zoom info".
bool isBusiness(QStringView title)
{
    static const QSet<QString> names = {
        u"new business"_s,  u"old business"_s, u"other business"_s,  u"any other business"_s,
        u"aob"_s,           u"other topic"_s,  u"any other topic"_s, u"open issue"_s,
        u"open question"_s, u"open topic"_s,   u"follow up"_s,       u"question and answer"_s,
        u"proposal"_s,      u"note"_s,         u"meeting note"_s,    u"minute"_s,
        u"summary"_s,       u"topic"_s};
    return names.contains(plainWords(title).join(u' '));
}

/// A rule that stands for the sections inside as well comes from above.
class Planner
{
public:
    Planner(const Minutes &minutes, const QHash<int, CarryRule> &rules)
        : m_minutes(minutes)
        , m_rules(rules)
        , m_hasKnownParts(
              std::ranges::any_of(minutes.sections, [](const Section &each) { return each.kind != SectionKind::Text; }))
    {
    }

    QList<SectionPlan> plan();

private:
    /// Whether it is what the minutes are called, not just the first heading of the highest level.
    bool isTitle(int index) const { return index == m_minutes.titleSection && !m_minutes.sections[index].isContent; }
    /// "Update on …", and where no section has a name that meetings give, each: what was reported on. The sections
    /// inside are parts of the report that come again.
    bool isTopic(int index) const;
    bool isContent(int index) const;
    CarryRule ruleByItself(int index) const;

    const Minutes &m_minutes;
    const QHash<int, CarryRule> &m_rules;
    bool m_hasKnownParts;
};

bool Planner::isTopic(int index) const
{
    const Section &section = m_minutes.sections[index];
    if (section.kind != SectionKind::Text || section.level == 0 || isTitle(index))
        return false;
    if (section.parent >= 0 && !isTitle(section.parent))
        return isTopic(section.parent);
    return plainWords(section.title).value(0) == "update"_L1
           || (!m_hasKnownParts && m_minutes.date.isValid() && !isMeetingPart(section.title));
}

bool Planner::isContent(int index) const
{
    const Section &section = m_minutes.sections[index];
    if (section.isContent)
        return true;
    if (section.kind != SectionKind::Text || section.parent < 0 || isTitle(section.parent) || isTopic(index))
        return false;
    const SectionKind around = m_minutes.sections[section.parent].kind;
    return around != SectionKind::Backlog && around != SectionKind::Attendees;
}

CarryRule Planner::ruleByItself(int index) const
{
    const Section &section = m_minutes.sections[index];
    const bool isEmptied = isTopic(index) || (section.kind == SectionKind::Text && isBusiness(section.title));
    return isEmptied && section.level > 0 && !isTitle(index) ? CarryRule::Open : defaultCarryRule(section.kind);
}

QList<SectionPlan> Planner::plan()
{
    QList<SectionPlan> plans;
    QList<bool> isGiven; // by the rule of the section or one around it
    plans.reserve(m_minutes.sections.size());
    for (int i = 0; i < m_minutes.sections.size(); ++i) {
        const int parent = m_minutes.sections[i].parent;
        const bool isInTitle = parent < 0 || isTitle(parent);
        SectionPlan plan;
        plan.isContent = isContent(i);
        const auto own = m_rules.constFind(i);
        const bool inherits = own == m_rules.constEnd() && !isInTitle && (isGiven[parent] || plan.isContent);
        plan.rule = own != m_rules.constEnd() ? *own : inherits ? plans[parent].rule : ruleByItself(i);
        isGiven.append(own != m_rules.constEnd() || (!isInTitle && isGiven[parent]));
        const bool goesWithParent = parent >= 0 && plans[parent].rule == CarryRule::Drop && !isInTitle;
        if (goesWithParent || (plan.rule == CarryRule::Drop && !isTitle(i))) {
            plan.rule = CarryRule::Drop;
            plan.stays = false;
        } else if (plan.isContent) {
            plan.stays = plan.rule == CarryRule::Keep || plan.rule == CarryRule::Headings;
        }
        plans.append(plan);
    }
    return plans;
}

} // namespace

QList<SectionPlan> planCarrying(const Minutes &minutes, const QHash<int, CarryRule> &rules)
{
    return Planner(minutes, rules).plan();
}

TextRange ownRange(const Minutes &minutes, int section)
{
    const Section &each = minutes.sections[section];
    return {each.range.begin,
            each.children.isEmpty() ? each.range.end : minutes.sections[each.children.first()].range.begin};
}

QList<CarryRule> effectiveCarryRules(const Minutes &minutes, const QHash<int, CarryRule> &rules)
{
    QList<CarryRule> result;
    for (const SectionPlan &plan : planCarrying(minutes, rules))
        result.append(plan.rule);
    return result;
}

QHash<int, CarryRule> carryRules(const Template &definition, const Minutes &minutes)
{
    QHash<int, CarryRule> rules;
    for (int i = 0; i < minutes.sections.size(); ++i) {
        if (minutes.sections[i].level == 0)
            continue;
        const TemplateSection *said = definition.section(minutes.sections[i]);
        if (said && said->carry)
            rules.insert(i, *said->carry);
    }
    return rules;
}

} // namespace minuta
