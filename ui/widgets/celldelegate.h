#pragma once

#include "ui/widgets/livelinedelegate.h"

namespace minuta {

/// A cell of a Markdown table: its text wraps and stands as its column is aligned. Shift+Enter types a line separator,
/// which is a line break in the cell (celltext.h).
class CellDelegate : public LiveLineDelegate
{
    Q_OBJECT

public:
    using LiveLineDelegate::LiveLineDelegate;

    /// What a cell needs beside its text, in pixels.
    static int horizontalRoom(const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    /// Where the text stands in option.rect.
    virtual QRect textRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    static QColor background(const QStyleOptionViewItem &option);
    bool eventFilter(QObject *editor, QEvent *event) override;
};

} // namespace minuta
