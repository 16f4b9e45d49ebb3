#pragma once

#include "ui/widgets/celldelegate.h"

namespace minuta {

/// A cell of a roadmap: items below a group are set in, a line stands above each bucket, and a badge beside the text.
class RoadmapDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    QRect textRect(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QRect rectWithBadge(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    QSize badgeSize(const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace minuta
