#include "app/check/checkedtext.h"
#include "app/check/rules.h"
#include "app/text/mojibake.h"

namespace minuta {

QList<Finding> mojibakeFindings(const CheckedText &text)
{
    QList<Finding> findings;
    for (const Leaf &leaf : text.leaves()) {
        for (const Mojibake &found : findMojibake(text.text(leaf.range))) {
            const TextRange range = found.range.shifted(leaf.range.begin);
            if (!leaf.isLiteral(range.begin))
                findings.append({FindingKind::TextGarbled,
                                 range,
                                 {text.text(range).toString(), found.repaired},
                                 TextChange::replacing(text.tree().text(), range, found.repaired)});
        }
    }
    return findings;
}

} // namespace minuta
