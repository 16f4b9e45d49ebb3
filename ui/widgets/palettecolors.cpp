#include "ui/widgets/palettecolors.h"

#include <algorithm>
#include <cmath>

namespace minuta {

namespace {

// WCAG 2.1, relative luminance
qreal luminance(const QColor &color)
{
    const auto linear = [](qreal c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

qreal contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

QColor readable(const QColor &color, const QColor &background, const QColor &text)
{
    for (qreal share = 0; share < 1; share += 0.1) {
        const QColor moved = blended(text, color, share);
        if (contrast(moved, background) >= 4.5)
            return moved;
    }
    return text;
}

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

QPalette paperPalette(const QPalette &palette)
{
    QPalette paper = palette;
    const QColor ink(0x1f2328);
    for (const auto role : {QPalette::Base, QPalette::Window})
        paper.setColor(role, Qt::white);
    for (const auto role : {QPalette::Text, QPalette::WindowText})
        paper.setColor(role, ink);
    paper.setColor(QPalette::PlaceholderText, blended(ink, Qt::white, 0.7));
    return paper;
}

QColor accentColor(const QPalette &palette)
{
    const QColor accent = palette.color(QPalette::Accent);
    return contrast(accent, palette.color(QPalette::Base)) < 2 ? palette.color(QPalette::Link) : accent;
}

QColor accentTint(const QPalette &palette)
{
    return blended(accentColor(palette), palette.color(QPalette::Base), isDark(palette) ? 0.2 : 0.11);
}

QColor lineColor(const QPalette &palette)
{
    return blended(palette.color(QPalette::Text), palette.color(QPalette::Base), isDark(palette) ? 0.2 : 0.16);
}

QColor dimTextColor(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    return readable(blended(text, base, 0.66), base, text);
}

QColor goodColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x57ab5a) : QColor(0x1a7f37);
}

QColor warningColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xd4a72c) : QColor(0x9a6700);
}

QColor caretLineColor(const QPalette &palette)
{
    return blended(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.05);
}

QColor codeBackground(const QPalette &palette)
{
    return blended(palette.color(QPalette::Text), palette.color(QPalette::Base), isDark(palette) ? 0.08 : 0.05);
}

} // namespace minuta
