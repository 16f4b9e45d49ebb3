#include "app/check/check.h"

#include "app/check/checkedtext.h"
#include "app/check/rules.h"
#include "app/minutes/besideconflicts.h"
#include "app/templates/guidance.h"

#include <algorithm>

namespace minuta {

namespace {

using Find = QList<Finding> (*)(const CheckedText &text);

/// Each finds for one rule, or for several that look at the same things.
constexpr Find finders[] = {
    dateFindings,       placeholderFindings, requiredFindings, updateFindings,   leadFindings,      agendaFindings,
    repetitionFindings, headingFindings,     fenceFindings,    linkFindings,     referenceFindings, tableFindings,
    itemFindings,       markerFindings,      indentFindings,   mojibakeFindings, characterFindings, htmlFindings,
};

QList<Finding> findAll(const CheckedText &text)
{
    QList<Finding> findings;
    for (const Find find : finders)
        findings += find(text);
    return findings;
}

/// Whose fix is for another text, the one beside conflicts.
void dropUnfitFixes(QList<Finding> &findings, const QString &text)
{
    for (Finding &finding : findings) {
        if (!finding.fix.fits(text))
            finding.fix = {};
    }
}

} // namespace

SectionRules rulesOf(const CheckContext &context)
{
    return context.definition ? sectionRules(*context.definition) : SectionRules();
}

QList<Finding> check(const SyntaxTree &tree, const Minutes &minutes, const CheckContext &context)
{
    QList<Finding> findings = conflictFindings(tree.text());
    if (const QList<ConflictText> conflicts = findConflicts(tree.text()); !conflicts.isEmpty()) {
        const SyntaxTree beside = treeBesideConflicts(tree, conflicts);
        const Minutes there = readMinutesBesideConflicts(tree, beside, conflicts, rulesOf(context));
        findings += findAll(CheckedText(beside, there, context));
        dropUnfitFixes(findings, tree.text());
    } else {
        findings += findAll(CheckedText(tree, minutes, context));
    }
    findings.removeIf([&](const Finding &finding) { return !context.isOn(finding.rule()); });
    std::ranges::stable_sort(
        findings, {}, [](const Finding &each) { return std::tuple(each.range.begin, each.range.end, each.kind); });
    return findings;
}

} // namespace minuta
