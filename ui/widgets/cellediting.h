#pragma once

#include <QList>

#include <functional>

namespace minuta {

class Document;

/// The undo steps of a cell that is edited in place, every key of which goes into the document at once: Escape takes
/// them back, and what else happened to the document meanwhile stays.
class CellEditing
{
public:
    explicit CellEditing(Document &document)
        : m_document(document)
    {
    }

    /// The cell was added by the undo step just done, with a text to be written over: what is typed joins that step, and
    /// the cell goes with it when its editing is cancelled or leaves it empty.
    void beginWithAdded();
    /// The document's steps that write makes are typed in the cell.
    void type(const std::function<void()> &write);
    /// isEmpty: nothing is left in the cell.
    void end(bool isCancelled, bool isEmpty);

private:
    quint64 lastStep() const;

    Document &m_document;
    QList<quint64> m_steps; ///< Document::stepId() of each
    bool m_isAdded = false;
};

} // namespace minuta
