#pragma once

#include "app/templates/rosterchange.h"
#include "app/templates/rostermerge.h"

#include <QAbstractTableModel>
#include <QUndoStack>

namespace minuta {

/// The teams of a series while they are edited, with an undo stack of their own: the file is written when people say so.
class RosterModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        TeamColumn,
        LeadColumn,
        StatusColumn,
        GroupColumn,
        ProjectsColumn,
        SinceColumn,
        UntilColumn,
        ColumnCount
    };
    /// today: teams whose last meeting is past are shown dimmed.
    explicit RosterModel(QDate today, QObject *parent = nullptr);

    /// Another roster, as on opening: nothing to undo.
    void reset(const Roster &roster);
    Roster roster() const;
    /// Teams that go on under another name since reset(), those that became one among them.
    QList<TeamRename> renames() const;
    QList<RosterMistake> mistakes() const { return mistakesIn(roster()); }
    QUndoStack &undoStack() { return m_undoStack; }

    // Each is an undo step and returns the row where the team (the first of several) stands afterwards; -1 where
    // nothing was done.
    int addTeam(int afterRow, QDate since);
    int removeTeams(const QList<int> &rows);
    /// They stand together afterwards, before what is at the row `before` now (rowCount(): at the end).
    int moveTeams(const QList<int> &rows, int before);
    int retireTeams(const QList<int> &rows, QDate lastMeeting);
    int changeTeams(const QList<int> &rows, const RosterTeam &successor, const RosterTurn &turn);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

signals:
    void changed();
    void dropped(int first, int count); ///< rows were moved by dropping, and stand there now

private:
    friend class RosterCommand;
    struct Row
    {
        int id = 0; ///< the same for as long as it is this team, also after undo
        RosterTeam team;
        QStringList continues; ///< names that its sections can have in the files; empty: it is new

        friend bool operator==(const Row &, const Row &) = default;
    };
    using Rows = QList<Row>;

    bool isRow(int row) const { return row >= 0 && row < m_rows.size(); }
    bool areRows(const QList<int> &rows) const;
    void push(Rows rows, const QString &name);
    /// Announces what differs, so that selection and place stay.
    void show(const Rows &rows);
    QString textOf(const RosterTeam &team, int column) const;
    QString mistakeOf(int row) const;

    Rows m_rows;
    QUndoStack m_undoStack;
    QDate m_today;
    int m_lastId = 0;
};

} // namespace minuta
