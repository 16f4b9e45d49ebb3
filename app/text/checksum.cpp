#include "app/text/checksum.h"

#include <array>

namespace minuta {

quint32 checkSum(QByteArrayView bytes)
{
    static const std::array<quint32, 256> table = [] {
        std::array<quint32, 256> sums;
        for (quint32 i = 0; i < sums.size(); ++i) {
            quint32 sum = i;
            for (int bit = 0; bit < 8; ++bit)
                sum = sum & 1 ? (sum >> 1) ^ 0xedb88320 : sum >> 1;
            sums[i] = sum;
        }
        return sums;
    }();
    quint32 sum = 0xffffffff;
    for (const char byte : bytes)
        sum = (sum >> 8) ^ table[(sum ^ quint8(byte)) & 0xff];
    return ~sum;
}

} // namespace minuta
