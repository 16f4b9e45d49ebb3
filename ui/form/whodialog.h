#pragma once

#include "app/minutes/minutes.h"
#include "app/minutes/person.h"

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace minuta {

/// Who the user is: a name, by which their teams are found, and teams that are theirs in any case.
class WhoDialog : public QDialog
{
    Q_OBJECT

public:
    /// person as the settings have it; usualName is who they are without a name there.
    WhoDialog(Person person, QString usualName, const Minutes &minutes, QWidget *parent);

    Person person() const;

private:
    QString name() const;
    void addTeams(const Minutes &minutes);
    void checkTeams();

    Person m_person;
    QString m_usualName;
    QLineEdit *m_name;
    QListWidget *m_teams;
};

} // namespace minuta
