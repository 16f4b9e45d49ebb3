#pragma once

#include "app/document/document.h"
#include "app/roadmap/roadmap.h"
#include "ui/context/textrowsmodel.h"
#include "ui/roadmap/roadmapbadge.h"
#include "ui/roadmap/roadmapsteps.h"

namespace minuta {

class EditorContext;

/// The rows of one roadmap table of the document. setData() and steps() change the text; the rows follow it.
class RoadmapModel : public TextRowsModel
{
    Q_OBJECT

public:
    enum Column
    {
        WhenColumn,
        WhatColumn,
        ColumnCount
    };
    enum Role
    {
        KindRole = Qt::UserRole, ///< int(RoadmapRowKind)
        IndentedRole,            ///< bool: stands under a group
        BucketStartRole,         ///< bool: the first row of a bucket
        BadgeRole,               ///< QString: what it tells of an earlier meeting; empty: nothing
        BadgeToneRole,           ///< int(RoadmapBadge::Tone)
        DetailRole,              ///< QString: a sentence more than the badge's words; plain text
    };

    explicit RoadmapModel(EditorContext &context, QObject *parent = nullptr);

    int tableCount() const;
    int currentTable() const { return m_tableIndex; }
    void setCurrentTable(int index);
    const RoadmapTable &table() const { return m_table; }

    /// By row of table(): what they tell beside their text.
    void setBadges(const QList<RoadmapBadge> &badges);

    /// What can be done to the table.
    RoadmapSteps &steps() { return m_steps; }
    const RoadmapSteps &steps() const { return m_steps; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;
    /// Whether it is rows of this model that are dragged: those of another window are rows of another table.
    bool canDrop(const QMimeData &data) const;
    /// Moves the rows that were dragged before another row of bucket, or with -1 to its end.
    void drop(const QMimeData &data, int bucket, int before);

signals:
    void refreshed(); ///< the rows are those of the text again, after all else was announced
    void badgesChanged();
    void dropped(const QList<int> &rows); ///< they were moved by dropping, and stand there now

private:
    bool followRow();
    void refresh();
    void read();
    QString editedLabel(const RoadmapBucket &bucket) const;
    RoadmapBadge badgeOf(int row) const;
    QStringList conflictsOf(const RoadmapTable &table) const;
    bool isRow(int row) const { return row >= 0 && row < m_table.rows.size(); }

    EditorContext &m_context;
    RoadmapSteps m_steps;
    const QByteArray m_id;        ///< is in what is dragged
    RoadmapTable m_table;         ///< what has been announced
    quint64 m_revision = 0;       ///< of the text that m_table is of
    QStringList m_conflicts;      ///< by row: its version in a conflict; empty: it is in none
    QList<RoadmapBadge> m_badges; ///< by row, for the table as it was when they were set
    int m_tableIndex = 0;
    qsizetype m_tableCount = 0;
};

} // namespace minuta
