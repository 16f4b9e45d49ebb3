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
    /// Applies both changes as a step named name in each. Ends by itself when one of the documents goes, is read anew, or
    /// has dropped the step.
    LinkedStep(Document &first, const ChangeSet &firstChange, Document &second, const ChangeSet &secondChange,
               const QString &name, QObject *parent);

signals:
    /// The step was undone or redone in one document and could not be in this one: its text had been edited.
    void leftAlone(minuta::Document *document);

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

        bool isDoneNow() const;
        const Flip *flipAt(int index) const;
    };

    void follow(Side &side, Side &other);
    void setDone(Side &side, bool isDone);
    void flip(Side &side, const ChangeSet &change);
    static void setToggle(Side &side);

    std::array<Side, 2> m_sides;
    QString m_name;
    bool m_isFollowing = false;
};

} // namespace minuta
