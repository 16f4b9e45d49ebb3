#include "app/pages/pagedecoration.h"

#include "app/pages/pagestyle.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>

namespace minuta {

void placeDecorations(QList<PageDecoration> &decorations, const QTextDocument &document)
{
    const auto boundsOf = [&](int block) {
        return document.documentLayout()->blockBoundingRect(document.findBlockByNumber(block));
    };
    for (PageDecoration &each : decorations) {
        each.top = boundsOf(each.firstBlock).top();
        each.bottom = boundsOf(each.lastBlock).bottom();
    }
}

void paintDecorations(const QList<PageDecoration> &decorations, const PageStyle &style, QPainter &painter,
                      const QRectF &visible)
{
    using Kind = PageDecoration::Kind;
    const qreal right = visible.right();
    for (const PageDecoration &each : decorations) {
        if (each.bottom < visible.top() || each.top > visible.bottom())
            continue;
        const QRectF line(each.indent, each.top, right - each.indent, each.bottom - each.top);
        switch (each.kind) {
        case Kind::HeadingRule:
            painter.fillRect(QRectF(0, each.bottom + style.points(2), right, style.points(0.6)), style.rule);
            break;
        case Kind::Rule:
            painter.fillRect(QRectF(each.indent, line.center().y(), line.width(), style.points(1.5)), style.rule);
            break;
        case Kind::QuoteBar:
            painter.fillRect(QRectF(each.indent, each.top, style.points(2), line.height()), style.rule);
            break;
        case Kind::Code: painter.fillRect(line.adjusted(0, -style.points(4), 0, style.points(4)), style.code); break;
        }
    }
}

} // namespace minuta
