#pragma once

#include "app/templates/meetinglines.h"

#include <QAbstractListModel>

namespace minuta {

/// The lines of a meeting to be made, with those of the earlier minutes that are gone where they stood.
class MeetingLinesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        KindRole = Qt::UserRole, ///< MeetingLine::Kind, as a number
        EarlierRole,             ///< what a changed line was
        OutcomeRole,             ///< of a heading's line: what became of its section; else empty
        HeadingRole,             ///< whether the line is a heading
    };

    using QAbstractListModel::QAbstractListModel;

    void setMeeting(const QString &earlierText, const NextMeeting &next);
    void clear();
    /// Whether lines that are gone are shown.
    void setDroppedShown(bool isShown);
    /// All of them, also those that are not shown.
    const QList<MeetingLine> &lines() const { return m_lines; }
    /// Row of a section's heading, by its index in NextMeeting::sections; -1: it is not shown.
    int rowOf(int section) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void showLines();

    QList<MeetingLine> m_lines;
    QHash<qsizetype, int> m_sections; ///< by line: index in m_outcomes
    QStringList m_outcomes;           ///< of NextMeeting::sections
    QList<qsizetype> m_shown;         ///< indexes in m_lines, a row each
    bool m_isDroppedShown = true;
};

} // namespace minuta
