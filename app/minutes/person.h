#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace minuta {

struct Minutes;

/// Who writes: by this is told which sections are their own.
struct Person
{
    QString name;      ///< "Ana Ruiz"; empty: nobody knows
    QStringList teams; ///< teams and sub-projects that are theirs, whoever is named as the lead

    friend bool operator==(const Person &, const Person &) = default;
};

/// Whether a lead as headings name it, "Dies Köper", "Dies" or "D. Köper", can be the person of that name. Case, accents
/// ("Koper", "Koeper") and the order of the words do not count; a word of one letter is an initial, and one word at
/// least has to be the same. Where several are named ("Ana/Ben", "Ana (Ben representing)"), one of them.
bool isNamed(QStringView lead, QStringView name);

/// Whether a section is the person's: it lies in a team or sub-project that is theirs. Who leads the innermost one that
/// names a lead has it.
bool isOwnSection(const Minutes &minutes, int section, const Person &person);

/// The person's teams, and their sub-projects in the teams of others; what is inside of one of them is not named again.
QList<int> ownTeams(const Minutes &minutes, const Person &person);

} // namespace minuta
