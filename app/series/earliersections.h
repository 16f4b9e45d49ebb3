#pragma once

#include "app/minutes/minutes.h"
#include "app/series/newestedited.h"

#include <QDate>

namespace minuta {

/// What a section said at an earlier meeting.
struct EarlierSection
{
    QDate date;           ///< of the meeting; invalid: it said nothing at those that were looked at
    QString text;         ///< of its field, without the ending of the last line
    bool isKnown = false; ///< one of the meetings has the section, if only an empty one

    friend bool operator==(const EarlierSection &, const EarlierSection &) = default;
};

/// What sections said when they last said something before a meeting.
struct EarlierSections
{
    QDate last;                     ///< the meeting before; invalid: there is none
    int meetings = 0;               ///< how many were looked at
    QList<EarlierSection> sections; ///< one for each that was asked for

    friend bool operator==(const EarlierSections &, const EarlierSections &) = default;
};

/// For sections (indexes in minutes, those of the file at path) what the newest of the meetings before has in their
/// fields that says something; of each the counterpart as moveField() finds it. At most twelve meetings are read, and
/// none that can not be is counted. Nothing where path has no date. Reads files: for a worker thread.
EarlierSections earlierSections(const QString &path, const Minutes &minutes, const QList<int> &sections,
                                const TextReader &read, const SectionRules &rules = {});

} // namespace minuta
