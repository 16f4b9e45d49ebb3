#pragma once

#include "app/roadmap/roadmaphistory.h"

#include <QAbstractTableModel>

namespace minuta {

/// A roadmap's history as a table: a row for each item, a column for each meeting, in each cell what became of the
/// item; empty where the roadmap has it not.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setHistory(const RoadmapHistory &history);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    RoadmapHistory m_history;
};

} // namespace minuta
