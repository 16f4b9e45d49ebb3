#include "app/markdown/cmarkhandles.h"

#include <QList>

namespace minuta::cmark {

Parser makeParser()
{
    static const QList<cmark_syntax_extension *> extensions = [] { // once, whichever thread comes first
        cmark_gfm_core_extensions_ensure_registered();
        QList<cmark_syntax_extension *> list;
        for (const char *name : {"table", "strikethrough", "autolink", "tagfilter", "tasklist"}) {
            list.append(cmark_find_syntax_extension(name));
            Q_ASSERT(list.last());
        }
        return list;
    }();
    Parser parser(cmark_parser_new(CMARK_OPT_DEFAULT));
    for (cmark_syntax_extension *extension : extensions)
        cmark_parser_attach_syntax_extension(parser.get(), extension);
    return parser;
}

void feed(cmark_parser *parser, QByteArrayView bytes)
{
    cmark_parser_feed(parser, bytes.constData(), size_t(bytes.size()));
}

} // namespace minuta::cmark
