#pragma once

#include <QDate>
#include <QString>

namespace minuta {

/// "Tuesday, 24 November 2026", as the language writes it.
QString longDate(QDate date);

} // namespace minuta
