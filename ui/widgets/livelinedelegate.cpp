#include "ui/widgets/livelinedelegate.h"

#include "ui/widgets/wrappedfield.h"

#include <QKeyEvent>

namespace minuta {

QWidget *LiveLineDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new WrappedField(parent);
    editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    // createEditor() is const, as is this; committing is what a delegate is for.
    connect(editor, &WrappedField::textEdited, this,
            [this, editor] { emit const_cast<LiveLineDelegate *>(this)->commitData(editor); });
    return editor;
}

void LiveLineDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *field = static_cast<WrappedField *>(editor);
    const QString text = index.data(Qt::EditRole).toString();
    // The model may have written what was typed another way: the caret stays before what stood behind it.
    const QString behindCaret = field->text().sliced(field->caret());
    const bool keepsEnd = field->hasFocus() && text != field->text() && text.endsWith(behindCaret);
    field->showText(text);
    if (keepsEnd)
        field->setCaret(int(text.size() - behindCaret.size()));
    else if (!field->hasFocus())
        field->selectAll(); // the first key writes over it
}

void LiveLineDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                            const QModelIndex &) const
{
    static_cast<WrappedField *>(editor)->setPlace(option.rect);
}

bool LiveLineDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<QWidget *>(object);
    const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->key() : 0;
    const bool isTab = key == Qt::Key_Tab || key == Qt::Key_Backtab;
    if (editor == nullptr || !(isTab || key == Qt::Key_Return || key == Qt::Key_Enter))
        return QStyledItemDelegate::eventFilter(object, event);
    emit commitData(editor);
    emit closeEditor(editor, !isTab ? SubmitModelCache : key == Qt::Key_Tab ? EditNextItem : EditPreviousItem);
    return true;
}

} // namespace minuta
