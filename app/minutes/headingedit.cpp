#include "app/minutes/minutesedit.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/editerror.h"
#include "app/minutes/headingsource.h"
#include "app/minutes/inlinesource.h"
#include "app/minutes/sectionname.h"
#include "app/minutes/teamheading.h"

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

bool holdsLineBreak(const QString &text)
{
    return text.contains(u'\n') || text.contains(u'\r');
}

bool isHeading(const Minutes &minutes, int section)
{
    return section >= 0 && section < minutes.sections.size() && minutes.sections[section].level > 0;
}

HeadingSource headingOf(const SyntaxTree &tree, const Section &section)
{
    return readHeading(tree, section.heading);
}

/// The change that gives the heading another inline content. An ATX heading without content has no blank behind its #.
ChangeSet replacedContent(const SyntaxTree &tree, const HeadingSource &heading, QString content)
{
    const qsizetype begin = heading.content.begin;
    if (!content.isEmpty() && begin > heading.lines.begin && tree.text()[begin - 1] == u'#')
        content.prepend(u' ');
    return TextChange::replacing(tree.text(), heading.content, std::move(content)).minimized();
}

TeamHeadingKind headingKind(const SyntaxTree &tree, const Minutes &minutes, int section)
{
    if (minutes.sections[section].kind == SectionKind::Team)
        return TeamHeadingKind::Team;
    for (int around = section; around >= 0; around = minutes.sections[around].parent) {
        if (minutes.sections[around].kind != SectionKind::Team)
            continue;
        const HeadingSource heading = headingOf(tree, minutes.sections[around]);
        if (readTeamHeading(tree.text(heading.content), heading.plain).form == LeadForm::Parentheses)
            return TeamHeadingKind::ProjectWithParenthesesLead;
    }
    return TeamHeadingKind::Project;
}

/// How the teams around name their leads: the dash with its blanks, or empty for parentheses.
QString dashAround(const SyntaxTree &tree, const Minutes &minutes, int section)
{
    int dashes = 0;
    int parentheses = 0;
    QString dash;
    for (int i = 0; i < minutes.sections.size(); ++i) {
        const Section &other = minutes.sections[i];
        if (i == section || other.lead.isEmpty())
            continue;
        const int weight = other.parent == minutes.sections[section].parent ? 1000 : 1;
        const HeadingSource heading = headingOf(tree, other);
        const TeamHeading team = readTeamHeading(tree.text(heading.content), heading.plain);
        if (team.form == LeadForm::Parentheses)
            parentheses += weight;
        else if (team.form == LeadForm::Dash)
            dashes += weight;
        if (dash.isEmpty() && team.form == LeadForm::Dash)
            dash = team.dash;
    }
    if (parentheses > dashes)
        return {};
    return dash.isEmpty() ? u" - "_s : dash;
}

ChangeSet withNewTitleLine(const SyntaxTree &tree, const QString &content)
{
    const QString ending = toString(lineEndingNear(tree.text(), tree.lines(), 0)).toString();
    const bool isBlankBelow = tree.text().isEmpty() || tree.text().front() == u'\n' || tree.text().front() == u'\r';
    return TextChange::replacing(tree.text(), {0, 0}, u"# "_s + content + ending + (isBlankBelow ? QString() : ending));
}

} // namespace

Result<ChangeSet> setHeading(const SyntaxTree &tree, const Minutes &minutes, int section, const QString &title)
{
    if (!isHeading(minutes, section))
        return std::unexpected(noSuchSection(section));
    const HeadingSource heading = headingOf(tree, minutes.sections[section]);
    const QString wanted = title.trimmed();
    if (wanted == heading.plain)
        return ChangeSet();
    const auto source = inlineSource(wanted, heading.isSetext);
    if (holdsLineBreak(wanted) || !source)
        return std::unexpected(invalidValue(title, u"a heading is one line of text"_s));
    return replacedContent(tree, heading, *source);
}

