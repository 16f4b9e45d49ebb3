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

void findLines(const CheckedText &text, const Leaf &leaf, QList<Finding> &findings)
{
    for (qsizetype line = leaf.firstLine; line <= leaf.lastLine; ++line) {
        const QStringView source = text.line(line);
        if (!hasWords(source) || !isPlaceholder(source))
            continue;
        const QStringView words = withoutMarkers(source);
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
