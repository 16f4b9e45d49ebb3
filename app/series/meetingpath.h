#pragma once

#include "app/text/textrange.h"

#include <QDate>
#include <QString>

namespace minuta {

/// How a file's name writes the meeting's date.
enum class FileDateForm : quint8
{
    YearFirst,  ///< 2017-07-26-runtime.md (ISO 8601)
    MonthFirst, ///< 07-26-2017.md
    Compact,    ///< 20170726.md
};

/// The date in a file's name. Only its last part is looked at.
struct FileDate
{
    QDate date;      ///< invalid: the name has none
    TextRange range; ///< in the path
    FileDateForm form = FileDateForm::YearFirst;
};
FileDate fileDate(QStringView path);

/// The year that the folder of path is named after ("…/2017/…"); 0 where it is none.
int folderYear(QStringView path);

/// path with the date in its name, and in its folder the year, those of date. Only a folder named after the year of the
/// name's own date follows; path itself where its name has no date.
QString pathForDate(const QString &path, QDate date);

/// The pattern of a template's files that gives path for its date, relative to seriesFolder():
/// "{{date:yyyy}}/{{date}}-runtime.md". Empty where its name has no date.
QString filePattern(const QString &path);

/// The folder that holds all meetings of path's series: its own, or the one above a folder of a year.
QString seriesFolder(const QString &path);

} // namespace minuta