Result<ChangeSet> setTitle(const SyntaxTree &tree, const Minutes &minutes, const QString &title)
{
    const QString wanted = title.trimmed();
    if (wanted == minutes.titleWithoutDate)
        return ChangeSet();
    const bool isSetext = minutes.titleSection >= 0 && headingOf(tree, minutes.sections[minutes.titleSection]).isSetext;
    const auto source = wanted.isEmpty() ? QString() : inlineSource(wanted, isSetext);
    if (holdsLineBreak(wanted) || !source)
        return std::unexpected(invalidValue(title, u"a title is one line of text"_s));
    if (minutes.titleSection < 0)
        return withNewTitleLine(tree, *source);

    const HeadingSource heading = headingOf(tree, minutes.sections[minutes.titleSection]);
    if (!minutes.date.isValid())
        return isSetext && wanted.isEmpty()
                   ? Result<ChangeSet>(std::unexpected(invalidValue(title, u"an underlined heading needs a text"_s)))
                   : replacedContent(tree, heading, *source);
    TextRange range = minutes.titleRange;
    QString inserted = *source;
    if (range.begin <= minutes.dateRange.begin && findDate(wanted).date.isValid()) {
        range.end = minutes.dateRange.end; // the title has one date: the one that is read first
    } else if (range.begin < minutes.dateRange.begin) {
        if (wanted.isEmpty())
            range.end = minutes.dateRange.begin;
        else if (range.isEmpty())
            inserted += u' ';
    } else if (range.isEmpty()) {
        inserted += u' ';
    }
    return TextChange::replacing(tree.text(), range, inserted).minimized();
}

Result<ChangeSet> setDate(const SyntaxTree &tree, const Minutes &minutes, QDate date)
{
    if (!date.isValid())
        return std::unexpected(invalidValue({}, u"a meeting has a date"_s));
    const QString iso = date.toString(Qt::ISODate);
    if (minutes.titleSection < 0)
        return withNewTitleLine(tree, iso);
    if (!minutes.dateRange.isEmpty())
        return TextChange::replacing(tree.text(), minutes.dateRange, iso).minimized();
    const HeadingSource heading = headingOf(tree, minutes.sections[minutes.titleSection]);
    const QString content = tree.text(heading.content).toString();
    return replacedContent(tree, heading, content.isEmpty() ? iso : content + u' ' + iso);
}

Result<ChangeSet> setTeam(const SyntaxTree &tree, const Minutes &minutes, int section, const QString &team)
{
    if (!isHeading(minutes, section))
        return std::unexpected(noSuchSection(section));
    const Section &old = minutes.sections[section];
    const QString wanted = team.trimmed();
    if (old.kind != SectionKind::Team && old.kind != SectionKind::Project)
        return std::unexpected(invalidValue(team, u"the section is no team"_s));
    if (wanted == old.team)
        return ChangeSet();
    const HeadingSource heading = headingOf(tree, old);
    const TeamHeadingKind kind = headingKind(tree, minutes, section);
    for (const QString &candidate : inlineSources(wanted)) {
        QString content = tree.text(heading.content).toString();
        const TextRange range = old.teamRange.shifted(-heading.content.begin);
        content.replace(range.begin, range.size(), candidate);
        const auto plain = headingPlainText(content, heading.isSetext);
        const TeamHeading after = plain ? readTeamHeading(content, *plain, kind) : TeamHeading();
        if (after.team == wanted && after.lead == old.lead && after.status == old.status)
            return replacedContent(tree, heading, content);
    }
    return std::unexpected(invalidValue(team, u"the heading could not be read back with that name"_s));
}

