#pragma once

#include "app/text/conflicttext.h"

namespace minuta {

class Document;
class EditorContext;

// The one place where people's choices become changes: the form's cards and the line above the views both come here.

/// Puts one of a conflict's versions in its place, as an undo step named after the choice; undoing it puts the caret to
/// the conflict again. False where nothing was done: the document is read-only.
bool settleConflict(Document &document, const ConflictText &conflict, ConflictChoice choice);
/// The same with lines that somebody has written.
bool settleConflict(Document &document, const ConflictText &conflict, const QString &lines);

/// Where a conflict of the document is, to be a heading: "Conflict in CLI".
QString conflictTitle(EditorContext &context, const ConflictText &conflict);

} // namespace minuta
