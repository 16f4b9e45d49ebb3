#include "ui/widgets/rowheights.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QTimerEvent>

#include <algorithm>

namespace minuta {

RowHeights::RowHeights(QTableView &table)
    : QObject(&table)
    , m_table(table)
{
    QHeaderView *rows = table.verticalHeader();
    rows->setSectionResizeMode(QHeaderView::Fixed);
    rows->setDefaultSectionSize(table.fontMetrics().height() * 3 / 2 + 4);
    table.viewport()->installEventFilter(this);
    connect(table.verticalScrollBar(), &QScrollBar::valueChanged, this, &RowHeights::fit);
}

bool RowHeights::eventFilter(QObject *watched, QEvent *event)
{
    // Whatever changes what is shown ends in a paint of it; that is where heights are looked at, before they are seen.
    if (event->type() == QEvent::Paint || event->type() == QEvent::Resize)
        fitLater();
    return QObject::eventFilter(watched, event);
}

void RowHeights::fitLater()
{
    if (!m_timer.isActive())
        m_timer.start(0, this);
}

void RowHeights::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    m_timer.stop();
    fit();
}

void RowHeights::fit()
{
    if (m_table.model() == nullptr)
        return;
    const int height = m_table.viewport()->height();
    const int rows = m_table.model()->rowCount();
    for (int row = std::max(0, m_table.rowAt(0)); row < rows && m_table.rowViewportPosition(row) < height; ++row)
        m_table.resizeRowToContents(row);
}

} // namespace minuta
