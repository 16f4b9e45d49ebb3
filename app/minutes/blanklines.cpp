#include "app/minutes/blanklines.h"

#include "app/text/lineindex.h"

#include <algorithm>

namespace minuta {

bool isBlankLine(QStringView line)
{
    return std::ranges::all_of(
        line, [](QChar unit) { return unit == u' ' || unit == u'\t' || unit == u'\n' || unit == u'\r'; });
}

TextRange withoutBlankLines(QStringView text, const LineIndex &lines, TextRange range)
{
    if (range.isEmpty())
        return range;
    const auto isBlank = [&](qsizetype line) {
        return isBlankLine(text.sliced(lines.start(line), lines.end(line) - lines.start(line)));
    };
    qsizetype first = lines.lineAt(range.begin);
    while (lines.start(first) < range.end && isBlank(first)) {
        if (++first == lines.lineCount())
            break;
    }
    if (first == lines.lineCount() || lines.start(first) >= range.end)
        return {range.begin, range.begin};
    qsizetype last = lines.lineAt(range.end);
    if (lines.start(last) == range.end)
        --last;
    while (isBlank(last))
        --last;
    return {lines.start(first), lines.end(last)};
}

qsizetype blankLinesAt(QStringView text, const LineIndex &lines, qsizetype position, qsizetype limit)
{
    qsizetype count = 0;
    for (qsizetype line = lines.lineAt(position); line < lines.lineCount() && lines.start(line) < limit; ++line) {
        if (!isBlankLine(text.sliced(lines.start(line), lines.end(line) - lines.start(line))))
            break;
        ++count;
    }
    return count;
}

QStringView trimmedOfBlankLines(QStringView text)
{
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\n' || text[i] == u'\r')
            begin = i + 1;
        else if (text[i] != u' ' && text[i] != u'\t')
            break;
        if (i + 1 == text.size())
            return {};
    }
    qsizetype end = text.size();
    for (qsizetype i = text.size(); i-- > begin;) {
        if (text[i] == u'\n' || text[i] == u'\r')
            end = i;
        else if (text[i] != u' ' && text[i] != u'\t')
            break;
    }
    return text.sliced(begin, end - begin);
}

} // namespace minuta
