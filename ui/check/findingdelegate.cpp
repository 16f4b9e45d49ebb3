#include "ui/check/findingdelegate.h"

#include "ui/check/findingsmodel.h"
#include "ui/check/findingtext.h"
#include "ui/check/severitycolor.h"
#include "ui/widgets/palettecolors.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace minuta {

namespace {

int widestSeverity(const QFontMetrics &metrics)
{
    int widest = 0;
    for (const Severity severity : {Severity::Note, Severity::Warning, Severity::Error})
        widest = std::max(widest, metrics.horizontalAdvance(severityText(severity)));
    return widest;
}

} // namespace

QRect FindingDelegate::textRect(const QStyleOptionViewItem &option, int width) const
{
    const int em = option.fontMetrics.height();
    const int left = em * 2 + widestSeverity(option.fontMetrics);
    return {left, em / 4, std::max(em, width - left - em / 2), 0};
}

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette &palette = option.palette;
    const QColor base = palette.color(QPalette::Base);
    const QRect row = option.rect;
    const int em = option.fontMetrics.height();
    const QVariant severity = index.data(FindingsModel::SeverityRole);
    const QString text = index.data(Qt::DisplayRole).toString();
    if (!severity.isValid()) {
        QFont bold = option.font;
        bold.setBold(true);
        painter->setFont(bold);
        painter->setPen(palette.color(QPalette::Active, QPalette::Text));
        const QRect place = row.adjusted(em / 2, em / 2, -em / 2, 0);
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          QFontMetrics(bold).elidedText(text, Qt::ElideRight, place.width()));
        painter->restore();
        return;
    }

    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor tint = accentTint(palette);
    const QColor ground = isSelected ? tint : base;
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isSelected ? tint : blended(tint, base, 0.5));
        painter->drawRoundedRect(row.adjusted(em / 4, 0, -em / 4, 0), 5, 5);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(accentColor(palette));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(row).adjusted(em / 4 + 0.5, 0.5, -em / 4 - 0.5, -0.5), 5, 5);
    }
    const QRect place = textRect(option, row.width()).translated(row.topLeft());
    const auto grave = static_cast<Severity>(severity.toInt());
    painter->setFont(option.font);
    painter->setPen(readable(severityColor(grave, palette), ground, palette.color(QPalette::Text)));
    painter->drawText(QRect(row.left() + em, place.top(), place.left() - row.left() - em, em),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, severityText(grave));
    painter->setPen(palette.color(QPalette::Text));
    painter->drawText(QRect(place.left(), place.top(), place.width(), row.height()),
                      Qt::AlignLeft | Qt::AlignTop | Qt::TextWrapAnywhere | Qt::TextWordWrap, text);
    painter->restore();
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
    const int em = option.fontMetrics.height();
    if (!index.data(FindingsModel::SeverityRole).isValid())
        return {width, em * 2};
    const QRect place = textRect(option, width);
    const int height = option.fontMetrics
                           .boundingRect(QRect(0, 0, place.width(), QWIDGETSIZE_MAX),
                                         Qt::TextWordWrap | Qt::TextWrapAnywhere, index.data().toString())
                           .height();
    return {width, height + em / 2};
}

} // namespace minuta
