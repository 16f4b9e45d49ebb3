#pragma once

#include "ui/tables/cellarea.h"
#include "ui/widgets/celltable.h"

namespace minuta {

class EditorContext;
class TableModel;

/// A table of a document as a grid of cells. What is selected is always one area.
class TableView : public CellTable
{
    Q_OBJECT

public:
    TableView(EditorContext &context, TableModel &model, QWidget *parent = nullptr);

    /// The current cell where nothing is selected; without rows where there is neither.
    CellArea selectedArea() const;
    void select(const CellArea &area);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Columns are as wide as their texts, or share what room there is by them, until the user sets a width.
    void fitColumns();

    TableModel &m_model;
    bool m_isFitting = false;
    bool m_isWidthSet = false; ///< by the user
};

} // namespace minuta
