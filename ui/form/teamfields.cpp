#include "ui/form/teamfields.h"

#include "app/minutes/minutesedit.h"
#include "ui/context/editorcontext.h"
#include "ui/widgets/dimlabel.h"
#include "ui/widgets/linefield.h"

#include <QLabel>
#include <QScopedValueRollback>

#include <utility>

namespace minuta {

TeamFields::TeamFields(EditorContext &context, std::function<int()> section, QWidget *parent)
    : QObject(parent)
    , m_context(context)
    , m_section(std::move(section))
    , m_team(new LineField(parent))
    , m_leadLabel(new DimLabel(tr("lead"), parent))
    , m_lead(new LineField(parent))
    , m_refusal(new QLabel(parent))
{
    QFont bold = parent->font();
    bold.setBold(true);
    m_team->setFont(bold);
    m_team->setFitsText(true);
    m_lead->setFitsText(true);
    m_team->setAccessibleName(tr("Team"));
    m_lead->setAccessibleName(tr("Lead"));
    //: Grey in the field for a team's lead while nobody is named
    m_lead->setPlaceholderText(tr("nobody yet"));
    m_leadLabel->setBuddy(m_lead);
    m_refusal->setTextFormat(Qt::PlainText);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    connect(m_team, &QLineEdit::textEdited, this, &TeamFields::editTeam);
    connect(m_lead, &QLineEdit::textEdited, this, &TeamFields::editLead);
    for (LineField *field : {m_team, m_lead}) {
        connect(field, &QLineEdit::editingFinished, this, [this] { m_context.document().endUndoStep(); });
        connect(field, &QLineEdit::returnPressed, this, &TeamFields::done);
    }
}

void TeamFields::showHeading(const Section &section)
{
    // A name being typed is ahead of what the heading reads as: "CLI " is still CLI there.
    for (const auto &[field, said] : {std::pair(m_team, section.team), std::pair(m_lead, section.lead)}) {
        if (!m_isApplying && field != m_refused)
            field->showText(said);
    }
}

void TeamFields::setVisible(bool isVisible)
{
    m_team->setVisible(isVisible);
    m_lead->setVisible(isVisible);
    m_leadLabel->setVisible(isVisible);
}

void TeamFields::setReadOnly(bool isReadOnly)
{
    m_team->setReadOnly(isReadOnly);
    m_lead->setReadOnly(isReadOnly);
}

void TeamFields::forgetRefusal()
{
    if (m_refused != nullptr)
        setRefusal(*m_refused, {});
}

void TeamFields::editTeam(const QString &team)
{
    if (m_section() < 0)
        return;
    const QString name = m_context.minutes().sections[m_section()].team;
    apply(*m_team, setTeam(m_context.document().tree(), m_context.minutes(), m_section(), team), tr("Rename team"),
          team.trimmed().isEmpty()
              //: %1 is the team's name as the minutes have it
              ? tr("A team needs a name. The minutes still say “%1”.").arg(name)
              //: %1 is the team's name as the minutes have it
              : tr("The heading cannot carry this name: behind “ - ” or in parentheses stands the lead. The minutes "
                   "still say “%1”.")
                    .arg(name));
}

void TeamFields::editLead(const QString &lead)
{
    if (m_section() < 0)
        return;
    const QString name = m_context.minutes().sections[m_section()].lead;
    apply(*m_lead, setLead(m_context.document().tree(), m_context.minutes(), m_section(), lead), tr("Change lead"),
          name.isEmpty() ? tr("The heading cannot carry this lead. The minutes still name nobody.")
                         //: %1 is the team's lead as the minutes have it
                         : tr("The heading cannot carry this lead. The minutes still say “%1”.").arg(name));
}

void TeamFields::apply(LineField &field, const Result<ChangeSet> &change, const QString &stepName,
                       const QString &refusal)
{
    setRefusal(field, change ? QString() : refusal);
    if (!change)
        return;
    const QScopedValueRollback guard(m_isApplying, true);
    m_context.document().apply(*change, stepName, EditKind::Typing);
}

void TeamFields::setRefusal(LineField &field, const QString &sentence)
{
    if (m_refused != nullptr && m_refused != &field && sentence.isEmpty())
        return; // the other one's stays
    m_refused = sentence.isEmpty() ? nullptr : &field;
    m_refusal->setText(sentence);
    m_refusal->setVisible(!sentence.isEmpty());
    field.setAccessibleDescription(sentence);
}

} // namespace minuta
