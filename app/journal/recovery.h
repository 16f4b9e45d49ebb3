#pragma once

#include "app/journal/journalrecords.h"
#include "app/merge/merge.h"

#include <optional>

namespace minuta {

/// What a document that lives at the journal's path should say, whose file holds disk now (nothing: it is gone, or can not
/// be read).
struct Recovery
{
    QString base;              ///< what the document begins with: that of the file, where it can be gone on from
    QString text;              ///< that, with what was not saved
    bool isFileUsable = false; ///< base is what the file holds; else that was cut off or is gone

    bool isNeeded() const { return text != base || !isFileUsable; }
};

/// Merges what was not saved with what others have made of the file meanwhile. A file that holds nothing but the begin of
/// what it held before was cut off, by a full disk or a power cut: nobody has removed the rest.
Recovery recoveryOf(const JournalContent &journal, const std::optional<QString> &disk,
                    const MergeOptions &options = {});

} // namespace minuta
