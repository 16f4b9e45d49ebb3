#pragma once

#include <QDate>
#include <QWidget>

#include <functional>

class QAction;
class QTableView;

namespace minuta {

class MeetingDateDelegate;
class RosterModel;

/// The teams of a series as a table that is edited in place, with buttons and keys for all else that happens to teams.
class RosterTable : public QWidget
{
    Q_OBJECT

public:
    explicit RosterTable(QDate today, QWidget *parent = nullptr);
    ~RosterTable() override;

    RosterModel &model() { return *m_model; }
    /// The dates of the series' meetings, ascending.
    void setMeetings(const QList<QDate> &meetings);
    void setEditable(bool editable);
    /// What a cell's editor still holds goes into the model.
    void finishEditing();
    /// The keyboard goes to the first of these rows; nothing where it is none.
    void select(int first, int count = 1);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildTable();
    void buildActions();
    void buildButtons();
    QAction *addRowAction(const QString &text, const QKeySequence &keys, const std::function<void()> &edit);
    void setCurrent(const QModelIndex &index);
    void moveTeams(int before);
    void addTeam();
    void changeTeams();
    void setHint(QAction *action, const QString &hint) const;
    void retire();
    void showState();
    QDate nextMeeting() const;
    int currentRow() const;
    QList<int> selectedRows() const;

    QDate m_today;
    QList<QDate> m_meetings;
    bool m_isEditable = true;
    RosterModel *m_model;
    QTableView *m_table;
    MeetingDateDelegate *m_dates;
    QList<QAction *> m_actions; ///< that need a row, but for the first; each has a button
    QAction *m_change = nullptr;
    QAction *m_merge = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
};

} // namespace minuta
