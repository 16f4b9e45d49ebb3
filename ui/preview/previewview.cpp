#include "ui/preview/previewview.h"

#include "app/document/document.h"
#include "ui/preview/previewaccessible.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QTextBlock>
#include <QTextCursor>
#include <QTimer>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace minuta {

using namespace Qt::StringLiterals;

PreviewView::PreviewView(Document &document, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_document(document)
    , m_highlighting(new CodeHighlighting(this))
    , m_refreshing(new QTimer(this))
    , m_page(document, *m_highlighting)
    , m_targets(document, m_page)
    , m_openUrl([](const QUrl &url) { QDesktopServices::openUrl(url); })
{
    PreviewAccessible::install();
    setAccessibleName(tr("Preview"));
    setAccessibleDescription(tr("The document as readers will see it"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    connect(&document, &Document::changed, this, &PreviewView::showChange);
    connect(&document, &Document::wasReset, this, &PreviewView::showDocument);
    connect(m_highlighting, &CodeHighlighting::loaded, this, &PreviewView::showHighlighting);
    m_refreshing->setSingleShot(true);
    m_refreshing->setInterval(200); // a pause in typing
    connect(m_refreshing, &QTimer::timeout, this, &PreviewView::refresh);
    m_page.setStyle(PreviewStyle::from(palette(), font()));
}

PreviewView::~PreviewView() = default;

void PreviewView::showPlace(qsizetype position)
{
    const SyntaxTree &tree = m_document.tree();
    const qsizetype block = tree.blockAt(position);
    if (block < 0 || block >= m_page.count())
        return;
    const RenderedBlock &shown = m_page.rendered(block);
    if (shown.isEmpty())
        return;
    QRectF place = shown.placeRect(position - tree.blocks()[block].range.begin);
    m_page.ensureVisible(block, place);
    showPage();
}

void PreviewView::setCurrentSection(TextRange section)
{
    if (section == m_section)
        return;
    m_section = section;
    viewport()->update();
}

void PreviewView::setZoom(qreal zoom)
{
    zoom = std::clamp(std::round(zoom * 10) / 10, 0.5, 3.0);
    if (zoom == m_zoom)
        return;
    m_zoom = zoom;
    restyle();
    emit zoomChanged(m_zoom);
}

void PreviewView::zoomIn()
{
    setZoom(m_zoom + 0.1);
}

void PreviewView::zoomOut()
{
    setZoom(m_zoom - 0.1);
}

QString PreviewView::plainText() const
{
    const SyntaxTree &tree = m_document.tree();
    QStringList parts;
    for (qsizetype i = 0; i < tree.blocks().size(); ++i) {
        const QString part = minuta::plainText(*tree.nodes(i));
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u'\n');
}

QString PreviewView::selectedText()
{
    return m_selection.text(m_document, m_page);
}

void PreviewView::selectAll()
{
    m_selection.selectAll(m_page.count());
    viewport()->update();
}

void PreviewView::copy()
{
    if (hasSelection())
        QApplication::clipboard()->setText(selectedText());
}

void PreviewView::showChange(const ChangeSet &change)
{
    if (!m_section.isEmpty())
        m_section = change.mapRange(m_section, true);
    const BlockSplice splice = m_page.update();
    m_selection.follow(splice);
    m_focused.follow(splice);
    m_hovered.follow(splice);
    m_pressed.follow(splice);
    if (m_page.isStale())
        m_refreshing->start();
    showPage();
}

void PreviewView::showDocument()
{
    m_section = {};
    m_selection.clear();
    m_focused = m_pressed = {};
    setHovered({});
    m_page.reset();
    showPage();
}

void PreviewView::showHighlighting()
{
    m_page.showHighlighting();
    showPage();
}

void PreviewView::refresh()
{
    m_refreshing->stop();
    if (!m_page.isStale())
        return;
    m_page.refresh();
    showPage();
}

void PreviewView::restyle()
{
    m_page.setStyle(PreviewStyle::from(palette(), font(), m_zoom));
    showPage();
}

void PreviewView::showPage()
{
    m_isSettingScrollBars = true;
    QScrollBar *vertical = verticalScrollBar();
    vertical->setPageStep(viewport()->height());
    vertical->setSingleStep(int(m_page.style().lineHeight()));
    vertical->setRange(0, std::max(0, int(std::ceil(m_page.height())) - viewport()->height()));
    vertical->setValue(int(m_page.y()));
    QScrollBar *horizontal = horizontalScrollBar();
    horizontal->setPageStep(viewport()->width());
    horizontal->setSingleStep(int(m_page.style().em * 2));
    horizontal->setRange(0, std::max(0, int(std::ceil(m_page.width())) - viewport()->width()));
    m_isSettingScrollBars = false;
    viewport()->update();
}

// ---- painting

void PreviewView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QPointF scroll(-horizontalScrollBar()->value(), -m_page.y());
    painter.translate(scroll);
    paintSection(painter);
    bool isBlank = true;
    const qsizetype end = m_page.endVisible();
    for (qsizetype i = m_page.firstVisible(); i < end; ++i) {
        const RenderedBlock &shown = m_page.rendered(i);
        if (shown.isEmpty())
            continue;
        isBlank = false;
        const QPointF origin = m_page.origin(i);
        const QRectF clip = QRectF(event->rect()).translated(-scroll - origin);
        PreviewPaintState state;
        std::tie(state.selectionBegin, state.selectionEnd) = m_selection.inBlock(i, shown.endPosition());
        if (m_hovered.block == i)
            state.hoveredTarget = m_hovered.target;
        if (m_focused.block == i && hasFocus())
            state.focusedTarget = m_focused.target;
        painter.save();
        painter.translate(origin);
        shown.paint(painter, clip, state);
        painter.restore();
    }
    painter.translate(-scroll);
    if (isBlank && m_page.y() <= 0)
        paintHint(painter);
    if (hasFocus() && m_showsFocus && !m_targets.find(m_focused)) {
        painter.setPen(QPen(m_page.style().accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    m_highlighting->start(); // the first picture is there: colours may follow
}

void PreviewView::paintSection(QPainter &painter)
{
    const SyntaxTree &tree = m_document.tree();
    if (m_section.isEmpty() || m_section.end > tree.text().size())
        return;
    qsizetype first = tree.blockAt(m_section.begin);
    qsizetype last = tree.blockAt(m_section.end - 1);
    if (first < 0 || last < first || last >= m_page.count())
        return;
    while (last > first && m_page.layout().extent(last).height <= 0)
        --last;
    const PreviewStyle &style = m_page.style();
    const qreal room = std::round(style.em * 0.6);
    const QRectF mark(m_page.origin(first).x() - room, m_page.origin(first).y() - room,
                      std::max(m_page.columnWidth(), m_page.width() - 2 * m_page.origin(first).x()) + 2 * room,
                      m_page.bottom(last) - m_page.origin(first).y() + 2 * room);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.section);
    painter.drawRoundedRect(mark, 6, 6);
}

void PreviewView::paintHint(QPainter &painter)
{
    const PreviewStyle &style = m_page.style();
    painter.setFont(style.font);
    painter.setPen(style.dim);
    const int room = int(style.em * 2);
    painter.drawText(viewport()->rect().adjusted(room, room, -room, -room), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("Nothing to read yet. What you write appears here the way readers will see it."));
}

void PreviewView::resizeEvent(QResizeEvent *)
{
    m_page.setViewport(viewport()->size());
    showPage();
}

void PreviewView::scrollContentsBy(int, int)
{
    if (m_isSettingScrollBars)
        return;
    if (verticalScrollBar()->value() != int(m_page.y()))
        m_page.scrollTo(verticalScrollBar()->value());
    showPage();
}

bool PreviewView::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::ApplicationPaletteChange)
        restyle();
    return QAbstractScrollArea::event(event);
}

void PreviewView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::StyleChange)
        restyle();
}

