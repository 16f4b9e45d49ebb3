#include "app/document/document.h"

#include "app/document/textchangecommand.h"

#include <QElapsedTimer>

namespace minuta {

namespace {

std::function<qint64()> monotonicClock()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

CaretMove defaultCaret(const ChangeSet &change)
{
    const TextChange &first = change.changes().first();
    const qsizetype before = first.range.end;
    const qsizetype after = first.insertedRange().end;
    return {{before, before}, {after, after}};
}

} // namespace

Document::Document(QString text, QObject *parent)
    : QObject(parent)
    , m_tree(std::move(text))
    , m_clock(monotonicClock())
{
    connect(&m_undoStack, &QUndoStack::indexChanged, this, &Document::announceCaret);
    connect(&m_undoStack, &QUndoStack::indexChanged, this, [this](int index) {
        if (index < m_undoStack.count())
            endUndoStep(); // what follows is no part of the step that is the last one now
    });
}

Document::~Document()
{
    // The stack tells of its end while it is destroyed; nobody may look at half a document then.
    disconnect(&m_undoStack, nullptr, nullptr, nullptr);
}

void Document::apply(const ChangeSet &change, const QString &name, EditKind kind)
{
    if (!change.isEmpty())
        apply(change, name, kind, defaultCaret(change));
}

void Document::apply(const ChangeSet &change, const QString &name, EditKind kind, const CaretMove &caret)
{
    Q_ASSERT_X(!m_isReplacing, "Document::apply", "an edit while changed() is being handled");
    if (change.isEmpty() || m_isReadOnly)
        return;
    Q_ASSERT(change.fits(text()));
    using Joining = TextChangeCommand::Joining;
    if (kind != EditKind::Typing)
        m_isStepContinued = false;
    const Joining joining = m_isStepContinued                            ? Joining::Always
                            : kind == EditKind::Typing && !m_isStepEnded ? Joining::WhereItGoesOn
                                                                         : Joining::Never;
    m_isStepEnded = kind != EditKind::Typing;
    m_undoStack.push(new TextChangeCommand(*this, change, name, caret, {m_clock(), joining})); // the stack owns it
}

quint64 Document::stepId(int index) const
{
    return static_cast<const TextChangeCommand *>(m_undoStack.command(index))->serial();
}

void Document::endUndoStep()
{
    m_isStepEnded = true;
    m_isStepContinued = false;
}

void Document::continueUndoStep()
{
    m_isStepContinued = m_undoStack.canUndo();
}

void Document::reset(QString text)
{
    m_tree = SyntaxTree(std::move(text));
    ++m_revision;
    endUndoStep();
    m_restoredCaret.reset();
    m_undoStack.clear();
    emit wasReset();
}

void Document::setReadOnly(bool readOnly)
{
    if (m_isReadOnly == readOnly)
        return;
    m_isReadOnly = readOnly;
    emit readOnlyChanged(readOnly);
}

void Document::replace(const ChangeSet &change)
{
    m_isReplacing = true;
    m_tree.apply(change);
    ++m_revision;
    emit changed(change);
    m_isReplacing = false;
}

void Document::restoreCaret(TextRange selection)
{
    m_isStepEnded = true; // typing after an undo does not go on with the step before it
    m_restoredCaret = selection;
}

void Document::announceCaret()
{
    if (const std::optional<TextRange> selection = std::exchange(m_restoredCaret, std::nullopt))
        emit caretRestored(*selection);
}

} // namespace minuta
