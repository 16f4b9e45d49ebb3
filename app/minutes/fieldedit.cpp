#include "app/minutes/minutesedit.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/blanklines.h"
#include "app/minutes/boundary.h"
#include "app/minutes/editerror.h"
#include "app/minutes/filling.h"
#include "app/minutes/framestyle.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

bool endsWithLineEnding(QStringView text)
{
    return text.endsWith(u'\n') || text.endsWith(u'\r');
}

/// Where the section behind the field begins; the text's end where there is none.
qsizetype nextHeading(const SyntaxTree &tree, const Minutes &minutes, int section)
{
    const TextRange field = minutes.sections[section].field;
    const auto from = minutes.sections.begin() + section + 1;
    const auto next = std::ranges::lower_bound(from, minutes.sections.end(), field.end, {},
                                               [](const Section &each) { return each.range.begin; });
    return next == minutes.sections.end() ? tree.text().size() : next->range.begin;
}

/// Whole lines that come to stand before the heading at next get a blank line where they would run into it, and the
/// heading loses an indent that would make it part of a list.
void partFromHeading(const SyntaxTree &tree, const Minutes &minutes, qsizetype next, bool isBlankBetween,
                     const QString &lines, LineEnding ending, QString *separator, QList<TextChange> *changes)
{
    const QStringView text = tree.text();
    if (next == text.size() || (isBlankBetween && text[next] != u' '))
        return;
    const TextRange heading = minutes.sections[minutes.sectionAt(next)].heading;
    const QString before = isBlankBetween ? lines + toString(ending).toString() : lines;
    const Boundary boundary = boundaryBetween(before, tree.text(heading).toString(), ending);
    if (boundary.needsBlankLine)
        *separator += toString(ending);
    if (boundary.needsNoIndent) {
        qsizetype indent = heading.begin;
        while (text[indent] == u' ')
            ++indent;
        changes->append(TextChange::replacing(text, {heading.begin, indent}, {}));
    }
}

/// content, the lines of a field without the last one's ending, in place of an empty field.
ChangeSet filledField(const SyntaxTree &tree, const Minutes &minutes, int index, const QString &content)
{
    const Section &section = minutes.sections[index];
    const QStringView text = tree.text();
    const LineIndex &lines = tree.lines();
    const qsizetype place = section.field.begin;
    const qsizetype next = nextHeading(tree, minutes, index);
    const LineEnding ending = lineEndingNear(text, lines, place);
    const QStringView lineEnd = toString(ending);
    const FrameStyles styles = FrameStyles::of(tree, minutes);

    QString inserted;
    const bool isBehindOpenLine = place > 0 && !endsWithLineEnding(text.first(place));
    if (isBehindOpenLine)
        inserted += lineEnd;
    if (section.level > 0) {
        const qsizetype blanks = lines.lineAt(place) - lines.lineAt(section.heading.end);
        for (qsizetype i = blanks; i < styles.blanksAbove(section); ++i)
            inserted += lineEnd;
    }
    inserted += content;
    QList<TextChange> changes;
    if (!isBehindOpenLine) {
        inserted += lineEnd;
        const bool isBlankBelow = place < next;
        QString separator;
        partFromHeading(tree, minutes, next, isBlankBelow, content + lineEnd.toString(), ending, &separator, &changes);
        if (separator.isEmpty() && !isBlankBelow && next < text.size() && styles.blanksBelow() > 0)
            separator = lineEnd.toString();
        inserted += separator;
    }
    changes.append(TextChange::replacing(text, {place, place}, inserted));
    return ChangeSet(changes);
}

/// The field's lines changed into those of content. Lines that stay keep their own line ending, whatever it is.
QString mergedLines(QStringView text, const LineIndex &lines, TextRange field, const QString &content)
{
    const qsizetype firstLine = lines.lineAt(field.begin);
    qsizetype oldCount = lines.lineAt(field.end) - firstLine;
    if (lines.start(firstLine + oldCount) < field.end)
        ++oldCount;
    const LineIndex fresh(content);
    const qsizetype newCount = fresh.lineCount();
    const auto oldLine = [&](qsizetype line) {
        const TextRange range = lines.contentRange(text, firstLine + line);
        return text.sliced(range.begin, range.size());
    };
    const auto newLine = [&](qsizetype line) {
        const TextRange range = fresh.contentRange(content, line);
        return QStringView(content).sliced(range.begin, range.size());
    };
    const auto oldEnding = [&](qsizetype line) {
        const qsizetype begin = lines.contentRange(text, firstLine + line).end;
        return text.sliced(begin, lines.end(firstLine + line) - begin);
    };

    const qsizetype common = std::min(oldCount, newCount);
    qsizetype same = 0;
    while (same < common && oldLine(same) == newLine(same))
        ++same;
    qsizetype sameAtEnd = 0;
    while (sameAtEnd < common - same && oldLine(oldCount - sameAtEnd - 1) == newLine(newCount - sameAtEnd - 1))
        ++sameAtEnd;

    // New lines take the ending of the line before them; the text's last line may have none to give.
    QStringView place = toString(lineEndingNear(text, lines, field.begin));
    for (qsizetype line = firstLine + std::min(same, oldCount) - 1; line >= 0; --line) {
        const TextRange range = lines.contentRange(text, line);
        if (lines.end(line) == range.end)
            continue;
        place = text.sliced(range.end, lines.end(line) - range.end);
        break;
    }
    QString result;
    for (qsizetype line = 0; line < newCount; ++line) {
        QStringView ending = place;
        if (line == newCount - 1)
            ending = oldEnding(oldCount - 1);
        else if (line < same)
            ending = oldEnding(line);
        else if (line >= newCount - sameAtEnd)
            ending = oldEnding(oldCount - (newCount - line));
        else if (line < oldCount && oldCount == newCount)
            ending = oldEnding(line); // a line was reworded
        if (ending.isEmpty() && line < newCount - 1)
            ending = place;
        // CR and a blank line's LF would be one line ending.
        if (newLine(line).isEmpty() && result.endsWith(u'\r') && ending.startsWith(u'\n'))
            ending = u"\r";
        result += newLine(line);
        result += ending;
    }
    return result;
}

