#pragma once

#include "ui/series/meetingsplan.h"

#include <QDialog>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QSpinBox;

namespace minuta {

class CarryList;
class CarryModel;
class DateField;
class MeetingPlanner;
class MeetingPreview;
class MessageBar;
class SourceBox;

/// Makes the files of the next meetings. Shows before what they will say, and what of the earlier minutes is kept,
/// emptied and dropped. Until it makes them it touches nothing; it never writes to a file that is there.
class NewMeetingDialog : public QDialog
{
    Q_OBJECT

public:
    NewMeetingDialog(const SeriesPlace &place, QDate today, QWidget *parent = nullptr);

    /// The first of the files that were made, after the dialog was accepted; empty: an empty document is wanted.
    const QString &createdPath() const { return m_created; }
    int createdCount() const { return m_createdCount; }

private:
    void buildChoices(QGridLayout *grid);
    void connectChoices();
    void chooseFolder();
    void chooseFile();
    void lookAt(const SeriesPlace &place);
    void showScan(const SeriesScan &scan);
    void chooseSource();
    void fillCadences();
    /// Asks for the plan of what is chosen now.
    void replan();
    /// The template that says how often the series meets: the one chosen, else the series' own; null: none does.
    const Template *definition() const;
    QString chosenPath() const;
    bool leavesFolder(const QString &path) const;
    void showPlan(const Result<MeetingsPlan> &plan);
    void showFiles();
    /// Takes over whether a file is ticked.
    void leaveOut(const QListWidgetItem *item);
    void showMeeting();
    void showOrigins();
    void showChoice();
    void create();
    void finish(const Result<void> &made);
    void reject() override;
    QString shownName(const QString &path) const;

    MeetingPlanner *m_planner;
    SeriesPlace m_place;
    QDate m_today;
    SeriesScan m_scan;
    MeetingsPlan m_plan; ///< the newest; what is chosen may be further already
    QList<Cadence> m_cadences;
    QList<QDate> m_leftOut;      ///< unticked, also of another choice
    bool m_isDateChosen = false; ///< by hand
    bool m_isNameChosen = false;
    QString m_otherFile; ///< to be chosen once its series is known
    QString m_failure;   ///< why the files could not be made
    QString m_created;
    int m_createdCount = 0;

    QWidget *m_choices;
    SourceBox *m_source;
    QPushButton *m_chooseFile;
    QLabel *m_folder;
    QPushButton *m_otherFolder;
    DateField *m_date;
    QLabel *m_weekday;
    QSpinBox *m_count;
    QComboBox *m_cadence;
    QLineEdit *m_name;
    QListWidget *m_files;
    QLabel *m_origins;
    CarryModel *m_sections;
    CarryList *m_sectionList;
    MeetingPreview *m_preview;
    MessageBar *m_message;
    QPushButton *m_create;
};

} // namespace minuta
