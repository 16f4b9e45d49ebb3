#pragma once

#include "app/series/rosterapply.h"
#include "app/templates/template.h"
#include "app/text/error.h"

#include <QHash>

namespace minuta {

struct FileChange;

/// Where the roster of a series is kept, and the meetings it is for.
struct RosterFiles
{
    Series series;
    QString name;         ///< of the series, as people call it
    QString templatePath; ///< absolute, of the template that holds the roster, or that will
    QString templateText; ///< empty when isNew
    bool isNew = false;   ///< the series has no template of its own yet
    Template definition;
    QString takenFrom;          ///< the minutes that the roster was read from where the template has none; else empty
    Roster roster;              ///< as it is kept
    QList<SeriesText> texts;    ///< as rosterTexts() reads them
    std::optional<Error> error; ///< why the template cannot be read
    QList<TemplateProblem> problems; ///< what is wrong in it: it is to be mended before it is changed
};

/// By absolute path: what windows hold and have not saved yet. It stands for what is on disk.
using UnsavedTexts = QHash<QString, QString>;

/// Asks git and reads the files of the series that the minutes at path (absolute) are of: for a worker thread.
RosterFiles readRosterFiles(const QString &path, const UnsavedTexts &unsaved, QDate today);

/// What makes roster the one that is kept.
FileChange rosterFileChange(const RosterFiles &files, const Roster &roster);

} // namespace minuta
