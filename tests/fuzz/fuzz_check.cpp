// Any bytes that decode can be checked: what is found lies in the text, and what mends it fits the text and can be
// undone.

#include "app/check/fixes.h"
#include "app/markdown/syntaxtree.h"
#include "app/text/decodedtext.h"
#include "tests/fuzz/require.h"

using namespace minuta;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto decoded = decode(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!decoded)
        return 0;
    const QString &text = decoded->text;
    const SyntaxTree tree(text);
    const QList<Finding> findings = check(tree, readMinutes(tree));
    for (const Finding &finding : findings) {
        require(finding.range.begin >= 0 && finding.range.begin <= finding.range.end
                && finding.range.end <= text.size());
        require(finding.fix.fits(text));
    }
    const ChangeSet change = joinedFixes(findings);
    require(change.inverted().appliedTo(change.appliedTo(text)) == text);
    return 0;
}
