#include "ui/preview/previewblocks.h"

#include "app/document/document.h"
#include "app/markdown/nodelines.h"
#include "app/markdown/openfence.h"
#include "ui/context/conflictwords.h"
#include "ui/rendering/linktarget.h"

#include <algorithm>

namespace minuta {

namespace {

/// Of what is no block of a tree as it is; trees count theirs up from one.
quint64 ownId(size_t hash)
{
    return quint64(hash) | (quint64(1) << 63);
}

/// Whether a version has a code block in it that takes in what is behind it.
bool opensCode(const SyntaxTree &tree, const ChosenText &text, qsizetype conflicts)
{
    for (qsizetype i = 0; i < conflicts; ++i) {
        if (holdsOpenFence(tree, text.chosen(i)))
            return true;
    }
    return false;
}

} // namespace

PreviewBlocks::PreviewBlocks(const Document &document)
    : m_document(document)
{
    read();
}

PreviewBlocks::Side PreviewBlocks::sideOf(ConflictChoice choice) const
{
    Side side{{m_document.text(), m_conflicts, choice}, m_document.tree()};
    side.tree.apply(side.text.change());
    return side;
}

void PreviewBlocks::read()
{
    m_conflicts = findConflicts(m_document.text());
    if (!m_conflicts.isEmpty()) {
        m_mine = sideOf(ConflictChoice::Ours);
        m_theirs = sideOf(ConflictChoice::Theirs);
    }
    cut();
}

void PreviewBlocks::follow(const ChangeSet &change)
{
    const QList<ConflictText> before = std::exchange(m_conflicts, findConflicts(m_document.text()));
    if (before.isEmpty() && m_conflicts.isEmpty())
        return;
    const auto expected = [&](const ConflictText &conflict) { return change.mapRange(conflict.range); };
    const bool areThere = std::ranges::equal(before, m_conflicts, {}, expected, &ConflictText::range);
    if (!areThere || !followSide(m_mine, change, ConflictChoice::Ours)
        || !followSide(m_theirs, change, ConflictChoice::Theirs)) {
        read();
        return;
    }
    cut();
}

bool PreviewBlocks::followSide(Side &side, const ChangeSet &change, ConflictChoice choice) const
{
    const auto own = side.text.fromText(change);
    if (!own)
        return false;
    side.tree.apply(*own);
    side.text = {m_document.text(), m_conflicts, choice};
    return true;
}

/// The side that the text around the conflicts is read with.
const PreviewBlocks::Side &PreviewBlocks::sideAround() const
{
    const bool isMineOpen = opensCode(m_mine.tree, m_mine.text, m_conflicts.size());
    return isMineOpen && !opensCode(m_theirs.tree, m_theirs.text, m_conflicts.size()) ? m_theirs : m_mine;
}

void PreviewBlocks::cut()
{
    m_blocks.clear();
    m_pieces.clear();
    m_frames.clear();
    if (m_conflicts.isEmpty())
        return;
    const Side &around = sideAround();
    qsizetype done = 0;
    for (qsizetype i = 0; i < m_conflicts.size(); ++i) {
        const TextRange version = around.text.chosen(i);
        take(around, {done, version.begin}, -1);
        const qsizetype first = m_blocks.size();
        takeVersion(Kind::Mine, i);
        takeVersion(Kind::Theirs, i);
        add({.kind = Kind::End, .conflict = i}, {.range = {m_conflicts[i].theirs.end, m_conflicts[i].theirs.end}});
        m_frames.append({first, m_blocks.size() - 1});
        done = version.end;
    }
    take(around, {done, around.tree.text().size()}, -1);
}

void PreviewBlocks::takeVersion(Kind kind, qsizetype conflict)
{
    const ConflictText &own = m_conflicts[conflict];
    const bool isMine = kind == Kind::Mine;
    const TextRange lines = isMine ? own.ours : own.theirs;
    const QString name = isMine ? mineName(own) : theirsName(own);
    const bool isEmpty = QStringView(m_document.text()).sliced(lines.begin, lines.size()).trimmed().isEmpty();
    //: Of two versions in a conflict, one in which the lines were removed; %1 is "Mine (HEAD)"
    add({.kind = kind, .conflict = conflict, .label = isEmpty ? tr("%1: nothing").arg(name) : name},
        {.range = {isMine ? own.range.begin : lines.begin, lines.begin}});
    const Side &side = isMine ? m_mine : m_theirs;
    take(side, side.text.chosen(conflict), conflict);
}

void PreviewBlocks::take(const Side &side, TextRange lines, qsizetype conflict)
{
    if (lines.isEmpty())
        return;
    const QList<Block> &blocks = side.tree.blocks();
    for (qsizetype i = side.tree.blockAt(lines.begin); i < blocks.size() && blocks[i].range.begin < lines.end; ++i) {
        const TextRange part{std::max(blocks[i].range.begin, lines.begin), std::min(blocks[i].range.end, lines.end)};
        if (side.tree.text(part).trimmed().isEmpty())
            continue;
        const bool isWhole = part.contains(side.tree.contentRange(i));
        Block block = blocks[i];
        block.range = side.text.toText(part);
        if (!isWhole || conflict >= 0)
            block.id = ownId(qHashMulti(0, block.id, part.begin - blocks[i].range.begin, part.size(), conflict >= 0));
        add({.conflict = conflict, .side = &side, .block = i, .lines = part, .isWhole = isWhole}, block);
    }
}

void PreviewBlocks::add(Piece piece, Block block)
{
    if (piece.kind != Kind::Text) {
        block.kind = BlockKind::Paragraph;
        block.id = ownId(qHashMulti(0, int(piece.kind), piece.label));
    }
    m_pieces.append(std::move(piece));
    m_blocks.append(block);
}

const QList<Block> &PreviewBlocks::blocks() const
{
    return m_pieces.isEmpty() ? m_document.tree().blocks() : m_blocks;
}

std::shared_ptr<const NodeList> PreviewBlocks::nodes(qsizetype block) const
{
    if (m_pieces.isEmpty())
        return m_document.tree().nodes(block);
    const Piece &piece = m_pieces[block];
    if (piece.kind != Kind::Text)
        return std::make_shared<const NodeList>();
    const auto nodes = piece.side->tree.nodes(piece.block);
    return piece.isWhole ? nodes
                         : std::make_shared<const NodeList>(
                               nodesWithin(*nodes, source(block), piece.lines.shifted(-blockOf(piece).range.begin)));
}

QStringView PreviewBlocks::source(qsizetype block) const
{
    if (m_pieces.isEmpty())
        return m_document.tree().text(m_document.tree().blocks()[block].range);
    const Piece &piece = m_pieces[block];
    return piece.kind == Kind::Text ? piece.side->tree.text(blockOf(piece).range) : QStringView();
}

QStringView PreviewBlocks::lines(qsizetype block) const
{
    if (m_pieces.isEmpty() || m_pieces[block].isWhole)
        return source(block);
    const Piece &piece = m_pieces[block];
    return piece.side->tree.text(piece.lines);
}

QString PreviewBlocks::conflictTitle()
{
    //: Above the two versions of what two people have changed
    return tr("Conflict: two versions stand here");
}

qsizetype PreviewBlocks::blockAt(qsizetype position) const
{
    if (m_pieces.isEmpty())
        return m_document.tree().blockAt(position);
    const auto behind =
        std::ranges::upper_bound(m_blocks, position, {}, [](const Block &block) { return block.range.begin; });
    return std::max<qsizetype>(0, behind - m_blocks.begin() - 1);
}

qsizetype PreviewBlocks::toDocument(qsizetype block, qsizetype position) const
{
    if (m_pieces.isEmpty() || m_pieces[block].kind != Kind::Text)
        return m_pieces.isEmpty() ? blocks()[block].range.begin + position : m_blocks[block].range.end;
    const Piece &piece = m_pieces[block];
    // A table's header row stands above all of its parts.
    const qsizetype place = std::clamp(blockOf(piece).range.begin + position, piece.lines.begin, piece.lines.end);
    return m_blocks[block].range.begin + place - piece.lines.begin;
}

qsizetype PreviewBlocks::fromDocument(qsizetype block, qsizetype position) const
{
    if (m_pieces.isEmpty() || m_pieces[block].kind != Kind::Text)
        return position - blocks()[block].range.begin;
    const Piece &piece = m_pieces[block];
    return piece.lines.begin + (position - m_blocks[block].range.begin) - blockOf(piece).range.begin;
}

qsizetype PreviewBlocks::headingAt(const QString &fragment) const
{
    if (m_pieces.isEmpty())
        return headingBlock(m_document.tree(), fragment);
    for (const Side *side : {&sideAround(), &m_mine, &m_theirs}) {
        const qsizetype found = headingBlock(side->tree, fragment);
        const auto piece = std::ranges::find_if(
            m_pieces, [&](const Piece &each) { return found >= 0 && each.side == side && each.block == found; });
        if (piece != m_pieces.end())
            return piece - m_pieces.begin();
    }
    return -1;
}

QString PreviewBlocks::plainText(qsizetype block) const
{
    switch (kind(block)) {
    case Kind::Text: return minuta::plainText(*nodes(block));
    case Kind::Mine: return conflictTitle() + u'\n' + label(block);
    case Kind::Theirs: return label(block);
    case Kind::End: break;
    }
    return {};
}

} // namespace minuta
