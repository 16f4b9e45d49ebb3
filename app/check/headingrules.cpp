#include "app/check/checkedtext.h"
#include "app/check/rules.h"
#include "app/minutes/headingsource.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr int deepestLevel = 6;

void findRepeated(const CheckedText &text, QList<Finding> &findings)
{
    QHash<QString, qsizetype> lines;
    for (const Section &section : text.minutes().sections) {
        // A key ends with an occurrence number where the same heading stands under one parent again.
        const qsizetype mark = section.key.lastIndexOf(u'\t');
        const bool isAgain = mark > section.key.lastIndexOf(u'\n');
        const qsizetype line = text.tree().lines().lineAt(section.heading.begin) + 1;
        if (!isAgain)
            lines.insert(section.key, line);
        else if (!section.title.isEmpty())
            findings.append({FindingKind::HeadingAgain,
                             text.headingRange(section),
                             {section.title, QString::number(lines.value(section.key.first(mark)))},
                             {}});
    }
}

/// The change that puts the headings of a pasted section and those in it below the section around; empty where one of
/// them is underlined: those have two levels only.
ChangeSet demoted(const CheckedText &text, const Section &pasted, int parentLevel)
{
    QList<TextChange> changes;
    const QList<Section> &sections = text.minutes().sections;
    auto next = std::ranges::lower_bound(sections, pasted.heading.begin, {},
                                         [](const Section &each) { return each.heading.begin; });
    for (; next != sections.end() && next->heading.begin < pasted.range.end; ++next) {
        const Section &section = *next;
        const QStringView heading = text.text(section.heading);
        const qsizetype marker = section.heading.begin + heading.indexOf(u'#');
        const int level = std::min(deepestLevel, section.level + parentLevel + 1 - pasted.level);
        if (!heading.trimmed().startsWith(QString(section.level, u'#')) || level < section.level)
            return {};
        changes.append(
            TextChange::replacing(text.tree().text(), {marker, marker}, QString(level - section.level, u'#')));
    }
    return ChangeSet(changes);
}

void findPasted(const CheckedText &text, QList<Finding> &findings)
{
    const QList<Section> &sections = text.minutes().sections;
    for (const Section &section : sections) {
        if (!section.isPasted || section.parent < 0 || sections[section.parent].isPasted)
            continue;
        const Section &around = sections[section.parent];
        findings.append({FindingKind::HeadingTooHigh,
                         text.headingRange(section),
                         {section.title, around.team.isEmpty() ? around.title : around.team},
                         demoted(text, section, around.level)});
    }
}

/// "####[v1.2](…)": never "#123", which is an issue, nor "#channel".
void findTexts(const CheckedText &text, const Leaf &leaf, QList<Finding> &findings)
{
    static const QRegularExpression form(
        u"^ {0,3}(#{1,6})(?:(?<blank>[\\x{00A0}\\x{2002}-\\x{200A}\\x{202F}\\x{3000}])|(?=[\\p{L}\\p{N}\\[*_`(\"“]))"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    for (qsizetype line = leaf.firstLine; line <= leaf.lastLine; ++line) {
        const TextRange range = text.lineRange(line);
        const auto match = form.matchView(text.text(range));
        if (!match.hasMatch())
            continue;
        const qsizetype begin = range.begin + match.capturedStart(1);
        const qsizetype end = range.begin + match.capturedEnd(1);
        const bool isOtherBlank = match.hasCaptured(u"blank"_s);
        const QChar next = end < range.end ? text.tree().text()[end] : QChar();
        if (end - begin == 1 && !isOtherBlank && !next.isUpper() && next != u'[')
            continue;
        findings.append({FindingKind::HeadingText,
                         {begin, end},
                         {text.text({begin, end}).toString()},
                         TextChange::replacing(text.tree().text(), {end, end + (isOtherBlank ? 1 : 0)}, u" "_s)});
    }
}

} // namespace

QList<Finding> headingFindings(const CheckedText &text)
{
    QList<Finding> findings;
    findRepeated(text, findings);
    findPasted(text, findings);
    for (const Leaf &leaf : text.leaves()) {
        if (leaf.kind == NodeKind::Paragraph && text.node(leaf).parent < 0)
            findTexts(text, leaf, findings);
    }
    return findings;
}

} // namespace minuta
