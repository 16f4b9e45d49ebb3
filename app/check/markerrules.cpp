#include "app/check/checkedtext.h"
#include "app/check/rules.h"
#include "app/markdown/listlines.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// A line that begins with a list's marker and no blank behind it.
struct MarkerLine
{
    qsizetype begin = 0; ///< of the marker, in the line
    QString marker;
    bool hasOtherBlank = false; ///< a no-break space behind the marker
};

std::optional<MarkerLine> markerLine(QStringView line, qsizetype from)
{
    // "-v" is an option, "--" a dash, "1.5" a number, "*word*" emphasis; "+1" and "+Ana" mean something else.
    static const QRegularExpression form(
        u"^[ \\t>]*(?<marker>-(?=\\p{L}{2}|[\\[`\"(“*\\x{00A0}])|\\*(?=[\\p{L}\\[`\"(“\\x{00A0}])|\\d{1,2}[.)](?=\\p{Lu}\\p{L}|[\\[\\x{00A0}]))"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = form.matchView(line.sliced(from));
    if (!match.hasMatch())
        return std::nullopt;
    const QString marker = match.captured(u"marker"_s);
    const QStringView rest = line.sliced(from + match.capturedEnd());
    if (marker == u'*' && rest.contains(u'*'))
        return std::nullopt;
    return MarkerLine{from + match.capturedStart(u"marker"_s), marker, rest.startsWith(QChar::Nbsp)};
}

/// The marker a line begins with, as people would write it below; numbers are all alike.
QString sign(const QString &marker)
{
    return marker.size() > 1 ? QString(marker.back()) : marker;
}

class MarkerFinder
{
public:
    explicit MarkerFinder(const CheckedText &text)
        : m_text(text)
    {
    }

    void find(const Leaf &leaf, QList<Finding> &findings) const;

private:
    std::optional<MarkerLine> markerAt(const Leaf &leaf, qsizetype line) const;
    bool isListLine(qsizetype line, const QString &marker) const;

    const CheckedText &m_text;
};

std::optional<MarkerLine> MarkerFinder::markerAt(const Leaf &leaf, qsizetype line) const
{
    if (line < leaf.firstLine || line > leaf.lastLine)
        return std::nullopt;
    // In its first line a paragraph begins behind the markers of its containers.
    const qsizetype from = line == leaf.firstLine ? leaf.range.begin - m_text.tree().lines().start(line) : 0;
    return markerLine(m_text.line(line), from);
}

bool MarkerFinder::isListLine(qsizetype line, const QString &marker) const
{
    if (line < 0 || line >= m_text.tree().lines().lineCount())
        return false;
    const ListLine parsed = parseListLine(m_text.tree(), line);
    return parsed.isItem() && sign(parsed.marker) == sign(marker);
}

void MarkerFinder::find(const Leaf &leaf, QList<Finding> &findings) const
{
    const NodeList &nodes = m_text.nodes(leaf.block);
    const int parent = m_text.node(leaf).parent;
    const bool isInItem = parent >= 0 && nodes[parent].kind == NodeKind::ListItem;
    for (qsizetype line = leaf.firstLine; line <= leaf.lastLine; ++line) {
        const auto marker = markerAt(leaf, line);
        if (!marker || (isInItem && line == leaf.firstLine))
            continue;
        const auto isLike = [&](qsizetype other) {
            const auto found = markerAt(leaf, other);
            return isListLine(other, marker->marker) || (found && sign(found->marker) == sign(marker->marker));
        };
        if (!marker->hasOtherBlank && !isLike(line - 1) && !isLike(line + 1))
            continue; // alone it may be anything
        const qsizetype begin = m_text.tree().lines().start(line) + marker->begin;
        const qsizetype end = begin + marker->marker.size();
        if (leaf.isLiteral(begin))
            continue;
        findings.append(
            {FindingKind::MarkerText,
             {begin, end},
             {marker->marker},
             TextChange::replacing(m_text.tree().text(), {end, end + (marker->hasOtherBlank ? 1 : 0)}, u" "_s)});
    }
}

} // namespace

QList<Finding> markerFindings(const CheckedText &text)
{
    QList<Finding> findings;
    const MarkerFinder finder(text);
    for (const Leaf &leaf : text.leaves()) {
        if (leaf.kind == NodeKind::Paragraph)
            finder.find(leaf, findings);
    }
    return findings;
}

} // namespace minuta
