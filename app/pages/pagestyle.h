#pragma once

#include <QColor>
#include <QFont>
#include <QTextFormat>

namespace minuta {

/// Fonts, measures and colours of pages: always light, whatever the theme is.
struct PageStyle
{
    qreal pointSize = 1; ///< one point in the device's pixels
    QFont font;
    QFont codeFont;
    QColor text{0x1f, 0x23, 0x28};
    QColor dim{0x59, 0x63, 0x6e};
    QColor link{0x09, 0x69, 0xda};
    QColor rule{0xd1, 0xd9, 0xe0};
    QColor code{0xf6, 0xf8, 0xfa};
    QColor chip{0xef, 0xf1, 0xf3};

    /// For a device of that many dots an inch.
    static PageStyle forResolution(int dotsPerInch);

    qreal points(qreal count) const { return count * pointSize; }
    /// The same for margins, paddings and indents of formats: QTextDocument's layout scales those from the screen's dots
    /// to the device's.
    static qreal formatPoints(qreal count);
    qreal headingSize(int level) const; ///< in points
    QTextCharFormat textFormat() const;
};

} // namespace minuta
