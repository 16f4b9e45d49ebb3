#pragma once

#include "app/roadmap/roadmaphistory.h"
#include "ui/context/newestanswer.h"

#include <QDialog>
#include <QHash>

#include <stop_token>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace minuta {

struct RoadmapPlace;

class HistoryModel;
class HistoryView;
class MessageBar;

/// Which item of a series' roadmaps stood in which bucket when: as a picture and as a table, to be saved as SVG or PNG.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    /// path, place and unsaved as for readSeriesHistory().
    HistoryDialog(const QString &path, const RoadmapPlace &place, const QHash<QString, QString> &unsaved,
                  QWidget *parent = nullptr);
    ~HistoryDialog() override;

    /// Writes the picture to path, as PNG where its name ends so, else as SVG; what went wrong is told in the dialog. A
    /// name with neither ending gets that of the kind asked for; no file that is there already is replaced then.
    bool saveTo(const QString &path, bool wantsPng = false);

private:
    QWidget *buildPages();
    QWidget *buildHead();
    void showHistory(const RoadmapHistory &history, qsizetype begin);
    void showPage(bool isTable);
    void chooseFile();

    QString m_path;
    std::stop_source m_stop;
    NewestAnswer m_reading;
    HistoryModel *m_model;
    QLabel *m_summary;
    QAction *m_showPicture;
    QAction *m_showTable;
    QStackedWidget *m_pages;
    QWidget *m_head;
    QLabel *m_empty;
    HistoryView *m_picture;
    QTableView *m_table;
    MessageBar *m_messages;
    QPushButton *m_save;
    int m_begin = -1; ///< column of the meeting at which a reader begins
    bool m_isTableSeen = false;
};

} // namespace minuta
