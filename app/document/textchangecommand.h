#pragma once

#include "app/document/document.h"

#include <QUndoCommand>

namespace minuta {

/// The undo step of every edit, merge and reload: what differs between them is the change.
class TextChangeCommand : public QUndoCommand
{
public:
    /// Whether a step becomes part of the one before it.
    enum class Joining : quint8
    {
        Never,
        WhereItGoesOn, ///< typing at the place and in the time of the one before
        Always,
    };
    struct Typed
    {
        qint64 at = 0; ///< milliseconds
        Joining joining = Joining::Never;
    };

    TextChangeCommand(Document &document, ChangeSet change, const QString &name, const CaretMove &caret, Typed typed);

    quint64 serial() const { return m_serial; }
    int id() const override { return 1; } // one class, so that QUndoStack asks mergeWith() for every pair
    void undo() override;
    void redo() override;
    bool mergeWith(const QUndoCommand *next) override;

private:
    Document &m_document;
    ChangeSet m_change;
    CaretMove m_caret;
    Typed m_typed;
    quint64 m_serial;
    bool m_isNew = true;
};

} // namespace minuta
