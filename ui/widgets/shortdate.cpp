#include "ui/widgets/shortdate.h"

#include <QCoreApplication>
#include <QLocale>

namespace minuta {

namespace {

struct ShortDate
{
    Q_DECLARE_TR_FUNCTIONS(minuta::ShortDate)
};

} // namespace

QString shortDate(QDate date, QDate other)
{
    const bool isSameYear = !other.isValid() || date.year() == other.year();
    //: How a date is written, as QLocale::toString() reads it: "10 Nov"
    return QLocale().toString(date, isSameYear ? ShortDate::tr("d MMM") :
                                               //: The same with the year: "10 Nov 2025"
                                        ShortDate::tr("d MMM yyyy"));
}

} // namespace minuta
