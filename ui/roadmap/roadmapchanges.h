#pragma once

#include "app/roadmap/roadmapcomparison.h"
#include "app/series/earlierroadmap.h"
#include "ui/context/newestanswer.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <optional>
#include <utility>

namespace minuta {

class EditorContext;
class RoadmapModel;

/// What has changed in the table of a model since the meeting before, whose file lies in the same folder. Files are read
/// in a worker thread, and tables too large to compare between two keys are compared there; badges of the model follow.
class RoadmapChanges : public QObject
{
    Q_OBJECT

public:
    RoadmapChanges(EditorContext &context, RoadmapModel &model, QObject *parent);

    /// The file of the document; empty: it has none.
    void setPath(const QString &path);
    const QString &path() const { return m_path; }
    /// By absolute path what windows hold and is not on disk; it stands for what is there.
    void setUnsavedTexts(std::function<QHash<QString, QString>()> texts) { m_unsavedTexts = std::move(texts); }
    /// Reads the meetings before again.
    void look();

    /// What is compared with; nothing: there is no roadmap of an earlier meeting, or it is not yet read.
    const std::optional<EarlierRoadmap> &earlier() const { return m_earlier; }
    /// As compareRoadmaps() tells them: rows of earlier() and of the model.
    const QList<RoadmapItemChange> &changes() const { return m_changes; }

signals:
    void changed();

private:
    /// Where the model's table stands; it has one.
    RoadmapPlace placeNow() const;
    void lookAt(const RoadmapPlace &place);
    void followTable();
    void compare();
    void take(const std::optional<EarlierRoadmap> &earlier);
    void show(const QList<RoadmapItemChange> &changes);

    EditorContext &m_context;
    RoadmapModel &m_model;
    QString m_path;
    RoadmapPlace m_place; ///< that m_earlier was looked for at
    bool m_hasLooked = false;
    std::optional<EarlierRoadmap> m_earlier;
    RoadmapTable m_compared; ///< the state of the model's table that m_changes are, or will be, for
    QList<RoadmapItemChange> m_changes;
    std::function<QHash<QString, QString>()> m_unsavedTexts;
    NewestAnswer m_read;
    NewestAnswer m_comparison;
};

} // namespace minuta
