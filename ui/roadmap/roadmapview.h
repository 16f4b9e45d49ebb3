#pragma once

#include "app/text/textrange.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QStackedLayout;
class QTableView;

namespace minuta {

class EditorContext;
class RoadmapActions;
class RoadmapModel;

/// The roadmap tables of a document as When and What, edited in place; rows move by keys and by drag.
class RoadmapView : public QWidget
{
    Q_OBJECT

public:
    explicit RoadmapView(EditorContext &context, QWidget *parent = nullptr);
    ~RoadmapView() override;

    /// The row at or behind selection's begin; the first one where it stands in no table.
    void showPlace(TextRange selection);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOutHeader();
    /// Makes the column When as wide as its labels, and a quarter of the table at most, until the user sets its width.
    void fitWhen();
    QWidget *buildTable();
    QWidget *buildEmptyPage();
    void buildActions();
    void showTables();
    /// The first of rows becomes the current one.
    void select(const QList<int> &rows);
    int currentRow() const;

    EditorContext &m_context;
    RoadmapModel *m_model;
    QStackedLayout *m_pages;
    QComboBox *m_tables;
    QTableView *m_table;
    RoadmapActions *m_actions;
    QWidget *m_buttons;
    QBoxLayout *m_header = nullptr; ///< name, choice of a table and buttons; two rows where one is too narrow
    bool m_isFitting = false;
    bool m_isWhenSet = false; ///< by the user
};

} // namespace minuta
