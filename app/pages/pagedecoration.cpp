#include "app/pages/pagedecoration.h"

#include "app/pages/pagestyle.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>

namespace minuta {

void paintDecorations(const QList<PageDecoration> &decorations, const QTextDocument &document, const PageStyle &style,
                      QPainter &painter, const QRectF &visible)
{
    using Kind = PageDecoration::Kind;
    const auto boundsOf = [&](int block) {
        return document.documentLayout()->blockBoundingRect(document.findBlockByNumber(block));
    };
    const qreal right = document.pageSize().width();
    for (const PageDecoration &each : decorations) {
        const QRectF first = boundsOf(each.firstBlock);
        if (first.top() > visible.bottom())
            return; // they are in order
        const QRectF last = boundsOf(each.lastBlock);
        if (last.bottom() < visible.top())
            continue;
        const qreal bottom = last.bottom();
        switch (each.kind) {
        case Kind::HeadingRule:
            painter.fillRect(QRectF(0, bottom + style.points(2), right, style.points(0.6)), style.rule);
            break;
        case Kind::Rule:
            painter.fillRect(QRectF(each.indent, first.center().y(), right - each.indent, style.points(1.5)),
                             style.rule);
            break;
        case Kind::QuoteBar:
            painter.fillRect(QRectF(each.indent, first.top(), style.points(2), bottom - first.top()), style.rule);
            break;
        case Kind::Code:
            painter.fillRect(QRectF(each.indent, first.top() - style.points(4), right - each.indent,
                                    bottom - first.top() + style.points(8)),
                             style.code);
            break;
        }
    }
}

} // namespace minuta