// ---- what is where

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

// ---- mouse

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
    emit placeClicked(m_document.tree().blocks()[position.block].range.begin + source);
}

void PreviewView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const PreviewPosition position = positionAt(event->position());
    if (event->button() != Qt::LeftButton || position.block < 0)
        return;
    const RenderedBlock &shown = m_page.rendered(position.block);
    const QTextBlock line = shown.document().findBlock(position.position);
    const QString text = line.text();
    int begin = position.position - line.position();
    int end = begin;
    while (begin > 0 && (text[begin - 1].isLetterOrNumber() || text[begin - 1] == u'_'))
        --begin;
    while (end < text.size() && (text[end].isLetterOrNumber() || text[end] == u'_'))
        ++end;
    m_selection.begin({position.block, begin + line.position()});
    m_selection.extendTo({position.block, end + line.position()});
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
    emit linkHovered(shown ? PreviewTargets::description(*shown) : QString());
    viewport()->update();
}

// ---- keyboard

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
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
                   || event->reason() == Qt::ShortcutFocusReason;
    viewport()->update();
}

void PreviewView::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        m_focused = {};
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool PreviewView::focusNextPrevChild(bool next)
{
    const TargetIndex target = next ? m_targets.next(m_focused) : m_targets.previous(m_focused);
    if (!hasFocus() || !target.isValid())
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
    emit linkHovered(PreviewTargets::description(*target));
    showPage();
}

// ---- what targets do

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
    case PreviewTarget::Kind::Link:
        if (target.link.kind == LinkTarget::Kind::Web) {
            m_openUrl(target.link.url);
        } else if (target.link.kind == LinkTarget::Kind::Heading) {
            m_page.scrollToBlock(m_targets.headingBlock(target.link.destination.sliced(1)));
            showPage();
        }
        break;
    }
}

void PreviewView::toggleTask(qsizetype block, const PreviewTarget &target)
{
    const SyntaxTree &tree = m_document.tree();
    const TextRange box = target.checkBox.shifted(tree.blocks()[block].range.begin);
    if (box.size() != 1 || box.begin < 0 || box.end > tree.text().size())
        return;
    m_document.apply(TextChange::replacing(tree.text(), box, target.isDone ? u" "_s : u"x"_s),
                     //: Undo text: the box of a task was ticked or unticked
                     target.isDone ? tr("Reopen Task") : tr("Tick Off Task"));
}

} // namespace minuta
