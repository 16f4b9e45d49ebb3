#pragma once

#include <QString>

namespace minuta {

class SyntaxTree;

/// The blocks of a text as OpenDocument has them.
struct OpenDocumentBody
{
    QString content;
    QString styles; ///< of its tables' columns
};

OpenDocumentBody openDocumentBody(const SyntaxTree &tree);

/// text escaped for XML, without the characters that XML can not hold.
QString openDocumentText(QStringView text);

} // namespace minuta
