#include "app/paste/blockmarkdown.h"

#include "app/markdown/inlinescan.h"
#include "app/paste/spanbuffer.h"
#include "app/paste/spanmarkdown.h"
#include "app/tables/newtable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

using Kind = RichBlock::Kind;

constexpr int deepestLevel = 6;

int highestLevel(const RichBlocks &blocks)
{
    int highest = deepestLevel + 1;
    for (const RichBlock &block : blocks) {
        if (block.kind == Kind::Heading)
            highest = std::min(highest, block.level);
        highest = std::min(highest, highestLevel(block.blocks));
    }
    return highest;
}

bool beginsWithTask(const RichBlock &list)
{
    const RichBlock &item = list.blocks.first();
    return item.task != TaskState::None
           || (!item.blocks.isEmpty() && item.blocks.first().kind == Kind::List && beginsWithTask(item.blocks.first()));
}

/// What stands in a line without line breaks of its own.
QString lineMarkdown(const RichSpans &spans, const QString &lineBreak)
{
    QStringList parts;
    for (qsizetype begin = 0; begin < spans.size();) {
        const auto isBreak = [](const RichSpan &span) { return span.kind == RichSpan::Kind::Break; };
        const auto end = std::find_if(spans.begin() + begin, spans.end(), isBreak) - spans.begin();
        if (end > begin)
            parts.append(spanMarkdown(spans.sliced(begin, end - begin), SpanPlace::Heading, {}));
        begin = end + 1;
    }
    return parts.join(lineBreak);
}

class BlockWriter
{
public:
    BlockWriter(const MarkdownStyle &style, int demotedBy)
        : m_style(style)
        , m_demotedBy(demotedBy)
    {
    }

    QStringList lines(const RichBlocks &blocks, bool isInItem);

private:
    QStringList blockLines(const RichBlock &block, SpanPlace place);
    QStringList listLines(const RichBlock &list);
    static QStringList codeLines(const RichBlock &code);

    const MarkdownStyle &m_style;
    int m_demotedBy;
    bool m_isOtherMarker = false; ///< the list stands right behind another one, which it would else go on with
};

QStringList BlockWriter::lines(const RichBlocks &blocks, bool isInItem)
{
    QStringList all;
    Kind before = Kind::Paragraph;
    bool wasOrdered = false;
    bool wasOther = false;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const RichBlock &block = blocks[i];
        const bool followsList =
            i > 0 && before == Kind::List && block.kind == Kind::List && wasOrdered == block.isOrdered;
        m_isOtherMarker = followsList && !wasOther;
        const bool isBelowText = isInItem && before == Kind::Paragraph && block.kind == Kind::List;
        wasOther = m_isOtherMarker;
        wasOrdered = block.isOrdered;
        before = block.kind;
        const QStringList lines = blockLines(block, isInItem && i == 0 ? SpanPlace::ItemBegin : SpanPlace::Paragraph);
        // GFM 0.29 §5.2: a number other than one, and a marker alone, are text of the paragraph above.
        const bool isTight = isBelowText && (!block.isOrdered || block.level == 1) && lines.first().contains(u' ');
        if (!all.isEmpty() && !lines.isEmpty() && !isTight)
            all.append(QString());
        all += lines;
    }
    return all;
}

QStringList BlockWriter::blockLines(const RichBlock &block, SpanPlace place)
{
    switch (block.kind) {
    case Kind::Paragraph: return spanMarkdown(block.spans, place, u"  \n"_s).split(u'\n');
    case Kind::Heading: {
        const int level = std::clamp(block.level + m_demotedBy, 1, deepestLevel);
        return {QString(level, u'#') + u' ' + lineMarkdown(block.spans, u" "_s)};
    }
    case Kind::List: return listLines(block);
    case Kind::Item: return lines(block.blocks, true);
    case Kind::Quote: {
        QStringList quoted = lines(block.blocks, false);
        for (QString &line : quoted)
            line.prepend(line.isEmpty() ? u">"_s : u"> "_s);
        return quoted;
    }
    case Kind::Code: return codeLines(block);
    case Kind::Table: return tableSource(typedCells(block.rows)).split(u'\n', Qt::SkipEmptyParts);
    case Kind::Rule: return {place == SpanPlace::ItemBegin ? u"___"_s : u"---"_s}; // "- ---" is a rule, too
    }
    Q_UNREACHABLE_RETURN({});
}

