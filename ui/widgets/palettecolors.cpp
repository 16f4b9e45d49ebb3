#include "ui/widgets/palettecolors.h"

namespace minuta {

QColor blended(const QColor &front, const QColor &back, qreal share)
{
    const auto mix = [share](float a, float b) { return float(a * share + b * (1 - share)); };
    return QColor::fromRgbF(mix(front.redF(), back.redF()), mix(front.greenF(), back.greenF()),
                            mix(front.blueF(), back.blueF()));
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightnessF() < 0.5f;
}

QColor accentColor(const QPalette &palette)
{
    return palette.color(QPalette::Accent);
}

QColor accentTint(const QPalette &palette)
{
    return blended(accentColor(palette), palette.color(QPalette::Base), isDark(palette) ? 0.25 : 0.11);
}

QColor lineColor(const QPalette &palette)
{
    return blended(palette.color(QPalette::Text), palette.color(QPalette::Base), isDark(palette) ? 0.2 : 0.16);
}

QColor dimTextColor(const QPalette &palette)
{
    return blended(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.66);
}

QColor goodColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x57ab5a) : QColor(0x1a7f37);
}

QColor warningColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xd4a72c) : QColor(0x9a6700);
}

QColor codeBackground(const QPalette &palette)
{
    return blended(palette.color(QPalette::Text), palette.color(QPalette::Base), isDark(palette) ? 0.1 : 0.06);
}

} // namespace minuta
