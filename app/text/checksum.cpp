#include "app/text/checksum.h"

#include <QtEndian>

#include <array>

namespace minuta {

namespace {

/// What a byte adds to the sum when that many further bytes follow it in a block.
using Tables = std::array<std::array<quint32, 256>, 8>;

const Tables &tables()
{
    static const Tables result = [] {
        Tables all;
        for (quint32 i = 0; i < 256; ++i) {
            quint32 sum = i;
            for (int bit = 0; bit < 8; ++bit)
                sum = sum & 1 ? (sum >> 1) ^ 0xedb88320 : sum >> 1;
            all[0][i] = sum;
        }
        for (size_t behind = 1; behind < all.size(); ++behind) {
            for (size_t i = 0; i < 256; ++i)
                all[behind][i] = (all[behind - 1][i] >> 8) ^ all[0][all[behind - 1][i] & 0xff];
        }
        return all;
    }();
    return result;
}

} // namespace

quint32 checkSum(QByteArrayView bytes)
{
    const Tables &table = tables();
    quint32 sum = 0xffffffff;
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    for (; end - at >= 8; at += 8) { // eight bytes at once: a text's first record holds all of it
        const quint32 low = qFromLittleEndian<quint32>(at) ^ sum;
        const auto high = qFromLittleEndian<quint32>(at + 4);
        sum = table[7][low & 0xff] ^ table[6][(low >> 8) & 0xff] ^ table[5][(low >> 16) & 0xff] ^ table[4][low >> 24]
              ^ table[3][high & 0xff] ^ table[2][(high >> 8) & 0xff] ^ table[1][(high >> 16) & 0xff]
              ^ table[0][high >> 24];
    }
    for (; at < end; ++at)
        sum = (sum >> 8) ^ table[0][(sum ^ quint8(*at)) & 0xff];
    return ~sum;
}

} // namespace minuta
