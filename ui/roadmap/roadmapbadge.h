#pragma once

#include "app/roadmap/roadmapcomparison.h"

#include <QColor>
#include <QFont>
#include <QFontMetrics>
#include <QPalette>
#include <QString>

namespace minuta {

struct EarlierRoadmap;

/// What a row of the roadmap tells of an earlier meeting's: "from Soon".
struct RoadmapBadge
{
    enum class Tone : quint8
    {
        Quiet,
        Good,
        Warning
    };
    QString words;  ///< empty: nothing to tell
    QString sign;   ///< stands before words on the screen
    QString detail; ///< a sentence more, as for a tooltip; may be empty
    Tone tone = Tone::Quiet;

    QString text() const; ///< sign and words

    friend bool operator==(const RoadmapBadge &, const RoadmapBadge &) = default;
};

/// By row of later.
QList<RoadmapBadge> roadmapBadges(const EarlierRoadmap &earlier, const RoadmapTable &later,
                                  const QList<RoadmapItemChange> &changes);

/// The same, telling also of what stands behind the row's second cell, where readers do not see it.
RoadmapBadge withSurplus(RoadmapBadge badge, const QString &surplus);

/// How a badge is drawn in a column of width: words stay whole unless one is wider than that.
int badgeFlags(const QFontMetrics &metrics, const QString &badge, int width);
QFont badgeFont(const QFont &font);
/// Readable on background.
QColor badgeColor(const QPalette &palette, RoadmapBadge::Tone tone, const QColor &background);

} // namespace minuta
