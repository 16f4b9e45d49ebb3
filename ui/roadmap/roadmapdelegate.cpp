#include "ui/roadmap/roadmapdelegate.h"

#include "app/roadmap/roadmap.h"
#include "ui/roadmap/roadmapmodel.h"
#include "ui/widgets/palettecolors.h"

#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace minuta {

namespace {

/// Without the badge at the end of the cell.
QRect cellRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const int em = option.fontMetrics.height();
    const int indent =
        index.data(RoadmapModel::IndentedRole).toBool() && index.column() == RoadmapModel::WhatColumn ? em : 0;
    return option.rect.adjusted(em / 2 + indent, em / 4, -em / 2, -em / 4);
}

/// The badge stands beside the text, and leaves it most of the cell.
int badgeWidth(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString badge = index.data(RoadmapModel::BadgeRole).toString();
    if (badge.isEmpty())
        return 0;
    return std::min(QFontMetrics(badgeFont(option.font)).horizontalAdvance(badge) + 2,
                    cellRect(option, index).width() * 2 / 5);
}

QRect textRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const int badge = badgeWidth(option, index);
    return cellRect(option, index).adjusted(0, 0, badge > 0 ? -badge - option.fontMetrics.height() : 0, 0);
}

void paintBadge(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                const QColor &background)
{
    QRect place = cellRect(option, index);
    place.setLeft(place.right() + 1 - badgeWidth(option, index));
    const QFont font = badgeFont(option.font);
    painter.setFont(font);
    painter.setPen(
        badgeColor(option.palette, RoadmapBadge::Tone(index.data(RoadmapModel::BadgeToneRole).toInt()), background));
    const QString badge = index.data(RoadmapModel::BadgeRole).toString();
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(badge, Qt::ElideRight, place.width()));
}

bool isSpacer(const QModelIndex &index)
{
    return index.data(RoadmapModel::KindRole).toInt() == int(RoadmapRowKind::Spacer);
}

} // namespace

int RoadmapDelegate::horizontalRoom(const QFontMetrics &metrics)
{
    return metrics.height() / 2 * 2; // see textRect()
}

void RoadmapDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem view = option;
    initStyleOption(&view, index);
    painter->save();
    const bool isSelected = view.state.testFlag(QStyle::State_Selected);
    const QColor background = isSelected ? accentTint(view.palette) : view.palette.color(QPalette::Base);
    painter->fillRect(view.rect, background);
    painter->setPen(lineColor(view.palette));
    if (index.data(RoadmapModel::BucketStartRole).toBool() && index.row() > 0)
        painter->drawLine(view.rect.topLeft(), view.rect.topRight());
    if (view.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(accentColor(view.palette));
        painter->drawRect(view.rect.adjusted(0, 0, -1, -1));
    }
    painter->setFont(view.font);
    painter->setPen(view.palette.color(QPalette::Text));
    painter->drawText(textRect(view, index), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, view.text);
    if (badgeWidth(view, index) > 0)
        paintBadge(*painter, view, index, background);
    painter->restore();
}

QSize RoadmapDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem view = option;
    initStyleOption(&view, index);
    const int em = view.fontMetrics.height();
    if (isSpacer(index))
        return {em, em};
    // The view tells the column's width only to some of those who ask for a size.
    if (const auto *table = qobject_cast<const QTableView *>(view.widget))
        view.rect.setWidth(table->columnWidth(index.column()));
    const QRect area = textRect(view, index);
    const QRect text = QFontMetrics(view.font).boundingRect(QRect(0, 0, std::max(area.width(), em), 1 << 20),
                                                            Qt::AlignLeft | Qt::TextWordWrap, view.text);
    return {text.width() + em * 2, std::max(text.height(), em) + em / 2 + 4};
}

void RoadmapDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &index) const
{
    const QRect area = textRect(option, index);
    const int height = std::max(editor->sizeHint().height(), option.rect.height());
    editor->setGeometry(area.left() - 4, option.rect.center().y() - height / 2, option.rect.right() - area.left() + 4,
                        height);
}

} // namespace minuta
