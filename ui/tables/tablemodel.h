#pragma once

#include "app/tables/table.h"
#include "app/text/changeset.h"
#include "ui/context/textrowsmodel.h"
#include "ui/tables/tablesteps.h"

namespace minuta {

class EditorContext;

/// One of the document's plain tables. Row 0 is the header row, so that the arrows reach it and it is edited as all
/// others are. Cells behind the last column, which readers do not see, are shown as well. setData() and steps() change
/// the text; the rows follow it, and go on showing the table where it was when others come and go before it.
class TableModel : public TextRowsModel
{
    Q_OBJECT

public:
    explicit TableModel(EditorContext &context, QObject *parent = nullptr);

    /// What a row of the model is to app/tables: the header row or one below, and the other way round.
    static int tableRow(int modelRow) { return modelRow - 1; }
    static int modelRow(int tableRow) { return tableRow + 1; }

    int currentTable() const { return m_tableIndex; }
    void setCurrentTable(int index);
    const Table &table() const { return m_steps.table(); }
    TableSteps &steps() { return m_steps; }
    /// Where a cell stands in the text; the row's end for one that its row lacks.
    qsizetype placeOf(const QModelIndex &index) const;
    /// The cell at or behind place.
    QModelIndex cellAt(qsizetype place) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    /// The rows are those of the text again, after all else was announced.
    void refreshed();

private:
    void follow(const ChangeSet &change);
    void reset();
    void refresh(const ChangeSet &change);
    void read();
    /// Null for one that has gone, or come, and is still to be announced.
    const TableRow *row(int modelRow) const;
    QString source(const QModelIndex &index) const;
    QStringList titles() const;
    /// By row of the model: its version in a conflict; empty: it is in none.
    QStringList conflictsOf(const Table &table) const;

    EditorContext &m_context;
    TableSteps m_steps;
    QList<TextRange> m_rows; ///< TableRow::text of the rows that have been announced, where they are in the text of now
    QStringList m_titles;    ///< sources of the header row's cells, likewise
    QStringList m_conflicts; ///< of the rows, likewise
    QList<CellAlignment> m_alignments;
    int m_columns = 0;
    int m_tableIndex = 0;
};

} // namespace minuta
