#pragma once

#include <QByteArrayView>

namespace minuta {

/// CRC-32 of bytes (ISO 3309, as in ZIP and PNG), which Qt has not.
quint32 checkSum(QByteArrayView bytes);

} // namespace minuta
