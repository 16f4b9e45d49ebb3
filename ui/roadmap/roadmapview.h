#pragma once

#include "app/text/changeset.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QAction;
class QMenu;
class QStackedLayout;
class QStackedWidget;
class QUrl;

namespace minuta {

enum class PasteAs;

class ChangesButton;
class ConflictedRowsBar;
class EditorContext;
class LanesView;
struct LinkTarget;
class RoadmapActions;
class RoadmapChanges;
class RoadmapHeader;
class RoadmapModel;
class RoadmapOffer;
class RoadmapTableView;
class TableChoice;
class TablePage;

/// The tables of a document, edited in place: roadmaps as a table of When and What or as lanes, where rows move by keys
/// and by drag and both pictures share what is selected; all others as grids.
class RoadmapView : public QWidget
{
    Q_OBJECT

public:
    explicit RoadmapView(EditorContext &context, QWidget *parent = nullptr);
    ~RoadmapView() override;

    /// The row or cell at or behind selection's begin; the current one where it stands in no table.
    void showPlace(TextRange selection);

    /// The file of the document, beside which those of earlier meetings are; empty: it has none.
    void setPath(const QString &path);

    /// By absolute path what other windows hold and is not on disk, for comparing with earlier meetings.
    void setUnsavedTexts(std::function<QHash<QString, QString>()> texts);

    /// Whether roadmaps are shown as lanes; also while another table is.
    bool showsLanes() const;
    void setShowsLanes(bool showsLanes);

    /// What can be done with the table that is shown, some of it not at the moment; nothing while none is.
    QList<QAction *> commands() const;

    /// Asks for the link of the current item; nothing happens while something else has the keyboard.
    void setLink();

    /// What was copied goes behind or over what is selected; nothing happens while something else has the keyboard.
    void paste(PasteAs as);

    /// Opens web and mail links that were clicked; QDesktopServices::openUrl() unless told otherwise.
    void setUrlOpener(std::function<void(const QUrl &)> opener) { m_openUrl = std::move(opener); }

    QSize minimumSizeHint() const override;

signals:
    /// A place is to be shown in the source editor.
    void sourceRequested(minuta::TextRange place);

protected:
    bool event(QEvent *event) override;

private:
    QWidget *buildPictures();
    void buildMenus();
    void connectPictures();
    void showMenu(const QPoint &place);
    void showBucketMenu(int bucket, const QPoint &place);
    void edit(int row);
    void editAdded(int row);
    void showPicture(bool showsLanes);
    void followLink(const LinkTarget &link);
    void takeFocus();
    void showTable();
    void tellConflicts();
    void offerRoadmap();
    void showRoadmapPlace(qsizetype place);
    void showUndone();
    /// The first of rows becomes the current one.
    void select(const QList<int> &rows);
    int currentRow() const;
    bool isPaste(const QAction *action) const;

    EditorContext &m_context;
    RoadmapModel *m_model;
    RoadmapChanges *m_changes;
    RoadmapOffer *m_offer;
    QStackedLayout *m_pages;
    ChangesButton *m_since;
    RoadmapTableView *m_table;
    RoadmapActions *m_actions;
    LanesView *m_lanes;
    TablePage *m_grid;
    TableChoice *m_tables;      ///< follows the text behind the models
    QStackedWidget *m_pictures; ///< of a roadmap
    QStackedWidget *m_roadmapOrGrid;
    QAction *m_showTable;
    QAction *m_showLanes;
    QMenu *m_menu;
    QMenu *m_bucketMenu;
    ConflictedRowsBar *m_conflicts;
    RoadmapHeader *m_header;
    std::function<void(const QUrl &)> m_openUrl;
    ChangeSet m_lastChange; ///< of the document
};

} // namespace minuta
