#pragma once

#include <QByteArrayView>

namespace minuta {

/// How deep elements may stand in each other: browsers draw no more, either.
inline constexpr int deepestNesting = 512;

/// Whether elements of html stand in each other deeper than that, by its tags alone: the parser's time grows by the
/// square of the depth, to a minute for 500 KB of <div>.
bool isNestedTooDeep(QByteArrayView html);

} // namespace minuta
