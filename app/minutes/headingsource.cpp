#include "app/minutes/headingsource.h"

#include "app/markdown/syntaxtree.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

bool isBlank(QChar unit)
{
    return unit == u' ' || unit == u'\t';
}

/// Behind the # of an ATX heading's line (GFM 0.29 §4.2), -1 where the line is none.
qsizetype atxMarkerEnd(QStringView line)
{
    qsizetype i = 0;
    while (i < line.size() && i < 3 && line[i] == u' ')
        ++i;
    const qsizetype marker = i;
    while (i < line.size() && line[i] == u'#')
        ++i;
    if (i == marker || i - marker > 6 || (i < line.size() && !isBlank(line[i])))
        return -1;
    return i;
}

bool isSetextUnderline(QStringView line)
{
    qsizetype i = 0;
    while (i < line.size() && i < 3 && line[i] == u' ')
        ++i;
    if (i == line.size() || (line[i] != u'=' && line[i] != u'-'))
        return false;
    const QChar marker = line[i];
    while (i < line.size() && line[i] == marker)
        ++i;
    return std::ranges::all_of(line.sliced(i), isBlank);
}

TextRange withoutBlanks(QStringView text, TextRange range)
{
    const auto isSpace = [&](qsizetype at) { return isBlank(text[at]) || text[at] == u'\n' || text[at] == u'\r'; };
    while (range.begin < range.end && isSpace(range.begin))
        ++range.begin;
    while (range.end > range.begin && isSpace(range.end - 1))
        --range.end;
    return range;
}

/// Without the # that may close an ATX heading.
TextRange withoutClosingSequence(QStringView text, TextRange content)
{
    qsizetype end = content.end;
    while (end > content.begin && text[end - 1] == u'#')
        --end;
    if (end == content.end || (end > content.begin && !isBlank(text[end - 1])))
        return content;
    return withoutBlanks(text, {content.begin, end});
}

/// Most headings hold no markup; they need no inline parser.
bool holdsMarkup(QStringView content)
{
    return std::ranges::any_of(content, [](QChar unit) {
        switch (unit.unicode()) {
        case u'*':
        case u'_':
        case u'~':
        case u'`':
        case u'[':
        case u']':
        case u'<':
        case u'>':
        case u'&':
        case u'\\':
        case u'\n':
        case u'\r': return true;
        default: return false;
        }
    });
}

/// The plain text of inline content that holds no markup but code spans; nothing where it holds other, or may hold an
/// address, which cmark-gfm takes backticks into.
std::optional<QString> plainOfCodeSpans(QStringView content)
{
    static constexpr QStringView other = u"*_~[]<>&\\:@\n\r";
    static constexpr qsizetype longestRun = 80; // more backticks are text to cmark-gfm
    if (content.contains(u"www.") || std::ranges::any_of(content, [](QChar unit) { return other.contains(unit); }))
        return std::nullopt;
    const auto runEnd = [content](qsizetype at) {
        while (at < content.size() && content[at] == u'`')
            ++at;
        return at;
    };
    QString plain;
    for (qsizetype i = 0; i < content.size();) {
        if (content[i] != u'`') {
            plain += content[i++];
            continue;
        }
        // GFM 0.29 §6.3: a run of as many backticks closes the span; one that none closes is text.
        const qsizetype begin = runEnd(i);
        qsizetype close = content.indexOf(u'`', begin);
        while (close >= 0 && runEnd(close) - close != begin - i)
            close = content.indexOf(u'`', runEnd(close));
        if (close < 0 || begin - i > longestRun) {
            plain += content.sliced(i, begin - i);
            i = begin;
            continue;
        }
        QStringView code = content.sliced(begin, close - begin);
        const bool isBlank = std::ranges::all_of(code, [](QChar unit) { return unit == u' '; });
        if (!isBlank && code.front() == u' ' && code.back() == u' ')
            code = code.sliced(1, code.size() - 2);
        plain += code;
        i = runEnd(close);
    }
    return plain.trimmed();
}

/// Behind the link destination or label that begins at the parenthesis or bracket; begin where it does not end.
qsizetype linkTailEnd(QStringView source, qsizetype begin)
{
    const QChar open = source[begin];
    const QChar close = open == u'(' ? u')' : u']';
    int depth = 0;
    for (qsizetype i = begin; i < source.size(); ++i) {
        if (source[i] == u'\\')
            ++i;
        else if (source[i] == open)
            ++depth;
        else if (source[i] == close && --depth == 0)
            return i + 1;
    }
    return begin;
}

qsizetype entityEnd(QStringView source, qsizetype begin)
{
    for (qsizetype i = begin + 1; i < source.size() && i - begin < 34; ++i) {
        if (source[i] == u';')
            return i - begin > 1 ? i + 1 : begin;
        if (!source[i].isLetterOrNumber() && source[i] != u'#')
            return begin;
    }
    return begin;
}

} // namespace

