#include "app/check/fixes.h"

#include "app/markdown/syntaxtree.h"

#include <algorithm>

namespace minuta {

namespace {

/// A fix can bring up another rule's finding; this many times that can go on.
constexpr int mostRounds = 10;

/// Indexes of findings whose fixes stand apart.
QList<qsizetype> separateFixes(const QList<Finding> &findings)
{
    QList<qsizetype> chosen;
    QList<TextRange> taken; // sorted
    for (qsizetype i = 0; i < findings.size(); ++i) {
        const QList<TextChange> &changes = findings[i].fix.changes();
        const bool isFree = std::ranges::all_of(changes, [&](const TextChange &change) {
            const auto next = std::ranges::lower_bound(taken, change.range.begin, {}, &TextRange::end);
            return next == taken.end() || change.range.end < next->begin;
        });
        if (changes.isEmpty() || !isFree)
            continue;
        chosen.append(i);
        for (const TextChange &change : changes) {
            const auto place = std::ranges::lower_bound(taken, change.range.begin, {}, &TextRange::begin);
            taken.insert(place, change.range);
        }
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
