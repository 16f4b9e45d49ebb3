#pragma once

#include <QStyledItemDelegate>

namespace minuta {

/// Cells whose text has as much room at its left as the titles of a RoomyHeader.
class RoomyDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace minuta
