#pragma once

#include "app/markdown/cmarknode.h"

#include <memory>

namespace minuta::cmark {

struct ParserDeleter
{
    void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
};
struct NodeDeleter
{
    void operator()(cmark_node *node) const { cmark_node_free(node); }
};
using Parser = std::unique_ptr<cmark_parser, ParserDeleter>;
using Document = std::unique_ptr<cmark_node, NodeDeleter>;

/// One with GitHub's extensions: every text is read by these, whatever it is read for.
Parser makeParser();
void feed(cmark_parser *parser, QByteArrayView bytes);

} // namespace minuta::cmark
