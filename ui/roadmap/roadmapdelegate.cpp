#include "ui/roadmap/roadmapdelegate.h"

#include "app/roadmap/roadmap.h"
#include "ui/roadmap/roadmapmodel.h"
#include "ui/widgets/palettecolors.h"

#include <QPainter>

#include <algorithm>

namespace minuta {

QRect RoadmapDelegate::rectWithBadge(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isIndented =
        index.column() == RoadmapModel::WhatColumn && index.data(RoadmapModel::IndentedRole).toBool();
    return CellDelegate::textRect(option, index).adjusted(isIndented ? option.fontMetrics.height() : 0, 0, 0, 0);
}

/// The badge stands beside the text, and leaves it most of the cell.
int RoadmapDelegate::badgeWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString badge = index.data(RoadmapModel::BadgeRole).toString();
    if (badge.isEmpty())
        return 0;
    return std::min(QFontMetrics(badgeFont(option.font)).horizontalAdvance(badge) + 2,
                    rectWithBadge(option, index).width() * 2 / 5);
}

QRect RoadmapDelegate::textRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int badge = badgeWidth(option, index);
    return rectWithBadge(option, index).adjusted(0, 0, badge > 0 ? -badge - option.fontMetrics.height() : 0, 0);
}

void RoadmapDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    CellDelegate::paint(painter, option, index);
    painter->save();
    if (index.data(RoadmapModel::BucketStartRole).toBool() && index.row() > 0) {
        painter->setPen(lineColor(option.palette));
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
    }
    if (const int width = badgeWidth(option, index); width > 0) {
        QRect place = rectWithBadge(option, index);
        place.setLeft(place.right() + 1 - width);
        const QFont font = badgeFont(option.font);
        const auto tone = RoadmapBadge::Tone(index.data(RoadmapModel::BadgeToneRole).toInt());
        painter->setFont(font);
        painter->setPen(badgeColor(option.palette, tone, background(option)));
        painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(index.data(RoadmapModel::BadgeRole).toString(), Qt::ElideRight,
                                                        place.width()));
    }
    painter->restore();
}

QSize RoadmapDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(RoadmapModel::KindRole).toInt() == int(RoadmapRowKind::Spacer))
        return {option.fontMetrics.height(), option.fontMetrics.height()};
    return CellDelegate::sizeHint(option, index);
}

} // namespace minuta
