#pragma once

#include "app/text/textrange.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace minuta {

class SyntaxTree;

enum class SectionKind : quint8
{
    Text,
    Agenda,
    Attendees,
    Announcements,
    Lifecycle,
    Discussion,
    Decisions,
    Actions,
    Backlog,
    Team,
    Project,
    Roadmap,
    Appendix,
};

/// "agenda", "team", …: the names that the command line prints.
QString toString(SectionKind kind);

/// What a series says of its sections, in place of what their names tell by themselves. A template gives it.
struct SectionRules
{
    QHash<QString, SectionKind> kinds;    ///< by simplifiedTitle() of the heading
    QHash<QString, QStringList> projects; ///< by case folded team: the only headings in it that are sub-projects

    friend bool operator==(const SectionRules &, const SectionRules &) = default;
};

/// A heading line, its body and the blank lines after it, with the sections of deeper headings inside. The lines before
/// the first heading, where there are any, are a section without a heading, of level 0.
/// All ranges are absolute; begins and ends are line starts (or the text's end).
struct Section
{
    SectionKind kind = SectionKind::Text;
    int level = 0; ///< 1 to 6; 0: the lines before the first heading
    int parent = -1;
    QList<int> children;

    TextRange range;   ///< all of it, nested sections included
    TextRange heading; ///< the heading's line(s) with their line ending; empty at level 0
    /// The lines between the heading and the first nested section, without the blank lines around them (those belong to
    /// the frame). Where there are none: empty, at the place where filling would insert.
    TextRange body;
    /// What a field of the form shows: body, and in a team or project also the nested sections that are content. Of a
    /// section that is content itself: what it adds to the field around it.
    TextRange field;

    QString title;       ///< the heading's plain text; empty at level 0
    QString team;        ///< team or project without lead and status; empty for other kinds
    QString lead;        ///< empty: none named
    QString status;      ///< "incubating" of "(incubating)"; empty: none named
    TextRange teamRange; ///< of team, lead in the heading's source; empty where there is none
    TextRange leadRange;
    QStringList aliases; ///< further names: `bbl` of "bosh-bootloader (a.k.a `bbl`)"

    bool isFilled =
        false; ///< the field or a nested section that is no content says something: no placeholder, not only empty items
    /// A heading inside a team or project that is part of its text ("Coming soon"), not a project. Such a section lies
    /// in the field of the section around it. A heading of that sort behind a project is none: it has a field of its
    /// own (kind Text), because a field is one piece of the text.
    bool isContent = false;
    /// Content whose heading is above the team's: release notes with an H1 or H2 between two teams. To warn of. It and
    /// what is nested in it are children of the team or project before, whatever their levels.
    bool isPasted = false;

    /// For matching between versions: level, parents, plain title without lead, status and date, occurrence number.
    QString key;

    friend bool operator==(const Section &, const Section &) = default;
};

/// What a text says as minutes. Reading never fails; indexes are those of sections, in document order.
struct Minutes
{
    QList<Section> sections;
    QList<int> roots;      ///< sections without a parent; their ranges joined are the text
    int titleSection = -1; ///< the first H1
    QString title;         ///< its plain text
    QString titleWithoutDate;
    QDate date;           ///< the ISO date in title; invalid where there is none
    TextRange titleRange; ///< the title's source without the date and the blanks before it
    TextRange dateRange;  ///< the date in the title's source; empty where there is none

    /// The innermost section at position; -1 in an empty text.
    int sectionAt(qsizetype position) const;
    /// Titles of the section and those around it, outermost first, joined by " / ".
    QString path(int section) const;
    /// Sections that answer to name: a heading, a team, or a path "Infrastructure/bbl" whose parts are such. Exact
    /// matches if there are any, else those that differ in case only.
    QList<int> find(QStringView name) const;

    struct TeamCount
    {
        int filled = 0;
        int all = 0;
    };
    TeamCount teamCount() const;
    /// Of the teams whose section lies in range.
    TeamCount teamCount(TextRange range) const;

    friend bool operator==(const Minutes &, const Minutes &) = default;
};

Minutes readMinutes(const SyntaxTree &tree, const SectionRules &rules = {});

} // namespace minuta
