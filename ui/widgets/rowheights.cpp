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
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, this,
            &RowHeights::forget); // columns in sight count
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, &RowHeights::forget);
    connect(table.horizontalHeader(), &QHeaderView::sectionMoved, this, &RowHeights::forget);
}

bool RowHeights::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        forget();
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

void RowHeights::followModel()
{
    forget();
    if (m_model != nullptr)
        m_model->disconnect(this);
    m_model = m_table.model();
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved,
                               &QAbstractItemModel::columnsInserted, &QAbstractItemModel::columnsRemoved})
        connect(m_model, changed, this, &RowHeights::forget);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, &RowHeights::forget);
    connect(m_model, &QAbstractItemModel::columnsMoved, this, &RowHeights::forget);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &RowHeights::forget);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RowHeights::forget);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        for (int row = first.row(); row <= last.row() && row < m_isFitted.size(); ++row)
            m_isFitted[row] = false;
    });
}

void RowHeights::fit()
{
    if (m_table.model() == nullptr)
        return;
    if (m_table.model() != m_model)
        followModel();
    const int height = m_table.viewport()->height();
    const int rows = m_table.model()->rowCount();
    // An editor needs room, too, and gives it back.
    const QModelIndex current = m_table.currentIndex();
    const int edited = m_table.isPersistentEditorOpen(current) ? current.row() : -1;
    m_isFitted.resize(rows);
    for (int row = std::max(0, m_table.rowAt(0)); row < rows && m_table.rowViewportPosition(row) < height; ++row) {
        if (m_isFitted.value(row))
            continue;
        m_table.resizeRowToContents(row);
        if (row < m_isFitted.size()) // else a scroll bar has come, and the columns have another width
            m_isFitted[row] = row != edited;
    }
}

} // namespace minuta
