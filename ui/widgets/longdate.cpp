#include "ui/widgets/longdate.h"

#include <QLocale>

namespace minuta {

QString longDate(QDate date)
{
    return QLocale().toString(date, QLocale::LongFormat);
}

} // namespace minuta
