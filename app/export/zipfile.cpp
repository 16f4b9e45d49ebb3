#include "app/export/zipfile.h"

#include "app/text/checksum.h"

#include <QtEndian>

namespace minuta {

namespace {

/// What qCompress() makes, without its own size, the header of zlib and its check sum.
QByteArray deflated(const QByteArray &bytes)
{
    const QByteArray compressed = qCompress(bytes, 9);
    return compressed.sliced(6, compressed.size() - 10);
}

template<typename Number> void append(QByteArray &bytes, Number number)
{
    char little[sizeof(Number)];
    qToLittleEndian(number, little);
    bytes.append(little, sizeof(Number));
}

/// What the local header and the directory say alike (APPNOTE 4.3.7).
QByteArray commonHeader(const ZipEntry &entry, const QByteArray &stored)
{
    QByteArray header;
    append<quint16>(header, 20); // version needed
    append<quint16>(header, 0);
    append<quint16>(header, entry.isCompressed ? 8 : 0);
    append<quint16>(header, 0);      // midnight
    append<quint16>(header, 0x0021); // 1 January 1980
    append<quint32>(header, checkSum(entry.bytes));
    append<quint32>(header, quint32(stored.size()));
    append<quint32>(header, quint32(entry.bytes.size()));
    append<quint16>(header, quint16(entry.name.size()));
    append<quint16>(header, 0); // no extra field
    return header;
}

} // namespace

QByteArray zipFile(const QList<ZipEntry> &entries)
{
    QByteArray file;
    QByteArray directory;
    for (const ZipEntry &entry : entries) {
        const QByteArray stored = entry.isCompressed ? deflated(entry.bytes) : entry.bytes;
        const QByteArray header = commonHeader(entry, stored);
        directory += "PK\1\2";
        append<quint16>(directory, 20); // version made by
        directory += header;
        append<quint16>(directory, 0); // no comment
        append<quint16>(directory, 0); // first disk
        append<quint16>(directory, 0); // internal attributes
        append<quint32>(directory, 0); // external attributes
        append<quint32>(directory, quint32(file.size()));
        directory += entry.name;
        file += "PK\3\4" + header + entry.name + stored;
    }
    const auto begin = quint32(file.size());
    file += directory + "PK\5\6";
    append<quint32>(file, 0); // one disk
    append<quint16>(file, quint16(entries.size()));
    append<quint16>(file, quint16(entries.size()));
    append<quint32>(file, quint32(directory.size()));
    append<quint32>(file, begin);
    append<quint16>(file, 0); // no comment
    return file;
}

} // namespace minuta
