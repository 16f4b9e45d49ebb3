#include "ui/form/meetinghead.h"

#include "app/minutes/besideconflicts.h"
#include "app/minutes/minutesedit.h"
#include "ui/context/editorcontext.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/linefield.h"
#include "ui/widgets/scaledfont.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSignalBlocker>

#include <algorithm>

namespace minuta {

MeetingHead::MeetingHead(EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(new LineField(this))
    , m_date(new DateField(this))
    , m_addDate(new QPushButton(tr("Add a date"), this))
{
    QFont titleFont = m_title->font();
    titleFont = scaledFont(titleFont, 1.3);
    titleFont.setBold(true);
    m_title->setFont(titleFont);
    m_title->setAccessibleName(tr("Title"));
    m_title->installEventFilter(this);

    m_date->setKeyboardTracking(false); // half a typed date is none
    m_date->setAccessibleName(tr("Date of the meeting"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_date);
    layout->addWidget(m_addDate);
    m_date->setMinimumHeight(m_title->sizeHint().height());

    connect(m_title, &QLineEdit::textEdited, this, &MeetingHead::editTitle);
    connect(m_title, &QLineEdit::cursorPositionChanged, this, &MeetingHead::tellPlace);
    connect(m_title, &QLineEdit::editingFinished, this, [this] {
        m_context.document().endUndoStep();
        refresh(); // a date that was typed into the title stands in its own field
    });
    connect(m_date, &DateField::dateChanged, this, &MeetingHead::editDate);
    connect(m_addDate, &QPushButton::clicked, this, [this] {
        changeDate(QDate::currentDate());
        m_date->setFocus(Qt::OtherFocusReason);
    });
    refresh();
}

void MeetingHead::refresh()
{
    if (m_isApplying)
        return;
    const Minutes &minutes = m_context.minutes();
    m_title->showText(minutes.titleWithoutDate);
    showDate();
    const bool isContested = isTitleContested();
    const bool isReadOnly = m_context.document().isReadOnly() || isContested;
    m_title->setPlaceholderText(isContested ? tr("The title is in conflict") : tr("Title of the meeting"));
    m_title->setReadOnly(isReadOnly);
    m_date->setReadOnly(isReadOnly);
    m_addDate->setDisabled(isReadOnly);
}

void MeetingHead::showDate()
{
    const QDate date = m_context.minutes().date;
    m_date->setVisible(date.isValid());
    m_addDate->setVisible(!date.isValid());
    if (date.isValid() && m_date->date() != date) { // else one that is being typed stays
        const QSignalBlocker blocker(m_date);
        m_date->setDate(date);
    }
}

bool MeetingHead::isTitleContested() const
{
    const SyntaxTree &tree = m_context.document().tree();
    const Minutes &minutes = m_context.minutes();
    return minutes.titleSection < 0
           && std::ranges::any_of(
               m_context.conflicts(),
               [&](const ConflictText &conflict) { return conflictPlace(tree, minutes, conflict).holdsTitle; });
}

void MeetingHead::commit()
{
    if (m_date->hasFocus())
        m_date->interpretText();
}

QWidget *MeetingHead::lastControl() const
{
    return m_addDate;
}

void MeetingHead::focusTitle()
{
    m_title->setFocus(Qt::OtherFocusReason);
}

void MeetingHead::editTitle(const QString &title)
{
    const auto change = setTitle(m_context.document().tree(), m_context.minutes(), title);
    if (!change)
        return;
    const QScopedValueRollback guard(m_isApplying, true);
    m_context.document().apply(*change, tr("Edit title"), EditKind::Typing);
    showDate();
}

void MeetingHead::tellPlace()
{
    if (!m_title->hasFocus()) // the text has been shown anew, and the place is elsewhere
        return;
    const TextRange title = m_context.minutes().titleRange;
    m_context.setPlace(std::min(title.begin + m_title->cursorPosition(), title.end)); // escapes are in the text only
}

bool MeetingHead::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        tellPlace();
    return QWidget::eventFilter(watched, event);
}

void MeetingHead::editDate()
{
    if (m_date->date() != m_context.minutes().date)
        changeDate(m_date->date());
}

void MeetingHead::changeDate(QDate date)
{
    if (const auto change = setDate(m_context.document().tree(), m_context.minutes(), date))
        m_context.document().apply(*change, tr("Change date"));
}

} // namespace minuta
