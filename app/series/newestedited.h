#pragma once

#include "app/minutes/minutes.h"
#include "app/series/series.h"
#include "app/templates/roster.h"

#include <QDateTime>
#include <QHash>

#include <functional>
#include <optional>

namespace minuta {

// Files of meetings are made in batches, weeks ahead: the newest date is an old copy, with leads and a roadmap that
// have changed since. What the next meeting takes over comes from the newest file that people have worked on.

/// What is known of a roadmap that stands in a file as it did when the file was made.
enum class RoadmapAge
{
    Unknown,
    New, ///< no earlier file had it then: it was written for this one
    Old  ///< an earlier file got another one since
};

/// The minutes of one meeting of a series.
struct SeriesText
{
    Meeting meeting;
    QString text;
    bool isEdited = false;       ///< after it was made
    std::optional<QString> made; ///< its first version, where that is known
    RoadmapAge roadmapAge = RoadmapAge::Unknown;
};

/// Indexes in the texts that were asked for.
struct NewestEdited
{
    int roster = -1;  ///< -1: there are no texts
    int roadmap = -1; ///< -1: the newest state is that there is none

    friend bool operator==(const NewestEdited &, const NewestEdited &) = default;
};

/// The texts (ascending by date) that the next meeting takes its roster and its roadmap from, decided apart: for each
/// the newest edited text in which it is no return to an older state, that is, equal to an earlier text's (a roadmap
/// also: to what that text began with) while an edited one between differs, and no old roadmap. A roster or roadmap that
/// is not what the file was made with was chosen by somebody, and is no return whatever it equals; so was a roadmap that
/// was new. Without any edited text: the newest.
NewestEdited newestEdited(const QList<SeriesText> &texts, const SectionRules &rules = {});

/// The newest of texts (ascending) that was edited, else the newest: what the next meeting is made of unless people
/// choose others; -1: there is none.
int newestText(const QList<SeriesText> &texts);

/// The teams of texts[index] for the next meeting: who only stood in for a lead at that one goes, see withoutStandIns().
Roster rosterAt(const QList<SeriesText> &texts, int index, const SectionRules &rules = {});

/// Whether a team, announcements, discussion or the like says something in text that it does not say in previous: a
/// file freshly made from previous has nothing of that. Agenda, roadmap, action items and open tasks of previous can be
/// carried along and do not count.
bool isFilledIn(const QString &text, const QString &previous, const SectionRules &rules = {});

/// The text of the file at path; nothing where it can not be read or is not UTF-8.
using TextReader = std::function<std::optional<QString>(const QString &path)>;

/// The text that the file at path had before the file other was made; nothing where it was not there yet.
using PastReader = std::function<std::optional<QString>(const QString &path, const QString &other)>;

/// The newest meetings of the series that can be read, ascending: the newest edited one, the eleven before it, and all
/// after it. A file is edited when it is filled in, or when edits (by absolute path, as git knows them) has it and more
/// than headings of teams is not as in its first version: those a changed roster rewrites in many files at once. At most
/// 150 files are read. readMade gives the first version of a file, and is asked for edited ones only. The age
/// of roadmaps is found by readPast, for as few files as tell which one is the newest.
QList<SeriesText> newestTexts(const Series &series, const QHash<QString, QDateTime> &edits, const TextReader &read,
                              const TextReader &readMade = {}, const PastReader &readPast = {});

} // namespace minuta
