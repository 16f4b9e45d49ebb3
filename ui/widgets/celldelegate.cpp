#include "ui/widgets/celldelegate.h"

#include "app/tables/celltext.h"
#include "ui/widgets/palettecolors.h"
#include "ui/widgets/wrappedfield.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace minuta {

int CellDelegate::horizontalRoom(const QFontMetrics &metrics)
{
    return metrics.height() / 2 * 2; // see textRect()
}

QRect CellDelegate::textRect(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int em = option.fontMetrics.height();
    return option.rect.adjusted(em / 2, em / 4, -em / 2, -em / 4);
}

QColor CellDelegate::background(const QStyleOptionViewItem &option)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    return isSelected ? accentTint(option.palette) : option.palette.color(QPalette::Base);
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    painter->save();
    painter->fillRect(cell.rect, background(cell));
    if (cell.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(accentColor(cell.palette));
        painter->drawRect(cell.rect.adjusted(0, 0, -1, -1));
    }
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(QPalette::Text));
    const auto flags = (cell.displayAlignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter;
    painter->drawText(textRect(cell, index), int(flags) | Qt::TextWordWrap, cell.text);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const int em = cell.fontMetrics.height();
    // The view tells the column's width only to some of those who ask for a size.
    if (const auto *table = qobject_cast<const QTableView *>(cell.widget))
        cell.rect.setWidth(table->columnWidth(index.column()));
    const QRect text = QFontMetrics(cell.font).boundingRect(
        QRect(0, 0, std::max(textRect(cell, index).width(), em), 1 << 20), Qt::TextWordWrap, cell.text);
    return {text.width() + em * 2, std::max(text.height(), em) + em / 2 + 4};
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // The text has no blanks at a cell's ends; a blank between two words is at the end while it is typed.
    const QString typed = static_cast<WrappedField *>(editor)->text();
    if (!typed.isEmpty() && typed.trimmed() == index.data(Qt::EditRole).toString().trimmed())
        return;
    LiveLineDelegate::setEditorData(editor, index);
}

void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    QRect place = option.rect;
    place.setLeft(textRect(option, index).left() - option.fontMetrics.height() / 2);
    static_cast<WrappedField *>(editor)->setPlace(place);
}

bool CellDelegate::eventFilter(QObject *editor, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isReturn && key->modifiers().testFlag(Qt::ShiftModifier)) {
            static_cast<WrappedField *>(editor)->insertLineBreak();
            return true;
        }
    }
    return LiveLineDelegate::eventFilter(editor, event);
}

} // namespace minuta
