#pragma once

#include "ui/preview/previewpage.h"
#include "ui/preview/previewselection.h"
#include "ui/preview/previewtargets.h"

#include <QAbstractScrollArea>

#include <functional>

class QTimer;
class QUrl;

namespace minuta {

class ChangeSet;
class CodeHighlighting;
class Document;

/// The document as readers will see it. Follows the document by itself; the place being edited and the section around
/// it are told by showPlace() and setCurrentSection(). Fetches and opens nothing by itself. Its actions() are
/// in its menu.
class PreviewView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PreviewView(Document &document, QWidget *parent = nullptr);
    ~PreviewView() override;

    /// Scrolls so that what stands at position in the text is in sight, if it is not.
    void showPlace(qsizetype position);
    /// Softly marks the blocks of a section; an empty range marks none. Follows edits.
    void setCurrentSection(TextRange section);

    /// Opens http, https and mailto links that were clicked; QDesktopServices::openUrl() unless told otherwise.
    void setUrlOpener(std::function<void(const QUrl &)> opener) { m_openUrl = std::move(opener); }

    qreal zoom() const { return m_zoom; }
    void setZoom(qreal zoom);
    void zoomIn();
    void zoomOut();
    void resetZoom() { setZoom(1); }

    /// What a reader sees, without markup.
    QString plainText() const;
    bool hasSelection() const { return !m_selection.isEmpty(); }
    QString selectedText();
    /// The same for documents and mails, by htmlBody().
    QString selectedHtml();
    void selectAll();
    void copy();

    /// Where blocks stand, for tests.
    PreviewPage &page() { return m_page; }

signals:
    /// A click on something that is no link: position is the begin of the item, paragraph or row in the text.
    void placeClicked(qsizetype position);
    /// The target under the mouse or with the keyboard's focus, in one line; empty: none.
    void linkHovered(const QString &target);
    void zoomChanged(qreal zoom);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void showChange(const ChangeSet &change);
    void showDocument();
    void showHighlighting();
    void refresh();
    void restyle();
    void showPage();
    void paintSection(QPainter &painter);
    void paintFrames(QPainter &painter);
    void paintHint(QPainter &painter);

    QPointF pagePoint(QPointF viewportPoint) const;
    PreviewPosition positionAt(QPointF viewportPoint);
    TargetIndex targetAt(QPointF viewportPoint);
    void setHovered(TargetIndex target);
    void tellTarget();
    void setFocused(TargetIndex target);
    void activate(TargetIndex target);
    void toggleTask(qsizetype block, const PreviewTarget &target);
    void showMenu(QPoint globalPosition, TargetIndex target);

    Document &m_document;
    CodeHighlighting *m_highlighting;
    QTimer *m_refreshing; ///< runs while a long block is shown as it was before the last keys
    PreviewPage m_page;
    PreviewTargets m_targets;
    PreviewSelection m_selection;
    std::function<void(const QUrl &)> m_openUrl;
    TextRange m_section;
    TargetIndex m_hovered;
    QString m_told; ///< what linkHovered() said last
    TargetIndex m_focused;
    TargetIndex m_pressed;
    QPointF m_pressPoint;
    qreal m_zoom = 1;
    bool m_isPressed = false;
    bool m_isSelecting = false;
    bool m_isSettingScrollBars = false;
    bool m_showsFocus = false; ///< focus came by key
};

} // namespace minuta
