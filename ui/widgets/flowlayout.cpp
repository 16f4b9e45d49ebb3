#include "ui/widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace minuta {

namespace {

bool expands(const QLayoutItem &item)
{
    return item.expandingDirections().testFlag(Qt::Horizontal);
}

int wantedWidth(const QLayoutItem &item)
{
    return expands(item) ? item.minimumSize().width() : item.sizeHint().width();
}

int heightFor(const QLayoutItem &item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

} // namespace

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::gap() const
{
    return std::max(spacing(), 4); // a style may leave it to the controls beside each other: -1
}

std::vector<FlowLayout::Place> FlowLayout::places(const QRect &rect) const
{
    std::vector<Place> places;
    int top = rect.top();
    for (size_t next = 0; next < m_items.size();) {
        const size_t rowBegin = places.size();
        int left = rect.left();
        int expanding = 0;
        for (; next < m_items.size(); ++next) {
            QLayoutItem *item = m_items[next].get();
            if (item->isEmpty())
                continue;
            const int width = std::min(wantedWidth(*item), rect.width());
            if (places.size() > rowBegin && left + width > rect.left() + rect.width())
                break;
            places.push_back({item, QRect(left, top, width, 0)});
            left += width + gap();
            expanding += expands(*item) ? 1 : 0;
        }
        if (places.size() == rowBegin)
            break; // only items that are not shown were left
        int spare = rect.left() + rect.width() - (left - gap());
        int shift = 0;
        int height = 0;
        for (size_t i = rowBegin; i < places.size(); ++i) {
            Place &place = places[i];
            place.rect.translate(shift, 0);
            if (expands(*place.item)) {
                const int share = spare / expanding--;
                place.rect.setWidth(place.rect.width() + share);
                spare -= share;
                shift += share;
            }
            place.rect.setHeight(heightFor(*place.item, place.rect.width()));
            height = std::max(height, place.rect.height());
        }
        for (size_t i = rowBegin; i < places.size(); ++i)
            places[i].rect.translate(0, (height - places[i].rect.height()) / 2);
        top += height + gap();
    }
    return places;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int bottom = 0;
    for (const Place &place : places({0, 0, width - margins.left() - margins.right(), 0}))
        bottom = std::max(bottom, place.rect.top() + place.rect.height());
    return bottom + margins.top() + margins.bottom();
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = {size.width() + (size.isEmpty() ? 0 : gap()) + wantedWidth(*item),
                    std::max(size.height(), item->sizeHint().height())};
    }
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const QRect inner = rect.marginsRemoved(contentsMargins());
    for (const Place &place : places(inner))
        place.item->setGeometry(QStyle::visualRect(direction, inner, place.rect));
}

} // namespace minuta
