#pragma once

#include <QDate>
#include <QString>

namespace minuta {

/// "10 Nov", as the language writes it; with the year where other is in another one.
QString shortDate(QDate date, QDate other);

} // namespace minuta
