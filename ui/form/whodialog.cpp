#include "ui/form/whodialog.h"

#include "ui/widgets/dimlabel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace minuta {

namespace {

enum Role
{
    TeamRole = Qt::UserRole, ///< QString
    LeadRole,                ///< QString
};

} // namespace

WhoDialog::WhoDialog(Person person, QString usualName, const Minutes &minutes, QWidget *parent)
    : QDialog(parent)
    , m_person(std::move(person))
    , m_usualName(std::move(usualName))
    , m_name(new QLineEdit(m_person.name, this))
    , m_teams(new QListWidget(this))
{
    setWindowTitle(tr("Who I Am"));
    m_name->setPlaceholderText(m_usualName);
    auto *why =
        new DimLabel(tr("By your name My Section finds the teams you lead, and Share knows whose lines are yours. "
                        "Without one it is the name that git has."),
                     this);
    why->setWordWrap(true);
    auto *teamsLabel = new QLabel(tr("&Teams that are mine:"), this);
    teamsLabel->setBuddy(m_teams);
    m_teams->setAccessibleName(tr("Teams that are mine"));
    auto *form = new QFormLayout;
    form->addRow(tr("&Name:"), m_name);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(why);
    layout->addLayout(form);
    layout->addWidget(teamsLabel);
    layout->addWidget(m_teams, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 64, fontMetrics().height() * 22);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    addTeams(minutes);
    checkTeams();
    connect(m_name, &QLineEdit::textChanged, this, &WhoDialog::checkTeams);
    if (ownTeams(minutes, {name(), m_person.teams}).isEmpty() && m_teams->count() > 0) { // what has to be chosen
        m_teams->setCurrentRow(0);
        m_teams->setFocus();
    }
}

void WhoDialog::addTeams(const Minutes &minutes)
{
    QStringList names;
    for (const Section &section : minutes.sections) {
        if (section.team.isEmpty() || names.contains(section.team, Qt::CaseInsensitive))
            continue;
        names.append(section.team);
        //: A team with its lead
        auto *item = new QListWidgetItem(
            section.lead.isEmpty() ? section.team : tr("%1 – %2").arg(section.team, section.lead), m_teams);
        item->setData(TeamRole, section.team);
        item->setData(LeadRole, section.lead);
        item->setCheckState(m_person.teams.contains(section.team, Qt::CaseInsensitive) ? Qt::Checked : Qt::Unchecked);
    }
}

QString WhoDialog::name() const
{
    const QString typed = m_name->text().trimmed();
    return typed.isEmpty() ? m_usualName : typed;
}

/// What is theirs by their name cannot be unchecked: it is the heading that says so.
void WhoDialog::checkTeams()
{
    for (int row = 0; row < m_teams->count(); ++row) {
        QListWidgetItem *item = m_teams->item(row);
        const bool wasByName = !(item->flags() & Qt::ItemIsUserCheckable);
        const bool isByName = isNamed(item->data(LeadRole).toString(), name());
        if (isByName == wasByName)
            continue;
        const bool isChosen = m_person.teams.contains(item->data(TeamRole).toString(), Qt::CaseInsensitive);
        item->setFlags(isByName ? item->flags() & ~Qt::ItemIsUserCheckable : item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(isByName || isChosen ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(isByName ? tr("You lead it by your name.") : QString());
    }
}

Person WhoDialog::person() const
{
    Person person{m_name->text().trimmed(), m_person.teams};
    for (int row = 0; row < m_teams->count(); ++row) {
        const QListWidgetItem *item = m_teams->item(row);
        if (!(item->flags() & Qt::ItemIsUserCheckable))
            continue;
        const QString team = item->data(TeamRole).toString();
        person.teams.removeIf([&](const QString &each) { return each.compare(team, Qt::CaseInsensitive) == 0; });
        if (item->checkState() == Qt::Checked)
            person.teams.append(team);
    }
    return person;
}

} // namespace minuta
