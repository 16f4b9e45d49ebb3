#pragma once

#include <QByteArray>
#include <QList>

namespace minuta {

struct ZipEntry
{
    QByteArray name; ///< ASCII, with slashes
    QByteArray bytes;
    bool isCompressed = true;
};

/// A ZIP file of entries in their order, without times, so that equal contents are equal bytes. At most 4 GB and
/// 65,535 entries.
QByteArray zipFile(const QList<ZipEntry> &entries);

} // namespace minuta
