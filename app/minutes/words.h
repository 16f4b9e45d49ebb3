#pragma once

#include <QString>
#include <QStringList>

namespace minuta {

/// The words of a title, case folded, plurals singular, "&" as "and", without punctuation: "Action Items:" gives
/// "action", "item".
QStringList plainWords(QStringView title);

/// Whether every word is one of those that head a part of an update ("Released", "Coming soon", "Bug fixes") and none
/// names a thing. Digits and a text without words are ordinary as well.
bool isOrdinaryPhrase(QStringView title);

/// The status a word in parentheses names ("incubating"), as it was written; empty where it is none.
QString statusIn(QStringView parenthesized);

/// The words that name a group of teams by their status: "Incubating", "Under Review", "Misc".
bool isGroupName(QStringView title);

} // namespace minuta
