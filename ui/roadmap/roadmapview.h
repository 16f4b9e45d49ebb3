#pragma once

#include "app/text/textrange.h"

#include <QWidget>

#include <functional>

class QAction;
class QBoxLayout;
class QComboBox;
class QMenu;
class QStackedLayout;
class QStackedWidget;
class QUrl;

namespace minuta {

class ChangesButton;
class EditorContext;
class LanesView;
struct LinkTarget;
class RoadmapActions;
class RoadmapChanges;
class RoadmapModel;
class RoadmapOffer;
class RoadmapTableView;

/// The roadmap tables of a document, as a table of When and What or as lanes, edited in place; rows move by keys and by
/// drag. Both pictures share what is selected.
class RoadmapView : public QWidget
{
    Q_OBJECT

public:
    explicit RoadmapView(EditorContext &context, QWidget *parent = nullptr);
    ~RoadmapView() override;

    /// The row at or behind selection's begin; the first one where it stands in no table.
    void showPlace(TextRange selection);

    /// The file of the document, beside which those of earlier meetings are; empty: it has none.
    void setPath(const QString &path);

    bool showsLanes() const;
    void setShowsLanes(bool showsLanes);

    /// Asks for the link of the current item; nothing happens while something else has the keyboard.
    void setLink();

    /// Opens web and mail links that were clicked; QDesktopServices::openUrl() unless told otherwise.
    void setUrlOpener(std::function<void(const QUrl &)> opener) { m_openUrl = std::move(opener); }

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOutHeader();
    QWidget *buildPictures();
    void buildButtons();
    void buildMenus();
    void connectPictures();
    void showMenu(const QPoint &place);
    void showBucketMenu(int bucket, const QPoint &place);
    void edit(int row);
    void showPicture(bool showsLanes);
    void followLink(const LinkTarget &link);
    void takeFocus();
    void showTables();
    /// The first of rows becomes the current one.
    void select(const QList<int> &rows);
    int currentRow() const;

    EditorContext &m_context;
    RoadmapModel *m_model;
    RoadmapChanges *m_changes;
    RoadmapOffer *m_offer;
    QStackedLayout *m_pages;
    QComboBox *m_tables;
    ChangesButton *m_since;
    RoadmapTableView *m_table;
    RoadmapActions *m_actions;
    LanesView *m_lanes;
    QStackedWidget *m_pictures;
    QAction *m_showTable;
    QAction *m_showLanes;
    QMenu *m_menu;
    QMenu *m_bucketMenu;
    QWidget *m_buttons;
    std::function<void(const QUrl &)> m_openUrl;
    QBoxLayout *m_header = nullptr; ///< name, choice of a table and buttons; two rows where one is too narrow
};

} // namespace minuta
