#include "ui/widgets/textmirror.h"

#include "app/document/document.h"
#include "ui/widgets/showntext.h"

#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace minuta {

namespace {

bool cutsPair(QStringView text, qsizetype position)
{
    return position > 0 && position < text.size() && text[position - 1].isHighSurrogate()
           && text[position].isLowSurrogate();
}

/// How many units before and after have in common at their begin and, of what is left, at their end. Surrogate pairs
/// stay whole.
struct CommonEnds
{
    qsizetype prefix = 0;
    qsizetype suffix = 0;
};

CommonEnds commonEnds(QStringView before, QStringView after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    CommonEnds common;
    while (common.prefix < shorter && before[common.prefix] == after[common.prefix])
        ++common.prefix;
    if (cutsPair(before, common.prefix) || cutsPair(after, common.prefix))
        --common.prefix;
    const qsizetype left = shorter - common.prefix;
    while (common.suffix < left && before[before.size() - common.suffix - 1] == after[after.size() - common.suffix - 1])
        ++common.suffix;
    if (common.suffix > 0
        && (cutsPair(before, before.size() - common.suffix) || cutsPair(after, after.size() - common.suffix))) {
        --common.suffix;
    }
    return common;
}

/// Where the begin of shown lines goes: text inserted right at it comes inside, what was replaced before it stays out.
qsizetype mappedBegin(const ChangeSet &change, qsizetype begin)
{
    qsizetype shift = 0;
    for (const TextChange &part : change.changes()) {
        if (part.range.begin >= begin)
            break;
        if (part.range.end > begin)
            return part.range.begin + shift;
        shift += part.delta();
    }
    return begin + shift;
}

bool removes(const ChangeSet &change, qsizetype position)
{
    return std::ranges::any_of(change.changes(), [&](const TextChange &part) { return part.range.contains(position); });
}

} // namespace

