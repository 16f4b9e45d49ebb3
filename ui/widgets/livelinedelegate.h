#pragma once

#include <QStyledItemDelegate>

namespace minuta {

/// Edits an item in a WrappedField whose every key goes to the model at once, so that no word waits in an editor.
class LiveLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    /// Tab, Enter and Return end the editing, which Qt leaves to the field in one of several lines.
    bool eventFilter(QObject *editor, QEvent *event) override;
};

} // namespace minuta
