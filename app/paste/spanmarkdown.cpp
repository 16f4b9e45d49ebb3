#include "app/paste/spanmarkdown.h"

#include "app/markdown/syntaxtree.h"
#include "app/paste/spansource.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// Beyond this a paragraph is nothing that people wrote, and reading it back can take seconds.
constexpr qsizetype longestChecked = 16 * 1024;

void collect(const NodeList &nodes, int node, RichSpan style, RichSpans &spans)
{
    for (int i = nodes[node].firstChild; i >= 0; i = nodes[i].nextSibling) {
        RichSpan span = style;
        span.text = nodes[i].literal;
        switch (nodes[i].kind) {
        case NodeKind::CodeSpan: span.kind = RichSpan::Kind::Code; break;
        case NodeKind::SoftBreak: span.text = u" "_s; break;
        case NodeKind::LineBreak: span = {.kind = RichSpan::Kind::Break}; break;
        case NodeKind::Image:
            span.kind = RichSpan::Kind::Image;
            span.address = std::exchange(span.text, plainText(nodes, i));
            break;
        case NodeKind::Text:
        case NodeKind::HtmlInline: break;
        default:
            span.text.clear();
            span.isBold = span.isBold || nodes[i].kind == NodeKind::Strong;
            span.isItalic = span.isItalic || nodes[i].kind == NodeKind::Emphasis;
            span.isStruck = span.isStruck || nodes[i].kind == NodeKind::Strikethrough;
            if (nodes[i].kind == NodeKind::Link)
                span.link = nodes[i].literal;
            collect(nodes, i, span, spans);
            continue;
        }
        spans.append(span);
    }
}

bool looksLike(RichSpan a, const RichSpan &b)
{
    a.text = b.text;
    return a == b && a.kind != RichSpan::Kind::Image && a.kind != RichSpan::Kind::Break;
}

/// Neighbours that look the same are one.
RichSpans merged(const RichSpans &spans)
{
    RichSpans result;
    for (const RichSpan &span : spans) {
        const bool isText = span.kind == RichSpan::Kind::Text || span.kind == RichSpan::Kind::Code;
        if (!result.isEmpty() && looksLike(result.last(), span))
            result.last().text += span.text;
        else if (!isText || !span.text.isEmpty())
            result.append(span);
    }
    return result;
}

RichSpans withoutOwnAddress(RichSpans spans)
{
    for (RichSpan &span : spans) {
        const QString &text = span.text;
        if (span.link == text || span.link == u"http://"_s + text || span.link == u"mailto:"_s + text)
            span.link.clear();
    }
    return spans;
}

bool readsAs(const QString &source, const RichSpans &wanted, SpanPlace place)
{
    const bool isHeading = place == SpanPlace::Heading;
    const QString begin = isHeading ? u"# "_s : place == SpanPlace::ItemBegin ? u"- "_s : QString();
    const SyntaxTree tree(begin + source);
    if (tree.blocks().size() != 1)
        return false;
    const auto nodes = tree.nodes(0);
    int leaf = 0;
    if (place == SpanPlace::ItemBegin) {
        if (nodes->first().kind != NodeKind::List || nodes->size() < 3 || (*nodes)[1].task != TaskState::None
            || (*nodes)[1].nextSibling >= 0)
            return false;
        leaf = 2;
        if ((*nodes)[leaf].nextSibling >= 0)
            return false;
    }
    if ((*nodes)[leaf].kind != (isHeading ? NodeKind::Heading : NodeKind::Paragraph))
        return false;
    return comparable(spansOf(*nodes, leaf)) == wanted;
}

/// Whether nothing in spans can be read as anything else.
bool isHarmless(const RichSpans &spans, SpanPlace place)
{
    static const QRegularExpression words(u"^[\\p{L}\\p{N}][^\\\\`*_\\[\\]<>&~|#]*$"_s);
    if (spans.size() != 1 || !looksLike({}, spans.first()) || !words.match(spans.first().text).hasMatch())
        return false;
    return place == SpanPlace::Heading || spans.first().text.front().isLetter(); // else a list's number
}

} // namespace

RichSpans spansOf(const NodeList &nodes, int node)
{
    RichSpans spans;
    collect(nodes, node, {}, spans);
    return spans;
}

RichSpans comparable(const RichSpans &spans)
{
    const RichSpans unlinked = merged(withoutOwnAddress(merged(spans)));
    RichSpans parts = withGaps(unlinked);
    // What a gap parts that looks the same is one: whether the gap has the marks as well is not seen.
    for (qsizetype i = 1; i + 1 < parts.size(); ++i) {
        if (isGap(parts[i]) && parts[i].kind == RichSpan::Kind::Text && parts[i].link == parts[i - 1].link
            && looksLike(parts[i - 1], parts[i + 1])) {
            parts[i - 1].text += u' ' + parts[i + 1].text;
            parts.remove(i, 2);
            --i;
        }
    }
    return merged(parts);
}

QString spanMarkdown(const RichSpans &given, SpanPlace place, const QString &lineBreak)
{
    if (isHarmless(given, place))
        return given.first().text;
    const RichSpans spans = withGaps(given);
    const QBitArray possible = possibleEscapes(spans);
    const SpanNotation safest{possible, u'*', false, lineBreak};
    if (possible.size() > longestChecked)
        return spanSource(spans, safest);
    const RichSpans wanted = comparable(spans);
    const QBitArray needed = neededEscapes(spans, place);
    // A break is checked as one, whatever is written for it.
    const QString checkedBreak = u"  \n"_s;
    for (const SpanNotation &notation :
         {SpanNotation{needed, u'*', true, checkedBreak}, SpanNotation{needed, u'_', true, checkedBreak},
          SpanNotation{possible, u'*', true, checkedBreak}, SpanNotation{possible, u'_', true, checkedBreak}}) {
        if (!readsAs(spanSource(spans, notation), wanted, place))
            continue;
        SpanNotation written = notation;
        written.lineBreak = lineBreak;
        return spanSource(spans, written);
    }
    return spanSource(spans, safest);
}

} // namespace minuta
