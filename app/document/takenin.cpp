#include "app/document/takenin.h"

#include "app/document/document.h"

namespace minuta {

namespace {

bool isThere(const QUndoStack &stack, const Document &document, int index, quint64 id)
{
    return index <= stack.count() && document.stepId(index - 1) == id;
}

} // namespace

void TakenIn::add(Document &document, QString base, QString text)
{
    const int index = document.undoStack().index();
    m_steps.removeIf([index](const Step &step) { return step.index >= index; });
    m_steps.append({document.stepId(index - 1), index, std::move(base), std::move(text)});
}

void TakenIn::setSaved(Document &document)
{
    const QUndoStack &stack = document.undoStack();
    m_steps.removeIf(
        [&](const Step &step) { return step.index > stack.index() || !isThere(stack, document, step.index, step.id); });
    // The file holds both by now: what the step has added to the text before it is theirs.
    for (Step &step : m_steps)
        step.base = step.text;
}

void TakenIn::forgetUndone(Document &document)
{
    m_steps.removeIf([&](const Step &step) { return step.index > document.undoStack().index(); });
}

std::optional<QString> TakenIn::undoneBase(Document &document) const
{
    const QUndoStack &stack = document.undoStack();
    for (const Step &step : m_steps) {
        if (isThere(stack, document, step.index, step.id) && step.index > stack.index())
            return step.base;
    }
    return std::nullopt;
}

} // namespace minuta
