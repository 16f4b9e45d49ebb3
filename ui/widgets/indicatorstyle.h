#pragma once

#include <QProxyStyle>

namespace minuta {

/// The platform's style, but that boxes to tick have an outline that is seen in the dark (WCAG 2.1: a contrast of 3).
/// Qt's own style takes one darker than the window.
class IndicatorStyle : public QProxyStyle
{
    Q_OBJECT

public:
    using QProxyStyle::QProxyStyle;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
};

} // namespace minuta
