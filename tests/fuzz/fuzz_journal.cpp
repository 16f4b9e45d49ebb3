// Any bytes are read as a journal: what is valid is a prefix, which read alone says the same, and cut shorter no more.
// Bytes that are no journal at all are made one: check sums that are right let the reader get further.

#include "app/journal/journalrecords.h"
#include "app/text/checksum.h"
#include "tests/fuzz/require.h"

#include <QtEndian>

using namespace minuta;

namespace {

/// The bytes as records: each begins with its length in one byte, and gets the frame that it should have.
QByteArray framed(QByteArrayView bytes)
{
    QByteArray journal = journalHeader();
    while (!bytes.isEmpty()) {
        const qsizetype length = std::min<qsizetype>(quint8(bytes.front()), bytes.size() - 1);
        const QByteArrayView record = bytes.sliced(1, length);
        char frame[8];
        qToLittleEndian(quint32(length), frame);
        qToLittleEndian(checkSum(record), frame + 4);
        journal.append(frame, sizeof frame).append(record);
        bytes = bytes.sliced(1 + length);
    }
    return journal;
}

void check(const QByteArray &bytes)
{
    const auto read = readJournal(bytes);
    if (!read)
        return;
    require(read->validSize <= bytes.size());
    require(readJournal(bytes.first(read->validSize)) == read);
    const auto shorter = readJournal(bytes.first(read->validSize - 1));
    require(!shorter || shorter->validSize < read->validSize);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size));
    check(bytes);
    check(framed(bytes));
    return 0;
}
