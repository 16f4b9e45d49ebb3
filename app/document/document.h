#pragma once

#include "app/markdown/syntaxtree.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <optional>

namespace minuta {

/// How an edit joins the undo step before it.
enum class EditKind
{
    Typing, ///< joins when it goes on at the same place, less than 500 ms later, and holds no line ending
    Step,   ///< a step of its own
};

/// Where the caret (or selection) stands before and after an edit; undo and redo put it back. begin is the anchor and
/// may be greater than end.
struct CaretMove
{
    TextRange before;
    TextRange after;
};

/// The text being edited: the one QObject of the core. Every edit of every view, and every reload, merge and quick fix,
/// is a ChangeSet that goes through apply().
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(QString text = {}, QObject *parent = nullptr);
    ~Document() override;

    const SyntaxTree &tree() const { return m_tree; }
    const QString &text() const { return m_tree.text(); }
    const LineIndex &lines() const { return m_tree.lines(); }
    /// Grows with every change, undone ones too.
    quint64 revision() const { return m_revision; }

    /// Applies change as an undo step named name (translated by the caller). Does nothing for an empty change or while
    /// read-only. The caret defaults to the end of the first place that changes. Not to be called while changed() is
    /// being handled: the edit that it tells of is not on the undo stack yet.
    void apply(const ChangeSet &change, const QString &name, EditKind kind = EditKind::Step);
    void apply(const ChangeSet &change, const QString &name, EditKind kind, const CaretMove &caret);
    /// The next edit begins a new undo step, even if it is typing that goes on.
    void endUndoStep();
    /// Typing joins the undo step just done, wherever and whenever, until endUndoStep() or an edit that is none: what is
    /// added with a text to be written over.
    void continueUndoStep();
    /// Another text, as on loading: nothing to undo, not modified.
    void reset(QString text);

    QUndoStack &undoStack() { return m_undoStack; }
    /// Names the step at index of the undo stack; no other step of any document has it, also not one that takes its place.
    quint64 stepId(int index) const;
    bool isModified() const { return !m_undoStack.isClean(); }
    bool isReadOnly() const { return m_isReadOnly; }
    void setReadOnly(bool readOnly);
    /// Where the time between two keys comes from, in milliseconds; monotonic. For tests.
    void setClock(std::function<qint64()> milliseconds) { m_clock = std::move(milliseconds); }

signals:
    /// The text has changed; the tree is up to date. Also for undo and redo.
    void changed(const minuta::ChangeSet &change);
    /// Undo or redo has changed the text and the caret belongs at selection (begin is the anchor). Comes after
    /// changed(), once for several steps, when the undo stack is in order again.
    void caretRestored(minuta::TextRange selection);
    void wasReset();
    void readOnlyChanged(bool readOnly);

private:
    friend class TextChangeCommand;
    void replace(const ChangeSet &change);
    void restoreCaret(TextRange selection);
    void announceCaret();

    SyntaxTree m_tree;
    QUndoStack m_undoStack;
    std::function<qint64()> m_clock;
    std::optional<TextRange> m_restoredCaret; ///< from an undo or redo until the stack is in order
    quint64 m_revision = 0;
    bool m_isStepEnded = false;     ///< the next edit joins no earlier one
    bool m_isStepContinued = false; ///< see continueUndoStep()
    bool m_isReplacing = false;
    bool m_isReadOnly = false;
};

} // namespace minuta
