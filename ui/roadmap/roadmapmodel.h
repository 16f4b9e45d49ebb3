#pragma once

#include "app/document/document.h"
#include "app/roadmap/roadmap.h"
#include "app/text/error.h"

#include <QAbstractTableModel>

namespace minuta {

class EditorContext;

/// The rows of one roadmap table of the document. setData() and the edits change the text; the rows follow it.
class RoadmapModel : public QAbstractTableModel
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
    };

    explicit RoadmapModel(EditorContext &context, QObject *parent = nullptr);

    int tableCount() const;
    int currentTable() const { return m_tableIndex; }
    void setCurrentTable(int index);
    const RoadmapTable &table() const { return m_table; }

    /// Each returns the row where the item stands afterwards; -1 where nothing was done.
    int addItem(int afterRow);
    int removeItem(int row);
    int moveItem(int row, int by);     ///< one line up (-1) or down (1), into the next bucket at a bucket's edge
    int moveToBucket(int row, int by); ///< to the end of the previous (-1) or the begin of the next (1) bucket

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

signals:
    /// Tables came or went, or a row was moved to row by dropping.
    void tablesChanged();
    void dropped(int row);

private:
    void refresh();
    void read();
    int move(int row, int bucket, int before, const QString &name);
    bool isRow(int row) const { return row >= 0 && row < m_table.rows.size(); }

    EditorContext &m_context;
    RoadmapTable m_table;
    int m_tableIndex = 0;
    qsizetype m_tableCount = 0;
};

} // namespace minuta
