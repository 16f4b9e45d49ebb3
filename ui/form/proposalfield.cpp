#include "ui/form/proposalfield.h"

#include "ui/form/versionview.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>

namespace minuta {

namespace {

constexpr int fewestLines = 3;
constexpr int mostLines = 20;

} // namespace

ProposalField::ProposalField(const QString &proposed, QWidget *parent)
    : MarkdownEdit(*new Document(proposed), parent)
    , m_proposed(proposed)
{
    editedDocument().setParent(this);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setTabMovesFocus(true);
    if (proposed.isEmpty())
        showWholeText();
    else
        setRange({0, proposed.size()}); // without the empty line behind the last ending
    connect(QPlainTextEdit::document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &ProposalField::fit);
    fit();
}

void ProposalField::write(const QString &lines)
{
    Document &document = editedDocument();
    document.apply(ChangeSet::between(document.text(), lines), tr("Typing"));
}

void ProposalField::fit()
{
    const int fewest = fewestLines * fontMetrics().lineSpacing();
    const int wanted = std::max(fewest, textHeight(*this, mostLines));
    if (wanted != minimumHeight() || wanted != maximumHeight())
        setFixedHeight(wanted);
}

void ProposalField::resizeEvent(QResizeEvent *event)
{
    MarkdownEdit::resizeEvent(event);
    fit();
}

bool ProposalField::event(QEvent *event)
{
    // The window's undo is that of the document, in which these words are not yet.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QUndoStack &steps = editedDocument().undoStack();
        if ((key->matches(QKeySequence::Undo) && steps.canUndo())
            || (key->matches(QKeySequence::Redo) && steps.canRedo())) {
            event->accept();
            return true;
        }
    }
    return MarkdownEdit::event(event);
}

void ProposalField::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && (event->modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier)
        emit taken();
    else if (event->key() == Qt::Key_Escape)
        emit cancelled();
    else
        MarkdownEdit::keyPressEvent(event);
}

} // namespace minuta
