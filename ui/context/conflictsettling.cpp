#include "ui/context/conflictsettling.h"

#include "app/document/document.h"
#include "app/minutes/besideconflicts.h"
#include "ui/context/conflictwords.h"
#include "ui/context/editorcontext.h"

#include <QCoreApplication>

namespace minuta {

namespace {

QString stepName(bool isOwn, ConflictChoice choice)
{
    switch (choice) {
    case ConflictChoice::Ours:
        //: Undo text; of the two versions in a conflict
        return isOwn ? QCoreApplication::translate("ConflictSettling", "Keep my version")
                     //: Undo text; of the two versions in a conflict of two other people
                     : QCoreApplication::translate("ConflictSettling", "Keep the first version");
    case ConflictChoice::Theirs:
        //: Undo text; of the two versions in a conflict
        return isOwn ? QCoreApplication::translate("ConflictSettling", "Keep their version")
                     //: Undo text; of the two versions in a conflict of two other people
                     : QCoreApplication::translate("ConflictSettling", "Keep the second version");
    case ConflictChoice::Both: break;
    }
    //: Undo text; of the two versions in a conflict
    return QCoreApplication::translate("ConflictSettling", "Keep both versions");
}

bool apply(Document &document, const TextChange &change, const QString &name)
{
    if (document.isReadOnly())
        return false;
    const TextRange place{change.range.begin, change.range.begin};
    document.endUndoStep();
    document.apply(change, name, EditKind::Step, {place, place});
    return true;
}

QString placeBesideSections(EditorContext &context, const ConflictText &conflict)
{
    const int section = context.minutes().sectionAt(conflict.range.begin);
    if (section >= 0 && section == context.minutes().titleSection)
        return QCoreApplication::translate("ConflictSettling", "Conflict below the title");
    return QCoreApplication::translate("ConflictSettling", "Conflict before the first heading");
}

} // namespace

bool settleConflict(Document &document, const ConflictText &conflict, ConflictChoice choice)
{
    return apply(document, resolvedConflict(document.text(), conflict, choice),
                 stepName(isOwnConflict(conflict), choice));
}

bool settleConflict(Document &document, const ConflictText &conflict, const QString &lines)
{
    return apply(document, resolvedConflict(document.text(), conflict, lines),
                 //: Undo text
                 QCoreApplication::translate("ConflictSettling", "Settle conflict"));
}

QString conflictTitle(EditorContext &context, const ConflictText &conflict)
{
    const ConflictPlace place = conflictPlace(context.document().tree(), context.minutes(), conflict);
    QStringList names = place.sections;
    if (place.holdsTitle)
        //: Where a conflict is: the meeting's title, in "Conflict in the title"
        names.prepend(QCoreApplication::translate("ConflictSettling", "the title"));
    switch (names.size()) {
    case 0: return placeBesideSections(context, conflict);
    //: %1 is a section
    case 1: return QCoreApplication::translate("ConflictSettling", "Conflict in %1").arg(names.first());
    case 2:
        //: %1 and %2 are sections
        return QCoreApplication::translate("ConflictSettling", "Conflict in %1 and %2")
            .arg(names.first(), names.last());
    default:
        //: %1 and %2 are sections, with others between them
        return QCoreApplication::translate("ConflictSettling", "Conflict from %1 to %2")
            .arg(names.first(), names.last());
    }
}

} // namespace minuta
