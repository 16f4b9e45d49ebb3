// What keys, the clipboard and drops do in a Markdown field.
#include "ui/widgets/markdownedit.h"

#include "app/markdown/syntaxtree.h"
#include "app/markdown/typing.h"
#include "app/paste/pastededit.h"
#include "ui/widgets/clipboardtext.h"
#include "ui/widgets/showntext.h"
#include "ui/widgets/textmirror.h"
#include "ui/widgets/windowkeys.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

TextRange ordered(TextRange selection)
{
    return {std::min(selection.begin, selection.end), std::max(selection.begin, selection.end)};
}

bool isKey(const QKeyEvent *event, Qt::KeyboardModifiers modifiers, Qt::Key key)
{
    return event->key() == key && (event->modifiers() & ~Qt::KeypadModifier) == modifiers;
}

/// Keys that a text control would keep for itself and that are the window's, or ours.
bool isActionKey(const QKeyEvent *event)
{
    return isWindowKey(*event) || isKey(event, Qt::ControlModifier, Qt::Key_B)
           || isKey(event, Qt::ControlModifier, Qt::Key_I) || isKey(event, Qt::ControlModifier, Qt::Key_K)
           || isKey(event, Qt::AltModifier, Qt::Key_Up) || isKey(event, Qt::AltModifier, Qt::Key_Down);
}

} // namespace

void MarkdownEdit::insertText(const QString &text, const QString &stepName)
{
    if (isReadOnly())
        return;
    const QString typed = typedText(text);
    if (m_mirror->isAbsent()) {
        fill(typed, typed.size(), stepName);
        return;
    }
    const TextRange replaced = ordered(m_selection);
    const TextChange change = TextChange::replacing(m_document.text(), replaced, fitted(typed, replaced));
    const TextRange caret{change.insertedRange().end, change.insertedRange().end};
    m_document.apply(change, stepName, EditKind::Step, {m_selection, caret});
    setSelection(caret);
    ensureCursorVisible();
    emit placeChanged(m_selection.end);
}

bool MarkdownEdit::applyKey(const Key &key, const QString &stepName)
{
    if (isReadOnly())
        return false;
    if (m_mirror->isAbsent()) { // a mark to type into is a text to begin with
        const std::optional<TypedEdit> edit = key(SyntaxTree(QString()), {}, {});
        if (!edit || edit->change.isEmpty())
            return false;
        fill(edit->change.appliedTo(QString()), edit->selection.end, stepName);
        return true;
    }
    const std::optional<TypedEdit> edit = key(m_document.tree(), m_selection, m_mirror->shownRange());
    if (!edit)
        return false;
    if (edit->change.isEmpty() && edit->selection == m_selection)
        return !m_tabMovesFocus; // a first item cannot go deeper: in a form the key is free to leave the field
    m_document.apply(edit->change, stepName, EditKind::Step, {m_selection, edit->selection});
    setSelection(edit->selection);
    ensureCursorVisible();
    emit placeChanged(m_selection.end);
    return true;
}

void MarkdownEdit::toggleBold()
{
    applyKey([](const auto &tree, TextRange selection,
                TextRange field) { return toggledMarker(tree, selection, field, u"**"); },
             tr("Bold"));
}

void MarkdownEdit::toggleItalic()
{
    applyKey([](const auto &tree, TextRange selection,
                TextRange field) { return toggledMarker(tree, selection, field, u"*"); },
             tr("Italic"));
}

void MarkdownEdit::insertLink()
{
    applyKey(linked, tr("Link"));
}

void MarkdownEdit::indentLines()
{
    applyKey(indented, tr("Indent"));
}

void MarkdownEdit::outdentLines()
{
    applyKey(outdented, tr("Outdent"));
}

void MarkdownEdit::moveLinesUp()
{
    applyKey(movedUp, tr("Move up"));
}

void MarkdownEdit::moveLinesDown()
{
    applyKey(movedDown, tr("Move down"));
}

bool MarkdownEdit::pressMarkdownKey(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo)) {
        m_document.undoStack().undo();
    } else if (event->matches(QKeySequence::Redo)) {
        m_document.undoStack().redo();
    } else if (isKey(event, Qt::ControlModifier, Qt::Key_B)) {
        toggleBold();
    } else if (isKey(event, Qt::ControlModifier, Qt::Key_I)) {
        toggleItalic();
    } else if (isKey(event, Qt::ControlModifier, Qt::Key_K)) {
        insertLink();
    } else if (isKey(event, Qt::AltModifier, Qt::Key_Up)) {
        moveLinesUp();
    } else if (isKey(event, Qt::AltModifier, Qt::Key_Down)) {
        moveLinesDown();
    } else if (isKey(event, Qt::NoModifier, Qt::Key_Return) || isKey(event, Qt::NoModifier, Qt::Key_Enter)) {
        if (!applyKey(newLine, tr("New line")))
            insertText(u"\n"_s, tr("New line"));
    } else if (isKey(event, Qt::ShiftModifier, Qt::Key_Return) || isKey(event, Qt::ShiftModifier, Qt::Key_Enter)) {
        if (!applyKey(hardBreak, tr("Line break")))
            insertText(u"\n"_s, tr("New line"));
    } else if (isKey(event, Qt::NoModifier, Qt::Key_Tab)) {
        if (m_tabAlwaysMovesFocus || !applyKey(indented, tr("Indent"))) {
            if (m_tabAlwaysMovesFocus || m_tabMovesFocus || isReadOnly())
                QWidget::focusNextPrevChild(true);
            else
                insertTab();
        }
    } else if (event->key() == Qt::Key_Backtab) {
        if ((m_tabAlwaysMovesFocus || !applyKey(outdented, tr("Outdent")))
            && (m_tabAlwaysMovesFocus || m_tabMovesFocus || isReadOnly())) {
            QWidget::focusNextPrevChild(false);
        }
    } else {
        return false;
    }
    return true;
}

