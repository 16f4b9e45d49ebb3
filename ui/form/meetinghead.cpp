#include "ui/form/meetinghead.h"

#include "app/minutes/minutesedit.h"
#include "ui/context/editorcontext.h"
#include "ui/widgets/linefield.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QSignalBlocker>

namespace minuta {

namespace {

// Stands for "no date": QDateEdit always has one, and shows its special text for the minimum.
const QDate noDate(1752, 9, 14);

} // namespace

MeetingHead::MeetingHead(EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(new LineField(this))
    , m_date(new QDateEdit(this))
{
    QFont titleFont = m_title->font();
    titleFont.setPointSizeF(titleFont.pointSizeF() * 1.3);
    titleFont.setBold(true);
    m_title->setFont(titleFont);
    m_title->setPlaceholderText(tr("Title of the meeting"));
    m_title->setAccessibleName(tr("Title"));

    m_date->setMinimumDate(noDate);
    m_date->setSpecialValueText(tr("No date"));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd")); // as it stands in the file
    m_date->setKeyboardTracking(false);                     // half a typed date is none
    m_date->setAccessibleName(tr("Date of the meeting"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_date);
    m_date->setMinimumHeight(m_title->sizeHint().height());

    connect(m_title, &QLineEdit::textEdited, this, &MeetingHead::editTitle);
    connect(m_title, &QLineEdit::editingFinished, this, [this] { m_context.document().endUndoStep(); });
    connect(m_date, &QDateEdit::dateChanged, this, &MeetingHead::editDate);
    refresh();
}

void MeetingHead::refresh()
{
    if (m_isApplying)
        return;
    const Minutes &minutes = m_context.minutes();
    m_title->showText(minutes.titleWithoutDate);
    const QSignalBlocker blocker(m_date);
    m_date->setDate(minutes.date.isValid() ? minutes.date : noDate);
    const bool isReadOnly = m_context.document().isReadOnly();
    m_title->setReadOnly(isReadOnly);
    m_date->setReadOnly(isReadOnly);
}

void MeetingHead::commit()
{
    if (m_date->hasFocus())
        m_date->interpretText();
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
}

void MeetingHead::editDate()
{
    if (m_date->date() == noDate || m_date->date() == m_context.minutes().date)
        return;
    if (const auto change = setDate(m_context.document().tree(), m_context.minutes(), m_date->date()))
        m_context.document().apply(*change, tr("Change date"));
}

} // namespace minuta
