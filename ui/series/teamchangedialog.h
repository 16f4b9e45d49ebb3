#pragma once

#include "app/templates/rosterchange.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace minuta {

class DateField;

/// What a team is from a meeting on: another name, lead, status, or one team out of several.
class TeamChangeDialog : public QDialog
{
    Q_OBJECT

public:
    /// team: as it is now, or would be when merged; meetings: the dates of the series, ascending; first: the meeting
    /// that is proposed.
    TeamChangeDialog(const RosterTeam &team, bool isMerge, const QList<QDate> &meetings, QDate first, QWidget *parent);

    RosterTeam team() const;
    RosterTurn turn() const;

private:
    void showChoice();

    RosterTeam m_team;
    QList<QDate> m_meetings;
    bool m_isMerge;
    DateField *m_first;
    QLineEdit *m_name;
    QLineEdit *m_lead;
    QLineEdit *m_status;
    QLineEdit *m_projects;
    QLabel *m_effect;
    QPushButton *m_accept;
};

} // namespace minuta
