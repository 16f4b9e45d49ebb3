#include "app/check/checkedtext.h"
#include "app/check/rules.h"
#include "app/markdown/inlinescan.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// Finds in one leaf.
class LinkFinder
{
public:
    LinkFinder(const CheckedText &text, const Leaf &leaf)
        : m_text(text)
        , m_leaf(leaf)
        , m_source(text.text(leaf.range))
    {
        for (const InlineSpan &span : leaf.spans) {
            const bool isLink = span.kind != InlineSpan::Kind::Code && span.kind != InlineSpan::Kind::Html;
            if (isLink && (m_links.isEmpty() || span.range.begin >= m_links.last()->range.end))
                m_links.append(&span);
        }
    }

    QList<Finding> find();

private:
    void findForm(const QRegularExpression &form, FindingKind kind);
    void findSpans();
    void findBare();
    const InlineSpan *linkAt(qsizetype position) const;
    bool isBroken(qsizetype position) const;

    const CheckedText &m_text;
    const Leaf &m_leaf;
    QStringView m_source;
    QList<Finding> m_findings;
    QList<const InlineSpan *> m_links; ///< those in no other, in order
    QList<TextRange> m_broken;         ///< what is meant as a link and is none
};

/// Without the signs of emphasis and code around, and case folded.
QString plainWordsOf(QStringView text)
{
    static constexpr QStringView signs = u"*_`.:!> \t\n\r";
    while (!text.isEmpty() && signs.contains(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && signs.contains(text.back()))
        text.chop(1);
    return text.toString().simplified().toCaseFolded();
}

bool isVague(QStringView text)
{
    static const QSet<QString> words = {
        u"here"_s,      u"click here"_s, u"see here"_s, u"right here"_s, u"over here"_s,   u"link"_s,
        u"this link"_s, u"the link"_s,   u"a link"_s,   u"this"_s,       u"this page"_s,   u"url"_s,
        u"more"_s,      u"read more"_s,  u"hier"_s,     u"siehe hier"_s, u"hier klicken"_s};
    return words.contains(plainWordsOf(text));
}

/// The link or address in < > that position is in; null: none.
const InlineSpan *LinkFinder::linkAt(qsizetype position) const
{
    const auto behind =
        std::ranges::upper_bound(m_links, position, {}, [](const InlineSpan *each) { return each->range.begin; });
    if (behind == m_links.begin() || !(*std::prev(behind))->range.contains(position))
        return nullptr;
    return *std::prev(behind);
}

bool LinkFinder::isBroken(qsizetype position) const
{
    const auto behind = std::ranges::upper_bound(m_broken, position, {}, &TextRange::begin);
    return behind != m_broken.begin() && std::prev(behind)->contains(position);
}

/// form captures what the link consists of as "text" and "target".
void LinkFinder::findForm(const QRegularExpression &form, FindingKind kind)
{
    auto matches = form.globalMatchView(m_source);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const TextRange range = TextRange{match.capturedStart(), match.capturedEnd()}.shifted(m_leaf.range.begin);
        const QString label = match.captured(u"text"_s).simplified();
        const bool isTask = label.isEmpty() || label.compare(u"x", Qt::CaseInsensitive) == 0;
        if (isTask || isEscaped(m_source, match.capturedStart()) || m_leaf.isLiteral(range.begin)
            || m_leaf.isLiteral(range.end - 1) || linkAt(range.begin) || linkAt(range.end - 1))
            continue;
        const QString mended = u'[' + match.captured(u"text"_s) + u"]("_s + match.captured(u"target"_s) + u')';
        m_broken.append(range);
        m_findings.append(
            {kind, range, {label}, TextChange::replacing(m_text.tree().text(), range, mended).minimized()});
    }
}

void LinkFinder::findSpans()
{
    for (const InlineSpan &span : m_leaf.spans) {
        if (span.kind != InlineSpan::Kind::Link && span.kind != InlineSpan::Kind::Image)
            continue;
        const QStringView label = m_text.text(span.text);
        if (!span.isReference && span.target.isEmpty())
            m_findings.append({FindingKind::LinkEmpty, span.range, {label.toString().simplified()}, {}});
        else if (span.kind == InlineSpan::Kind::Link && isVague(label))
            m_findings.append({FindingKind::LinkVague, span.text, {label.toString().simplified()}, {}});
    }
}

/// What cmark-gfm makes a link of by itself: the parser's links that show their address, found again in the source.
void LinkFinder::findBare()
{
    const NodeList &nodes = m_text.nodes(m_leaf.block);
    qsizetype from = m_leaf.range.begin;
    for (const DefinitionLine &definition : m_text.definitions()) {
        if (m_leaf.range.contains(definition.content))
            from = std::max(from, definition.content.end);
    }
    const QString &text = m_text.tree().text();
    for (int i = m_leaf.node + 1; i < nodes.size() && isInline(nodes[i].kind); ++i) {
        const Node &node = nodes[i];
        if (node.kind != NodeKind::Link || node.firstChild < 0 || nodes[node.firstChild].kind != NodeKind::Text)
            continue;
        const QString &shown = nodes[node.firstChild].literal;
        if (shown.isEmpty() || (node.literal != shown && node.literal != u"http://"_s + shown))
            continue;
        qsizetype begin = text.indexOf(shown, from);
        while (begin >= 0 && begin < m_leaf.range.end && m_leaf.isLiteral(begin) && !linkAt(begin))
            begin = text.indexOf(shown, begin + 1);
        if (begin < 0 || begin + shown.size() > m_leaf.range.end)
            continue;
        const InlineSpan *link = linkAt(begin);
        from = link ? link->range.end : begin + shown.size();
        if (link || isBroken(begin))
            continue;
        const TextRange range{begin, begin + shown.size()};
        // "www.example.org" needs its "http://" in < >, and readers would see it.
        ChangeSet fix;
        if (node.literal == shown)
            fix = ChangeSet(QList<TextChange>{TextChange::replacing(text, {range.begin, range.begin}, u"<"_s),
                                              TextChange::replacing(text, {range.end, range.end}, u">"_s)});
        m_findings.append({FindingKind::UrlBare, range, {shown}, fix});
    }
}

QList<Finding> LinkFinder::find()
{
    // An address as people write it: with a scheme, to a file beside this one, or to a heading.
    static const QRegularExpression blank(
        u"\\[(?<text>[^\\[\\]\\n\\r]+)\\][ \\t]+\\((?<target>(?:https?://|mailto:|www\\.|\\.{0,2}/|#)[^\\s()<>]*(?:\\([^\\s()<>]*\\)[^\\s()<>]*)*)\\)"_s);
    static const QRegularExpression swapped(
        u"\\((?<text>[^()\\[\\]\\n\\r]+)\\)\\[(?<target>(?:https?://|mailto:|www\\.)[^\\s\\[\\]()<>]+)\\](?![(\\[])"_s);
    if (m_source.contains(u'[')) {
        findForm(blank, FindingKind::LinkBlank);
        findForm(swapped, FindingKind::LinkSwapped);
        std::ranges::sort(m_broken, {}, &TextRange::begin);
        findSpans();
    }
    if (m_source.contains(u"://") || m_source.contains(u"www."))
        findBare();
    return std::move(m_findings);
}

} // namespace

QList<Finding> linkFindings(const CheckedText &text)
{
    QList<Finding> findings;
    for (const Leaf &leaf : text.leaves())
        findings += LinkFinder(text, leaf).find();
    return findings;
}

} // namespace minuta
