#pragma once

#include "app/document/documentfile.h"
#include "app/journal/journalfolder.h"
#include "app/journal/recovery.h"

namespace minuta::test {

/// What notes.md in folder says after the next start: with the journals that are in its folder journals.
inline QString recoveredText(const QString &folder)
{
    const std::optional<QString> disk = readDocumentText(folder + QStringLiteral("/notes.md"));
    const auto journals = abandonedJournals({folder + QStringLiteral("/journals")});
    for (const AbandonedJournal &journal : journals) {
        if (journal.content() && !isSuperseded(journal, journals))
            return recoveryOf(*journal.content(), disk).text;
    }
    return disk.value_or(QString());
}

} // namespace minuta::test
