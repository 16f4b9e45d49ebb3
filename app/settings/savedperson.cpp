#include "app/settings/savedperson.h"

#include "app/settings/usersettings.h"

using namespace Qt::StringLiterals;

namespace minuta {

Person savedPerson()
{
    const QSettings settings = userSettings();
    return {settings.value("person/name"_L1).toString(), settings.value("person/teams"_L1).toStringList()};
}

void savePerson(const Person &person)
{
    QSettings settings = userSettings();
    settings.setValue("person/name"_L1, person.name);
    settings.setValue("person/teams"_L1, person.teams);
}

QString ownName()
{
    const QString saved = savedPerson().name;
    return saved.isEmpty() ? qEnvironmentVariable("USER") : saved;
}

} // namespace minuta
