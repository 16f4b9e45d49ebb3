#pragma once

#include "app/text/textrange.h"

#include <QList>
#include <QString>

namespace minuta {

class SyntaxTree;

struct BodyRange
{
    const SyntaxTree &tree;
    TextRange range; ///< whole lines with no blank line at their end; may be empty
};

/// A piece of a merged body (pieces.h): its blank lines before it, then its lines or a conflict.
struct MergedPiece
{
    QString blanks;
    QString lines; ///< of a conflict: empty
    bool isConflict = false;
    QString base; ///< of a conflict, as are the next; each may be empty
    QString ours;
    QString theirs;
};

/// The pieces of three bodies merged; what it does, mergeTexts() tells. ending is given to lines that are put between
/// others.
QList<MergedPiece> mergedBody(const BodyRange &base, const BodyRange &ours, const BodyRange &theirs,
                              const QString &ending);

} // namespace minuta