ChangeSet replacedField(const SyntaxTree &tree, const Minutes &minutes, int index, const QString &content)
{
    const QStringView text = tree.text();
    const TextRange field = minutes.sections[index].field;
    if (content.isEmpty())
        return TextChange::replacing(text, field, {});

    QString inserted = mergedLines(text, tree.lines(), field, content);
    QList<TextChange> changes;
    if (inserted != tree.text(field) && endsWithLineEnding(inserted)) {
        const qsizetype next = nextHeading(tree, minutes, index);
        QString separator;
        partFromHeading(tree, minutes, next, field.end < next, inserted, lineEndingNear(text, tree.lines(), field.end),
                        &separator, &changes);
        inserted += separator;
    }
    changes.append(TextChange::replacing(text, field, inserted).minimized());
    return ChangeSet(changes);
}

/// The list marker that a line begins with, by which items join one list: "-", "*", "+", "." or ")"; null: none.
QChar listMarker(QStringView line)
{
    static const QRegularExpression marker(u"^ {0,3}(?:([-*+])|\\d{1,9}([.)]))(?:[ \\t]|$)"_s);
    const auto match = marker.matchView(line);
    if (!match.hasMatch())
        return {};
    return match.hasCaptured(1) && !match.capturedView(1).isEmpty() ? match.capturedView(1).front()
                                                                    : match.capturedView(2).front();
}

QStringView lineAt(const SyntaxTree &tree, qsizetype position)
{
    const TextRange range = tree.lines().contentRange(tree.text(), tree.lines().lineAt(position));
    return tree.text(range);
}

/// Whether added can stand right below before and be read as it is by itself: it goes on with the same list.
bool continuesList(const QString &before, const QString &added)
{
    const SyntaxTree above(before);
    if (above.blocks().isEmpty() || above.blocks().last().kind != BlockKind::List)
        return false;
    if (added.startsWith(u' ') || added.startsWith(u'\t')) // nested in the last item
        return true;
    const QChar marker = listMarker(lineAt(SyntaxTree(added), 0));
    return !marker.isNull() && marker == listMarker(lineAt(above, above.blocks().last().range.begin));
}

/// The field's text without the lines at its end that only wait for text.
QStringView withoutPlaceholders(QStringView content)
{
    const LineIndex lines(content);
    qsizetype end = content.size();
    for (qsizetype line = lines.lineCount(); line-- > 0;) {
        const TextRange range = lines.contentRange(content, line);
        const QStringView each = content.sliced(range.begin, range.size());
        if (!isPlaceholder(each) && !isBlankLine(each))
            break;
        end = range.begin;
    }
    return trimmedOfBlankLines(content.first(end));
}

} // namespace

Result<ChangeSet> setField(const SyntaxTree &tree, const Minutes &minutes, int section, const QString &text)
{
    if (section < 0 || section >= minutes.sections.size())
        return std::unexpected(noSuchSection(section));
    const TextRange field = minutes.sections[section].field;
    const QStringView content = trimmedOfBlankLines(text);
    if (!field.isEmpty())
        return replacedField(tree, minutes, section, content.toString());
    if (content.isEmpty())
        return ChangeSet();
    return filledField(tree, minutes, section,
                       withLineEndings(content, lineEndingNear(tree.text(), tree.lines(), field.begin)));
}

Result<ChangeSet> appendToField(const SyntaxTree &tree, const Minutes &minutes, int section, const QString &text)
{
    if (section < 0 || section >= minutes.sections.size())
        return std::unexpected(noSuchSection(section));
    const QString added = trimmedOfBlankLines(text).toString();
    if (added.isEmpty())
        return ChangeSet();
    const QString before =
        withoutPlaceholders(trimmedOfBlankLines(tree.text(minutes.sections[section].field))).toString();
    if (before.isEmpty())
        return setField(tree, minutes, section, added);
    return setField(tree, minutes, section, before + (continuesList(before, added) ? u"\n"_s : u"\n\n"_s) + added);
}

} // namespace minuta
