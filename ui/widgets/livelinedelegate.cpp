#include "ui/widgets/livelinedelegate.h"

#include "ui/widgets/linefield.h"

namespace minuta {

QWidget *LiveLineDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new LineField(parent);
    editor->setTakesMarkdown(true);
    editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    // createEditor() is const, as is this; committing is what a delegate is for.
    connect(editor, &QLineEdit::textEdited, this,
            [this, editor] { emit const_cast<LiveLineDelegate *>(this)->commitData(editor); });
    return editor;
}

void LiveLineDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *field = static_cast<LineField *>(editor);
    const QString text = index.data(Qt::EditRole).toString();
    // The model may have written what was typed another way: the caret stays before what stood behind it.
    const QString behindCaret = field->text().sliced(field->cursorPosition());
    const bool keepsEnd = field->hasFocus() && text != field->text() && text.endsWith(behindCaret);
    field->showText(text);
    if (keepsEnd)
        field->setCursorPosition(int(text.size() - behindCaret.size()));
}

} // namespace minuta
