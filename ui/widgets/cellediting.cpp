#include "ui/widgets/cellediting.h"

#include "app/document/document.h"

namespace minuta {

/// 0: there is none.
quint64 CellEditing::lastStep() const
{
    const int index = m_document.undoStack().index();
    return index > 0 ? m_document.stepId(index - 1) : 0;
}

void CellEditing::beginWithAdded()
{
    m_steps = {lastStep()};
    m_isAdded = true;
    m_document.continueUndoStep();
}

void CellEditing::type(const std::function<void()> &write)
{
    const quint64 before = lastStep();
    write();
    if (const quint64 step = lastStep(); step != before) {
        m_steps.append(step);
        m_document.continueUndoStep(); // whatever keys and selections it takes, the cell is edited in one step
    }
}

void CellEditing::end(bool isCancelled, bool isEmpty)
{
    m_document.endUndoStep();
    if (isCancelled || (m_isAdded && isEmpty)) {
        while (!m_steps.isEmpty() && lastStep() == m_steps.last()) {
            m_steps.removeLast();
            m_document.undoStack().undo();
        }
    }
    m_steps.clear();
    m_isAdded = false;
}

} // namespace minuta
