#pragma once

#include "ui/widgets/roomydelegate.h"

#include <QDate>

namespace minuta {

/// Edits the date of a meeting: typed, or chosen from those of the series; empty is no date.
class MeetingDateDelegate : public RoomyDelegate
{
    Q_OBJECT

public:
    using RoomyDelegate::RoomyDelegate;

    void setMeetings(const QList<QDate> &meetings) { m_meetings = meetings; }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    QList<QDate> m_meetings;
};

} // namespace minuta
