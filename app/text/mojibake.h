#pragma once

#include "app/text/textrange.h"

#include <QList>
#include <QString>

namespace minuta {

/// UTF-8 that was read as Windows-1252 or Latin-1 and saved so: "KÃ¶per" is "Köper".
struct Mojibake
{
    TextRange range; ///< the units that are wrong, and not the word around
    QString repaired;

    friend bool operator==(const Mojibake &, const Mojibake &) = default;
};

/// Those of a text, in order. Text that was garbled several times is repaired at once. Sequences that people write as
/// well (an upper-case letter before a closing quotation mark) are left alone.
QList<Mojibake> findMojibake(QStringView text);

} // namespace minuta
