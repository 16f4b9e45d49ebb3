#pragma once

#include <QStyledItemDelegate>

namespace minuta {

/// Edits an item in a line field whose every key goes to the model at once, so that no word waits in an editor.
class LiveLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
};

} // namespace minuta
