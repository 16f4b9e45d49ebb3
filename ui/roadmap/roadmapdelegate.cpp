#include "ui/roadmap/roadmapdelegate.h"

#include "app/roadmap/roadmap.h"
#include "ui/roadmap/roadmapmodel.h"
#include "ui/widgets/palettecolors.h"

#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace minuta {

QRect RoadmapDelegate::rectWithBadge(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isIndented =
        index.column() == RoadmapModel::WhatColumn && index.data(RoadmapModel::IndentedRole).toBool();
    return CellDelegate::textRect(option, index).adjusted(isIndented ? option.fontMetrics.height() : 0, 0, 0, 0);
}

/// The badge stands beside the text, and leaves it most of the cell: it wraps.
QSize RoadmapDelegate::badgeSize(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString badge = index.data(RoadmapModel::BadgeRole).toString();
    if (badge.isEmpty())
        return {0, 0};
    const QFontMetrics metrics(badgeFont(option.font));
    const int most = std::max(rectWithBadge(option, index).width() * 2 / 5, 1);
    const QRect wrapped = metrics.boundingRect(QRect(0, 0, most, 1 << 16), badgeFlags(metrics, badge, most), badge);
    return {std::min(wrapped.width() + 2, most), wrapped.height()};
}

QRect RoadmapDelegate::textRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int badge = badgeSize(option, index).width();
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
    if (const int width = badgeSize(option, index).width(); width > 0) {
        QRect place = rectWithBadge(option, index);
        place.setLeft(place.right() + 1 - width);
        const QFont font = badgeFont(option.font);
        const auto tone = RoadmapBadge::Tone(index.data(RoadmapModel::BadgeToneRole).toInt());
        painter->setFont(font);
        painter->setPen(badgeColor(option.palette, tone, background(option)));
        const QString badge = index.data(RoadmapModel::BadgeRole).toString();
        painter->drawText(
            place, int(Qt::AlignRight | Qt::AlignVCenter) | badgeFlags(painter->fontMetrics(), badge, width), badge);
    }
    painter->restore();
}

QSize RoadmapDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(RoadmapModel::KindRole).toInt() == int(RoadmapRowKind::Spacer))
        return {option.fontMetrics.height(), option.fontMetrics.height()};
    QStyleOptionViewItem cell = option;
    if (const auto *table = qobject_cast<const QTableView *>(option.widget)) // see CellDelegate
        cell.rect.setWidth(table->columnWidth(index.column()));
    const int around = option.fontMetrics.height() / 2 + 4;
    return CellDelegate::sizeHint(option, index).expandedTo({0, badgeSize(cell, index).height() + around});
}

} // namespace minuta
