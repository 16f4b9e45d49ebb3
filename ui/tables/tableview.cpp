#include "ui/tables/tableview.h"

#include "ui/context/editorcontext.h"
#include "ui/tables/tablemodel.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/roomyheader.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace minuta {

TableView::TableView(EditorContext &context, TableModel &model, QWidget *parent)
    : CellTable(parent)
    , m_model(model)
{
    setHorizontalHeader(new RoomyHeader(this));
    setModel(&model);
    setItemDelegate(new CellDelegate(this));
    setAccessibleName(tr("Table"));
    setShowGrid(true);
    setSelectionMode(ContiguousSelection);
    setTabKeyNavigation(!context.tabMovesFocus());
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setStretchLastSection(true);
    verticalHeader()->setHighlightSections(false);
    connect(&context, &EditorContext::tabMovesFocusChanged, this,
            [this](bool movesFocus) { setTabKeyNavigation(!movesFocus); });
    connect(itemDelegate(), &QAbstractItemDelegate::closeEditor, this,
            [&context] { context.document().endUndoStep(); });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        m_isWidthSet = m_isWidthSet || (!m_isFitting && QGuiApplication::mouseButtons() != Qt::NoButton);
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_isWidthSet = false;
        fitColumns();
    });
    connect(&model, &QAbstractItemModel::columnsInserted, this, &TableView::fitColumns);
    connect(&model, &QAbstractItemModel::columnsRemoved, this, &TableView::fitColumns);
    fitColumns();
}

CellArea TableView::selectedArea() const
{
    const QItemSelection selection = selectionModel()->selection();
    const QModelIndex current = currentIndex();
    if (selection.isEmpty())
        return current.isValid() ? CellArea{TableModel::tableRow(current.row()), current.column(), 1, 1}
                                 : CellArea{headerRow, 0, 0, 0};
    int top = selection.first().top();
    int left = selection.first().left();
    int bottom = top;
    int right = left;
    for (const QItemSelectionRange &range : selection) {
        top = std::min(top, range.top());
        left = std::min(left, range.left());
        bottom = std::max(bottom, range.bottom());
        right = std::max(right, range.right());
    }
    return {TableModel::tableRow(top), left, bottom - top + 1, right - left + 1};
}

void TableView::select(const CellArea &area)
{
    const QModelIndex first = m_model.index(TableModel::modelRow(area.row), area.column);
    const QModelIndex last = m_model.index(std::min(TableModel::modelRow(area.endRow()), m_model.rowCount()) - 1,
                                           std::min(area.endColumn(), m_model.columnCount()) - 1);
    if (!first.isValid() || !last.isValid())
        return;
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(QItemSelection(first, last), QItemSelectionModel::ClearAndSelect);
    scrollTo(first);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QModelIndex current = currentIndex();
    if (isReturn && event->modifiers() == Qt::NoModifier && current.isValid()) {
        if (current.row() + 1 < m_model.rowCount())
            setCurrentIndex(current.siblingAtRow(current.row() + 1));
        return;
    }
    CellTable::keyPressEvent(event);
}

void TableView::resizeEvent(QResizeEvent *event)
{
    CellTable::resizeEvent(event);
    fitColumns();
}

void TableView::fitColumns()
{
    constexpr int looked = 200; // rows: enough to tell how wide a column wants to be
    const int columns = m_model.columnCount();
    if (m_isWidthSet || columns == 0)
        return;
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const int around = CellDelegate::horizontalRoom(metrics) + metrics.averageCharWidth();
    QList<int> widths(columns, metrics.averageCharWidth() * 6 + around);
    int wanted = 0;
    for (int column = 0; column < columns; ++column) {
        for (int row = 0; row < std::min(m_model.rowCount(), looked); ++row) {
            const QString text = m_model.index(row, column).data(Qt::DisplayRole).toString();
            for (const QStringView line : QStringView(text).split(QChar(QChar::LineSeparator)))
                widths[column] = std::max(widths[column], metrics.horizontalAdvance(line.toString()) + around);
        }
        wanted += widths[column];
    }
    const int least = metrics.averageCharWidth() * 10 + around;
    const int room = viewport()->width();
    const QScopedValueRollback fitting(m_isFitting, true);
    for (int column = 0; column < columns; ++column) {
        const int share = wanted <= room ? widths[column] : int(qint64(widths[column]) * room / wanted);
        horizontalHeader()->resizeSection(column, std::max(share, std::min(widths[column], least)));
    }
}

} // namespace minuta
