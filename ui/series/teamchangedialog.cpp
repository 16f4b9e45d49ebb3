#include "ui/series/teamchangedialog.h"

#include "ui/widgets/datefield.h"
#include "ui/widgets/dimlabel.h"
#include "ui/widgets/longdate.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace minuta {

TeamChangeDialog::TeamChangeDialog(const RosterTeam &team, bool isMerge, const QList<QDate> &meetings, QDate first,
                                   QWidget *parent)
    : QDialog(parent)
    , m_team(team)
    , m_meetings(meetings)
    , m_isMerge(isMerge)
    , m_first(new DateField(this))
    , m_name(new QLineEdit(team.team, this))
    , m_lead(new QLineEdit(team.lead, this))
    , m_status(new QLineEdit(team.status, this))
    , m_projects(new QLineEdit(projectsText(team.projects), this))
    , m_effect(new DimLabel(this))
{
    setWindowTitle(isMerge ? tr("Merge Teams") : tr("Change from a Meeting On"));
    m_first->setDate(first);
    m_effect->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&First meeting:"), m_first);
    form->addRow(tr("&Team:"), m_name);
    form->addRow(tr("&Lead:"), m_lead);
    form->addRow(tr("&Status:"), m_status);
    form->addRow(tr("Sub-&projects:"), m_projects);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(isMerge ? tr("&Merge") : tr("&Change"), QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_effect);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_first, &DateField::dateChanged, this, &TeamChangeDialog::showChoice);
    connect(m_name, &QLineEdit::textChanged, this, &TeamChangeDialog::showChoice);
    QLineEdit *proposed = isMerge ? m_name : m_lead; // what most often is another
    proposed->setFocus();
    proposed->selectAll();
    showChoice();
}

RosterTeam TeamChangeDialog::team() const
{
    RosterTeam team = m_team;
    team.team = m_name->text().simplified();
    team.lead = m_lead->text().simplified();
    team.status = m_status->text().simplified();
    team.projects = projectsFrom(m_projects->text());
    return team;
}

RosterTurn TeamChangeDialog::turn() const
{
    const QDate first = m_first->date();
    const auto next = std::ranges::lower_bound(m_meetings, first);
    return {first, next == m_meetings.begin() ? QDate() : *(next - 1)};
}

void TeamChangeDialog::showChoice()
{
    const RosterTurn chosen = turn();
    m_accept->setEnabled(!m_name->text().trimmed().isEmpty());
    if (!chosen.lastBefore.isValid())
        m_effect->setText(tr("The series has no meeting before that date."));
    else
        m_effect->setText((m_isMerge ? tr("Up to the meeting of %1 the teams stay as they were.")
                                     : tr("Up to the meeting of %1 it stays as it was."))
                              .arg(longDate(chosen.lastBefore)));
}

} // namespace minuta
