#include "app/check/checkedtext.h"
#include "app/check/rules.h"
#include "app/minutes/filling.h"
#include "app/minutes/minutesedit.h"
#include "app/minutes/repeatedlines.h"
#include "app/minutes/sectiontransfer.h"
#include "app/templates/guidance.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// "No updates.", "n/a": said at every meeting, and true each time.
bool saysNoUpdate(QStringView line)
{
    static const QRegularExpression form(
        u"^(?:no|nothing|none|nichts|keine)(?: (?:new|news|update|updates|change|changes|to "
        u"report|neues|neuigkeiten|änderungen))*"
        "(?: (?:this time|this week|at this time|since last time|to share))?$|^n/?a$"_s);
    QString words = withoutMarkers(line).toString().simplified().toCaseFolded();
    while (!words.isEmpty() && (words.back().isPunct() || words.back().isSpace()))
        words.chop(1);
    return form.match(words).hasMatch();
}

bool saysNothingNew(const CheckedText &text, const Section &section, const SaidLines &earlier)
{
    const QStringView field = text.text(section.field);
    bool saysSomething = false;
    for (qsizetype line = text.tree().lines().lineAt(section.field.begin);
         line < text.tree().lines().lineCount() && text.tree().lines().start(line) < section.field.end; ++line) {
        if (SaidLines(text.line(line)).isEmpty() || saysNoUpdate(text.line(line)))
            continue;
        saysSomething = true;
        if (!earlier.contains(text.line(line)))
            return false;
    }
    return saysSomething && !field.isEmpty();
}

/// What is said anew at each meeting; the rest may well stay.
bool isReport(SectionKind kind)
{
    using enum SectionKind;
    return kind == Team || kind == Project || kind == Announcements || kind == Lifecycle || kind == Discussion
           || kind == Decisions;
}

} // namespace

QList<Finding> requiredFindings(const CheckedText &text)
{
    QList<Finding> findings;
    const auto &definition = text.context().definition;
    if (!definition)
        return findings;
    for (const Section &section : text.minutes().sections) {
        const TemplateSection *said = section.isContent ? nullptr : definition->section(section.title);
        if (said && said->isRequired && !section.isFilled)
            findings.append({FindingKind::RequiredEmpty, text.headingRange(section), {section.title}, {}});
    }
    for (const MissingSection &missing : missingSections(*definition, text.minutes())) {
        const qsizetype end = text.tree().text().size();
        const qsizetype place = missing.after < 0 ? end : text.minutes().sections[missing.after].range.end;
        findings.append({FindingKind::RequiredMissing,
                         {place, place},
                         {missing.heading},
                         addFilledSection(text.tree(), text.minutes(), missing.after, missing.heading, missing.text)
                             .value_or(ChangeSet())});
    }
    return findings;
}

QList<Finding> updateFindings(const CheckedText &text)
{
    // Filling a section looks at all others: no committee has so many teams that a key would be late.
    static constexpr int mostFixes = 100;
    QList<Finding> findings;
    const Minutes &minutes = text.minutes();
    if (minutes.teamCount().filled == 0) // nobody has written yet: the meeting is still to come, or was not held
        return findings;
    for (int i = 0; i < minutes.sections.size(); ++i) {
        const Section &section = minutes.sections[i];
        if (section.kind != SectionKind::Team || section.isFilled)
            continue;
        Finding finding{FindingKind::NoUpdate, text.headingRange(section), {section.team}, {}};
        if (findings.size() < mostFixes)
            finding.fix = setField(text.tree(), minutes, i, u"- No update"_s).value_or(ChangeSet());
        findings.append(finding);
    }
    return findings;
}

QList<Finding> repetitionFindings(const CheckedText &text)
{
    QList<Finding> findings;
    const auto &previous = text.context().previous;
    if (!previous)
        return findings;
    const SyntaxTree tree(previous->text);
    const Minutes earlier = readMinutes(tree, text.rules());
    for (int i = 0; i < text.minutes().sections.size(); ++i) {
        const Section &section = text.minutes().sections[i];
        if (!isReport(section.kind) || section.isContent || section.field.isEmpty())
            continue;
        const QList<int> same = counterparts(text.minutes(), i, earlier);
        if (same.size() == 1
            && saysNothingNew(text, section, SaidLines(tree.text(earlier.sections[same.first()].field))))
            findings.append(
                {FindingKind::SaidBefore,
                 text.headingRange(section),
                 {section.team.isEmpty() ? section.title : section.team, previous->date.toString(Qt::ISODate)},
                 {}});
    }
    return findings;
}

} // namespace minuta
