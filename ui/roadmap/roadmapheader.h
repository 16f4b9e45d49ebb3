#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace minuta {

class TableChoice;

/// What stands above a table: its name, the choice between pictures and between tables, and buttons for what is done
/// most; in several rows where one is too narrow.
class RoadmapHeader : public QWidget
{
    Q_OBJECT

public:
    /// pictures: of a roadmap, one of them checked. tables moves into the header.
    RoadmapHeader(const QList<QAction *> &pictures, TableChoice &tables, QAction *insertRoadmap,
                  QWidget *parent = nullptr);

    /// The buttons of a roadmap, and those of any other table.
    void setButtons(const QList<QAction *> &roadmap, const QList<QAction *> &grid);
    void showGrid(bool isGrid);
    void setOffersRoadmap(bool offers);

signals:
    /// What else can be done with the table is to be shown there.
    void menuRequested(const QPoint &place);

private:
    QWidget *buildButtons(const QList<QAction *> &actions, const QString &nameOfMore);

    QLabel *m_title;
    QWidget *m_pictures;
    QToolButton *m_insertRoadmap;
    QWidget *m_roadmapButtons = nullptr;
    QWidget *m_gridButtons = nullptr;
};

} // namespace minuta
