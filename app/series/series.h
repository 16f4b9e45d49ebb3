#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace minuta {

/// A file of minutes, known by its name.
struct Meeting
{
    QString path; ///< absolute
    QDate date;   ///< of its name

    friend bool operator==(const Meeting &, const Meeting &) = default;
};

/// The meetings of one committee: files in one folder, or in its folders of years, whose names differ in the date.
/// A committee that once changed how it names its files is one series: names of another shape belong to it when their
/// dates and those of this shape do not interlace, and their titles do not name another committee.
struct Series
{
    QString folder;          ///< absolute
    QList<Meeting> meetings; ///< ascending by date, then path

    /// Index of the file at path; -1: not of this series.
    int indexOf(const QString &path) const;
    QList<QDate> dates() const;
    /// With the meetings before date only.
    Series before(QDate date) const;
};

/// The series that the file at path belongs to; the file itself need not be there yet. Without a date in its name
/// (README.md): the one in its folder. Reads names, and of files whose names have another shape the titles.
Series seriesOf(const QString &path);
/// The series in a folder that was met last, which is the only one in most.
Series seriesIn(const QString &folder);

} // namespace minuta
