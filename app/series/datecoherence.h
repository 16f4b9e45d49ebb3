#pragma once

#include <QDate>
#include <QString>

namespace minuta {

/// The dates that minutes give for their meeting: in the title, in the file's name, and the year its folder is named
/// after. Where one is missing it agrees with everything.
struct DateCoherence
{
    QDate title;
    QDate name;
    int folderYear = 0; ///< 0: the folder is not named after a year

    bool namesAgree() const { return !title.isValid() || !name.isValid() || title == name; }
    bool folderAgrees() const
    {
        const QDate date = name.isValid() ? name : title;
        return folderYear == 0 || !date.isValid() || date.year() == folderYear;
    }
    bool isCoherent() const { return namesAgree() && folderAgrees(); }

    friend bool operator==(const DateCoherence &, const DateCoherence &) = default;
};

/// path may be empty: minutes without a file are coherent.
DateCoherence dateCoherence(const QString &path, QDate title);

/// Where a file with that title date belongs: path with the date in its name and in the folder's year.
QString coherentPath(const QString &path, QDate title);

} // namespace minuta
