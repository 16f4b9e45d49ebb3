#include "app/roadmap/roadmapsummary.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

QString labelOf(const RoadmapTable &table, int row)
{
    const QString label = table.buckets[table.rows[row].bucket].label;
    return label.isEmpty() ? u"(no bucket)"_s : label;
}

QString titleOf(const RoadmapTable &table, int row)
{
    return QString(table.rows[row].title).replace(QChar::LineSeparator, u"<br>"_s);
}

QString lineFor(const RoadmapTable &earlier, const RoadmapTable &later, const RoadmapItemChange &change)
{
    if (change.isDropped())
        return u"- Dropped from %1: %2\n"_s.arg(labelOf(earlier, change.earlier), titleOf(earlier, change.earlier));
    const QString title = titleOf(later, change.later);
    const QString bucket = labelOf(later, change.later);
    if (change.isNew())
        return u"- New in %1: %2\n"_s.arg(bucket, title);
    QString what = u"Reworded in %1"_s.arg(bucket);
    if (change.isMoved)
        what = labelOf(earlier, change.earlier) + u" → "_s + bucket;
    if (change.isStepBack)
        what += u" (a step back)"_s;
    const QString before = titleOf(earlier, change.earlier);
    const QString note = before == title ? QString() : u" (was: %1)"_s.arg(before);
    return u"- %1: %2%3\n"_s.arg(what, title, note);
}

/// A line for each number of meetings, the most first.
QString staleLines(const QMap<int, QStringList> &stale)
{
    QString lines;
    for (const auto &[meetings, items] : stale.asKeyValueRange())
        lines.prepend(u"- Unchanged for %1 meetings: "_s.arg(meetings) + items.join(u"; "_s) + u'\n');
    return lines;
}

} // namespace

QString roadmapSummary(const RoadmapTable &earlier, const RoadmapTable &later, QDate since, const QList<int> &unchanged)
{
    QString moved;
    QString rest;
    QMap<int, QStringList> stale;
    for (const RoadmapItemChange &change : compareRoadmaps(earlier, later)) {
        const int meetings = change.isUnchanged() ? 1 + unchanged.value(change.earlier) : 0;
        if (meetings >= staleFrom)
            stale[meetings].append(u"%1 (%2)"_s.arg(titleOf(later, change.later), labelOf(later, change.later)));
        else if (!change.isUnchanged())
            (change.isMoved ? moved : rest) += lineFor(earlier, later, change);
    }
    const QString date = since.isValid() ? since.toString(Qt::ISODate) : u"the last meeting"_s;
    if (moved.isEmpty() && rest.isEmpty())
        return u"The roadmap is unchanged since %1.\n"_s.arg(date) + (stale.isEmpty() ? QString() : u"\n"_s)
               + staleLines(stale);
    return u"Roadmap changes since %1:\n\n"_s.arg(date) + moved + rest + staleLines(stale);
}

} // namespace minuta
