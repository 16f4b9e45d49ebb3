#pragma once

#include <QStyledItemDelegate>

namespace minuta {

/// Rows of a FindingsModel: how grave a finding is as a word, and beside it the sentence, wrapped.
class FindingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// Where the sentence is in a row of that width, which begins at 0.
    QRect textRect(const QStyleOptionViewItem &option, int width) const;
};

} // namespace minuta
