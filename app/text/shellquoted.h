#pragma once

#include <QString>

namespace minuta {

/// As one word of a POSIX shell, whatever is in it.
inline QString shellQuoted(QString word)
{
    return u'\'' + word.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

} // namespace minuta
