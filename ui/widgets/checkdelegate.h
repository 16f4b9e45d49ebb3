#pragma once

#include <QStyledItemDelegate>

namespace minuta {

/// Items with a box to tick. Fusion draws the box's edge from the window's colour made darker, which nobody sees on a
/// dark base: there it gets one that is seen.
class CheckDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace minuta
