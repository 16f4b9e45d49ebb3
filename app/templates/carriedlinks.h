#pragma once

#include "app/minutes/minutes.h"
#include "app/text/textchange.h"

#include <QDate>

namespace minuta {

class SyntaxTree;

/// Where earlier minutes and the next stand, and which minutes come before each. Paths are absolute; empty: not known.
struct MeetingPlaces
{
    QString earlierPath;
    QString path;
    QString beforeEarlier;
    QDate beforeEarlierDate;
    QString before; ///< the next ones: mostly the earlier ones
    QDate beforeDate;

    friend bool operator==(const MeetingPlaces &, const MeetingPlaces &) = default;
};

/// A link's destination (GFM 0.29 §6.6) from one file to another.
QString linkDestination(const QString &fromPath, const QString &path);

/// What keeps relative links true in the next minutes: where those stand in another folder, links lead to where they
/// led; and links to the minutes before the earlier ones ("Previous minutes: …") lead to those before the next, with
/// the dates on their line. Roadmaps and lines that came from a meeting (isItem) speak of that one meeting and keep
/// it. stays, isItem: one for each line of the text. Links of the earlier file to itself are none of its business.
QList<TextChange> linkChanges(const SyntaxTree &tree, const Minutes &minutes, const QList<bool> &stays,
                              const QList<bool> &isItem, const MeetingPlaces &places);

/// source, a piece of the file at fromPath, as it reads in the one at path with the same links. Either empty: source.
QString withLinksFrom(const QString &source, const QString &fromPath, const QString &path);

} // namespace minuta
