#include "ui/roadmap/carddelegate.h"

#include "app/roadmap/rownodes.h"
#include "ui/context/editorcontext.h"
#include "ui/rendering/blockrenderer.h"
#include "ui/roadmap/roadmapmodel.h"
#include "ui/widgets/palettecolors.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr qsizetype mostBlocks = 400; // that are kept: some screens of cards

RoadmapRowKind kindOf(const QModelIndex &index)
{
    return RoadmapRowKind(index.data(RoadmapModel::KindRole).toInt());
}

/// Around a card's text.
QMargins padding(const QStyleOptionViewItem &option, RoadmapRowKind kind)
{
    const int em = option.fontMetrics.height();
    const int side = kind == RoadmapRowKind::Group ? em / 4 : em * 5 / 8;
    return {side, em * 3 / 8, side, em * 3 / 8};
}

/// Of the badge in a column of width, at its left top corner.
QRect badgeRect(const QStyleOptionViewItem &option, const QModelIndex &index, int width)
{
    const QString badge = index.data(RoadmapModel::BadgeRole).toString();
    if (badge.isEmpty())
        return {};
    const QFontMetrics metrics(badgeFont(option.font));
    return metrics.boundingRect(QRect(0, 0, width, 1 << 16), int(Qt::AlignLeft) | badgeFlags(metrics, badge, width),
                                badge);
}

void paintBadge(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &text)
{
    QRect place = badgeRect(option, index, text.width());
    if (place.isEmpty())
        return;
    place.moveBottomLeft(text.bottomLeft());
    place.setWidth(text.width());
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter.setFont(badgeFont(option.font));
    painter.setPen(badgeColor(option.palette, RoadmapBadge::Tone(index.data(RoadmapModel::BadgeToneRole).toInt()),
                              isSelected ? accentTint(option.palette) : option.palette.color(QPalette::Base)));
    const QString badge = index.data(RoadmapModel::BadgeRole).toString();
    painter.drawText(place, int(Qt::AlignLeft) | badgeFlags(painter.fontMetrics(), badge, place.width()), badge);
}

QString hint()
{
    //: In a lane of the roadmap, a bucket such as "Soon"
    return CardDelegate::tr("No items yet. Add one, or drag one here.");
}

QRect hintRect(const QStyleOptionViewItem &option)
{
    const QRect area = QRect(0, 0, option.rect.width(), 1 << 16).marginsRemoved(padding(option, RoadmapRowKind::Item));
    return option.fontMetrics.boundingRect(area, Qt::AlignLeft | Qt::TextWordWrap, hint());
}

} // namespace

CardDelegate::CardDelegate(EditorContext &context, const RoadmapModel &model, QObject *parent)
    : CellDelegate(parent)
    , m_context(context)
    , m_model(model)
{
}

CardDelegate::Block CardDelegate::rendered(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const PreviewStyle style = PreviewStyle::from(option.palette, option.font);
    if (style != m_style || m_blocks.size() > mostBlocks) {
        m_style = style;
        m_blocks.clear();
    }
    const RoadmapRow &row = m_model.table().rows[index.row()];
    const QString &text = m_context.document().text();
    const QString source = row.what.end <= text.size() ? text.sliced(row.what.begin, row.what.size()) : QString();
    Block &block = m_blocks[source + u'\n' + row.links.join(u'\n')];
    if (!block && index.row() < m_model.steps().edited().rows.size())
        block = renderBlock(rowNodes(m_context.tableTree(), m_model.steps().edited(), index.row()), source, m_style);
    const QMargins around = padding(option, row.kind);
    block->setWidth(std::max(option.rect.width() - around.left() - around.right(), option.fontMetrics.height()));
    return block;
}

void CardDelegate::forgetPictures()
{
    m_blocks.removeIf([](const auto &block) { return block.key().contains(u"!["_s); });
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const RoadmapRowKind kind = kindOf(index);
    const int em = option.fontMetrics.height();
    const QMargins around = padding(option, kind);
    int height = 0;
    switch (kind) {
    case RoadmapRowKind::Spacer: return {option.rect.width(), em / 2};
    case RoadmapRowKind::Empty: height = hintRect(option).height(); break;
    case RoadmapRowKind::Group:
    case RoadmapRowKind::Item: height = int(std::ceil(rendered(option, index)->height())); break;
    }
    const int badge = badgeRect(option, index, option.rect.width() - around.left() - around.right()).height();
    return {option.rect.width(), std::max(height, em) + badge + around.top() + around.bottom()};
}

int CardDelegate::guessedHeight(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const int em = option.fontMetrics.height();
    const qsizetype width = option.fontMetrics.averageCharWidth() * index.data(Qt::DisplayRole).toString().size();
    const int badge = index.data(RoadmapModel::BadgeRole).toString().isEmpty() ? 0 : em;
    return em * 5 / 4 * int(1 + width / std::max(em, option.rect.width() - em)) + badge + em * 3 / 4;
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const RoadmapRowKind kind = kindOf(index);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    const QColor accent = accentColor(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isCard = kind == RoadmapRowKind::Item;
    painter->setPen(hasFocus     ? QPen(accent, 2)
                    : isSelected ? QPen(accent, 1)
                    : isCard     ? QPen(lineColor(option.palette), 1)
                                 : QPen(Qt::NoPen));
    painter->setBrush(isSelected ? QBrush(accentTint(option.palette))
                      : isCard   ? QBrush(option.palette.color(QPalette::Base))
                                 : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 5, 5);

    const QRect text = option.rect.marginsRemoved(padding(option, kind));
    switch (kind) {
    case RoadmapRowKind::Spacer:
        painter->setPen(lineColor(option.palette));
        painter->drawLine(option.rect.left() + 2, option.rect.center().y(), option.rect.right() - 2,
                          option.rect.center().y());
        break;
    case RoadmapRowKind::Empty:
        painter->setPen(dimTextColor(option.palette));
        painter->setFont(option.font);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, hint());
        break;
    case RoadmapRowKind::Group:
    case RoadmapRowKind::Item:
        paintBadge(*painter, option, index, text);
        painter->translate(text.topLeft());
        rendered(option, index)->paint(*painter, QRectF(QPointF(), text.size()), {});
        break;
    }
    painter->restore();
}

LinkTarget CardDelegate::linkAt(const QStyleOptionViewItem &option, const QModelIndex &index, QPoint point) const
{
    const RoadmapRowKind kind = kindOf(index);
    if (kind != RoadmapRowKind::Item && kind != RoadmapRowKind::Group)
        return {};
    const Block block = rendered(option, index);
    const QRect text = option.rect.marginsRemoved(padding(option, kind));
    const int target = block->targetAt(point - text.topLeft());
    return target < 0 ? LinkTarget() : block->targets()[target].link;
}

} // namespace minuta
