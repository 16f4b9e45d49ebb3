#pragma once

#include <QFont>

namespace minuta {

/// font, factor times as large, whether its size is given in points or in pixels.
inline QFont scaledFont(QFont font, qreal factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(int(font.pixelSize() * factor + 0.5));
    return font;
}

} // namespace minuta
