#pragma once

#include <QStringView>

namespace minuta {

/// Whether lines can be put behind text as they are: it is empty, or its last line has an ending.
inline bool endsLine(QStringView text)
{
    return text.isEmpty() || text.back() == u'\n' || text.back() == u'\r';
}

} // namespace minuta
