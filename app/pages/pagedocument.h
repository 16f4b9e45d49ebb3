#pragma once

#include "app/markdown/htmlbody.h"
#include "app/pages/pagedecoration.h"
#include "app/pages/pagestyle.h"

#include <QTextDocument>

#include <memory>

class QPaintDevice;

namespace minuta {

class SyntaxTree;

/// A QTextDocument that fetches and opens nothing: QTextDocument itself reads files that its text names.
class PageTextDocument : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

/// A text laid out for paper, page below page, without margins, head and foot.
struct PageDocument
{
    std::unique_ptr<PageTextDocument> document;
    QList<PageDecoration> decorations; ///< in order of their first blocks
    QList<HtmlHeading> headings;       ///< with the names that links lead to
    PageStyle style;

    int pageCount() const { return document->pageCount(); }
};

/// size is that of a page's text in pixels of device, whose fonts it is laid out with. Links lead to the web, to mail and
/// to headings. Needs a QGuiApplication.
PageDocument pageDocument(const SyntaxTree &tree, QPaintDevice &device, QSizeF size);

} // namespace minuta
