#include "app/series/templatefiles.h"

#include "app/minutes/sectionname.h"
#include "app/series/meetingpath.h"
#include "app/series/seriestitle.h"
#include "app/templates/filepattern.h"
#include "app/text/decodedtext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

using Place = TemplateFile::Place;

const QString builtInFolder = u":/templates"_s;

/// Larger ones are no templates (readTemplate() says so); its own limit counts the decoded text.
constexpr qint64 mostBytes = 256 * 1024;

Error unreadable(const QString &path, ErrorCode code, const QString &detail = {})
{
    Error error;
    error.code = code;
    error.subject = path;
    error.detail = detail;
    return error;
}

bool isInside(const QString &path, const QString &folder)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    const QString around = QFileInfo(folder).canonicalFilePath();
    return !real.isEmpty() && !around.isEmpty() && real.startsWith(around.endsWith(u'/') ? around : around + u'/');
}

QList<TemplateFile> filesIn(const QString &folder, Place place, const QString &bounds = {})
{
    static constexpr qsizetype most = 200;
    QList<TemplateFile> files;
    const QStringList names =
        QDir(folder)
            .entryList({u'*' + QString(templateFileEnding)}, QDir::Files | QDir::Hidden, QDir::Name)
            .mid(0, most);
    for (const QString &name : names) {
        const QString path = folder + u'/' + name;
        if (bounds.isEmpty() || isInside(path, bounds))
            files.append(readTemplateFile(path, place));
    }
    std::ranges::stable_sort(files, [](const TemplateFile &left, const TemplateFile &right) {
        return left.value.name.compare(right.value.name, Qt::CaseInsensitive) < 0;
    });
    return files;
}

bool givesPath(const TemplateFile &file, const QString &path, QDate date)
{
    if (file.value.filePattern.isEmpty())
        return false;
    const QString folder = file.place == Place::Series ? seriesOfTemplate(file.path) : seriesFolder(path);
    return QDir::cleanPath(folder + u'/' + pathFromPattern(file.value.filePattern, date, file.value.series)) == path;
}

} // namespace

QString templateFolder(const QString &seriesFolder)
{
    return QDir::cleanPath(seriesFolder + u"/.minuta/templates"_s);
}

QString seriesOfTemplate(const QString &path)
{
    const QString templates = QFileInfo(path).path();
    const QString series = QFileInfo(QFileInfo(templates).path()).path();
    return templates == templateFolder(series) ? series : QString();
}

QString userTemplateFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/minuta/templates"_s;
}

TemplateFile readTemplateFile(const QString &path, TemplateFile::Place place)
{
    TemplateFile result{place, path, {}, {}, {}};
    result.value.name = templateNameOf(path);
    const QFileInfo info(path);
    if (!info.isFile()) { // a FIFO would never give an end
        result.error = unreadable(path, info.exists() ? ErrorCode::NotARegularFile : ErrorCode::FileMissing);
        return result;
    }
    if (info.size() > mostBytes) {
        result.problems.append(
            {TemplateProblem::Kind::TooLarge, 1, 1, u"%1 KB"_s.arg((info.size() + 1023) / 1024), u"at most 256 KB"_s});
        return result;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        result.error = unreadable(path, ErrorCode::FileUnreadable, file.errorString());
        return result;
    }
    auto decoded = decode(file.read(mostBytes + 1));
    if (!decoded) {
        result.error = decoded.error();
        result.error->subject = path;
        return result;
    }
    TemplateReading reading = readTemplate(decoded->text, path);
    result.value = std::move(reading.value);
    result.problems = std::move(reading.problems);
    return result;
}

QList<TemplateFile> templateFiles(const QString &seriesFolder, const QString &userFolder)
{
    QList<TemplateFile> files;
    if (!seriesFolder.isEmpty())
        files += filesIn(templateFolder(seriesFolder), Place::Series, seriesFolder);
    if (!userFolder.isEmpty())
        files += filesIn(userFolder, Place::User);
    return files + filesIn(builtInFolder, Place::BuiltIn);
}

int templateFor(const QList<TemplateFile> &files, const QString &path)
{
    const QString absolute = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    const QDate date = fileDate(absolute).date;
    for (const Place place : {Place::Series, Place::User}) {
        for (int i = 0; i < files.size(); ++i) {
            if (files[i].place == place && date.isValid() && givesPath(files[i], absolute, date))
                return i;
        }
    }
    QList<int> own;
    for (int i = 0; i < files.size(); ++i) {
        if (files[i].place == Place::Series && !files[i].error)
            own.append(i);
    }
    const auto only = [](const QList<int> &indexes) { return indexes.size() == 1 ? indexes.first() : -1; };
    QList<int> good = own;
    good.removeIf([&](int index) { return !files[index].problems.isEmpty(); });
    if (good.size() <= 1)
        return good.isEmpty() ? only(own) : good.first();
    const QString title = simplifiedTitle(seriesTitleOf(absolute));
    good.removeIf([&](int index) { return simplifiedTitle(files[index].value.series) != title; });
    return title.isEmpty() ? -1 : only(good);
}

bool isTemplateUndecided(const QList<TemplateFile> &files, const QString &path)
{
    const bool hasOpenOne = std::ranges::any_of(files, [](const TemplateFile &file) {
        const bool isGood = !file.error && file.problems.isEmpty();
        return file.place == Place::Series && isGood && file.value.filePattern.isEmpty();
    });
    return hasOpenOne && fileDate(path).date.isValid() && templateFor(files, path) < 0;
}

} // namespace minuta
