#pragma once

#include "app/minutes/person.h"

#include <QList>
#include <QStringList>

namespace minuta {

struct SectionVersion;

/// What people should look at before others get the minutes.
struct ShareConcern
{
    enum class Kind : quint8
    {
        LostLines,     ///< lines of a section that is not one's own would go
        LostSection,   ///< the same, with the section
        Placeholder,   ///< "[add here]" is left where something else has been written
        Conflict,      ///< conflict markers are left
        LostHeading,   ///< a section that is not one's own would be none any more, though its lines are there
        RemovedFile,   ///< others have removed the file, and it would be there again: ShareRun knows
        KnownConflict, ///< markers that others have already, that stand in a code block, or that end no conflict
    };
    Kind kind = Kind::LostLines;
    QString title;        ///< of the section
    QString lead;         ///< of the section as others have it
    int lines = 0;        ///< lost, or placeholders or conflicts
    QStringList words;    ///< some of the lines that are lost
    qsizetype place = -1; ///< in mine, where to look; -1: nowhere

    friend bool operator==(const ShareConcern &, const ShareConcern &) = default;
};

/// The concerns about sharing `mine` where others have `theirs` now; empty: they have none. person is the one who shares:
/// what goes from sections that are their own in `theirs` concerns nobody. Nor does a placeholder that is written over, a
/// task that is ticked, or a line of a section without a lead that is worded otherwise. Conflicts first, then in the order
/// of the text.
QList<ShareConcern> shareConcerns(const SectionVersion &theirs, const SectionVersion &mine, const Person &person);

/// Whether conflict markers are among them: those have to be settled, a yes is not enough.
bool holdConflict(const QList<ShareConcern> &concerns);

} // namespace minuta
