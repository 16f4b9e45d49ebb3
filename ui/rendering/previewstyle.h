#pragma once

#include "app/markdown/syntaxtree.h"

#include <QColor>
#include <QFont>

#include <cmath>

class QPalette;

namespace minuta {

/// Fonts, measures and colours of the preview, all made from a widget's font and palette. Measures are in pixels.
struct PreviewStyle
{
    QFont font;          ///< of text, in pixels
    QFont codeFont;      ///< fixed pitch, a little smaller
    qreal em = 13;       ///< the text's font size
    qreal textWidth = 7; ///< of an average character
    bool isDark = false;
    QColor base;
    QColor text;
    QColor dim;
    QColor link;
    QColor rule; ///< lines below headings, table borders
    QColor bar;  ///< of block quotes
    QColor codeBackground;
    QColor chipBackground; ///< of code in a line; seen on the section's background as well
    QColor stripe;         ///< every second table row
    QColor accent;
    QColor onAccent;
    QColor warning; ///< the sign of what is to be settled
    QColor section; ///< behind the section being edited
    QColor selection;
    QColor selectedText;

    static PreviewStyle from(const QPalette &palette, const QFont &font, qreal zoom = 1);

    qreal lineHeight() const { return std::round(em * 1.5); }
    qreal blockGap() const { return std::round(em * 0.7); }
    qreal itemGap() const { return std::round(em * 0.15); }
    qreal listStep() const { return std::round(em * 1.75); }
    qreal codePadding() const { return std::round(em * 0.7); }
    qreal headingSize(int level) const;
    qreal headingLineHeight(int level) const { return std::round(headingSize(level) * 1.35); }
    /// From a heading's last line to its rule, which only level 1 and 2 have.
    qreal headingRuleGap(int level) const { return level <= 2 ? std::round(em * 0.4) : 0; }
    qreal marginTop(BlockKind kind, int headingLevel) const;
    qreal marginBottom(BlockKind kind, int headingLevel) const;

    friend bool operator==(const PreviewStyle &, const PreviewStyle &) = default;
};

} // namespace minuta
