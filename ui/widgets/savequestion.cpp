#include "ui/widgets/savequestion.h"

#include <QKeyEvent>
#include <QPushButton>

namespace minuta {

SaveQuestion::SaveQuestion(const QString &text, bool canSave, QWidget *parent)
    : QMessageBox(Question, tr("Save Changes?"), text, Save | Discard | Cancel, parent)
{
    // The standard words have no keys.
    button(Save)->setText(tr("&Save"));
    button(Discard)->setText(tr("&Discard"));
    button(Cancel)->setText(tr("&Cancel"));
    button(Save)->setEnabled(canSave);
    setDefaultButton(canSave ? Save : Cancel);
}

void SaveQuestion::keyPressEvent(QKeyEvent *event)
{
    // QMessageBox takes a letter for the button's key also without Alt.
    const bool isTyped = event->text().size() > 0 && event->text().front().isPrint();
    if (isTyped && !(event->modifiers() & (Qt::AltModifier | Qt::ControlModifier | Qt::MetaModifier)))
        return;
    QMessageBox::keyPressEvent(event);
}

} // namespace minuta
