#include "ui/series/rosterwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace minuta {

QString deviationText(const RosterDeviation &deviation)
{
    const QString team = deviation.project.isEmpty() ? deviation.team : deviation.team + u" / "_s + deviation.project;
    switch (deviation.kind) {
    case RosterDeviation::Kind::Lead:
        if (deviation.isInTheWay)
            return deviation.value.isEmpty()
                       ? QCoreApplication::translate("RosterWords", "Changed by hand: %1 has no lead here").arg(team)
                       : QCoreApplication::translate("RosterWords", "Changed by hand: %2 leads %1 here")
                             .arg(team, deviation.value);
        return deviation.value.isEmpty()
                   ? QCoreApplication::translate("RosterWords", "Stays: %1 has no lead at this meeting").arg(team)
                   : QCoreApplication::translate("RosterWords", "Stays: %2 leads %1 at this meeting")
                         .arg(team, deviation.value);
    case RosterDeviation::Kind::Status:
        return deviation.isInTheWay
                   //: %1 is a team, %2 its status: "incubating", or nothing
                   ? QCoreApplication::translate("RosterWords", "Changed by hand: the status of %1 is “%2” here")
                         .arg(team, deviation.value)
                   : QCoreApplication::translate("RosterWords", "Stays: the status of %1 is “%2” at this meeting")
                         .arg(team, deviation.value);
    case RosterDeviation::Kind::Added:
        return QCoreApplication::translate("RosterWords", "Stays: %1 is at this meeting only").arg(team);
    case RosterDeviation::Kind::Renamed:
        return QCoreApplication::translate("RosterWords", "Stays: %1 is called “%2” at this meeting")
            .arg(team, deviation.value);
    case RosterDeviation::Kind::Removed:
        return QCoreApplication::translate("RosterWords", "Stays: %1 was taken out of this meeting").arg(team);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace minuta
