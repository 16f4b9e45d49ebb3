// Any bytes as HTML become Markdown: lines are lines, no address leads to a program, and what is written is read back
// as text that says something.

#include "app/markdown/syntaxtree.h"
#include "app/paste/blockmarkdown.h"
#include "app/paste/htmlreader.h"
#include "tests/fuzz/require.h"

using namespace minuta;

namespace {

void requireSafe(const RichSpans &spans)
{
    for (const RichSpan &span : spans) {
        require(!span.text.contains(u'\n') && !span.text.contains(u'\0'));
        for (const QString &address : {span.link, span.address})
            require(!address.trimmed().startsWith(QStringLiteral("javascript:"), Qt::CaseInsensitive)
                    && !address.trimmed().startsWith(QStringLiteral("data:"), Qt::CaseInsensitive));
    }
}

void requireSafe(const RichBlocks &blocks)
{
    for (const RichBlock &block : blocks) {
        requireSafe(block.spans);
        requireSafe(block.blocks);
        for (const auto &row : block.rows) {
            require(row.size() == block.rows.first().size());
            for (const RichSpans &cell : row)
                requireSafe(cell);
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    const QString html = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto blocks = readHtml(html);
    if (!blocks)
        return 0;
    requireSafe(*blocks);
    for (const QString &line : blockLines(*blocks, {}) + inlineLines(*blocks))
        require(!line.contains(u'\n'));
    const SyntaxTree tree(blockMarkdown(*blocks, {}));
    require(blocks->isEmpty() || !tree.blocks().isEmpty());
    return 0;
}