void MarkdownEdit::insertTab()
{
    constexpr int step = 4;
    // As the nearest indented line above does it.
    QTextBlock block = textCursor().block();
    while (block.isValid() && !block.text().startsWith(u' ') && !block.text().startsWith(u'\t'))
        block = block.previous();
    const bool usesTabs = block.isValid() && block.text().startsWith(u'\t');
    const int blanks = step - textCursor().positionInBlock() % step;
    insertText(usesTabs ? u"\t"_s : QString(blanks, u' '), tr("Indent"));
}

bool MarkdownEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isActionKey(static_cast<QKeyEvent *>(event))) {
        event->ignore();
        return false;
    }
    return QPlainTextEdit::event(event);
}

void MarkdownEdit::keyPressEvent(QKeyEvent *event)
{
    if (pressMarkdownKey(event))
        event->accept();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void MarkdownEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // The control's own undo is off; the entries are those of the document.
    const auto connectTo = [&](QLatin1StringView name, bool isPossible, void (QUndoStack::*slot)()) {
        if (auto *action = menu->findChild<QAction *>(name)) {
            action->disconnect();
            action->setEnabled(isPossible && !isReadOnly());
            connect(action, &QAction::triggered, &m_document.undoStack(), slot);
        }
    };
    connectTo("edit-undo"_L1, m_document.undoStack().canUndo(), &QUndoStack::undo);
    connectTo("edit-redo"_L1, m_document.undoStack().canRedo(), &QUndoStack::redo);
    if (auto *paste = menu->findChild<QAction *>("edit-paste"_L1)) {
        auto *plain = new QAction(tr("Paste as plain text"), menu);
        plain->setEnabled(paste->isEnabled());
        connect(plain, &QAction::triggered, this, &MarkdownEdit::pastePlain);
        const qsizetype behind = menu->actions().indexOf(paste) + 1;
        menu->insertAction(menu->actions().value(behind), plain);
    }
    if (const auto copy = menu->findChild<QAction *>("edit-copy"_L1); copy && !actions().isEmpty()) {
        const auto entries = menu->actions();
        menu->insertActions(entries.value(entries.indexOf(copy) + 1), actions());
    }
    menu->popup(event->globalPos());
}

bool MarkdownEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasHtml();
}

void MarkdownEdit::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly())
        return;
    const QString text = plainText(*source);
    const auto asLink = [&](const SyntaxTree &tree, TextRange selection, TextRange) {
        return pastedOver(tree, selection, typedText(text));
    };
    if (!text.isEmpty() && applyKey(asLink, tr("Paste link")))
        return;
    const std::optional<RichBlocks> blocks = richBlocks(*source);
    const MarkdownStyle style{.bullet = bulletNear(m_document.tree(), range().begin),
                              .headingsBelow = headingsBelow ? headingsBelow() : 0};
    const auto asMarkdown = [&](const SyntaxTree &tree, TextRange selection, TextRange) {
        return pastedBlocks(tree, selection, *blocks, style);
    };
    if (blocks && applyKey(asMarkdown, tr("Paste as Markdown")))
        return;
    if (!text.isEmpty())
        insertText(text, tr("Paste"));
}

void MarkdownEdit::pastePlain()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    if (copied != nullptr && !isReadOnly() && copied->hasText())
        insertText(plainText(*copied), tr("Paste"));
}

QMimeData *MarkdownEdit::createMimeDataFromSelection() const
{
    // From the text: QTextDocument has neither its line endings nor the units it shows by a sign.
    const TextRange selected = ordered(m_selection);
    auto *exact = new QMimeData;
    exact->setText(
        withLineEndings(QStringView(m_document.text()).sliced(selected.begin, selected.size()), LineEnding::Lf));
    return exact;
}

void MarkdownEdit::dropEvent(QDropEvent *event)
{
    QDragLeaveEvent leave; // ends the control's feedback; its own way to insert would not see the text in between
    dragLeaveEvent(&leave);
    if (isReadOnly() || !canInsertFromMimeData(event->mimeData()))
        return;
    const qsizetype place = textPosition(cursorForPosition(event->position().toPoint()).position());
    const TextRange moved = ordered(m_selection);
    if (event->source() != viewport() || event->dropAction() != Qt::MoveAction) {
        setSelection({place, place});
        if (event->mimeData()->hasHtml())
            insertFromMimeData(event->mimeData()); // which makes Markdown of it
        else
            insertText(event->mimeData()->text(), tr("Drop"));
    } else if (!moved.touches(place)) {
        const QString text = m_document.text().sliced(moved.begin, moved.size());
        const ChangeSet change({TextChange::replacing(m_document.text(), moved, {}),
                                TextChange::replacing(m_document.text(), {place, place}, text)});
        const qsizetype begin = place < moved.begin ? place : place - moved.size();
        m_document.apply(change, tr("Move text"), EditKind::Step, {m_selection, {begin, begin + text.size()}});
        setSelection({begin, begin + text.size()});
        emit placeChanged(m_selection.end);
    }
    event->acceptProposedAction();
    setFocus(Qt::MouseFocusReason);
}

} // namespace minuta
