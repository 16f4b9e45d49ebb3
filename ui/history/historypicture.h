#pragma once

#include "app/roadmap/roadmaphistory.h"

#include <QColor>
#include <QFont>
#include <QList>
#include <QPalette>
#include <QRectF>
#include <QString>

class QPainter;

namespace minuta {

/// A piece of the picture: a filled area, a text, or both. Rectangles are in the picture, in logical pixels.
struct HistoryShape
{
    /// What stays in sight while the picture scrolls: the titles do not go sideways, the dates not up and down, the
    /// legend not at all.
    enum class Part : quint8
    {
        Lanes,
        Titles,
        Dates,
        Legend,
    };
    Part part = Part::Lanes;
    QRectF rect;
    QColor fill;  ///< invalid: none
    QString text; ///< cut with an ellipsis to what rect holds
    QColor color; ///< of the text
    bool isBold = false;
    bool isCentred = false;
    QString tip; ///< all that is known of it
};

/// Items over meetings: a line for each item, a column for each meeting, a bar for as long as the item stands in a
/// bucket. Drawn on the screen and written to files from the same shapes.
struct HistoryPicture
{
    QFont font;
    QColor background;
    QSizeF size;
    qreal titles = 0; ///< width of the column of titles
    qreal column = 0; ///< width of a meeting's column
    qreal legend = 0; ///< where the line of dates begins
    qreal head = 0;   ///< where the first item's line begins
    QList<HistoryShape> shapes;
};

HistoryPicture drawHistory(const RoadmapHistory &history, const QPalette &palette, const QFont &font);

/// What people read of an item at a meeting: its bucket, and what became of it since the meeting before.
QString momentText(const RoadmapHistory &history, const RoadmapLife &life, qsizetype meeting);

/// An SVG 1.1 file whose texts stay texts.
QByteArray toSvg(const HistoryPicture &picture, const QString &title);
/// A PNG file at two pixels a logical one, or at fewer where the picture is very large.
QByteArray toPng(const HistoryPicture &picture);
/// Texts of areas that begin left of seen, a part of the picture, begin where that does.
void paint(QPainter &painter, const HistoryPicture &picture, const HistoryShape &shape, const QRectF &seen);

} // namespace minuta
