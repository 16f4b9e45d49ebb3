#include "ui/widgets/datefield.h"
#include "ui/widgets/windowkeys.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>

#include <utility>

using namespace Qt::StringLiterals;

namespace minuta {

DateField::DateField(QWidget *parent)
    : QDateEdit(parent)
{
    setCalendarPopup(true);
    setDisplayFormat(u"yyyy-MM-dd"_s);
    connect(lineEdit(), &QLineEdit::textEdited, this, &DateField::edited);
}

bool DateField::event(QEvent *event)
{
    // Each date is an edit of the document at once: Ctrl+Z is the window's, as in a LineField.
    if (event->type() == QEvent::ShortcutOverride && isWindowKey(*static_cast<QKeyEvent *>(event))) {
        event->ignore();
        return true;
    }
    return QDateEdit::event(event);
}

void DateField::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste) && !isReadOnly() && takeFromClipboard())
        return;
    const QString typed = event->text();
    if (typed.size() == 1 && u"-./"_s.contains(typed) && !(event->modifiers() & Qt::ControlModifier)) {
        typeSeparator(event);
        return;
    }
    const bool isDigit = typed.size() == 1 && typed.front().isDigit();
    // Over all of it a new date is typed, from its year on; the section with the cursor would take the digits else.
    if (isDigit && !isReadOnly() && lineEdit()->selectedText() == lineEdit()->text())
        setSelectedSection(YearSection);
    const int before = currentSectionIndex();
    QDateEdit::keyPressEvent(event);
    m_reached = isDigit && currentSectionIndex() != before ? currentSectionIndex() : -1;
}

void DateField::typeSeparator(QKeyEvent *event)
{
    const bool isThere = std::exchange(m_reached, -1) == currentSectionIndex() && lineEdit()->hasSelectedText();
    if (!isThere) {
        QKeyEvent hyphen(QEvent::KeyPress, Qt::Key_Minus, Qt::NoModifier, u"-"_s);
        QDateEdit::keyPressEvent(&hyphen);
    }
    event->accept();
}

bool DateField::takeFromClipboard()
{
    const QDate date = QDate::fromString(QGuiApplication::clipboard()->text().trimmed(), Qt::ISODate);
    if (!date.isValid())
        return false;
    emit edited();
    setDate(date);
    setSelectedSection(DaySection);
    return true;
}

} // namespace minuta
