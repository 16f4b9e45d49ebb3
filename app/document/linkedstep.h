#pragma once

#include "app/text/changeset.h"

#include <QObject>
#include <QPointer>

#include <array>

namespace minuta {

class Document;

/// One undoable step over two documents: words that move from one to the other. Undoing or redoing it in either does so
/// in the other, also when that one has been edited since; only a text that has itself been edited stays where it is, so
/// that words may then stand in both and never in none.
class LinkedStep : public QObject
{
    Q_OBJECT

public:
    /// Applies both changes, which take words from first to second, as a step named name in each. Ends by itself when
    /// both documents are gone, or when one is read anew or has dropped the step.
    LinkedStep(Document &first, const ChangeSet &firstChange, Document &second, const ChangeSet &secondChange,
               const QString &name, QObject *parent);

    /// The other document, where saving document would leave the words in no file: its text holds them and its file does
    /// not yet. Else null.
    Document *toSaveBefore(const Document &document) const;
    /// To be called before document goes without being saved: words that only its text holds go back to the other one.
    /// True when they did.
    bool bringBackFrom(const Document &document);

signals:
    /// The step was undone or redone in one document and could not be in this one: its text had been edited (or, null:
    /// it is gone).
    void leftAlone(minuta::Document *document);
    /// The step was undone or redone, in both documents where that could be.
    void toggled(bool isDone);

private:
    /// The step in one document's undo stack, or one that took it back or did it again later.
    struct Flip
    {
        quint64 id = 0; ///< Document::stepId()
        int index = 0;  ///< of the stack right behind it
        ChangeSet change;
    };
    struct Side
    {
        QPointer<Document> document;
        QList<Flip> flips; ///< ascending; each turns done into undone or back
        bool isDone = false;
        ChangeSet toggle; ///< the next flip, for the text of the moment

        bool isDoneAt(int index) const;
        bool isDoneNow() const;
        const Flip *flipAt(int index) const;
    };

    int sideOf(const Document &document) const;
    bool textHoldsWords(int side) const;
    bool fileHoldsWords(int side) const;
    void follow(Side &side, Side &other);
    void setDone(Side &side, bool isDone);
    void flip(Side &side, const ChangeSet &change);
    static void setToggle(Side &side);

    std::array<Side, 2> m_sides;
    QString m_name;
    bool m_isFollowing = false;
};

} // namespace minuta
