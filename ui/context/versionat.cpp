#include "ui/context/versionat.h"

#include "ui/context/conflictwords.h"
#include "ui/context/editorcontext.h"

namespace minuta {

QString versionAt(EditorContext &context, qsizetype position)
{
    const qsizetype index = context.conflictAt(position);
    if (index < 0)
        return {};
    const ConflictText &conflict = context.conflicts()[index];
    return isInSecondVersion(context, position) ? theirsName(conflict) : mineName(conflict);
}

bool isInSecondVersion(EditorContext &context, qsizetype position)
{
    const qsizetype index = context.conflictAt(position);
    return index >= 0 && position >= context.conflicts()[index].theirs.begin;
}

} // namespace minuta
