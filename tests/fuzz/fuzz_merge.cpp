// Any three texts merge: bytes that decode are parted at the control character U+001E (record separator). Who alone has
// changed something gets it, the change from ours makes the result, conflicts are read back, and every word that is new
// on one side is in the result.

#include "app/merge/merge.h"
#include "app/text/conflicttext.h"
#include "app/text/decodedtext.h"
#include "tests/fuzz/require.h"

#include <QSet>

#include <algorithm>

using namespace minuta;

namespace {

QSet<QString> wordsOf(const QString &text)
{
    QSet<QString> words;
    QString word;
    for (const QChar unit : text + u' ') {
        if (unit.isLetterOrNumber()) {
            word += unit;
        } else if (!word.isEmpty()) {
            words.insert(word);
            word.clear();
        }
    }
    return words;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto decoded = decode(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!decoded)
        return 0;
    const QString base = decoded->text.section(QChar(0x1E), 0, 0);
    const QString ours = decoded->text.section(QChar(0x1E), 1, 1);
    const QString theirs = decoded->text.section(QChar(0x1E), 2);

    require(mergeTexts(base, ours, base).text == ours);
    require(mergeTexts(base, base, theirs).text == theirs);
    require(mergeTexts(base, ours, ours).text == ours);
    const MergeResult result = mergeTexts(base, ours, theirs);
    require(result.fromOurs.fits(ours) && result.fromOurs.appliedTo(ours) == result.text);
    const QList<ConflictText> found = findConflicts(result.text);
    for (const TextRange &conflict : result.conflicts)
        require(std::ranges::any_of(found, [&](const ConflictText &each) { return each.range == conflict; }));
    const QSet<QString> before = wordsOf(base);
    const QSet<QString> merged = wordsOf(result.text);
    for (const QString &side : {ours, theirs})
        require(merged.contains(wordsOf(side) - before));
    return 0;
}
