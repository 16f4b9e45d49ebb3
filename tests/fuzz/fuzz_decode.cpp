// Bytes that are read as UTF-8 come back as they were, and bytes that are not say where they are not.

#include "app/text/decodedtext.h"
#include "tests/fuzz/require.h"

using namespace minuta;

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto read = decode(bytes)) {
        require(read->encoded() == bytes);
        require(decode(read->encoded()) == read);
    } else {
        require(read.error().offset >= 0 && read.error().offset < bytes.size());
    }
    for (const Charset charset : {Charset::Windows1252, Charset::Latin1}) {
        const auto read = decode(bytes, charset);
        require(!read || decode(read->encoded()) == read); // as UTF-8 it is read the same
    }
    return 0;
}
