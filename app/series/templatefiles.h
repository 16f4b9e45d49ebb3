#pragma once

#include "app/templates/template.h"
#include "app/text/error.h"

#include <optional>

namespace minuta {

/// A template as a file.
struct TemplateFile
{
    enum class Place : quint8
    {
        BuiltIn,
        User,   ///< of the user, for all series
        Series, ///< of the folder of one series, for all who write there
    };
    Place place = Place::BuiltIn;
    QString path;   ///< absolute; of a built-in one ":/templates/…"
    Template value; ///< with defaults where something is wrong
    QList<TemplateProblem> problems;
    std::optional<Error> error; ///< the file could not be read: value has nothing but its name

    friend bool operator==(const TemplateFile &, const TemplateFile &) = default;
};

/// ".minuta/templates" in the folder of a series.
QString templateFolder(const QString &seriesFolder);
/// The series' folder in whose templateFolder() the file at path is; empty: in none.
QString seriesOfTemplate(const QString &path);
/// Where the user's own templates are.
QString userTemplateFolder();

/// Those of the series, of the user and built in, in this order, each by name. A folder that is not there has none; at
/// most 200 files of each are looked at. In a series' folder, which others write to, only regular files in that folder
/// are read: no link that leads out of it.
QList<TemplateFile> templateFiles(const QString &seriesFolder, const QString &userFolder);
/// One that somebody names by its path.
TemplateFile readTemplateFile(const QString &path, TemplateFile::Place place);

/// Index of the template that the minutes at path are of: the one whose file name pattern gives that path for its date,
/// the series' own before the user's; else, of those in the series' folder, the only one without mistakes, or the only
/// one whose series is what the minutes' title calls theirs, or the only one there is; -1. Reads the beginning of path
/// where several could be it.
int templateFor(const QList<TemplateFile> &files, const QString &path);

/// Whether several templates of the series' own could be that of the minutes at path, and no key of theirs says which.
bool isTemplateUndecided(const QList<TemplateFile> &files, const QString &path);

} // namespace minuta
