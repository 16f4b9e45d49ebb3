#pragma once

#include "app/export/exportedtext.h"

#include <memory>

class QMimeData;

namespace minuta {

/// What is selected in a view.
struct SelectedPart
{
    QString html; ///< by htmlBody(); empty: nothing is selected
    QString text; ///< what the view copies as text
};

/// selection is one of a text field: begin may be behind end.
SelectedPart selectedPart(const SyntaxTree &tree, TextRange selection);

/// Minutes for the clipboard: HTML in light colours for documents and mails, and Markdown for whatever takes plain text.
std::unique_ptr<QMimeData> richText(const ExportedText &exported);
/// The same of a part of them.
std::unique_ptr<QMimeData> richText(const SelectedPart &part);

} // namespace minuta
