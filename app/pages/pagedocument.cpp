#include "app/pages/pagedocument.h"

#include "app/markdown/syntaxtree.h"
#include "app/pages/pagetextwriter.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPaintDevice>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextLayout>
#include <QTextOption>

namespace minuta {

namespace {

/// The page that a block's first or last line is on.
int pageOf(const QTextDocument &document, const QTextBlock &block, bool isLast)
{
    const QRectF bounds = document.documentLayout()->blockBoundingRect(block);
    const qsizetype lines = block.layout()->lineCount();
    if (lines == 0)
        return int(bounds.top() / document.pageSize().height());
    const QTextLine line = block.layout()->lineAt(isLast ? int(lines) - 1 : 0);
    return int((bounds.top() - block.layout()->boundingRect().top() + line.rect().center().y())
               / document.pageSize().height());
}

constexpr int mostPages = 60;

/// No heading stands at a page's foot without anything below it. Each one that moves lays out anew what follows: of a
/// document that nobody reads from page to page it is let be.
void keepHeadingsWithNext(QTextDocument &document)
{
    if (document.pageCount() > mostPages)
        return;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0)
            continue;
        QTextBlock first = block; // of headings that stand together
        while (block.next().isValid() && block.next().blockFormat().headingLevel() > 0)
            block = block.next();
        const QTextBlock next = block.next();
        if (!next.isValid() || pageOf(document, first, false) == pageOf(document, next, false))
            continue;
        if (first.position() > 0 && pageOf(document, first.previous(), true) < pageOf(document, first, false))
            continue; // it begins its page already
        QTextCursor cursor(first);
        QTextBlockFormat format;
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        cursor.mergeBlockFormat(format);
    }
}

} // namespace

PageDocument pageDocument(const SyntaxTree &tree, QPaintDevice &device, QSizeF size)
{
    PageDocument page;
    page.style = PageStyle::forResolution(device.logicalDpiY());
    page.document = std::make_unique<PageTextDocument>();
    QTextDocument &document = *page.document;
    document.setUndoRedoEnabled(false);
    document.setDocumentMargin(0);
    document.setDefaultFont(page.style.font);
    document.setUseDesignMetrics(true);
    document.setIndentWidth(PageStyle::formatPoints(16));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTabStopDistance(PageStyle::formatPoints(24));
    document.setDefaultTextOption(option);
    document.documentLayout()->setPaintDevice(&device);
    document.setPageSize(size);
    QTextCursor all(&document);
    all.beginEditBlock(); // laid out once, not with every piece
    PageTextWriter writer(page);
    for (qsizetype i = 0; i < tree.blocks().size(); ++i)
        writer.write(*tree.nodes(i));
    all.endEditBlock();
    keepHeadingsWithNext(document);
    placeDecorations(page.decorations, document);
    return page;
}

} // namespace minuta
