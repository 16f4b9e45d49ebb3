#include "app/export/exportedtext.h"

#include <QFileInfo>

namespace minuta {

ExportedText exportedText(const QString &text, const QString &path, const TidyOptions &options,
                          const SectionRules &rules)
{
    ExportedText result{SyntaxTree(tidied(text, options, rules)), {}, {}};
    const Minutes minutes = readMinutes(result.tree, rules);
    result.title = minutes.title.isEmpty() ? QFileInfo(path).completeBaseName() : minutes.title;
    result.date = minutes.date;
    return result;
}

} // namespace minuta
