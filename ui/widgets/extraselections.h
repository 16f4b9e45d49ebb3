#pragma once

#include <QTextEdit>

class QPlainTextEdit;

namespace minuta {

/// Several mark text in one editor, each without knowing the others: those of a later layer are drawn above.
enum class SelectionLayer
{
    Editor, ///< the editor's own: the caret's line, matches of a search
    Lines,  ///< lines that say what they said before
    Checks, ///< what is to be mended
};

/// In place of those that the layer had.
void setExtraSelections(QPlainTextEdit &edit, SelectionLayer layer, const QList<QTextEdit::ExtraSelection> &selections);
QList<QTextEdit::ExtraSelection> extraSelections(const QPlainTextEdit &edit, SelectionLayer layer);

} // namespace minuta
