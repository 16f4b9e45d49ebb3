#pragma once

#include "app/text/textrange.h"

#include <QDate>
#include <QList>
#include <QString>

namespace minuta {

/// A date as a person writes it: "2017-07-26", "07-26-2017", "26.07.2017", "26 July 2017", "July 26th, 2017".
struct WrittenDate
{
    QDate date;
    TextRange range;       ///< in the text it was found in
    QString format;        ///< of QLocale::toString()
    bool isGerman = false; ///< the month's name

    /// Another date in the same form.
    QString written(QDate other) const;
};

/// The dates in text, in its order. Numbers that can be read as month or day first are read as both: one entry each.
QList<WrittenDate> findWrittenDates(QStringView text);

} // namespace minuta
