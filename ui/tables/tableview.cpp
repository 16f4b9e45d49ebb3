#include "ui/tables/tableview.h"

#include "ui/context/editorcontext.h"
#include "ui/tables/tablemodel.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/palettecolors.h"
#include "ui/widgets/roomyheader.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>

namespace minuta {

namespace {

/// The style's own lines between cells are hardly seen in the dark.
class GridDelegate : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        CellDelegate::paint(painter, option, index);
        if (option.state.testFlag(QStyle::State_HasFocus))
            return;
        const QRect cell = option.rect;
        const bool isLeftToRight = option.direction == Qt::LeftToRight;
        painter->save();
        painter->setPen(lineColor(option.palette));
        painter->drawLine(cell.bottomLeft(), cell.bottomRight());
        painter->drawLine(isLeftToRight ? cell.topRight() : cell.topLeft(),
                          isLeftToRight ? cell.bottomRight() : cell.bottomLeft());
        painter->restore();
    }
};

/// How wide columns become that want widths in pixels: as they want where there is room, else least or what they want if
/// that is less, and a share of the rest in proportion to what is lacking.
QList<int> sharedWidths(const QList<int> &widths, int room, int least)
{
    qint64 rest = room;
    qint64 lacking = 0;
    for (const int width : widths) {
        rest -= std::min(width, least);
        lacking += std::max(0, width - least);
    }
    if (rest >= lacking || lacking == 0)
        return widths;
    QList<int> shared;
    for (const int width : widths) {
        const int more = std::max(0, width - least);
        shared.append(width - more + int(std::max<qint64>(0, rest) * more / lacking));
    }
    return shared;
}

} // namespace

TableView::TableView(EditorContext &context, TableModel &model, QWidget *parent)
    : CellTable(context.document(), parent)
    , m_model(model)
{
    setHorizontalHeader(new RoomyHeader(this));
    setModel(&model);
    setItemDelegate(new GridDelegate(this));
    setAccessibleName(tr("Table"));
    setHorizontalScrollMode(ScrollPerPixel);
    setSelectionMode(ContiguousSelection);
    setTabKeyNavigation(!context.tabMovesFocus());
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setStretchLastSection(true);
    verticalHeader()->setHighlightSections(false);
    connect(&context, &EditorContext::tabMovesFocusChanged, this,
            [this](bool movesFocus) { setTabKeyNavigation(!movesFocus); });
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
    // One that ends an edit comes here too, since a line edit passes it on: then the delegate's word counts.
    if (isReturn && state() != EditingState && event->modifiers() == Qt::NoModifier && current.isValid()) {
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
    for (int column = 0; column < columns; ++column) {
        for (int row = 0; row < std::min(m_model.rowCount(), looked); ++row) {
            const QString text = m_model.index(row, column).data(Qt::DisplayRole).toString();
            for (const QStringView line : QStringView(text).split(QChar(QChar::LineSeparator)))
                widths[column] = std::max(widths[column], metrics.horizontalAdvance(line.toString()) + around);
        }
    }
    const int least = metrics.averageCharWidth() * 10 + around;
    const QList<int> shared = sharedWidths(widths, viewport()->width(), least);
    const QScopedValueRollback fitting(m_isFitting, true);
    for (int column = 0; column < columns; ++column)
        horizontalHeader()->resizeSection(column, shared[column]);
}

} // namespace minuta
