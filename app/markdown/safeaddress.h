#pragma once

#include <QStringView>

namespace minuta {

/// Whether a link to address may stand in what is given to others: to the web, to mail, within the text, or to a file
/// beside it. Anything else runs something, shows something made up ("data:") or leads into the reader's own machine and
/// network; so do addresses that only look otherwise by blanks, control characters or backslashes, which browsers leave
/// out or turn. address is unescaped, as the parser gives it.
bool isSafeAddress(QStringView address);

} // namespace minuta
