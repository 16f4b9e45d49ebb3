#include "ui/form/mysection.h"

#include "ui/context/editorcontext.h"
#include "ui/form/lasttime.h"
#include "ui/form/ownbar.h"
#include "ui/form/ownsections.h"
#include "ui/form/sectioncard.h"
#include "ui/form/whodialog.h"
#include "ui/settings/appsettings.h"

#include <utility>

namespace minuta {

namespace {

QList<int> sectionsOf(const QList<FormRow> &rows)
{
    QList<int> sections;
    for (const FormRow &row : rows) {
        if (row.kind == FormRowKind::Section)
            sections.append(row.section);
    }
    return sections;
}

} // namespace

MySection::MySection(EditorContext &context, QWidget *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(parent)
    , m_own(new OwnSections(context, this))
    , m_lastTime(new LastTime(context, this))
    , m_bar(new OwnBar)
{
    connect(m_own, &OwnSections::changed, this, &MySection::takePerson);
    connect(m_lastTime, &LastTime::changed, this, &MySection::lastTimeChanged);
    connect(m_bar, &OwnBar::whoRequested, this, &MySection::chooseWho);
    connect(m_bar, &OwnBar::everythingRequested, this, &MySection::everythingRequested);
}

void MySection::setOn(bool isOn)
{
    m_isOn = isOn;
    m_isAsked = isOn;
    lookForPerson();
}

void MySection::forgetDocument()
{
    m_isAsked = false;
    lookForPerson();
}

void MySection::lookForPerson()
{
    if (m_isOn)
        m_own->look();
}

void MySection::takePerson()
{
    if (!m_isOn)
        return;
    if (!m_isAsked && m_own->teams().isEmpty())
        emit everythingRequested();
    else
        emit personChanged();
}

bool MySection::isKnown() const
{
    return m_own->person().has_value();
}

bool MySection::shows(int section) const
{
    return !m_isOn || m_own->holds(section);
}

/// Also a conflict that is in nobody's team: it may be about the heading of one's own.
bool MySection::shows(const FormRow &row) const
{
    if (!m_isOn || (row.section >= 0 && m_own->holds(row.section)))
        return true;
    if (row.kind != FormRowKind::Conflict)
        return false;
    const QList<Section> &sections = m_context.minutes().sections;
    int around = row.section;
    while (around >= 0 && sections[around].team.isEmpty())
        around = sections[around].parent;
    return around < 0;
}

void MySection::look(const QList<FormRow> &rows)
{
    m_lastTime->look(sectionsOf(rows));
}

void MySection::follow(const QList<FormRow> &rows)
{
    m_lastTime->follow(sectionsOf(rows));
}

void MySection::showBeside(const QList<FormCard *> &cards, const QList<FormRow> &rows)
{
    m_bar->setVisible(m_isOn);
    const Minutes &minutes = m_context.minutes();
    if (m_isOn) {
        m_bar->showPerson(m_own->person(), minutes, m_own->teams());
        follow(rows);
    }
    for (FormCard *each : cards) {
        auto *card = qobject_cast<SectionCard *>(each);
        if (card == nullptr)
            continue;
        if (!m_isOn)
            card->hideLastTime();
        if (!m_isOn || card->section() < 0)
            continue;
        const Section &section = minutes.sections[card->section()];
        if (const EarlierSection *earlier =
                m_lastTime->of(section.key)) // else what was shown stays until more is known
            card->showLastTime(
                *earlier, m_lastTime->explanation(*earlier, section.team.isEmpty() ? section.title : section.team));
    }
}

void MySection::chooseWho()
{
    if (!m_own->person()) { // git is asked first, whose name the dialog shows
        const auto once = Qt::ConnectionType(Qt::SingleShotConnection | Qt::QueuedConnection);
        connect(m_own, &OwnSections::changed, this, &MySection::chooseWho, once);
        m_own->look();
        return;
    }
    WhoDialog dialog(AppSettings::person(), m_own->usualName(), m_context.minutes(), m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    AppSettings::setPerson(dialog.person());
    m_isAsked = true;
    m_own->look();
}

void MySection::setPath(const QString &path)
{
    m_own->setPath(path);
    m_lastTime->setPath(path);
    lookForPerson();
}

void MySection::setUnsavedTexts(std::function<QHash<QString, QString>()> texts)
{
    m_lastTime->setUnsavedTexts(std::move(texts));
}

} // namespace minuta
