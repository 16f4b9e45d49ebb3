#include "app/markdown/cmarkparser.h"

#include "app/markdown/cmarkhandles.h"
#include "app/markdown/nodebuilder.h"
#include "app/markdown/utf8.h"

using namespace Qt::StringLiterals;

namespace minuta::cmark {

namespace {

/// Closes every open block but a fence, and is none of ours: cmark-gfm counts ends of blocks from the line that closes
/// them, so that the last block must not be closed by the end of input.
constexpr QByteArrayView separator = "\n\n<!---->\n\n";
constexpr int separatorLines = 4;

/// Feeds a paragraph of two lines and gives the document that it went into. cmark-gfm shows its tree only when inlines
/// have been parsed too, which takes most of the time; who needs blocks alone reads it while the parser is at work. An
/// extension is shown the block around each line, and finds the document from there.
cmark_node *feedForDocument(cmark_parser *parser)
{
    thread_local cmark_node *document = nullptr;
    static cmark_syntax_extension *extension = [] {
        cmark_syntax_extension *made = cmark_syntax_extension_new("document");
        cmark_syntax_extension_set_open_block_func(made,
                                                   [](cmark_syntax_extension *, int, cmark_parser *, cmark_node *around,
                                                      unsigned char *, int) -> cmark_node * {
                                                       if (!document)
                                                           document = around; // of the first line: the document itself
                                                       return nullptr;
                                                   });
        return made;
    }();
    document = nullptr;
    cmark_parser_attach_syntax_extension(parser, extension);
    feed(parser, "a\n\n");
    Q_ASSERT(document && cmark_node_get_type(document) == CMARK_NODE_DOCUMENT);
    return document;
}

/// Closes a block that source ends with as the next block in the text would: cmark-gfm counts the ends of blocks from
/// the line that closes them, so that it must not be the end of input.
void feedEnd(cmark_parser *parser, QStringView source, BlockKind kind)
{
    switch (kind) {
    case BlockKind::CodeBlock:
    case BlockKind::HtmlBlock: return; // may be open at the text's end
    case BlockKind::List:              // blank lines would be content of a fence in the last item
        if (!source.endsWith(u'\n') && !source.endsWith(u'\r'))
            feed(parser, "\n");
        return feed(parser, "<!---->\n");
    default: return feed(parser, separator);
    }
}

BlockKind blockKind(cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING: return BlockKind::Heading;
    case CMARK_NODE_THEMATIC_BREAK: return BlockKind::ThematicBreak;
    case CMARK_NODE_BLOCK_QUOTE: return BlockKind::BlockQuote;
    case CMARK_NODE_LIST: return BlockKind::List;
    case CMARK_NODE_CODE_BLOCK: return BlockKind::CodeBlock;
    case CMARK_NODE_HTML_BLOCK: return BlockKind::HtmlBlock;
    default: return isTable(node) ? BlockKind::Table : BlockKind::Paragraph;
    }
}

} // namespace

QList<ParsedBlock> parseBlocks(QStringView text, const LineIndex &lines, TextRange range)
{
    const Parser parser = makeParser();
    cmark_node *document = feedForDocument(parser.get());
    const int lineOffset = 2;
    feed(parser.get(), toUtf8(text.sliced(range.begin, range.size())));
    feed(parser.get(), separator);

    const qsizetype sourceLine = lines.lineAt(range.begin);
    QList<ParsedBlock> blocks;
    // The first block gave the document.
    for (cmark_node *node = cmark_node_next(cmark_node_first_child(document)); node; node = cmark_node_next(node)) {
        const qsizetype line = sourceLine + firstLine(node) - 1 - lineOffset;
        if (line >= lines.lineCount() || lines.start(line) >= range.end) // the separator
            break;
        ParsedBlock block;
        block.kind = blockKind(node);
        block.headingLevel = block.kind == BlockKind::Heading ? cmark_node_get_heading_level(node) : 0;
        block.begin = lines.start(line);
        block.continuesParagraph = continuesParagraph(node);
        blocks.append(block);
    }
    return blocks;
}

NodeList parseNodes(QStringView source, qsizetype block, BlockKind kind, const QList<LinkDefinition> &definitions)
{
    const Parser parser = makeParser();
    int lineOffset = 1;
    feed(parser.get(), "\n");
    for (const LinkDefinition &definition : definitions) {
        feed(parser.get(), toMarkdown(definition).toUtf8() + '\n');
        ++lineOffset;
    }
    feed(parser.get(), separator);
    lineOffset += separatorLines;
    feed(parser.get(), toUtf8(source));
    feedEnd(parser.get(), source, kind);
    const Document document(cmark_parser_finish(parser.get()));

    NodeBuilder builder(BlockLines(source, lineOffset));
    const int wanted = int(LineIndex(source).lineAt(block)) + 1 + lineOffset;
    for (cmark_node *node = cmark_node_first_child(document.get()); node; node = cmark_node_next(node)) {
        if (firstLine(node) == wanted)
            return builder.build(node);
    }
    return {};
}

QList<LinkDefinition> parseDefinitions(QStringView source)
{
    const QStringList labels = possibleDefinitions(source);
    if (labels.isEmpty())
        return {};
    const Parser parser = makeParser();
    feed(parser.get(), "\n");
    feed(parser.get(), toUtf8(source));
    feed(parser.get(), separator);
    // Each label as a paragraph of its own: those that become links are defined.
    for (const QString &label : labels)
        feed(parser.get(), toUtf8(u'[' + label + u"]\n\n"_s));
    const Document document(cmark_parser_finish(parser.get()));

    QList<LinkDefinition> definitions;
    cmark_node *node = cmark_node_last_child(document.get());
    for (qsizetype i = labels.size(); node && i-- > 0; node = cmark_node_previous(node)) {
        cmark_node *link = cmark_node_first_child(node);
        if (cmark_node_get_type(node) != CMARK_NODE_PARAGRAPH)
            break; // an open fence swallowed the rest
        if (link && cmark_node_get_type(link) == CMARK_NODE_LINK && !cmark_node_next(link)) {
            definitions.prepend({labels[i], QString::fromUtf8(cmark_node_get_url(link)),
                                 QString::fromUtf8(cmark_node_get_title(link))});
        }
    }
    return definitions;
}

} // namespace minuta::cmark
