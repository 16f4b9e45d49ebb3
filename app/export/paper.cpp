#include "app/export/paper.h"

#include <QLocale>

namespace minuta {

Paper usualPaper(const QLocale &locale)
{
    switch (locale.territory()) { // CLDR, supplementalData: paperSize
    case QLocale::UnitedStates:
    case QLocale::Canada:
    case QLocale::Mexico:
    case QLocale::Philippines:
    case QLocale::PuertoRico:
    case QLocale::Chile:
    case QLocale::Colombia:
    case QLocale::CostaRica:
    case QLocale::Guatemala:
    case QLocale::Nicaragua:
    case QLocale::Panama:
    case QLocale::ElSalvador:
    case QLocale::Venezuela:
    case QLocale::Belize: return locale.language() == QLocale::C ? Paper::A4 : Paper::Letter;
    default: return Paper::A4;
    }
}

} // namespace minuta
