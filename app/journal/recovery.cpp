#include "app/journal/recovery.h"

namespace minuta {

Recovery recoveryOf(const JournalContent &journal, const std::optional<QString> &disk, const MergeOptions &options)
{
    const QString &base = journal.start.base;
    const bool isCutOff = disk && disk->size() < base.size() && base.startsWith(*disk);
    if (!disk || isCutOff)
        return {base, journal.text, false};
    // Of a document that was never saved there is no file; one that is there now is somebody else's.
    return {*disk, mergeTexts(base, journal.text, *disk, options).text, true};
}

} // namespace minuta
