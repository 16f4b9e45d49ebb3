#pragma once

#include <QList>

namespace minuta {

/// Where the rows of a lane stand below each other, in pixels from its top. Rows are high as they are guessed to be
/// until somebody measures them, so that a lane of thousands costs no more than what is seen of it.
class LaneLayout
{
public:
    struct Place
    {
        int row = 0; ///< in the table
        int height = 0;
        bool isMeasured = false;
    };

    /// places ascend by row; gap stands before each.
    void setPlaces(QList<Place> places, int gap);
    int count() const { return int(m_places.size()); }
    int row(int position) const { return m_places[position].row; }
    /// -1: the lane does not show the row.
    int positionOf(int row) const;

    int top(int position) const;
    int height(int position) const { return m_places[position].height; }
    /// The first whose end is below y; count() where there is none.
    int positionAt(int y) const;
    /// With a gap at the end.
    int contentHeight() const;

    bool isMeasured(int position) const { return m_places[position].isMeasured; }
    void measure(int position, int height);
    /// Its content is another one, about as high as guess.
    void forget(int position, int guess);

private:
    void place() const;

    QList<Place> m_places;
    mutable QList<int> m_tops; ///< of the places, and where one more would stand; empty: to be made
    int m_gap = 0;
};

} // namespace minuta
