#include "app/markdown/safeaddress.h"

#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace minuta {

bool isSafeAddress(QStringView address)
{
    const auto isLeftOut = [](QChar unit) { return unit.unicode() < 0x20 || unit.unicode() == 0x7f; };
    if (std::ranges::any_of(address, isLeftOut) || address != address.trimmed())
        return false;
    const auto isSlash = [](QChar unit) { return unit == u'/' || unit == u'\\'; };
    if (address.size() >= 2 && isSlash(address[0]) && isSlash(address[1])) // another machine's
        return false;
    // RFC 3986 §3.1; a colon behind anything else is part of a path.
    const auto isInScheme = [](QChar unit) {
        return unit.unicode() < 0x80 && (unit.isLetterOrNumber() || unit == u'+' || unit == u'-' || unit == u'.');
    };
    const auto end = std::ranges::find_if_not(address, isInScheme);
    if (end == address.end() || *end != u':' || end == address.begin())
        return true;
    const QStringView scheme = address.first(end - address.begin());
    return std::ranges::any_of(std::array{u"http"_s, u"https"_s, u"mailto"_s}, [&](const QString &allowed) {
        return scheme.compare(allowed, Qt::CaseInsensitive) == 0;
    });
}

} // namespace minuta
