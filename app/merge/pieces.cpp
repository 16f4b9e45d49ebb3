#include "app/merge/pieces.h"

#include "app/markdown/listlines.h"
#include "app/markdown/syntaxtree.h"
#include "app/minutes/blanklines.h"

#include <optional>
#include <vector>

namespace minuta {

namespace {

struct Start
{
    PieceKind kind = PieceKind::Block;
    int depth = 0;
};

class Cutter
{
public:
    Cutter(const SyntaxTree &tree, TextRange range)
        : m_tree(tree)
        , m_range(range)
        , m_firstLine(tree.lines().lineAt(range.begin))
        , m_starts(tree.lines().lineAt(range.end) - m_firstLine + 1)
        , m_isInside(m_starts.size())
    {
    }

    QList<Piece> pieces()
    {
        for (qsizetype block = m_tree.blockAt(m_range.begin);
             block >= 0 && block < m_tree.blocks().size() && m_tree.blocks()[block].range.begin < m_range.end; ++block)
            cutBlock(block);
        return collected();
    }

private:
    void begin(qsizetype position, Start start)
    {
        if (position < m_range.begin || position >= m_range.end)
            return;
        std::optional<Start> &place = m_starts[m_tree.lines().lineAt(position) - m_firstLine];
        if (!place)
            place = start;
    }

    void cutBlock(qsizetype index)
    {
        const Block &block = m_tree.blocks()[index];
        if (block.range.begin < m_range.begin || block.kind == BlockKind::Blank)
            return;
        const TextRange content = m_tree.contentRange(index);
        for (qsizetype line = m_tree.lines().lineAt(content.begin);
             line < m_tree.lines().lineCount() && m_tree.lines().start(line) < content.end; ++line) {
            if (line - m_firstLine < qsizetype(m_isInside.size()))
                m_isInside[line - m_firstLine] = true;
        }
        begin(content.begin, {block.kind == BlockKind::Table  ? PieceKind::Row
                              : block.kind == BlockKind::List ? PieceKind::Item
                                                              : PieceKind::Block,
                              0});
        if (block.kind != BlockKind::List && block.kind != BlockKind::Table)
            return;
        const auto nodes = m_tree.nodes(index);
        std::vector<int> depths(nodes->size(), 0);            // of list items around each node; -1: not to be cut
        std::vector<bool> endsWithList(nodes->size(), false); // of an item: its last child so far
        for (int i = 0; i < nodes->size(); ++i) {
            const Node &node = (*nodes)[i];
            if (isInline(node.kind))
                continue;
            const int around = node.parent < 0 ? 0 : depths[node.parent];
            const bool isOpen =
                node.kind == NodeKind::List || node.kind == NodeKind::ListItem || node.kind == NodeKind::Table;
            depths[i] = around < 0 || !isOpen ? -1 : around + (node.kind == NodeKind::ListItem ? 1 : 0);
            if (around < 0)
                continue;
            const qsizetype position = block.range.begin + node.range.begin;
            if (node.kind == NodeKind::ListItem)
                begin(position, {PieceKind::Item, around});
            else if (node.kind == NodeKind::TableRow && !node.isHeader)
                begin(position, {PieceKind::Row, 0});
            else if (node.parent >= 0 && endsWithList[node.parent]) // its lines would be the last nested item's
                begin(position, {PieceKind::Block, around});
            if (node.parent >= 0)
                endsWithList[node.parent] =
                    node.kind == NodeKind::List && (*nodes)[node.parent].kind == NodeKind::ListItem;
        }
    }

    QStringView line(qsizetype index) const { return m_tree.text(m_tree.lines().range(index)); }

    QList<Piece> collected() const
    {
        QList<Piece> pieces;
        qsizetype blanksBegin = m_range.begin;
        const LineIndex &lines = m_tree.lines();
        for (qsizetype i = 0; i < qsizetype(m_starts.size()); ++i) {
            const TextRange range = lines.range(m_firstLine + i);
            if (range.begin >= m_range.end)
                break;
            if (isBlankLine(line(m_firstLine + i)))
                continue;
            const bool begins = m_starts[i] || !m_isInside[i] || pieces.isEmpty();
            if (begins) {
                Piece piece;
                piece.kind = m_starts[i] ? m_starts[i]->kind : PieceKind::Block;
                piece.depth = m_starts[i] ? m_starts[i]->depth : 0;
                if (piece.kind == PieceKind::Item) {
                    const ListLine read = parseListLine(line(m_firstLine + i));
                    if (read.isItem())
                        piece.marker = read.marker.back();
                }
                piece.blanks = {blanksBegin, range.begin};
                piece.lines = range;
                pieces.append(piece);
            } else {
                pieces.last().lines.end = range.end;
            }
            blanksBegin = range.end;
        }
        return pieces;
    }

    const SyntaxTree &m_tree;
    TextRange m_range;
    qsizetype m_firstLine;
    std::vector<std::optional<Start>> m_starts; // by line
    std::vector<bool> m_isInside;               // of a block's content
};

} // namespace

QList<Piece> piecesOf(const SyntaxTree &tree, TextRange range)
{
    return range.isEmpty() ? QList<Piece>() : Cutter(tree, range).pieces();
}

} // namespace minuta
