#pragma once

#include "app/minutes/person.h"

namespace minuta {

/// Who the user is, as they have said it; without a name they are who git says. What is missing or of a wrong type reads
/// as empty.
Person savedPerson();
void savePerson(const Person &person);
/// What files call the user that others read, too: the saved name, else the system's; empty where there is neither.
QString ownName();

} // namespace minuta
