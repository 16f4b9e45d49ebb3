// What the mouse and the keys do in the preview.
#include "ui/preview/previewview.h"

#include "app/document/document.h"
#include "app/markdown/typing.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace minuta {

using namespace Qt::StringLiterals;

QPointF PreviewView::pagePoint(QPointF viewportPoint) const
{
    return viewportPoint + QPointF(horizontalScrollBar()->value(), m_page.y());
}

PreviewPosition PreviewView::positionAt(QPointF viewportPoint)
{
    const QPointF point = pagePoint(viewportPoint);
    const qsizetype block = m_page.blockNear(point.y());
    if (block < 0)
        return {};
    const RenderedBlock &shown = m_page.rendered(block);
    return {block, shown.isEmpty() ? 0 : shown.positionAt(point - m_page.origin(block))};
}

TargetIndex PreviewView::targetAt(QPointF viewportPoint)
{
    return viewport()->rect().contains(viewportPoint.toPoint()) ? m_targets.at(pagePoint(viewportPoint))
                                                                : TargetIndex();
}

void PreviewView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    refresh();
    m_isPressed = true;
    m_isSelecting = false;
    m_pressPoint = event->position();
    m_pressed = targetAt(event->position());
    const PreviewPosition position = positionAt(event->position());
    if (event->modifiers() & Qt::ShiftModifier && hasSelection()) {
        m_selection.extendTo(position);
        m_isSelecting = true;
    } else {
        m_selection.begin(position);
    }
    viewport()->update();
}

void PreviewView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isPressed) {
        setHovered(targetAt(event->position()));
        return;
    }
    if ((event->position() - m_pressPoint).manhattanLength() >= QApplication::startDragDistance())
        m_isSelecting = true;
    if (!m_isSelecting)
        return;
    const int beyond = event->position().y() < 0 ? int(event->position().y())
                                                 : std::max(0, int(event->position().y()) - viewport()->height());
    if (beyond)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + beyond);
    m_selection.extendTo(positionAt(event->position()));
    viewport()->update();
}

void PreviewView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_isPressed)
        return;
    m_isPressed = false;
    if (m_isSelecting) {
        if (hasSelection() && QApplication::clipboard()->supportsSelection())
            QApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
        return;
    }
    m_selection.clear();
    refresh();
    viewport()->update();
    const TargetIndex target = targetAt(event->position());
    if (target.isValid() && target == m_pressed) {
        m_focused = {};
        activate(target);
        return;
    }
    const PreviewPosition position = positionAt(event->position());
    if (position.block < 0)
        return;
    m_focused = {};
    const qsizetype source = m_page.rendered(position.block).sourceAt(position.position);
    emit placeClicked(m_page.blocks().toDocument(position.block, source));
}

void PreviewView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const PreviewPosition position = positionAt(event->position());
    if (event->button() != Qt::LeftButton || position.block < 0)
        return;
    m_selection.selectWord(position, m_page);
    m_isSelecting = true;
    viewport()->update();
}

void PreviewView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() > 0)
        zoomIn();
    else if (event->angleDelta().y() < 0)
        zoomOut();
    event->accept();
}

bool PreviewView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const PreviewTarget *target = m_targets.find(targetAt(help->pos()));
        const QString described = target ? PreviewTargets::description(*target) : QString();
        if (described.isEmpty())
            QToolTip::hideText();
        else // a tool tip would take an address for HTML if it looked like it
            QToolTip::showText(help->globalPos(), "<qt>"_L1 + described.toHtmlEscaped() + "</qt>"_L1, viewport());
        return true;
    }
    if (event->type() == QEvent::Leave)
        setHovered({});
    return QAbstractScrollArea::viewportEvent(event);
}

void PreviewView::hideEvent(QHideEvent *event)
{
    QAbstractScrollArea::hideEvent(event);
    setHovered({});
}

void PreviewView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    showMenu(isByKey ? viewport()->mapToGlobal(viewport()->rect().center()) : event->globalPos(),
             isByKey ? m_focused : targetAt(viewport()->mapFromGlobal(event->globalPos())));
}

void PreviewView::showMenu(QPoint globalPosition, TargetIndex index)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const PreviewTarget *target = m_targets.find(index);
    if (target && target->kind == PreviewTarget::Kind::Link) {
        const LinkTarget link = target->link;
        if (link.kind != LinkTarget::Kind::Refused)
            menu->addAction(tr("&Open Link"), this, [this, index] { activate(index); });
        menu->addAction(tr("Copy Link &Address"), this,
                        [link] { QApplication::clipboard()->setText(link.destination); });
        menu->addSeparator();
    }
    menu->addAction(tr("&Copy"), QKeySequence::Copy, this, &PreviewView::copy)->setEnabled(hasSelection());
    menu->addActions(actions());
    menu->addAction(tr("Select &All"), QKeySequence::SelectAll, this, &PreviewView::selectAll);
    menu->popup(globalPosition);
}

