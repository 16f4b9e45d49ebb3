#include "app/check/fixes.h"

#include "app/markdown/syntaxtree.h"

#include <algorithm>

namespace minuta {

namespace {

/// A fix can bring up another rule's finding; this many times that can go on.
constexpr int mostRounds = 10;

/// A change that was chosen.
struct Taken
{
    TextRange range;
    CheckRule rule;
};

/// Whether two changes cannot be made at once. Those of one rule may touch each other.
bool areAtOdds(const Taken &taken, TextRange range, CheckRule rule)
{
    const bool touch = taken.range.begin <= range.end && range.begin <= taken.range.end;
    if (!touch || taken.rule != rule)
        return touch;
    return taken.range.begin < range.end && range.begin < taken.range.end;
}

/// Indexes of findings whose fixes stand apart.
QList<qsizetype> separateFixes(const QList<Finding> &findings)
{
    QList<qsizetype> chosen;
    QList<Taken> taken; // in the text's order
    const auto placeOf = [&](TextRange range) {
        return std::ranges::lower_bound(taken, std::pair(range.begin, range.end), {},
                                        [](const Taken &each) { return std::pair(each.range.begin, each.range.end); });
    };
    for (qsizetype i = 0; i < findings.size(); ++i) {
        const QList<TextChange> &changes = findings[i].fix.changes();
        const CheckRule rule = findings[i].rule();
        const bool isFree = std::ranges::all_of(changes, [&](const TextChange &change) {
            auto next = std::ranges::lower_bound(taken, change.range.begin, {},
                                                 [](const Taken &each) { return each.range.end; });
            while (next != taken.end() && next->range.begin <= change.range.end
                   && !areAtOdds(*next, change.range, rule))
                ++next;
            return next == taken.end() || next->range.begin > change.range.end;
        });
        if (changes.isEmpty() || !isFree)
            continue;
        chosen.append(i);
        for (const TextChange &change : changes)
            taken.insert(placeOf(change.range), {change.range, rule});
    }
    return chosen;
}

ChangeSet joined(const QList<Finding> &findings, const QList<qsizetype> &chosen)
{
    QList<TextChange> changes;
    for (const qsizetype i : chosen)
        changes += findings[i].fix.changes();
    return ChangeSet(changes);
}

} // namespace

bool isFixAsked(CheckRule rule)
{
    using enum CheckRule;
    return rule == DateMismatch || rule == Placeholder || rule == EmptyRequiredSection || rule == TeamWithoutUpdate
           || rule == UnusedDefinition || rule == LeadMismatch || rule == AgendaMismatch;
}

ChangeSet joinedFixes(const QList<Finding> &findings)
{
    return joined(findings, separateFixes(findings));
}

FixedText fixAll(const SyntaxTree &tree, const CheckContext &context)
{
    FixedText result;
    SyntaxTree now = tree;
    for (int round = 0; round < mostRounds; ++round) {
        QList<Finding> findings = check(now, readMinutes(now, rulesOf(context)), context);
        findings.removeIf([](const Finding &finding) { return isFixAsked(finding.rule()); });
        const QList<qsizetype> chosen = separateFixes(findings);
        if (chosen.isEmpty())
            break;
        const ChangeSet change = joined(findings, chosen);
        result.change = result.change.composed(change);
        result.fixes += int(chosen.size());
        now.apply(change);
    }
    return result;
}

} // namespace minuta
