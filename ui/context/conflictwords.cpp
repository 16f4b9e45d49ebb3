#include "ui/context/conflictwords.h"

#include "app/settings/savedperson.h"
#include "app/sharing/conflictlabels.h"
#include "app/text/conflicttext.h"

#include <QCoreApplication>

namespace minuta {

namespace {

QString named(const QString &name, const QString &label)
{
    //: A version in a conflict ("Theirs", "First version") and what its marker says ("Ben Ito, 2026-11-24", "HEAD")
    return label.isEmpty() ? name : QCoreApplication::translate("ConflictWords", "%1 (%2)").arg(name, label);
}

} // namespace

bool isOwnConflict(const ConflictText &conflict)
{
    return conflict.oursLabel == ownLabel(ownName());
}

QString mineName(const ConflictText &conflict)
{
    if (isOwnConflict(conflict))
        //: One's own version in a conflict
        return QCoreApplication::translate("ConflictWords", "Mine");
    //: The upper or left one in a conflict of two other people
    return named(QCoreApplication::translate("ConflictWords", "First version"), conflict.oursLabel);
}

QString theirsName(const ConflictText &conflict)
{
    if (!isOwnConflict(conflict))
        //: The lower or right one in a conflict of two other people
        return named(QCoreApplication::translate("ConflictWords", "Second version"), conflict.theirsLabel);
    const QString whose = conflict.theirsLabel == diskLabel()
                              //: The other version in a conflict is what the file holds: "Theirs (on disk)"
                              ? QCoreApplication::translate("ConflictWords", "on disk")
                              : conflict.theirsLabel;
    //: The other one's version in a conflict
    return named(QCoreApplication::translate("ConflictWords", "Theirs"), whose);
}

QString baseName(const ConflictText &conflict)
{
    return named(QCoreApplication::translate("ConflictWords", "What both started from"), conflict.baseLabel);
}

QString keepMineText(const ConflictText &conflict)
{
    //: Of the two versions in a conflict, the one that is one's own
    return isOwnConflict(conflict) ? QCoreApplication::translate("ConflictWords", "Keep Mine")
                                   //: Of the two versions in a conflict, the upper or left one
                                   : QCoreApplication::translate("ConflictWords", "Keep First");
}

QString keepTheirsText(const ConflictText &conflict)
{
    //: Of the two versions in a conflict, the other one
    return isOwnConflict(conflict) ? QCoreApplication::translate("ConflictWords", "Keep Theirs")
                                   //: Of the two versions in a conflict, the lower or right one
                                   : QCoreApplication::translate("ConflictWords", "Keep Second");
}

} // namespace minuta
