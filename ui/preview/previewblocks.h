#pragma once

#include "app/markdown/syntaxtree.h"
#include "app/text/chosentext.h"

#include <QCoreApplication>

namespace minuta {

class Document;

/// What stands on the preview's page from top to bottom: the blocks of the document. Conflicts in it do not get in each
/// other's and the text's way: around them it is read as one side has it, and in place of each stand both versions, one
/// below the other, each in what it is in. A block with a conflict in it is cut there.
class PreviewBlocks
{
    Q_DECLARE_TR_FUNCTIONS(minuta::PreviewBlocks)

public:
    enum class Kind
    {
        Text,
        Mine, ///< a label above what one has written oneself; a conflict begins
        Theirs,
        End ///< of a conflict
    };

    explicit PreviewBlocks(const Document &document);

    /// Reads the document anew.
    void read();
    /// After an edit of it: what it left alone keeps its id.
    void follow(const ChangeSet &change);

    /// Ranges are those of the document, and ascend. With conflicts in it they do not tile it.
    const QList<Block> &blocks() const;
    qsizetype count() const { return blocks().size(); }
    Kind kind(qsizetype block) const { return m_pieces.isEmpty() ? Kind::Text : m_pieces[block].kind; }
    /// The conflict that a block is of; -1: none.
    qsizetype conflict(qsizetype block) const { return m_pieces.isEmpty() ? -1 : m_pieces[block].conflict; }
    /// First and last block of a conflict.
    std::pair<qsizetype, qsizetype> blocksOf(qsizetype conflict) const { return m_frames[conflict]; }

    /// Of a Text; ranges in it are relative to source(), its block's text.
    std::shared_ptr<const NodeList> nodes(qsizetype block) const;
    QStringView source(qsizetype block) const;
    /// What of it a Text shows: part of it where a conflict cuts it.
    QStringView lines(qsizetype block) const;
    /// Of a label: which version it is.
    const QString &label(qsizetype block) const { return m_pieces[block].label; }
    static QString conflictTitle();

    /// The block that position in the document stands in; -1 in an empty one.
    qsizetype blockAt(qsizetype position) const;
    /// A position of source() in the document, and the other way round.
    qsizetype toDocument(qsizetype block, qsizetype position) const;
    qsizetype fromDocument(qsizetype block, qsizetype position) const;
    /// The block of the heading that a link's fragment leads to; -1: there is none.
    qsizetype headingAt(const QString &fragment) const;
    /// What a reader sees, without markup.
    QString plainText(qsizetype block) const;

private:
    struct Side
    {
        ChosenText text;
        SyntaxTree tree;
    };
    struct Piece
    {
        Kind kind = Kind::Text;
        qsizetype conflict = -1;
        const Side *side = nullptr;
        qsizetype block = -1; ///< in side
        TextRange lines{};    ///< of it, in side
        bool isWhole = true;
        QString label{};
    };

    Side sideOf(ConflictChoice choice) const;
    bool followSide(Side &side, const ChangeSet &change, ConflictChoice choice) const;
    const Side &sideAround() const;
    void cut();
    void take(const Side &side, TextRange lines, qsizetype conflict);
    void takeVersion(Kind kind, qsizetype conflict);
    void add(Piece piece, Block block);
    const Block &blockOf(const Piece &piece) const { return piece.side->tree.blocks()[piece.block]; }

    const Document &m_document;
    QList<ConflictText> m_conflicts;
    Side m_mine; ///< these two only while there are conflicts
    Side m_theirs;
    QList<Block> m_blocks;
    QList<Piece> m_pieces;
    QList<std::pair<qsizetype, qsizetype>> m_frames;
};

} // namespace minuta