Result<ChangeSet> setLead(const SyntaxTree &tree, const Minutes &minutes, int section, const QString &lead)
{
    if (!isHeading(minutes, section))
        return std::unexpected(noSuchSection(section));
    const Section &old = minutes.sections[section];
    const QString wanted = lead.trimmed();
    if (old.kind != SectionKind::Team && old.kind != SectionKind::Project)
        return std::unexpected(invalidValue(lead, u"the section is no team"_s));
    if (wanted == old.lead)
        return ChangeSet();
    const HeadingSource heading = headingOf(tree, old);
    const QString source = tree.text(heading.content).toString();
    const TeamHeadingKind kind = headingKind(tree, minutes, section);
    const TeamHeading before = readTeamHeading(source, heading.plain, kind);

    // Several ways to write it: the first that is read back as it was meant.
    QStringList contents;
    QString without = source;
    without.remove(before.leadFrame.begin, before.leadFrame.size());
    if (wanted.isEmpty()) {
        contents.append(without);
    } else {
        const QString around = before.form == LeadForm::Dash ? before.dash : dashAround(tree, minutes, section);
        const QString dash = around.isEmpty() ? u" - "_s : around;
        for (const QString &name : inlineSources(wanted)) {
            QString inPlace = source;
            if (!before.leadRange.isEmpty())
                contents.append(inPlace.replace(before.leadRange.begin, before.leadRange.size(), name));
            else if (before.form == LeadForm::Dash)
                contents.append(inPlace.replace(before.leadFrame.begin, before.leadFrame.size(), before.dash + name));
            else if (around.isEmpty())
                contents.append(source + u" ("_s + name + u')');
            contents.append(without + dash + name);
        }
    }
    for (const QString &content : std::as_const(contents)) {
        const auto plain = headingPlainText(content, heading.isSetext);
        const TeamHeading after = plain ? readTeamHeading(content, *plain, kind) : TeamHeading();
        if (after.team == old.team && after.lead == wanted && after.status == old.status)
            return replacedContent(tree, heading, content);
    }
    return std::unexpected(invalidValue(lead, u"the heading could not be read back with that lead"_s));
}

Result<ChangeSet> setStatus(const SyntaxTree &tree, const Minutes &minutes, int section, const QString &status)
{
    if (!isHeading(minutes, section))
        return std::unexpected(noSuchSection(section));
    const Section &old = minutes.sections[section];
    const QString wanted = status.trimmed();
    if (old.kind != SectionKind::Team && old.kind != SectionKind::Project)
        return std::unexpected(invalidValue(status, u"the section is no team"_s));
    if (wanted == old.status)
        return ChangeSet();
    const HeadingSource heading = headingOf(tree, old);
    const QString source = tree.text(heading.content).toString();
    const TeamHeadingKind kind = headingKind(tree, minutes, section);

    QStringList contents;
    if (old.status.isEmpty()) {
        const TextRange name = old.teamRange.shifted(-heading.content.begin);
        const qsizetype behindMarkup = readTeamHeading(source, heading.plain, kind).leadFrame.begin;
        for (const qsizetype place : {behindMarkup, name.end}) {
            QString content = source;
            contents.append(content.insert(place, u" ("_s + wanted + u')'));
        }
    } else if (qsizetype begin = source.indexOf(u'(' + old.status + u')'); begin >= 0) {
        qsizetype end = begin + old.status.size() + 2;
        if (wanted.isEmpty()) {
            while (begin > 0 && source[begin - 1] == u' ')
                --begin;
        } else {
            ++begin;
            --end;
        }
        contents.append(source.first(begin) + wanted + source.sliced(end));
    }
    for (const QString &content : std::as_const(contents)) {
        const auto plain = headingPlainText(content, heading.isSetext);
        const TeamHeading after = plain ? readTeamHeading(content, *plain, kind) : TeamHeading();
        if (after.team == old.team && after.lead == old.lead && after.status == wanted)
            return replacedContent(tree, heading, content);
    }
    return std::unexpected(invalidValue(status, u"the heading could not be read back with that status"_s));
}

} // namespace minuta
