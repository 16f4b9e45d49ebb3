#include "app/series/datecoherence.h"

#include "app/series/meetingpath.h"

namespace minuta {

DateCoherence dateCoherence(const QString &path, QDate title)
{
    return {title, fileDate(path).date, folderYear(path)};
}

QString coherentPath(const QString &path, QDate title)
{
    // A folder of the wrong year holds a file whose name says another: pathForDate() leaves such a folder alone.
    const QString renamed = pathForDate(path, title);
    const int year = folderYear(renamed);
    if (year == 0 || !title.isValid() || year == title.year())
        return renamed;
    QString moved = renamed;
    const qsizetype name = moved.lastIndexOf(u'/') + 1;
    return moved.replace(name - 5, 4, title.toString(QStringLiteral("yyyy")));
}

} // namespace minuta
