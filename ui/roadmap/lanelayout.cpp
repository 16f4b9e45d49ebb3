#include "ui/roadmap/lanelayout.h"

#include <algorithm>

namespace minuta {

void LaneLayout::setPlaces(QList<Place> places, int gap)
{
    m_places = std::move(places);
    m_gap = gap;
    m_tops.clear();
}

int LaneLayout::positionOf(int row) const
{
    const auto found = std::ranges::lower_bound(m_places, row, {}, &Place::row);
    return found != m_places.end() && found->row == row ? int(found - m_places.begin()) : -1;
}

int LaneLayout::top(int position) const
{
    place();
    return m_tops[position];
}

int LaneLayout::positionAt(int y) const
{
    place();
    const auto next = std::ranges::upper_bound(m_tops, y); // of the first that begins below y
    const int above = std::max(0, int(next - m_tops.begin()) - 1);
    return above < count() && m_tops[above] + m_places[above].height <= y ? above + 1 : std::min(above, count());
}

int LaneLayout::contentHeight() const
{
    place();
    return m_tops.last();
}

void LaneLayout::measure(int position, int height)
{
    Place &measured = m_places[position];
    measured.isMeasured = true;
    if (measured.height == height)
        return;
    measured.height = height;
    m_tops.clear();
}

void LaneLayout::forget(int position, int guess)
{
    measure(position, guess);
    m_places[position].isMeasured = false;
}

void LaneLayout::place() const
{
    if (!m_tops.isEmpty())
        return;
    m_tops.reserve(m_places.size() + 1);
    int top = m_gap;
    for (const Place &each : m_places) {
        m_tops.append(top);
        top += each.height + m_gap;
    }
    m_tops.append(top);
}

} // namespace minuta
