#include "ui/widgets/livelinedelegate.h"

#include "ui/widgets/linefield.h"

namespace minuta {

QWidget *LiveLineDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new LineField(parent);
    editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    // createEditor() is const, as is this; committing is what a delegate is for.
    connect(editor, &QLineEdit::textEdited, this,
            [this, editor] { emit const_cast<LiveLineDelegate *>(this)->commitData(editor); });
    return editor;
}

void LiveLineDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    static_cast<LineField *>(editor)->showText(index.data(Qt::EditRole).toString());
}

} // namespace minuta
