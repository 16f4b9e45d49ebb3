#include "app/markdown/cmarknode.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace minuta::cmark {

namespace {

/// 1-based line of a block. A paragraph that a table split off has none and begins where the table says it does.
int startLine(cmark_node *node)
{
    const int line = cmark_node_get_start_line(node);
    if (line > 0)
        return line;
    cmark_node *next = cmark_node_next(node);
    return next ? cmark_node_get_start_line(next) : 0;
}

} // namespace

bool hasType(cmark_node *node, const char *type)
{
    return std::strcmp(cmark_node_get_type_string(node), type) == 0;
}
bool isBlockType(cmark_node_type type)
{
    return (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK;
}
bool isTable(cmark_node *node)
{
    return hasType(node, "table");
}

Fence fence(cmark_node *codeBlock)
{
    Fence fence;
    int offset = 0;
    fence.isFenced = cmark_node_get_fenced(codeBlock, &fence.length, &offset, &fence.character);
    return fence;
}

int lineCount(QByteArrayView bytes)
{
    int count = 0;
    qsizetype lineBegin = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n'))) {
            ++count;
            lineBegin = i + 1;
        }
    }
    return count + (lineBegin < bytes.size());
}

int blankLinesAtEnd(QByteArrayView bytes)
{
    qsizetype size = bytes.size();
    while (size > 0 && QByteArrayView(" \t\r\n").contains(bytes[size - 1]))
        --size;
    return lineCount(bytes) - lineCount(bytes.first(size));
}

int headerLine(cmark_node *table)
{
    return cmark_node_get_start_line(table) + std::max(lineCount(cmark_node_get_string_content(table)), 1) - 1;
}

bool continuesParagraph(cmark_node *node)
{
    cmark_node *previous = cmark_node_previous(node);
    return isTable(node) && previous && cmark_node_get_start_line(previous) == 0;
}

int firstLine(cmark_node *node)
{
    return isTable(node) ? headerLine(node) : startLine(node);
}

QString withLineFeeds(const char *utf8)
{
    QString text = QString::fromUtf8(utf8);
    if (text.contains(u'\r')) {
        text.replace(u"\r\n"_s, u"\n"_s);
        text.replace(u'\r', u'\n');
    }
    return text;
}

} // namespace minuta::cmark
