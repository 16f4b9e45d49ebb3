#pragma once

#include <QByteArray>
#include <QString>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

// What can be read from a node of cmark-gfm beyond its own functions. Its lines are 1-based.
namespace minuta::cmark {

bool hasType(cmark_node *node, const char *type);
bool isBlockType(cmark_node_type type);
bool isTable(cmark_node *node);

/// The line that a table's header row stands in: cmark-gfm reports where the paragraph began that the rows before
/// the delimiter row were.
int headerLine(cmark_node *table);
/// Whether node is a table right behind lines that stay a paragraph. cmark-gfm gives that paragraph no position.
bool continuesParagraph(cmark_node *node);
/// The line where a block begins, of a table the header row's.
int firstLine(cmark_node *block);

struct Fence
{
    bool isFenced = false;
    int length = 0;
    char character = 0;
};
Fence fence(cmark_node *codeBlock);

/// The lines in bytes, which may lack the last line ending.
int lineCount(QByteArrayView bytes);
int blankLinesAtEnd(QByteArrayView bytes);

/// What a node says, with LF as the only line ending.
QString withLineFeeds(const char *utf8);

} // namespace minuta::cmark
