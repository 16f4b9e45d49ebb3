#pragma once

#include "ui/widgets/celltable.h"

namespace minuta {

class EditorContext;
class RoadmapModel;

/// A roadmap as a table of two columns, When and What, edited in place.
class RoadmapTableView : public CellTable
{
    Q_OBJECT

public:
    RoadmapTableView(EditorContext &context, RoadmapModel &model, QWidget *parent);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Makes the column When as wide as its labels, and a quarter of the table at most, until the user sets its width.
    void fitWhen();

    RoadmapModel &m_model;
    bool m_isFitting = false;
    bool m_isWhenSet = false; ///< by the user
};

} // namespace minuta
