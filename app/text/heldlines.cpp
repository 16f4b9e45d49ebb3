#include "app/text/heldlines.h"

#include "app/text/lineindex.h"

namespace minuta {

bool holdsLines(QStringView all, QStringView lines)
{
    const LineIndex wanted(lines);
    const LineIndex held(all);
    const auto words = [](QStringView text, const LineIndex &index, qsizetype line) {
        QStringView content = text.sliced(index.start(line), index.range(line).size());
        while (!content.isEmpty() && content.back().isSpace())
            content.chop(1);
        return content;
    };
    qsizetype next = 0;
    for (qsizetype line = 0; line < wanted.lineCount(); ++line) {
        const QStringView sought = words(lines, wanted, line);
        if (sought.isEmpty())
            continue;
        while (next < held.lineCount() && words(all, held, next) != sought)
            ++next;
        if (next++ >= held.lineCount())
            return false;
    }
    return true;
}

} // namespace minuta