QStringList BlockWriter::listLines(const RichBlock &list)
{
    const QChar bullet = !m_isOtherMarker ? m_style.bullet : m_style.bullet == u'*' ? u'-' : u'*';
    const QChar numberEnd = !m_isOtherMarker ? m_style.numberEnd : m_style.numberEnd == u'.' ? u')' : u'.';
    QStringList all;
    int number = list.level;
    for (const RichBlock &item : list.blocks) {
        QString marker =
            list.isOrdered ? QString::number(std::min(number++, 999'999'999)) + numberEnd : QString(bullet);
        const QString indent(marker.size() + 1, u' ');
        if (item.task != TaskState::None)
            marker += item.task == TaskState::Done ? u" [x]"_s : u" [ ]"_s;
        QStringList lines;
        // A box is read in an item's first line only, and not behind the marker of the item around.
        if (!item.blocks.isEmpty() && item.blocks.first().kind == Kind::List && beginsWithTask(item.blocks.first()))
            lines.append(marker);
        for (const QString &line : this->lines(item.blocks, true)) {
            if (lines.isEmpty())
                lines.append(marker + u' ' + line);
            else
                lines.append(line.isEmpty() ? line : indent + line);
        }
        all += lines.isEmpty() ? QStringList{marker} : lines;
    }
    return all;
}

QStringList BlockWriter::codeLines(const RichBlock &code)
{
    qsizetype longest = 2;
    for (qsizetype i = code.text.indexOf(u'`'); i >= 0;) {
        const qsizetype run = runLength(code.text, i);
        longest = std::max(longest, run);
        i = code.text.indexOf(u'`', i + run);
    }
    const QString fence(longest + 1, u'`');
    return QStringList{fence + code.info} + code.text.split(u'\n') + QStringList{fence};
}

void collectLines(const RichBlocks &blocks, QList<RichSpans> &lines)
{
    for (const RichBlock &block : blocks) {
        if (!block.spans.isEmpty())
            lines.append(block.spans);
        if (block.kind == Kind::Code) {
            for (const QString &line : block.text.split(u'\n')) {
                if (const QString code = line.trimmed(); !code.isEmpty())
                    lines.append(RichSpans{{.kind = RichSpan::Kind::Code, .text = code}});
            }
        }
        collectLines(block.blocks, lines);
        for (const QList<RichSpans> &row : block.rows) {
            if (const RichSpans cells = joined(row, false); !cells.isEmpty())
                lines.append(cells);
        }
    }
}

} // namespace

QStringList blockLines(const RichBlocks &blocks, const MarkdownStyle &style)
{
    const int demotedBy = std::max(0, style.headingsBelow + 1 - highestLevel(blocks));
    return BlockWriter(style, demotedBy).lines(blocks, false);
}

QString blockMarkdown(const RichBlocks &blocks, const MarkdownStyle &style)
{
    return blockLines(blocks, style).join(u'\n');
}

QStringList inlineLines(const RichBlocks &blocks)
{
    QList<RichSpans> texts;
    collectLines(blocks, texts);
    QStringList lines;
    for (const RichSpans &text : std::as_const(texts))
        lines.append(lineMarkdown(text, u" "_s));
    return lines;
}

QList<QStringList> typedCells(const QList<QList<RichSpans>> &rows)
{
    QList<QStringList> cells;
    for (const QList<RichSpans> &row : rows) {
        QStringList texts;
        for (const RichSpans &spans : row)
            texts.append(lineMarkdown(spans, QString(QChar::LineSeparator)));
        cells.append(texts);
    }
    return cells;
}

} // namespace minuta
