#include "ui/preview/previewview.h"

#include "app/document/document.h"
#include "app/markdown/definitionlines.h"
#include "ui/preview/previewaccessible.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace minuta {

PreviewView::PreviewView(Document &document, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_document(document)
    , m_highlighting(new CodeHighlighting(this))
    , m_refreshing(new QTimer(this))
    , m_page(document, *m_highlighting)
    , m_targets(m_page)
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
    const qsizetype block = m_page.blocks().blockAt(position);
    if (block < 0 || block >= m_page.count())
        return;
    const RenderedBlock &shown = m_page.rendered(block);
    if (shown.isEmpty())
        return;
    QRectF place = shown.placeRect(m_page.blocks().fromDocument(block, position));
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
    const PreviewBlocks &blocks = m_page.blocks();
    QStringList parts;
    for (qsizetype i = 0; i < blocks.count(); ++i) {
        const QString part = blocks.plainText(i);
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u'\n');
}

QString PreviewView::selectedText()
{
    return m_selection.text(m_page);
}

QString PreviewView::selectedHtml()
{
    return m_selection.html(m_page, leadingDefinitions(m_document.tree()));
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
    const BlockSplice splice = m_page.update(change);
    m_selection.follow(splice);
    m_focused.follow(splice);
    m_hovered.follow(splice);
    m_pressed.follow(splice);
    if (m_page.isStale())
        m_refreshing->start();
    showPage();
    tellTarget(); // it may have gone, or lead elsewhere
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

void PreviewView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QPointF scroll(-horizontalScrollBar()->value(), -m_page.y());
    painter.translate(scroll);
    paintSection(painter);
    paintFrames(painter);
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
    if (m_section.isEmpty() || m_section.end > m_document.text().size())
        return;
    qsizetype first = m_page.blocks().blockAt(m_section.begin);
    qsizetype last = m_page.blocks().blockAt(m_section.end - 1);
    if (first < 0 || last < first || last >= m_page.count())
        return;
    while (last > first && m_page.layout().extent(last).height <= 0)
        --last;
    const PreviewStyle &style = m_page.style();
    const qreal room = std::round(style.em * 0.6);
    const QRectF mark(m_page.left() - room, m_page.origin(first).y() - room,
                      std::max(m_page.columnWidth(), m_page.width() - 2 * m_page.left()) + 2 * room,
                      m_page.bottom(last) - m_page.origin(first).y() + 2 * room);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.section);
    painter.drawRoundedRect(mark, 6, 6);
}

/// Around both versions of a conflict, with its sign at the side and a line between them.
void PreviewView::paintFrames(QPainter &painter)
{
    const PreviewBlocks &blocks = m_page.blocks();
    const PreviewStyle &style = m_page.style();
    painter.setRenderHint(QPainter::Antialiasing);
    const qsizetype end = m_page.endVisible();
    qsizetype painted = -1;
    for (qsizetype i = m_page.firstVisible(); i < end; ++i) {
        const qsizetype conflict = blocks.conflict(i);
        if (conflict < 0)
            continue;
        const QRectF frame = m_page.frame(conflict);
        if (std::exchange(painted, conflict) != conflict) {
            painter.setPen(style.rule);
            painter.setBrush(style.base);
            painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
            painter.setPen(Qt::NoPen);
            painter.setBrush(style.warning);
            painter.drawRoundedRect(QRectF(frame.left() + 4, frame.top() + 7, 4, frame.height() - 14), 2, 2);
        }
        if (blocks.kind(i) == PreviewBlocks::Kind::Theirs) {
            const qreal y = std::round(m_page.origin(i).y() - m_page.versionGap() / 2) + 0.5;
            painter.setPen(style.rule);
            painter.drawLine(QPointF(m_page.origin(i).x(), y), QPointF(frame.right() - style.em, y));
        }
    }
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

} // namespace minuta
