#include "app/check/checkedtext.h"
#include "app/check/rules.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// The elements of HTML that a page shows, or shows what is in them.
const QSet<QString> &knownElements()
{
    static const QSet<QString> names = [] {
        const QString all =
            u"a abbr acronym address article aside audio b base bdi bdo big blockquote body br button canvas "
            "caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em "
            "embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header "
            "hgroup hr html i iframe img input ins kbd label legend li link main map mark menu meta meter nav "
            "noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress "
            "q rp rt ruby s samp script search section select slot small source span strike strong style sub "
            "summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var "
            "video wbr xmp"_s;
        const QStringList list = all.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return names;
}

/// The name in "<name …>" or "</name>"; empty where it is a comment or the like.
QString elementName(QStringView tag)
{
    qsizetype begin = tag.startsWith(u"</") ? 2 : 1;
    qsizetype end = begin;
    while (end < tag.size() && (tag[end].isLetterOrNumber() || tag[end] == u'-'))
        ++end;
    return tag.sliced(begin, end - begin).toString().toLower();
}

void append(const CheckedText &text, TextRange tag, QList<Finding> &findings)
{
    const QString name = elementName(text.text(tag));
    if (name.isEmpty() || knownElements().contains(name))
        return;
    findings.append({FindingKind::HtmlSwallowed,
                     tag,
                     {text.text(tag).toString().simplified()},
                     TextChange::replacing(text.tree().text(), {tag.begin, tag.begin}, u"\\"_s)});
}

/// A tag alone on its line makes HTML of it and of all up to the next blank line.
void findInBlock(const CheckedText &text, TextRange block, QList<Finding> &findings)
{
    const QList<InlineSpan> spans = inlineSpans(text.text(block), text.labels());
    if (spans.isEmpty() || spans.first().range.begin > 0 || spans.first().kind != InlineSpan::Kind::Html)
        return;
    QList<Finding> found;
    append(text, spans.first().range.shifted(block.begin), found);
    if (found.isEmpty())
        return;
    for (const InlineSpan &span : spans.sliced(1)) {
        if (span.kind == InlineSpan::Kind::Html)
            append(text, span.range.shifted(block.begin), found);
    }
    findings += found;
}

} // namespace

QList<Finding> htmlFindings(const CheckedText &text)
{
    QList<Finding> findings;
    for (const Leaf &leaf : text.leaves()) {
        for (const InlineSpan &span : leaf.spans) {
            if (span.kind == InlineSpan::Kind::Html)
                append(text, span.range, findings);
        }
    }
    for (qsizetype block = 0; block < text.tree().blocks().size(); ++block) {
        for (const Node &node : text.nodes(block)) {
            if (node.kind == NodeKind::HtmlBlock)
                findInBlock(text, node.range.shifted(text.tree().blocks()[block].range.begin), findings);
        }
    }
    return findings;
}

} // namespace minuta
