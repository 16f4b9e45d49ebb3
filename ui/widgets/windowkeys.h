#pragma once

#include <QKeyEvent>

namespace minuta {

/// Keys that a control would keep for itself and that are the window's: undo and redo, which are the document's, and
/// Export's, which some platforms take for the end of the line. A control lets its ShortcutOverride pass.
inline bool isWindowKey(const QKeyEvent &event)
{
    return event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo)
           || (event.key() == Qt::Key_E && event.modifiers() == Qt::ControlModifier);
}

} // namespace minuta
