#include "ui/roadmap/roadmapbadge.h"

#include "app/series/earlierroadmap.h"
#include "ui/widgets/palettecolors.h"
#include "ui/widgets/scaledfont.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

class BadgeWords
{
    Q_DECLARE_TR_FUNCTIONS(minuta::RoadmapBadge)

public:
    static RoadmapBadge badge(const EarlierRoadmap &earlier, const RoadmapItemChange &change);
    static QString surplus(const QString &words);
};

QString BadgeWords::surplus(const QString &words)
{
    //: Badge of a roadmap item; %1 is the text of cells that belong to no column of the table
    return tr("readers do not see: %1").arg(words);
}

RoadmapBadge BadgeWords::badge(const EarlierRoadmap &earlier, const RoadmapItemChange &change)
{
    if (change.isNew())
        //: Badge of a roadmap item
        return {tr("new"), u"+"_s, {}, RoadmapBadge::Tone::Good};
    const RoadmapRow &before = earlier.table.rows[change.earlier];
    const QString label = earlier.table.buckets[before.bucket].label;
    //: Tooltip of a roadmap item: how it read at the meeting before
    const QString detail = change.isReworded ? tr("Before: %1").arg(before.plainTitle) : QString();
    if (change.isMoved) {
        //: Badge of a roadmap item; %1 is the bucket that it was moved from, against the order of things
        const QString words = (change.isStepBack ? tr("back from %1") :
                                                 //: Badge of a roadmap item; %1 is the bucket that it was moved from
                                   tr("from %1"))
                                  .arg(label);
        return {change.isReworded ? tr("%1, reworded").arg(words) : words, change.isStepBack ? u"↓"_s : u"↑"_s, detail,
                change.isStepBack ? RoadmapBadge::Tone::Warning : RoadmapBadge::Tone::Good};
    }
    if (change.isReworded)
        //: Badge of a roadmap item
        return {tr("reworded"), u"≈"_s, detail, RoadmapBadge::Tone::Quiet};
    const int meetings = 1 + earlier.unchanged.value(change.earlier);
    if (meetings < staleFrom)
        return {};
    //: Badge of a roadmap item
    return {tr("unchanged for %n meeting(s)", nullptr, meetings), u"="_s, {}, RoadmapBadge::Tone::Quiet};
}

} // namespace

QString RoadmapBadge::text() const
{
    return words.isEmpty() ? QString() : sign + u' ' + words;
}

QList<RoadmapBadge> roadmapBadges(const EarlierRoadmap &earlier, const RoadmapTable &later,
                                  const QList<RoadmapItemChange> &changes)
{
    QList<RoadmapBadge> result(later.rows.size());
    for (const RoadmapItemChange &change : changes) {
        if (!change.isDropped() && change.later < result.size())
            result[change.later] = BadgeWords::badge(earlier, change);
    }
    return result;
}

RoadmapBadge withSurplus(RoadmapBadge badge, const QString &surplus)
{
    constexpr qsizetype longest = 80; // in units; the rest is in the detail
    if (surplus.isEmpty())
        return badge;
    const QString shown = BadgeWords::surplus(surplus.size() > longest ? surplus.left(longest) + u'…' : surplus);
    badge.words = badge.words.isEmpty() ? shown : badge.text() + u" · "_s + shown;
    badge.sign = u"⚠"_s;
    badge.detail += (badge.detail.isEmpty() ? QString() : u"\n"_s) + BadgeWords::surplus(surplus);
    badge.tone = RoadmapBadge::Tone::Warning;
    return badge;
}

int badgeFlags(const QFontMetrics &metrics, const QString &badge, int width)
{
    const QStringList words = badge.split(u' ');
    const bool fits =
        std::ranges::all_of(words, [&](const QString &word) { return metrics.horizontalAdvance(word) <= width; });
    return int(fits ? Qt::TextWordWrap : Qt::TextWrapAnywhere);
}

QFont badgeFont(const QFont &font)
{
    return scaledFont(font, 0.85);
}

QColor badgeColor(const QPalette &palette, RoadmapBadge::Tone tone, const QColor &background)
{
    const QColor color = tone == RoadmapBadge::Tone::Good      ? goodColor(palette)
                         : tone == RoadmapBadge::Tone::Warning ? warningColor(palette)
                                                               : dimTextColor(palette);
    return readable(color, background, palette.color(QPalette::Text));
}

} // namespace minuta
