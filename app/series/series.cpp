#include "app/series/series.h"

#include "app/series/meetingpath.h"
#include "app/series/seriestitle.h"

#include <QDir>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// A file's name with its date taken out, case folded: what the names of one series share.
QString shapeOf(const QString &path)
{
    const FileDate found = fileDate(path);
    QString name = path.sliced(found.range.end);
    name.prepend(QStringView(path).first(found.range.begin).sliced(path.lastIndexOf(u'/') + 1));
    return name.toCaseFolded();
}

bool isMarkdown(QStringView name)
{
    return name.endsWith(".md"_L1, Qt::CaseInsensitive) || name.endsWith(".markdown"_L1, Qt::CaseInsensitive);
}

void addFiles(const QString &folder, QHash<QString, QList<Meeting>> &byShape)
{
    const QDir dir(folder);
    const QStringList names = dir.entryList(QDir::Files | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        if (!isMarkdown(name))
            continue;
        const QString path = dir.absoluteFilePath(name);
        if (const FileDate found = fileDate(path); found.date.isValid())
            byShape[shapeOf(path)].append({path, found.date});
    }
}

QHash<QString, QList<Meeting>> filesByShape(const QString &folder)
{
    QHash<QString, QList<Meeting>> byShape;
    addFiles(folder, byShape);
    const QDir dir(folder);
    const QStringList folders = dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : folders) {
        const QString path = dir.absoluteFilePath(name);
        if (folderYear(path + u'/') != 0)
            addFiles(path, byShape);
    }
    const auto order = [](const Meeting &left, const Meeting &right) {
        return std::tie(left.date, left.path) < std::tie(right.date, right.path);
    };
    for (QList<Meeting> &meetings : byShape)
        std::ranges::sort(meetings, order);
    return byShape;
}

/// The files of shape and those of shapes that came before or after it.
Series joined(const QString &folder, QHash<QString, QList<Meeting>> byShape, const QString &shape)
{
    Series series{QDir(folder).absolutePath(), byShape.take(shape)};
    if (series.meetings.isEmpty())
        return series;
    QList<QList<Meeting>> others = byShape.values();
    std::ranges::sort(others, [](const QList<Meeting> &left, const QList<Meeting> &right) {
        return std::tie(right.last().date, right.last().path) < std::tie(left.last().date, left.last().path);
    });
    for (const QList<Meeting> &other : others) {
        const bool isBefore = other.last().date < series.meetings.first().date;
        const bool isAfter = series.meetings.last().date < other.first().date;
        if (isBefore && !haveOtherTitles(other.last().path, series.meetings.first().path))
            series.meetings = other + series.meetings;
        else if (isAfter && !haveOtherTitles(series.meetings.last().path, other.first().path))
            series.meetings += other;
    }
    return series;
}

} // namespace

int Series::indexOf(const QString &path) const
{
    const QString absolute = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    const auto found = std::ranges::find(meetings, absolute, &Meeting::path);
    return found == meetings.end() ? -1 : int(found - meetings.begin());
}

QList<QDate> Series::dates() const
{
    QList<QDate> dates;
    std::ranges::transform(meetings, std::back_inserter(dates), &Meeting::date);
    return dates;
}

Series Series::before(QDate date) const
{
    Series earlier = *this;
    earlier.meetings.removeIf([date](const Meeting &meeting) { return meeting.date >= date; });
    return earlier;
}

Series seriesOf(const QString &path)
{
    const QString absolute = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    const QString folder = seriesFolder(absolute);
    if (!fileDate(absolute).date.isValid())
        return seriesIn(folder);
    QHash<QString, QList<Meeting>> byShape = filesByShape(folder);
    const QString shape = shapeOf(absolute);
    if (!byShape.contains(shape)) { // a file that is not there yet: the series it would go on with
        const QDate date = fileDate(absolute).date;
        byShape.insert(shape, {{absolute, date}});
        Series series = joined(folder, byShape, shape);
        series.meetings.removeOne({absolute, date});
        return series;
    }
    return joined(folder, byShape, shape);
}

Series seriesIn(const QString &folder)
{
    const QHash<QString, QList<Meeting>> byShape = filesByShape(folder);
    if (byShape.isEmpty())
        return {QDir(folder).absolutePath(), {}};
    const auto isEarlier = [](const auto &left, const auto &right) {
        return std::tie(left.last().date, left.last().path) < std::tie(right.last().date, right.last().path);
    };
    const auto last = std::max_element(byShape.begin(), byShape.end(), isEarlier);
    Series series = joined(folder, byShape, last.key());
    if (series.meetings.size() > 1)
        return series;
    // One meeting of another kind makes no series beside one.
    QHash<QString, QList<Meeting>> several = byShape;
    several.removeIf([](const auto &shape) { return shape.value().size() < 2; });
    const auto found = std::max_element(several.begin(), several.end(), isEarlier);
    return found == several.end() ? series : joined(folder, byShape, found.key());
}

} // namespace minuta
