#include "ui/series/meetinglinesdelegate.h"

#include "ui/series/meetinglinesmodel.h"
#include "ui/series/meetingwords.h"
#include "ui/widgets/palettecolors.h"
#include "ui/widgets/scaledfont.h"

#include <QPainter>

namespace minuta {

namespace {

QColor kindColor(MeetingLine::Kind kind, const QPalette &palette)
{
    switch (kind) {
    case MeetingLine::Kind::Kept: return palette.color(QPalette::Text);
    case MeetingLine::Kind::Carried: return accentColor(palette);
    case MeetingLine::Kind::Changed: return warningColor(palette);
    case MeetingLine::Kind::Added: return goodColor(palette);
    case MeetingLine::Kind::Dropped: return dimTextColor(palette);
    }
    Q_UNREACHABLE_RETURN({});
}

void paintBackground(QPainter *painter, const QStyleOptionViewItem &option, MeetingLine::Kind kind, const QColor &color)
{
    const QColor base = option.palette.color(QPalette::Base);
    if (kind != MeetingLine::Kind::Kept && kind != MeetingLine::Kind::Dropped)
        painter->fillRect(option.rect, blended(color, base, 0.12));
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, accentTint(option.palette));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(accentColor(option.palette));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

} // namespace

void MeetingLinesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const auto kind = MeetingLine::Kind(index.data(MeetingLinesModel::KindRole).toInt());
    const QPalette &palette = option.palette;
    const QColor color = kindColor(kind, palette);
    paintBackground(painter, option, kind, color);

    const int em = option.fontMetrics.height();
    const QRect row = option.rect.adjusted(em / 3, 0, -em / 2, 0);
    QRect text = row.adjusted(em, 0, 0, 0);
    if (const QString outcome = index.data(MeetingLinesModel::OutcomeRole).toString(); !outcome.isEmpty()) {
        const QFont font = scaledFont(option.font, 0.9);
        painter->setFont(font);
        painter->setPen(dimTextColor(palette));
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, outcome);
        text.setRight(text.right() - QFontMetrics(font).horizontalAdvance(outcome) - em / 2);
    }
    QFont font = option.font;
    font.setBold(index.data(MeetingLinesModel::HeadingRole).toBool());
    painter->setFont(font);
    painter->setPen(readable(color, palette.color(QPalette::Base), palette.color(QPalette::Text)));
    const QString line = index.data(Qt::DisplayRole).toString();
    if (!line.trimmed().isEmpty()) // signs of blank lines would only be noise
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, lineSign(kind));
    font.setStrikeOut(kind == MeetingLine::Kind::Dropped);
    painter->setFont(font);
    if (kind != MeetingLine::Kind::Dropped)
        painter->setPen(palette.color(QPalette::Text));
    const QFontMetrics metrics(font);
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextExpandTabs,
                      metrics.elidedText(line, Qt::ElideRight, text.width()));
    if (kind == MeetingLine::Kind::Changed) { // what it was, behind it
        text.setLeft(text.left() + metrics.horizontalAdvance(line) + em);
        font.setBold(false);
        font.setStrikeOut(true);
        painter->setFont(font);
        painter->setPen(dimTextColor(palette));
        const QString earlier = index.data(MeetingLinesModel::EarlierRole).toString();
        if (text.width() > 3 * em)
            painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                              QFontMetrics(font).elidedText(earlier, Qt::ElideRight, text.width()));
    }
    painter->restore();
}

QSize MeetingLinesDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 20, option.fontMetrics.height() * 5 / 4};
}

} // namespace minuta
