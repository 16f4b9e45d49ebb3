#include "ui/outline/outlinedelegate.h"

#include "ui/outline/outlinemodel.h"
#include "ui/widgets/palettecolors.h"
#include "ui/widgets/scaledfont.h"

#include <QPainter>

namespace minuta {

void OutlineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette &palette = option.palette;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QRect row = option.rect;
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        const QColor tint = accentTint(palette);
        painter->setBrush(isSelected ? tint : blended(tint, palette.color(QPalette::Window), 0.5));
        painter->drawRoundedRect(row.adjusted(0, 1, 0, -1), 5, 5);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(accentColor(palette));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(row).adjusted(0.5, 1.5, -0.5, -1.5), 5, 5);
    }

    const int em = option.fontMetrics.height();
    QRect rest = row.adjusted(em / 3, 0, -em / 2, 0);
    const bool isInConflict = index.data(OutlineModel::ConflictRole).toBool();
    if (isInConflict) { // two versions: two bars
        const qreal side = em * 0.48;
        painter->setPen(Qt::NoPen);
        painter->setBrush(warningColor(palette));
        for (const qreal left : {0.0, side * 0.6})
            painter->drawRoundedRect(
                QRectF(rest.left() + 1 + left, rest.center().y() - side / 2, side * 0.38, side + 1), 1, 1);
        rest.setLeft(rest.left() + int(side) + em / 2);
    } else if (!index.data(OutlineModel::GroupRole).toBool()) {
        const bool isFilled = index.data(OutlineModel::FilledRole).toBool();
        const qreal diameter = em * 0.48;
        const QRectF dot(rest.left() + 1, rest.center().y() - diameter / 2 + 0.5, diameter, diameter);
        painter->setPen(QPen(isFilled ? goodColor(palette) : dimTextColor(palette), 1.5));
        painter->setBrush(isFilled ? QBrush(goodColor(palette)) : QBrush(Qt::NoBrush));
        painter->drawEllipse(dot);
        rest.setLeft(rest.left() + int(diameter) + em / 2);
    }

    // The name comes first; the note takes what is left.
    const QString name = index.data(Qt::DisplayRole).toString();
    const QString note = index.data(OutlineModel::NoteRole).toString();
    QFont noteFont = option.font;
    noteFont = scaledFont(noteFont, 0.92);
    const QFontMetrics noteMetrics(noteFont);
    const int gap = note.isEmpty() ? 0 : em / 2;
    // Two more: rounding must not cut the last letter.
    const int left = rest.width() - gap - option.fontMetrics.horizontalAdvance(name) - 2;
    const int wanted = noteMetrics.horizontalAdvance(note) + 2;
    // Two letters and an ellipsis say nothing.
    const int noteWidth = wanted <= left ? wanted : left < 2 * em ? 0 : left;

    painter->setFont(option.font);
    painter->setPen(palette.color(QPalette::Text));
    const QRect nameRect = rest.adjusted(0, 0, noteWidth > 0 ? -noteWidth - gap : 0, 0);
    painter->drawText(nameRect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(name, Qt::ElideRight, nameRect.width()));
    painter->setFont(noteFont);
    painter->setPen(
        isInConflict ? readable(warningColor(palette), palette.color(QPalette::Window), palette.color(QPalette::Text))
        : index.data(OutlineModel::IncomingRole).toBool() ? accentColor(palette)
                                                          : dimTextColor(palette));
    if (noteWidth > 0)
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                          noteMetrics.elidedText(note, Qt::ElideRight, noteWidth));
    painter->restore();
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 16,
            option.fontMetrics.height() + option.fontMetrics.height() / 2 + 2};
}

} // namespace minuta