HeadingSource readHeading(const SyntaxTree &tree, qsizetype block)
{
    const QStringView text = tree.text();
    const LineIndex &lines = tree.lines();
    const Block &heading = tree.blocks()[block];
    HeadingSource result;

    qsizetype line = lines.lineAt(heading.range.begin);
    const TextRange first = lines.contentRange(text, line);
    const qsizetype marker = atxMarkerEnd(text.sliced(first.begin, first.size()));
    if (marker >= 0) {
        result.content = withoutClosingSequence(text, withoutBlanks(text, {first.begin + marker, first.end}));
    } else {
        result.isSetext = true;
        while (line + 1 < lines.lineCount() && lines.start(line + 1) < heading.range.end) {
            ++line;
            const TextRange candidate = lines.contentRange(text, line);
            if (isSetextUnderline(text.sliced(candidate.begin, candidate.size())))
                break;
        }
        result.content = withoutBlanks(text, {heading.range.begin, lines.start(line)});
    }
    result.lines = {heading.range.begin, lines.end(line)};

    const QStringView content = tree.text(result.content);
    if (const std::optional<QString> plain = holdsMarkup(content) ? plainOfCodeSpans(content) : content.toString()) {
        result.plain = *plain;
    } else {
        if (const auto nodes = tree.nodes(block); nodes && !nodes->isEmpty())
            result.plain = plainText(*nodes).replace(u'\n', u' ').trimmed();
    }
    return result;
}

HeadingSource readHeading(const SyntaxTree &tree, TextRange lines)
{
    const qsizetype block = tree.blockAt(lines.begin);
    if (tree.blocks()[block].kind == BlockKind::Heading && tree.blocks()[block].range.begin == lines.begin)
        return readHeading(tree, block);
    HeadingSource alone = readHeading(SyntaxTree(tree.text(lines).toString()), 0);
    alone.lines = alone.lines.shifted(lines.begin);
    alone.content = alone.content.shifted(lines.begin);
    return alone;
}

QString plainTextOfInlines(const QString &source)
{
    if (!holdsMarkup(source))
        return source.trimmed();
    const SyntaxTree tree(u"# "_s + source);
    if (tree.blocks().isEmpty() || tree.blocks().first().kind != BlockKind::Heading)
        return source;
    return readHeading(tree, 0).plain;
}

QList<PlainUnit> plainUnits(QStringView source, QStringView plain)
{
    QList<PlainUnit> units;
    if (source == plain && !holdsMarkup(source)) {
        units.resize(plain.size());
        for (qsizetype unit = 0; unit < units.size(); ++unit)
            units[unit].source = {unit, unit + 1};
        return units;
    }
    units.reserve(plain.size());
    qsizetype codeFence = 0;  // backticks of the code span we are in
    qsizetype linkBegin = -1; // index in units
    bool isStruck = false;
    qsizetype i = 0;
    const auto take = [&](qsizetype end, qsizetype count = 1) {
        for (qsizetype k = 0; k < count && units.size() < plain.size(); ++k)
            units.append({{i, end}, codeFence > 0, false, isStruck});
        i = end;
    };
    while (i < source.size() && units.size() < plain.size()) {
        const QChar unit = source[i];
        const QChar wanted = plain[units.size()];
        if (unit == u'`') {
            qsizetype end = i;
            while (end < source.size() && source[end] == u'`')
                ++end;
            if (codeFence == 0 && wanted != u'`') {
                codeFence = end - i;
                i = end;
                continue;
            }
            if (codeFence == end - i) {
                codeFence = 0;
                i = end;
                continue;
            }
        }
        if (codeFence == 0) {
            if (unit == u'\\' && wanted != u'\\' && i + 1 < source.size() && source[i + 1] == wanted) {
                ++i;
                take(i + 1);
                continue;
            }
            if (unit == u'&') {
                const qsizetype end = entityEnd(source, i);
                if (end > i && !plain.sliced(units.size()).startsWith(source.sliced(i, end - i))) {
                    take(end, wanted.isHighSurrogate() ? 2 : 1);
                    continue;
                }
            }
            if (unit == u'~' && wanted != u'~') {
                isStruck = !isStruck;
                while (i < source.size() && source[i] == u'~')
                    ++i;
                continue;
            }
            if (unit == u'[' && wanted != u'[') {
                linkBegin = units.size();
                ++i;
                continue;
            }
            if (unit == u']' && wanted != u']' && linkBegin >= 0) {
                for (qsizetype k = linkBegin; k < units.size(); ++k)
                    units[k].isLink = true;
                linkBegin = -1;
                ++i;
                if (i < source.size() && (source[i] == u'(' || source[i] == u'['))
                    i = linkTailEnd(source, i);
                continue;
            }
            if (unit == u'<' && wanted != u'<') {
                const qsizetype end = source.indexOf(u'>', i);
                const QStringView inner = end < 0 ? QStringView() : source.sliced(i + 1, end - i - 1);
                i = end < 0 || inner.contains(u':') || inner.contains(u'@') ? i + 1 : end + 1;
                continue;
            }
        }
        // A soft break is a blank in the plain text.
        if (unit == wanted || (wanted == u' ' && (unit == u'\n' || unit == u'\r'))) {
            take(i + 1);
            if (unit == u'\r' && i < source.size() && source[i] == u'\n')
                ++i;
            continue;
        }
        ++i;
    }
    // A link's text may be the last of plain: its tail has not been walked over.
    if (linkBegin >= 0 && i < source.size() && source.sliced(i).contains(u']')) {
        for (qsizetype k = linkBegin; k < units.size(); ++k)
            units[k].isLink = true;
    }
    const qsizetype end = units.isEmpty() ? 0 : units.last().source.end;
    while (units.size() < plain.size())
        units.append({{end, end}, false, false, false});
    return units;
}

} // namespace minuta
