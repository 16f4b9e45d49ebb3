#pragma once

#include "app/templates/cadence.h"
#include "app/templates/roster.h"

#include <QDate>
#include <QString>

#include <optional>

namespace minuta {

/// What a template needs beside the minutes that it is made of.
struct TemplateFacts
{
    QString fileName;    ///< of the minutes, without its folder
    QString filePattern; ///< filePattern() of their path
    QDate date;          ///< of the minutes where their title has none
    std::optional<Cadence> cadence;
    std::optional<Roster> roster; ///< instead of the teams of the minutes
};

/// The text of a template that makes minutes such as these: what the next meeting would keep of them, with placeholders
/// for dates and teams, and in the front matter what they tell of the series. Open items and the roadmap's rows, which
/// come from the meeting before, are not in it.
QString templateFromMinutes(const QString &minutes, const TemplateFacts &facts);

} // namespace minuta
