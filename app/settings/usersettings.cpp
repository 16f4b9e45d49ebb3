#include "app/settings/usersettings.h"

using namespace Qt::StringLiterals;

namespace minuta {

QSettings userSettings()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, u"minuta"_s, u"minuta"_s);
}

} // namespace minuta
