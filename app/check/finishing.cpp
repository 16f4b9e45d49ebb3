#include "app/check/finishing.h"

#include "app/check/fixes.h"
#include "app/markdown/syntaxtree.h"
#include "app/minutes/minutesedit.h"
#include "app/text/conflicttext.h"

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// A text that is changed step by step.
struct Work
{
    SyntaxTree tree;
    SectionRules rules;
    FinishedText result;

    Minutes minutes() const { return readMinutes(tree, rules); }
    void apply(const ChangeSet &change)
    {
        result.change = result.change.composed(change);
        tree.apply(change);
    }
};

QString nameOf(const Section &section)
{
    return section.team.isEmpty() ? section.title : section.team;
}

void sayNoUpdate(Work &work)
{
    const Minutes all = work.minutes();
    for (int index = int(all.sections.size()) - 1; index >= 0; --index) { // those above stay where they are
        if (all.sections[index].kind != SectionKind::Team || all.sections[index].isFilled)
            continue;
        const auto change = setField(work.tree, work.minutes(), index, u"- No update"_s);
        if (!change)
            continue;
        work.apply(*change);
        work.result.filled.prepend(nameOf(all.sections[index]));
    }
}

void dropPlaceholders(Work &work)
{
    CheckContext context;
    for (const CheckRule rule : allCheckRules()) {
        if (rule != CheckRule::Placeholder && rule != CheckRule::EmptyItem)
            context.off.insert(rule);
    }
    for (;;) { // an item can be empty only when what was nested in it is gone
        QList<Finding> findings = check(work.tree, work.minutes(), context);
        findings.removeIf([](const Finding &finding) { return finding.fix.isEmpty(); });
        const ChangeSet fixes = joinedFixes(findings);
        if (fixes.isEmpty())
            return;
        work.apply(fixes);
        work.result.placeholders += int(findings.size());
    }
}

/// The last one that goes as a whole; -1: none. What holds a section that stays is kept, and so is the title.
int lastEmpty(const Minutes &minutes)
{
    for (int index = int(minutes.sections.size()) - 1; index >= 0; --index) {
        const Section &section = minutes.sections[index];
        if (section.level > 0 && !section.isFilled && !section.isContent && index != minutes.titleSection
            && section.kind != SectionKind::Roadmap && section.children.isEmpty())
            return index;
    }
    return -1;
}

void dropEmptySections(Work &work)
{
    for (;;) {
        const Minutes minutes = work.minutes();
        const int index = lastEmpty(minutes);
        const auto change = index < 0 ? refusal(ErrorCode::NoSuchElement) : removeSection(work.tree, minutes, index);
        if (!change || change->isEmpty())
            return;
        work.result.dropped.prepend(nameOf(minutes.sections[index]));
        work.apply(*change);
    }
}

} // namespace

FinishedText finished(const SyntaxTree &tree, const SectionRules &rules, const FinishOptions &options)
{
    if (options == FinishOptions() || !findConflicts(tree.text()).isEmpty())
        return {};
    Work work{tree, rules, {}};
    if (options.saysNoUpdate)
        sayNoUpdate(work);
    if (options.dropsPlaceholders)
        dropPlaceholders(work);
    if (options.dropsEmptySections)
        dropEmptySections(work);
    return work.result;
}

} // namespace minuta
