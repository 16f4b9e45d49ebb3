#include "app/series/templatepath.h"

#include "app/series/meetingpath.h"
#include "app/series/series.h"
#include "app/templates/filepattern.h"
#include "app/templates/template.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

Error refused(const QString &subject, const QString &why)
{
    Error error;
    error.code = ErrorCode::InvalidArgument;
    error.subject = subject;
    error.detail = why;
    return error;
}

/// Also by a link: a folder of a year may be one.
bool leadsOutOf(const QString &folder, const QString &path)
{
    const auto isBelow = [](const QString &inner, const QString &outer) {
        return inner == outer || inner.startsWith(outer.endsWith(u'/') ? outer : outer + u'/');
    };
    if (path == folder || !isBelow(path, folder))
        return true;
    QString around = QFileInfo(path).path();
    while (!QFileInfo::exists(around) && around.size() > folder.size())
        around = QFileInfo(around).path();
    const QString realFolder = QFileInfo(folder).canonicalFilePath();
    return !realFolder.isEmpty() && !isBelow(QFileInfo(around).canonicalFilePath(), realFolder);
}

} // namespace

Result<QString> templatePath(const Template &definition, const Series &series, const QString &folder,
                             const QString &name, QDate date)
{
    QString path;
    if (!definition.filePattern.isEmpty()) {
        if (const auto mistake = mistakeInPattern(definition.filePattern))
            return std::unexpected(refused(mistake->found, u"expected: "_s + mistake->expected));
        path = pathFromPattern(definition.filePattern, date, name);
    } else if (!series.meetings.isEmpty()) {
        const QString last = pathForDate(series.meetings.last().path, date);
        path = QDir(seriesFolder(last)).relativeFilePath(last);
    } else {
        path = pathFromPattern(u"{{date}}-{{series}}.md"_s, date, name);
    }
    const QString around = QDir::cleanPath(folder);
    path = QDir::cleanPath(around + u'/' + path);
    if (leadsOutOf(around, path))
        return std::unexpected(refused(path, u"it lies outside of the series' folder"_s));
    return path;
}

} // namespace minuta
