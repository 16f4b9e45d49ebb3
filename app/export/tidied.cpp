#include "app/export/tidied.h"

#include "app/check/fixes.h"
#include "app/markdown/syntaxtree.h"
#include "app/minutes/minutesedit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

void sayNoUpdate(SyntaxTree &tree, const SectionRules &rules)
{
    const Minutes minutes = readMinutes(tree, rules);
    QList<TextChange> changes;
    for (int i = 0; i < minutes.sections.size(); ++i) {
        const Section &section = minutes.sections[i];
        if (section.kind == SectionKind::Team && !section.isFilled)
            changes += setField(tree, minutes, i, u"- No update"_s).value_or(ChangeSet()).changes();
    }
    tree.apply(ChangeSet(changes));
}

void dropPlaceholders(SyntaxTree &tree, const SectionRules &rules)
{
    CheckContext context;
    for (const CheckRule rule : allCheckRules())
        context.off.insert(rule);
    context.off.remove(CheckRule::Placeholder);
    context.off.remove(CheckRule::EmptyItem);
    for (;;) { // an item can be empty only when what was nested in it is gone
        const ChangeSet fixes = joinedFixes(check(tree, readMinutes(tree, rules), context));
        if (fixes.isEmpty())
            return;
        tree.apply(fixes);
    }
}

bool saysAnything(const Minutes &minutes, int section)
{
    const Section &asked = minutes.sections[section];
    return asked.isFilled
           || std::ranges::any_of(asked.children, [&](int child) { return saysAnything(minutes, child); });
}

void dropEmptySections(SyntaxTree &tree, const SectionRules &rules)
{
    const Minutes minutes = readMinutes(tree, rules);
    QList<TextChange> changes;
    qsizetype dropped = 0; // up to here
    for (int i = 0; i < minutes.sections.size(); ++i) {
        const Section &section = minutes.sections[i];
        if (section.level == 0 || i == minutes.titleSection || section.range.begin < dropped
            || saysAnything(minutes, i))
            continue;
        changes.append(TextChange::replacing(tree.text(), section.range, {}));
        dropped = section.range.end;
    }
    tree.apply(ChangeSet(changes));
}

} // namespace

QString tidied(const QString &text, const TidyOptions &options, const SectionRules &rules)
{
    if (options == TidyOptions())
        return text;
    SyntaxTree tree(text);
    if (options.saysNoUpdate)
        sayNoUpdate(tree, rules);
    if (options.dropsPlaceholders)
        dropPlaceholders(tree, rules);
    if (options.dropsEmptySections)
        dropEmptySections(tree, rules);
    return tree.text();
}

} // namespace minuta
