#include "app/export/exportedtext.h"

#include <QFileInfo>

namespace minuta {

ExportedText exportedText(const QString &text, const QString &path, const FinishOptions &options,
                          const SectionRules &rules)
{
    ExportedText result{SyntaxTree(text), {}, {}};
    result.tree.apply(finished(result.tree, rules, options).change);
    const Minutes minutes = readMinutes(result.tree, rules);
    result.title = minutes.title.isEmpty() ? QFileInfo(path).completeBaseName() : minutes.title;
    result.date = minutes.date;
    return result;
}

} // namespace minuta
