#pragma once

#include "app/pages/pagelayout.h"

#include <QAbstractScrollArea>
#include <QImage>

#include <memory>

namespace minuta {

/// Pages with what they were laid out for.
struct PreparedPages
{
    QImage device; ///< of no size; it has the resolution
    PageLayout layout;
};

/// To be made in a worker thread; the pages are of receiver's.
std::shared_ptr<const PreparedPages> preparedPages(const ExportedText &exported, Paper paper, PageMargins margins,
                                                   QThread *receiver);

/// Pages as they will be printed, below each other.
class PagesView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PagesView(QWidget *parent = nullptr);

    /// Null: none yet. The page in sight stays.
    void setPages(std::shared_ptr<const PreparedPages> pages);
    /// A page is as wide as the view; else all of it is in sight.
    void setFitsWidth(bool fitsWidth);
    int pageCount() const { return m_pages ? m_pages->layout.count() : 0; }
    /// That is in the middle of the view, counted from 0.
    int currentPage() const;

signals:
    void currentPageChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fit();
    qreal step() const; ///< from a page's top to the next one's

    std::shared_ptr<const PreparedPages> m_pages;
    qreal m_scale = 1; ///< pixels of the view for one of the pages
    bool m_fitsWidth = true;
};

} // namespace minuta
