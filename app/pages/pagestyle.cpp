#include "app/pages/pagestyle.h"

#include <QGuiApplication>
#include <QScreen>

namespace minuta {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal textSize = 10; // points

QFont fontOf(const QStringList &families, qreal size)
{
    QFont font(families);
    font.setPointSizeF(size);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

PageStyle PageStyle::forResolution(int dotsPerInch)
{
    PageStyle style;
    style.pointSize = dotsPerInch / 72.0;
    style.font = fontOf({u"Noto Sans"_s, u"DejaVu Sans"_s, u"Liberation Sans"_s, u"sans-serif"_s}, textSize);
    style.codeFont =
        fontOf({u"Noto Sans Mono"_s, u"DejaVu Sans Mono"_s, u"Liberation Mono"_s, u"monospace"_s}, textSize * 0.88);
    style.codeFont.setFixedPitch(true);
    return style;
}

qreal PageStyle::formatPoints(qreal count)
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    return count * (screen != nullptr ? screen->logicalDotsPerInchY() : 96) / 72;
}

qreal PageStyle::headingSize(int level) const
{
    static constexpr qreal scales[] = {1.9, 1.5, 1.25, 1.08, 1, 1};
    return textSize * scales[std::clamp(level, 1, 6) - 1];
}

QTextCharFormat PageStyle::textFormat() const
{
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(text);
    return format;
}

} // namespace minuta
