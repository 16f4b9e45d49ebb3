#pragma once

#include "app/templates/roster.h"
#include "app/text/textrange.h"

#include <QDate>
#include <QList>
#include <QString>

namespace minuta {

/// A placeholder of a skeleton that stands for nothing at its place.
struct PlaceholderMistake
{
    TextRange range;
    QString expected;
};
QList<PlaceholderMistake> placeholderMistakes(const QString &skeleton);

/// What the placeholders of a skeleton stand for at one meeting. All but previous are plain texts.
struct PlaceholderValues
{
    QDate date;
    QString series;
    QString previous; ///< Markdown, a link to the minutes before; empty: there are none
    int number = 1;   ///< of the meeting in its series
    Roster roster;    ///< the teams that report
};

/// A skeleton's text for a meeting. A heading with {{team}} and all below it stands for each team: under a heading that
/// names a group of the roster for the teams of that group, else for those that have no such heading. A line with
/// {{previous}} goes where there are none, and so does one that has nothing but {{lead}} where none is named; a dash or
/// parentheses around such a lead go as well. Sub-projects are not in it.
QString expandSkeleton(const QString &skeleton, const PlaceholderValues &values);

/// The heading of a skeleton that is the minutes' title and has no {{date}}: they would be of no day. Empty, at the
/// skeleton's begin: there is no title. Nothing where it has a date.
std::optional<TextRange> undatedTitle(const QString &skeleton);

} // namespace minuta
