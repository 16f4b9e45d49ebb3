#include "app/document/takenin.h"

#include "app/document/document.h"

#include <algorithm>

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
    m_steps.append({document.stepId(index - 1), index, std::move(base), std::move(text), document.text(), false});
}

void TakenIn::setSaved(Document &document)
{
    const QUndoStack &stack = document.undoStack();
    m_steps.removeIf(
        [&](const Step &step) { return step.index > stack.index() || !isThere(stack, document, step.index, step.id); });
    // The file holds both by now: what the step has added to the text before it is theirs.
    for (Step &step : m_steps) {
        step.base = step.text;
        step.isSaved = true;
    }
}

void TakenIn::forgetUndone(Document &document)
{
    m_steps.removeIf([&](const Step &step) { return step.index > document.undoStack().index(); });
}

std::optional<TakenIn::Undone> TakenIn::undone(Document &document) const
{
    const QUndoStack &stack = document.undoStack();
    const auto isUndone = [&](const Step &step) {
        return isThere(stack, document, step.index, step.id) && step.index > stack.index();
    };
    const auto first = std::ranges::find_if(m_steps, isUndone);
    if (first == m_steps.end())
        return std::nullopt;
    const bool isOnly = std::none_of(first + 1, m_steps.end(), isUndone);
    return Undone{first->base, first->isSaved && isOnly ? std::optional(first->after) : std::nullopt};
}

} // namespace minuta
