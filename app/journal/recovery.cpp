#include "app/journal/recovery.h"

namespace minuta {

Recovery recoveryOf(const JournalContent &journal, const std::optional<QString> &disk, const MergeOptions &options)
{
    const QString &base = journal.start.base;
    const bool isCutOff = disk && disk->size() < base.size() && base.startsWith(*disk);
    if (!disk || isCutOff)
        return {base, journal.text, false};
    // The program can have ended between saving and removing its journal. A lone surrogate is in no file.
    const QString text = QString::fromUtf8(journal.text.toUtf8());
    return {*disk, mergeTexts(base, text, *disk, options).text, true};
}

} // namespace minuta
