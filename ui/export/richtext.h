#pragma once

#include "app/export/exportedtext.h"

#include <memory>

class QMimeData;

namespace minuta {

/// Minutes for the clipboard: HTML in light colours for documents and mails, and Markdown for whatever takes plain text.
std::unique_ptr<QMimeData> richText(const ExportedText &exported);

} // namespace minuta