TextMirror::TextMirror(Document &document, QTextDocument &shown, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_shown(shown)
    , m_revision(document.revision())
{
    m_shown.setUndoRedoEnabled(false); // the Document has the undo stack
    connect(&m_shown, &QTextDocument::contentsChange, this,
            [this](int position, int, int added) { noteTyped(position, added); });
}

void TextMirror::showWholeText()
{
    m_isWhole = true;
    m_ownsEnding = false;
    m_range = {0, m_document.text().size()};
    m_revision = m_document.revision();
    showAgain();
}

void TextMirror::setRange(TextRange lines)
{
    const bool wasCurrent = isCurrent() && !m_isWhole;
    m_revision = m_document.revision();
    const LineIndex &index = m_document.lines();
    TextRange content = lines;
    if (!lines.isEmpty())
        content.end = index.contentRange(m_document.text(), index.lineAt(lines.end - 1)).end;
    const bool ownsEnding = content.end < lines.end;
    if (wasCurrent && content == m_range && ownsEnding == m_ownsEnding)
        return;
    m_isWhole = false;
    m_range = content;
    m_ownsEnding = ownsEnding;
    showAgain();
}

TextRange TextMirror::range() const
{
    if (m_isWhole || !m_ownsEnding)
        return m_range;
    return {m_range.begin, m_document.lines().end(lastLine())};
}

qsizetype TextMirror::firstLine() const
{
    return m_document.lines().lineAt(m_range.begin);
}

qsizetype TextMirror::lastLine() const
{
    return m_document.lines().lineAt(m_range.end);
}

int TextMirror::shownSize() const
{
    return m_shown.characterCount() - 1; // without the separator behind the last block
}

qsizetype TextMirror::textPosition(int shownPosition) const
{
    if (isAbsent())
        return m_range.begin;
    const QTextBlock block = m_shown.findBlock(std::clamp(shownPosition, 0, shownSize()));
    const qsizetype line = std::min(firstLine() + block.blockNumber(), lastLine());
    return std::min(m_document.lines().start(line) + shownPosition - block.position(), m_range.end);
}

int TextMirror::shownPosition(qsizetype textPosition) const
{
    if (isAbsent())
        return 0;
    const qsizetype position = std::clamp(textPosition, m_range.begin, m_range.end);
    const qsizetype line = m_document.lines().lineAt(position);
    const QTextBlock block = m_shown.findBlockByNumber(int(line - firstLine()));
    if (!block.isValid())
        return shownSize();
    return block.position() + int(std::min<qsizetype>(position - m_document.lines().start(line), block.length() - 1));
}

void TextMirror::noteTyped(int position, int added)
{
    if (m_isShowing)
        return;
    // Qt counts the separator behind the last block in some changes.
    const int end = std::min(position + added, shownSize());
    const int tail = shownSize() - end;
    m_typedBegin = m_hasTyped ? std::min(m_typedBegin, position) : position;
    m_typedTail = m_hasTyped ? std::min(m_typedTail, tail) : tail;
    m_hasTyped = true;
}

std::optional<TypedChange> TextMirror::takeTyped()
{
    if (!std::exchange(m_hasTyped, false))
        return std::nullopt;
    const int begin = std::min(m_typedBegin, shownSize());
    const int end = std::max(begin, shownSize() - m_typedTail);
    if (isAbsent())
        return shownSize() > 0 ? std::optional(TypedChange{m_range, shownUnits(0, shownSize()), shownSize()})
                               : std::nullopt;

    // What stands before begin and behind end is as it was, so lines and columns there count in the old text too:
    // from the front for the begin, from the back for the end.
    const LineIndex &lines = m_document.lines();
    const QString &text = m_document.text();
    const QTextBlock first = m_shown.findBlock(begin);
    const QTextBlock last = m_shown.findBlock(end);
    const qsizetype beginLine = firstLine() + first.blockNumber();
    const qsizetype endLine = lastLine() - (m_shown.blockCount() - 1 - last.blockNumber());
    if (beginLine > lastLine() || endLine < beginLine) // cannot be; but then all may differ
        return TypedChange{m_range, shownUnits(0, shownSize()), shownSize()};
    const qsizetype endColumn = last.position() + last.length() - 1 - end; // counted from the line's end
    TextRange range{lines.start(beginLine) + begin - first.position(),
                    std::min(lines.contentRange(text, endLine).end, m_range.end) - endColumn};
    range.end = std::max(range.begin, range.end);

    // Compared as they are shown, so that a sign that stands for a unit is not taken for typed.
    const QStringView old = QStringView(text).sliced(range.begin, range.size());
    const QString before = shownText(old);
    const QString after = shownUnits(begin, end);
    if (before == after)
        return std::nullopt;
    const CommonEnds common = commonEnds(before, after);
    const qsizetype changedBegin = advanced(old, 0, common.prefix);
    const qsizetype changedEnd = advanced(old, changedBegin, before.size() - common.prefix - common.suffix);
    return TypedChange{TextRange{changedBegin, changedEnd}.shifted(range.begin),
                       after.sliced(common.prefix, after.size() - common.prefix - common.suffix),
                       end - int(common.suffix)};
}

bool TextMirror::isCurrent() const
{
    return m_revision == m_document.revision();
}

void TextMirror::follow(const ChangeSet &change, bool isOwn)
{
    if (isCurrent())
        return; // somebody has set the range for this text already
    const TextRange before = m_range;
    mapRange(change);
    m_revision = m_document.revision();
    if (isOwn)
        return;
    if (!showLinesOf(change, before) || !isTrue())
        showAgain();
}

bool TextMirror::isTrue() const
{
    return m_shown.blockCount() == (isAbsent() ? 1 : lastLine() - firstLine() + 1);
}

void TextMirror::mapRange(const ChangeSet &change)
{
    const QString &text = m_document.text();
    const LineIndex &lines = m_document.lines();
    if (m_isWhole) {
        m_range = {0, text.size()};
        return;
    }
    if (isAbsent()) {
        m_range.begin = lines.start(lines.lineAt(mappedBegin(change, m_range.begin)));
        m_range.end = m_range.begin;
        return;
    }
    const bool losesEnding = m_ownsEnding && removes(change, m_range.end);
    TextRange range{mappedBegin(change, m_range.begin), change.mapPosition(m_range.end, Bias::After)};
    range.end = std::max(range.begin, range.end);
    if (range.isEmpty() && (losesEnding || !m_ownsEnding)) { // the lines are gone
        m_ownsEnding = false;
        range.begin = lines.start(lines.lineAt(range.begin));
        m_range = {range.begin, range.begin};
        return;
    }
    range.begin = lines.start(lines.lineAt(range.begin));
    if (losesEnding)
        range.end = lines.contentRange(text, lines.lineAt(range.end)).end;
    range.end = std::max(range.end, lines.contentRange(text, lines.lineAt(range.end)).end);
    if (losesEnding)
        m_ownsEnding = range.end < text.size();
    m_range = range;
}

bool TextMirror::showLinesOf(const ChangeSet &change, TextRange before)
{
    /// Lines that changes stand in, in the new text, and those changes.
    struct Group
    {
        qsizetype firstLine = 0;
        qsizetype lastLine = 0;
        QList<TextChange> parts; ///< with their ranges in the new text
    };
    if (isAbsent())
        return before.isEmpty();

    const LineIndex &lines = m_document.lines();
    QList<Group> groups;
    qsizetype shift = 0;
    qsizetype shownDelta = 0;
    for (const TextChange &part : change.changes()) {
        const TextRange now = part.insertedRange().shifted(shift);
        shift += part.delta();
        if (part.range.end < before.begin || (part.range.end == before.begin && part.range.begin < before.begin)
            || part.range.begin > before.end) {
            continue;
        }
        if (!before.contains(part.range))
            return false;
        // One unit more at each side, for a CR LF that a change joins or parts.
        const qsizetype firstLine = lines.lineAt(std::max(now.begin - 1, m_range.begin));
        const qsizetype lastLine = lines.lineAt(std::min(now.end + 1, m_range.end));
        shownDelta += part.delta();
        if (groups.isEmpty() || groups.last().lastLine < firstLine)
            groups.append({firstLine, lastLine, {}});
        groups.last().lastLine = std::max(groups.last().lastLine, lastLine);
        groups.last().parts.append({now, part.removed, part.inserted});
    }
    if (m_range.size() != before.size() + shownDelta)
        return false; // the range was widened to whole lines

    // From the last to the first, because only the number of lines behind a group is known in both texts.
    const qsizetype last = lastLine();
    for (qsizetype i = groups.size(); i-- > 0;) {
        const Group &group = groups.at(i);
        const TextRange now{lines.start(group.firstLine), std::min(lines.end(group.lastLine), m_range.end)};
        QString old;
        qsizetype from = now.begin;
        for (const TextChange &part : group.parts) {
            old += QStringView(m_document.text()).sliced(from, part.range.begin - from);
            old += part.removed;
            from = part.range.end;
        }
        old += QStringView(m_document.text()).sliced(from, now.end - from);
        const QString was = shownText(old);
        const QString is = shownText(QStringView(m_document.text()).sliced(now.begin, now.size()));
        const qsizetype endsInBlock = group.lastLine == last ? 1 : 0;
        const qsizetype block = m_shown.blockCount() - (last - group.lastLine) - was.count(u'\n') - endsInBlock;
        const QTextBlock first = m_shown.findBlockByNumber(int(block));
        if (!first.isValid())
            return false;
        replaceShown(first.position(), was, is);
    }
    return true;
}

void TextMirror::showAgain()
{
    m_hasTyped = false;
    const QString text =
        isAbsent() ? QString() : shownText(QStringView(m_document.text()).sliced(m_range.begin, m_range.size()));
    replaceShown(0, shownUnits(0, shownSize()), text);
}

void TextMirror::replaceShown(int begin, const QString &before, const QString &after)
{
    if (before == after)
        return;
    const CommonEnds common = commonEnds(before, after);
    const QScopedValueRollback showing(m_isShowing, true);
    QTextCursor cursor(&m_shown);
    cursor.setPosition(begin + int(common.prefix));
    cursor.setPosition(begin + int(before.size() - common.suffix), QTextCursor::KeepAnchor);
    cursor.insertText(after.sliced(common.prefix, after.size() - common.prefix - common.suffix));
}

QString TextMirror::shownUnits(int begin, int end) const
{
    QString units;
    units.reserve(end - begin);
    for (QTextBlock block = m_shown.findBlock(begin); block.isValid() && block.position() < end + 1;
         block = block.next()) {
        const int from = std::max(begin, block.position()) - block.position();
        const int to = std::min(end, block.position() + block.length() - 1) - block.position();
        if (from < to || block.position() + from <= end)
            units += QStringView(block.text()).sliced(from, std::max(0, to - from));
        if (block.next().isValid() && block.position() + block.length() - 1 < end)
            units += u'\n';
    }
    return units;
}

} // namespace minuta
