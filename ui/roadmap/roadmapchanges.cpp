#include "ui/roadmap/roadmapchanges.h"

#include "app/document/documentfile.h"
#include "ui/context/editorcontext.h"
#include "ui/roadmap/roadmapbadge.h"
#include "ui/roadmap/roadmapmodel.h"

#include <QFileInfo>

#include <algorithm>

namespace minuta {

namespace {

constexpr qsizetype fewRows = 150; // are compared in a millisecond or two, so that badges never lag behind

bool areSameItems(const RoadmapTable &left, const RoadmapTable &right)
{
    const auto sameLabels = [](const RoadmapBucket &a, const RoadmapBucket &b) {
        return a.label == b.label && a.firstRow == b.firstRow && a.endRow == b.endRow;
    };
    const auto sameRows = [](const RoadmapRow &a, const RoadmapRow &b) {
        return a.kind == b.kind && a.plainTitle == b.plainTitle && a.links == b.links;
    };
    return std::ranges::equal(left.buckets, right.buckets, sameLabels)
           && std::ranges::equal(left.rows, right.rows, sameRows);
}

} // namespace

RoadmapChanges::RoadmapChanges(EditorContext &context, RoadmapModel &model, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_model(model)
{
    connect(&model, &RoadmapModel::refreshed, this, &RoadmapChanges::followTable);
}

void RoadmapChanges::setPath(const QString &path)
{
    if (path == m_path)
        return;
    m_path = path;
    m_hasLooked = false;
    m_read.cancel();
    take(std::nullopt);
}

void RoadmapChanges::look()
{
    m_hasLooked = true;
    if (!m_path.isEmpty() && m_model.tableCount() > 0) {
        lookAt(placeNow());
        return;
    }
    m_read.cancel();
    take(std::nullopt);
}

RoadmapPlace RoadmapChanges::placeNow() const
{
    return roadmapPlace(m_context.minutes(), m_context.roadmaps(), m_model.currentTable());
}

void RoadmapChanges::lookAt(const RoadmapPlace &place)
{
    m_place = place;
    const auto read = [unsaved = m_unsavedTexts ? m_unsavedTexts() : QHash<QString, QString>()](const QString &path) {
        const auto held = unsaved.constFind(path);
        return held != unsaved.constEnd() ? std::optional(*held) : readDocumentText(path);
    };
    m_read.ask(
        this, [path = QFileInfo(m_path).absoluteFilePath(), place, read] { return earlierRoadmap(path, place, read); },
        [this](const std::optional<EarlierRoadmap> &earlier) { take(earlier); });
}

void RoadmapChanges::take(const std::optional<EarlierRoadmap> &earlier)
{
    m_earlier = earlier;
    compare();
}

void RoadmapChanges::followTable()
{
    if (m_hasLooked && !m_path.isEmpty() && m_model.tableCount() > 0) {
        if (const RoadmapPlace place = placeNow(); place != m_place)
            lookAt(place);
    }
    if (m_earlier && !areSameItems(m_compared, m_model.table()))
        compare();
}

void RoadmapChanges::compare()
{
    m_compared = m_model.table();
    m_comparison.cancel();
    if (!m_earlier) {
        show({});
        return;
    }
    const auto work = [earlier = m_earlier->table, later = m_compared] { return compareRoadmaps(earlier, later); };
    if (std::max(m_compared.rows.size(), m_earlier->table.rows.size()) <= fewRows)
        show(work());
    else
        m_comparison.ask(this, work, [this](const QList<RoadmapItemChange> &changes) { show(changes); });
}

void RoadmapChanges::show(const QList<RoadmapItemChange> &changes)
{
    m_changes = changes;
    m_model.setBadges(m_earlier ? roadmapBadges(*m_earlier, m_compared, changes) : QList<RoadmapBadge>());
    emit changed();
}

} // namespace minuta
