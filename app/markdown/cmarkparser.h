#pragma once

#include "app/markdown/linkdefinition.h"
#include "app/markdown/node.h"
#include "app/markdown/syntaxtree.h"

namespace minuta::cmark {

// The boundary to cmark-gfm: text goes in as UTF-16, comes out as our own types, and its wrong positions end here.
// A source handed in begins at the start of a top-level block (or of the text) and ends at a line start or text's end.

struct ParsedBlock
{
    BlockKind kind = BlockKind::Paragraph;
    int headingLevel = 0;
    qsizetype begin = 0; ///< start of its first line, in the text
    /// A table right behind the lines of a paragraph: both were one paragraph until the delimiter row came, and only
    /// together are they read as they stand.
    bool continuesParagraph = false;
};

/// The top-level blocks in range of text in order; lines are those of text.
QList<ParsedBlock> parseBlocks(QStringView text, const LineIndex &lines, TextRange range);

/// The nodes of the block of that kind that begins at block (relative to source), ranges relative to its begin. definitions are
/// those of the whole text that source refers to.
NodeList parseNodes(QStringView source, qsizetype block, BlockKind kind, const QList<LinkDefinition> &definitions);

/// The link reference definitions in source, in order; of equal labels the first.
QList<LinkDefinition> parseDefinitions(QStringView source);

} // namespace minuta::cmark
