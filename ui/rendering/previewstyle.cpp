#include "ui/rendering/previewstyle.h"

#include "ui/widgets/palettecolors.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace minuta {

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
    style.isDark = minuta::isDark(palette);
    style.accent = accentColor(palette);
    style.link = readable(palette.color(QPalette::Link), style.base, style.text);
    style.onAccent = contrast(style.accent, Qt::white) >= 3 ? QColor(Qt::white) : QColor(Qt::black);
    style.dim = dimTextColor(palette);
    style.rule = lineColor(palette);
    style.bar = blended(style.text, style.base, 0.22);
    style.codeBackground = minuta::codeBackground(palette);
    style.stripe = blended(style.text, style.base, style.isDark ? 0.045 : 0.03);
    style.warning = warningColor(palette);
    style.section = accentTint(palette);
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
