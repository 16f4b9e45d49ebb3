#include "app/markdown/blocklines.h"

#include "app/markdown/utf8.h"

#include <algorithm>

namespace minuta::cmark {

namespace {

/// Whether nothing but blanks and markers of block quotes stands before an underline or a closing fence: a definition
/// behind the block can end like them.
bool isContainerPrefix(QStringView text)
{
    return std::ranges::all_of(text, [](QChar unit) { return unit == u' ' || unit == u'\t' || unit == u'>'; });
}

} // namespace

BlockLines::BlockLines(QStringView source, int lineOffset)
    : m_source(source)
    , m_lines(source)
    , m_lineOffset(lineOffset)
{
}

qsizetype BlockLines::position(int line, int column) const
{
    const TextRange content = m_lines.contentRange(m_source, line);
    qsizetype i = content.begin;
    for (int bytes = column - 1; bytes > 0 && i < content.end;) {
        const CharacterWidth width = characterWidth(m_source, i);
        bytes -= width.bytes;
        i += width.units;
    }
    return std::min(i, content.end);
}

QStringView BlockLines::text(int line) const
{
    const TextRange content = m_lines.contentRange(m_source, line);
    return m_source.sliced(content.begin, content.size());
}

int BlockLines::underline(int firstLine, int lastLine) const
{
    for (int line = lastLine; line > firstLine; --line) {
        QStringView rest = text(line);
        while (rest.endsWith(u' ') || rest.endsWith(u'\t'))
            rest.chop(1);
        const QChar mark = rest.isEmpty() ? QChar() : rest.back();
        if (mark != u'=' && mark != u'-')
            continue;
        while (rest.endsWith(mark))
            rest.chop(1);
        if (isContainerPrefix(rest))
            return line;
    }
    return firstLine;
}

bool BlockLines::isClosingFence(cmark_node *node, int line) const
{
    const Fence fence = cmark::fence(node);
    QStringView rest = text(line);
    while (rest.endsWith(u' ') || rest.endsWith(u'\t'))
        rest.chop(1);
    int count = 0;
    while (rest.endsWith(QLatin1Char(fence.character))) {
        rest.chop(1);
        ++count;
    }
    return count >= fence.length && isContainerPrefix(rest);
}

int BlockLines::lastLine(cmark_node *node, int firstLine, int lastLine) const
{
    const auto lastOfLiteral = [&](bool isFenced) {
        const QByteArrayView literal(cmark_node_get_literal(node));
        const int behind = firstLine + int(isFenced) + lineCount(literal);
        if (isFenced && behind <= lastLine && isClosingFence(node, behind))
            return behind;
        return std::clamp(behind - 1 - blankLinesAtEnd(literal), firstLine, lastLine);
    };
    const int reported = line(cmark_node_get_end_line(node));
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_THEMATIC_BREAK: return firstLine;
    case CMARK_NODE_HEADING: {
        const QStringView first = m_source.sliced(position(firstLine, cmark_node_get_start_column(node)));
        qsizetype level = 0;
        while (level < first.size() && first[level] == u'#')
            ++level;
        const bool isAtx =
            level >= 1 && level <= 6 && (level == first.size() || QStringView(u" \t\r\n").contains(first[level]));
        return isAtx ? firstLine : underline(firstLine, std::clamp(reported, firstLine, lastLine));
    }
    case CMARK_NODE_CODE_BLOCK: return lastOfLiteral(fence(node).isFenced);
    case CMARK_NODE_HTML_BLOCK: return lastOfLiteral(false);
    default: return std::clamp(reported, firstLine, lastLine);
    }
}

qsizetype BlockLines::begin(cmark_node *block, int quotes) const
{
    const int first = line(firstLine(block));
    if (isTable(block) && line(cmark_node_get_start_line(block)) != first)
        return rowBegin(first, quotes);
    const int column = cmark_node_get_start_column(block);
    const bool hasPosition = column > 0 || !cmark_node_next(block); // else the table behind it has taken it
    return position(first, hasPosition ? column : cmark_node_get_start_column(cmark_node_next(block)));
}

qsizetype BlockLines::rowBegin(int line, int quotes) const
{
    const TextRange content = m_lines.contentRange(m_source, line);
    qsizetype begin = content.begin;
    for (; begin < content.end; ++begin) {
        const QChar unit = m_source[begin];
        if (unit == u'>' && quotes > 0)
            --quotes;
        else if (unit != u' ' && unit != u'\t')
            break;
    }
    return begin;
}

} // namespace minuta::cmark
