#pragma once

#include "app/markdown/cmarknode.h"
#include "app/text/lineindex.h"

namespace minuta::cmark {

/// The lines of a source that was parsed, 0-based, and where in them blocks stand, whatever cmark-gfm says of it.
class BlockLines
{
public:
    /// Lines of cmark-gfm are lineOffset larger than 1-based ones in source.
    BlockLines(QStringView source, int lineOffset);

    int count() const { return int(m_lines.lineCount()); }
    int line(int cmarkLine) const { return cmarkLine - 1 - m_lineOffset; }
    /// The position of cmark-gfm's column, which counts bytes from 1.
    qsizetype position(int line, int column) const;
    qsizetype end(int line) const { return m_lines.contentRange(m_source, line).end; }
    QStringView text(int line) const;
    QStringView text(TextRange range) const { return m_source.sliced(range.begin, range.size()); }

    /// Where a block begins, behind the markers of the containers around it, of which quotes are block quotes.
    qsizetype begin(cmark_node *block, int quotes) const;
    /// Where a table's row begins in its line. cmark-gfm reports the column of the table's first line.
    qsizetype rowBegin(int line, int quotes) const;
    /// The last line of a leaf block or block quote that begins in firstLine; at most lastLine.
    int lastLine(cmark_node *block, int firstLine, int lastLine) const;

private:
    int underline(int firstLine, int lastLine) const;
    bool isClosingFence(cmark_node *node, int line) const;

    QStringView m_source;
    LineIndex m_lines;
    int m_lineOffset;
};

} // namespace minuta::cmark
