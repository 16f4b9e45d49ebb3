#pragma once

#include <QStyledItemDelegate>

namespace minuta {

/// Paints a line of a meeting to be made: a sign and a colour for what became of it, at a heading's end the word.
class MeetingLinesDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace minuta
