#pragma once

#include "app/roadmap/roadmapcomparison.h"

#include <QColor>
#include <QFont>
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
    static constexpr int staleFrom = 3; ///< meetings in a row, from which on it is told that an item stands unchanged

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

QFont badgeFont(const QFont &font);
/// Readable on background.
QColor badgeColor(const QPalette &palette, RoadmapBadge::Tone tone, const QColor &background);

} // namespace minuta
