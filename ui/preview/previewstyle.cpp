#include "ui/preview/previewstyle.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace minuta {

namespace {

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    const auto part = [share](float from, float to) { return from + (to - from) * float(share); };
    return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()), part(a.blueF(), b.blueF()));
}

// WCAG 2.1, relative luminance
qreal luminance(const QColor &color)
{
    const auto linear = [](qreal c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

qreal contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

QColor readable(const QColor &color, const QColor &base, const QColor &text)
{
    for (qreal share = 0; share < 1; share += 0.1) {
        const QColor moved = mixed(color, text, share);
        if (contrast(moved, base) >= 4.5)
            return moved;
    }
    return text;
}

PreviewStyle PreviewStyle::from(const QPalette &palette, const QFont &font, qreal zoom)
{
    PreviewStyle style;
    style.em = std::clamp(QFontInfo(font).pixelSize() * zoom, 4.0, 200.0);
    style.font = font;
    style.font.setPixelSize(int(std::round(style.em)));
    style.em = style.font.pixelSize();
    style.codeFont = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    style.codeFont.setPixelSize(int(std::round(style.em * 0.9)));
    style.textWidth = QFontMetricsF(style.font).averageCharWidth();

    style.base = palette.color(QPalette::Base);
    style.text = palette.color(QPalette::Text);
    style.isDark = luminance(style.base) < luminance(style.text);
    style.accent = palette.color(QPalette::Accent);
    if (contrast(style.accent, style.base) < 2)
        style.accent = palette.color(QPalette::Link);
    style.link = readable(palette.color(QPalette::Link), style.base, style.text);
    style.onAccent = contrast(style.accent, Qt::white) >= 3 ? QColor(Qt::white) : QColor(Qt::black);
    style.dim = mixed(style.text, style.base, 0.36);
    style.rule = mixed(style.base, style.text, 0.16);
    style.bar = mixed(style.base, style.text, 0.22);
    style.codeBackground = mixed(style.base, style.text, style.isDark ? 0.08 : 0.05);
    style.stripe = mixed(style.base, style.text, style.isDark ? 0.045 : 0.03);
    style.section = mixed(style.base, style.accent, style.isDark ? 0.2 : 0.11);
    style.chipBackground = style.text;
    style.chipBackground.setAlphaF(style.isDark ? 0.13F : 0.075F);
    style.selection = palette.color(QPalette::Highlight);
    style.selectedText = palette.color(QPalette::HighlightedText);
    return style;
}

qreal PreviewStyle::headingSize(int level) const
{
    constexpr qreal factors[] = {1.75, 1.4, 1.15, 1, 0.9, 0.85};
    return std::round(em * factors[std::clamp(level, 1, 6) - 1]);
}

qreal PreviewStyle::marginTop(BlockKind kind, int headingLevel) const
{
    if (kind == BlockKind::Blank)
        return 0;
    if (kind == BlockKind::Heading)
        return std::round(em * (headingLevel <= 2 ? 1.5 : 1.15));
    return blockGap();
}

qreal PreviewStyle::marginBottom(BlockKind kind, int headingLevel) const
{
    if (kind == BlockKind::Blank)
        return 0;
    if (kind == BlockKind::Heading)
        return std::round(em * (headingLevel <= 2 ? 0.7 : 0.4));
    return blockGap();
}

} // namespace minuta