void PreviewView::setHovered(TargetIndex target)
{
    if (target == m_hovered)
        return;
    m_hovered = target;
    const PreviewTarget *shown = m_targets.find(target);
    viewport()->setCursor(
        shown && (shown->kind != PreviewTarget::Kind::Link || shown->link.kind != LinkTarget::Kind::Refused)
            ? Qt::PointingHandCursor
            : Qt::IBeamCursor);
    viewport()->update();
    tellTarget();
}

void PreviewView::tellTarget()
{
    const PreviewTarget *target = m_targets.find(m_hovered);
    if (target == nullptr && hasFocus())
        target = m_targets.find(m_focused);
    const QString described = target ? PreviewTargets::description(*target) : QString();
    if (described != std::exchange(m_told, described))
        emit linkHovered(described);
}

void PreviewView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (event->matches(QKeySequence::ZoomIn)
             || (event->modifiers() & Qt::ControlModifier && event->key() == Qt::Key_Equal))
        zoomIn();
    else if (event->matches(QKeySequence::ZoomOut))
        zoomOut();
    else if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_0)
        resetZoom();
    else if (event->key() == Qt::Key_Home)
        bar->triggerAction(QScrollBar::SliderToMinimum);
    else if (event->key() == Qt::Key_End)
        bar->triggerAction(QScrollBar::SliderToMaximum);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
             && m_targets.find(m_focused))
        activate(m_focused);
    else if (event->key() == Qt::Key_Space)
        bar->triggerAction(event->modifiers() & Qt::ShiftModifier ? QScrollBar::SliderPageStepSub
                                                                  : QScrollBar::SliderPageStepAdd);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void PreviewView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    tellTarget();
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
                   || event->reason() == Qt::ShortcutFocusReason;
    viewport()->update();
}

void PreviewView::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        m_focused = {};
    QAbstractScrollArea::focusOutEvent(event);
    tellTarget();
    viewport()->update();
}

bool PreviewView::focusNextPrevChild(bool next)
{
    const TargetIndex target = next ? m_targets.next(m_focused) : m_targets.previous(m_focused);
    const bool isLeaving = !isVisible(); // Qt asks a control that was hidden, too
    if (isLeaving || !hasFocus() || !target.isValid())
        return QAbstractScrollArea::focusNextPrevChild(next);
    setFocused(target);
    return true;
}

void PreviewView::setFocused(TargetIndex index)
{
    m_focused = index;
    const PreviewTarget *target = m_targets.find(index);
    if (!target)
        return;
    const RenderedBlock &shown = m_page.rendered(index.block);
    m_page.ensureVisible(index.block, shown.targetRect(index.target));
    QAccessibleAnnouncementEvent announcement(this, m_targets.spoken(index));
    QAccessible::updateAccessibility(&announcement);
    tellTarget();
    showPage();
}

void PreviewView::activate(TargetIndex index)
{
    refresh();
    const PreviewTarget *found = m_targets.find(index);
    if (!found)
        return;
    const PreviewTarget target = *found; // an edit takes the block away
    switch (target.kind) {
    case PreviewTarget::Kind::ShowAll:
        m_page.showAllOf(index.block);
        showPage();
        break;
    case PreviewTarget::Kind::TaskBox: toggleTask(index.block, target); break;
    case PreviewTarget::Kind::Conflict: emit placeClicked(m_page.blocks().toDocument(index.block, 0)); break;
    case PreviewTarget::Kind::Link:
        if (target.link.kind == LinkTarget::Kind::Web) {
            m_openUrl(target.link.url);
        } else if (target.link.kind == LinkTarget::Kind::Heading) {
            m_page.scrollToBlock(m_page.blocks().headingAt(target.link.destination.sliced(1)));
            showPage();
        }
        break;
    }
}

void PreviewView::toggleTask(qsizetype block, const PreviewTarget &target)
{
    const SyntaxTree &tree = m_document.tree();
    const qsizetype begin = m_page.blocks().toDocument(block, target.checkBox.begin);
    const TextRange box{begin, begin + target.checkBox.size()};
    if (box.size() != 1 || box.begin < 0 || box.end > tree.text().size())
        return;
    //: Undo text: the box of a task was ticked or unticked
    m_document.apply(toggledTask(tree, box), target.isDone ? tr("Reopen Task") : tr("Tick Off Task"));
}

} // namespace minuta
