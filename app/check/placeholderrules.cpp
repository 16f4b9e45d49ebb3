#include "app/check/checkedtext.h"
#include "app/check/rules.h"
#include "app/minutes/filling.h"
#include "app/templates/placeholders.h"

#include <algorithm>

namespace minuta {

namespace {

/// An empty item holds no place for words, it is a rule of its own.
bool hasWords(QStringView line)
{
    return std::ranges::any_of(line, [](QChar unit) { return unit.isLetter(); });
}

constexpr qsizetype longestLabel = 30; ///< of a field such as "Scribe"; what is longer is a sentence

/// What stands behind a label, as in "**Scribe**: [add here]"; empty where there is none.
QStringView behindLabel(QStringView words)
{
    const qsizetype colon = words.indexOf(u':');
    if (colon < 1 || colon > longestLabel)
        return {};
    const bool isLabel = std::ranges::all_of(words.first(colon), [](QChar unit) {
        return unit.isLetterOrNumber() || unit.isMark() || QStringView(u" *_-/&").contains(unit);
    });
    if (!isLabel)
        return {};
    QStringView value = words.sliced(colon + 1).trimmed();
    while (!value.isEmpty() && (value.front() == u'*' || value.front() == u'_')) // the end of a bold label
        value = value.sliced(1).trimmed();
    return value;
}

/// The placeholder that a line says and nothing else, but for a label; empty: it says something.
QStringView placeholderIn(QStringView line)
{
    const QStringView words = withoutMarkers(line);
    if (hasWords(line) && isPlaceholder(line))
        return words;
    const QStringView value = behindLabel(words);
    return hasWords(value) && isPlaceholder(value) ? value : QStringView();
}

void findLines(const CheckedText &text, const Leaf &leaf, QList<Finding> &findings)
{
    for (qsizetype line = leaf.firstLine; line <= leaf.lastLine; ++line) {
        const QStringView words = placeholderIn(text.line(line));
        if (words.isEmpty())
            continue;
        const qsizetype begin = words.data() - text.tree().text().data();
        Finding finding{FindingKind::Placeholder, {begin, begin + words.size()}, {words.toString()}, {}};
        if (text.isAlone(leaf))
            finding.fix = text.withoutLines(line, line + 1);
        findings.append(finding);
    }
}

void findTemplateSigns(const CheckedText &text, const Leaf &leaf, QList<Finding> &findings)
{
    for (const Placeholder &sign : findPlaceholders(text.text(leaf.range))) {
        const TextRange range = sign.range.shifted(leaf.range.begin);
        if (sign.kind != Placeholder::Kind::Unknown && !leaf.isLiteral(range.begin))
            findings.append({FindingKind::TemplateSign, range, {text.text(range).toString()}, {}});
    }
}

} // namespace

QList<Finding> placeholderFindings(const CheckedText &text)
{
    QList<Finding> findings;
    for (const Leaf &leaf : text.leaves()) {
        if (leaf.kind == NodeKind::Paragraph)
            findLines(text, leaf, findings);
        findTemplateSigns(text, leaf, findings);
    }
    return findings;
}

} // namespace minuta
