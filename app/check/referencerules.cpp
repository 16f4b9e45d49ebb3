#include "app/check/checkedtext.h"
#include "app/check/rules.h"
#include "app/markdown/linkdefinition.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// A leaf's source without the definitions that a paragraph may begin with.
TextRange wordsOf(const CheckedText &text, const Leaf &leaf)
{
    TextRange words = leaf.range;
    const QList<DefinitionLine> &all = text.definitions();
    auto next =
        std::ranges::lower_bound(all, words.begin, {}, [](const DefinitionLine &each) { return each.content.begin; });
    for (; next != all.end() && words.contains(next->content); ++next)
        words.begin = next->content.end;
    return words;
}

/// Whether one of the brackets is a link's, or stands in code.
bool isTaken(const Leaf &leaf, TextRange range, qsizetype middle)
{
    return leaf.isLiteral(range.begin) || leaf.isLiteral(middle) || leaf.isLiteral(middle + 1)
           || leaf.isLiteral(range.end - 1);
}

/// "[text][label]" and "[label][]". A single "[word]" need not be one.
void findUndefined(const CheckedText &text, const Leaf &leaf, const QSet<QString> &possible, QList<Finding> &findings)
{
    static const QRegularExpression form(
        u"(?<![\\w\\])\\\\!])\\[([^\\[\\]\\\\]+)\\]\\[([^\\[\\]\\\\]*)\\](?![(\\[:])"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const TextRange words = wordsOf(text, leaf);
    auto matches = form.globalMatchView(text.text(words));
    while (matches.hasNext()) {
        const auto match = matches.next();
        const TextRange range = TextRange{match.capturedStart(), match.capturedEnd()}.shifted(words.begin);
        const QStringView label = match.capturedLength(2) > 0 ? match.capturedView(2) : match.capturedView(1);
        if (label.trimmed().isEmpty() || possible.contains(labelKey(label))
            || isTaken(leaf, range, words.begin + match.capturedEnd(1)))
            continue;
        findings.append({FindingKind::ReferenceUndefined, range, {label.toString().simplified()}, {}});
    }
}

void findUnused(const CheckedText &text, const QSet<QString> &used, QList<Finding> &findings)
{
    QSet<QString> known;
    for (const DefinitionLine &definition : text.definitions()) {
        const QStringView label = text.text(definition.label);
        const QString key = labelKey(label);
        const bool isAgain = known.contains(key);
        known.insert(key);
        if (!isAgain && used.contains(key))
            continue;
        Finding finding{isAgain ? FindingKind::DefinitionAgain : FindingKind::DefinitionUnused,
                        definition.content,
                        {label.toString().simplified()},
                        {}};
        // A list's item or a quote may hold it, and would stay behind.
        if (text.text({definition.lines.begin, definition.content.begin}).trimmed().isEmpty())
            finding.fix = TextChange::replacing(text.tree().text(), definition.lines, {});
        findings.append(finding);
    }
}

} // namespace

QList<Finding> referenceFindings(const CheckedText &text)
{
    QList<Finding> findings;
    const QString &all = text.tree().text();
    QSet<QString> possible = text.labels();
    for (const QString &label : possibleDefinitions(all))
        possible.insert(labelKey(label));
    QSet<QString> used;
    for (const Leaf &leaf : text.leaves()) {
        const QStringView words = text.text(wordsOf(text, leaf));
        if (!words.contains(u'['))
            continue;
        if (!text.definitions().isEmpty())
            used += referredKeys(words);
        if (words.contains(u"]["))
            findUndefined(text, leaf, possible, findings);
    }
    findUnused(text, used, findings);
    return findings;
}

} // namespace minuta
