#include "ui/form/ownbar.h"

#include "app/minutes/minutes.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace minuta {

OwnBar::OwnBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_who(new QPushButton(this))
    , m_everything(new QPushButton(tr("Show Everything"), this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_who);
    layout->addWidget(m_everything);
    connect(m_who, &QPushButton::clicked, this, &OwnBar::whoRequested);
    connect(m_everything, &QPushButton::clicked, this, &OwnBar::everythingRequested);
    m_who->setText(tr("Who I Am…"));
}

void OwnBar::showPerson(const std::optional<Person> &person, const Minutes &minutes, const QList<int> &own)
{
    const QString name = person ? person->name : QString();
    const bool hasTeams =
        std::ranges::any_of(minutes.sections, [](const Section &section) { return !section.team.isEmpty(); });
    m_text->setText(!person          ? tr("Looking for your sections…")
                    : !hasTeams      ? tr("These minutes have no teams.")
                    : name.isEmpty() ? (own.isEmpty() ? tr("Nobody has said yet who you are: choose your team.")
                                                      : tr("Only your sections are shown."))
                    //: %1 is the user's name
                    : own.isEmpty() ? tr("Nobody called %1 leads a team in these minutes: choose yours.").arg(name)
                                    //: %1 is the user's name
                                    : tr("Only the sections of %1 are shown.").arg(name));
    m_who->setText(person && hasTeams && own.isEmpty() ? tr("Choose My Team…") : tr("Who I Am…"));
}

QList<QWidget *> OwnBar::controls() const
{
    return {m_who, m_everything};
}

} // namespace minuta
