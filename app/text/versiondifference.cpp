#include "app/text/versiondifference.h"

#include "app/text/commonsequence.h"
#include "app/text/lineindex.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace minuta {

namespace {

TextRange withoutTrailingBlanks(QStringView text, TextRange line)
{
    while (line.end > line.begin && text[line.end - 1].isSpace())
        --line.end;
    return line;
}

/// The lines' contents; without the empty one behind the last ending.
QList<TextRange> linesOf(QStringView text)
{
    const LineIndex index(text);
    QList<TextRange> lines;
    for (qsizetype line = 0; line < index.lineCount(); ++line) {
        if (!index.range(line).isEmpty())
            lines.append(withoutTrailingBlanks(text, index.contentRange(text, line)));
    }
    return lines;
}

bool isWordUnit(QChar unit)
{
    return unit.isLetterOrNumber() || unit.isMark() || unit.isSurrogate() || unit == u'_';
}

/// Runs of letters and digits, and each other sign by itself; blanks are none.
QList<TextRange> wordsOf(QStringView text, TextRange line)
{
    QList<TextRange> words;
    for (qsizetype i = line.begin; i < line.end;) {
        const qsizetype begin = i;
        if (isWordUnit(text[i])) {
            while (i < line.end && isWordUnit(text[i]))
                ++i;
        } else {
            ++i;
        }
        if (!text[begin].isSpace())
            words.append({begin, i});
    }
    return words;
}

/// One side of a place where the versions differ: some lines and their words.
class Side
{
public:
    Side(QStringView text, const QList<TextRange> &lines)
        : m_text(text)
        , m_lines(lines)
    {
        for (const TextRange line : lines)
            m_words += wordsOf(text, line);
        m_isCommon.fill(false, m_words.size());
    }

    void setCommon(qsizetype word) { m_isCommon[word] = true; }

    QList<int> numbered(TextNumbers &numbers) const
    {
        QList<int> result;
        result.reserve(m_words.size());
        for (const TextRange word : m_words)
            result.append(numbers.of(m_text.sliced(word.begin, word.size())));
        return result;
    }

    void mark(VersionMarks &marks) const
    {
        qsizetype word = 0;
        for (const TextRange line : m_lines) {
            const qsizetype first = word;
            while (word < m_words.size() && m_words[word].begin < line.end)
                ++word;
            markLine(line, first, word, marks);
        }
    }

private:
    /// Words [first, last) are the line's.
    void markLine(TextRange line, qsizetype first, qsizetype last, VersionMarks &marks) const
    {
        qsizetype units = 0; // of real words: that two lines share their commas says nothing
        qsizetype common = 0;
        for (qsizetype i = first; i < last; ++i) {
            const qsizetype size = isWordUnit(m_text[m_words[i].begin]) ? m_words[i].size() : 0;
            units += size;
            common += m_isCommon[i] ? size : 0;
        }
        if (std::all_of(m_isCommon.begin() + first, m_isCommon.begin() + last, std::identity()))
            return; // also a blank line
        if (common * 3 < units || units == 0) {
            marks.lines.append(line);
            return;
        }
        bool goesOn = false;
        for (qsizetype i = first; i < last; ++i) {
            if (m_isCommon[i])
                goesOn = false;
            else if (std::exchange(goesOn, true))
                marks.words.last().end = m_words[i].end;
            else
                marks.words.append(m_words[i]);
        }
    }

    QStringView m_text;
    QList<TextRange> m_lines;
    QList<TextRange> m_words;
    QList<bool> m_isCommon; ///< of each word
};

} // namespace

VersionDifference differenceOf(QStringView ours, QStringView theirs)
{
    const QList<TextRange> ourLines = linesOf(ours);
    const QList<TextRange> theirLines = linesOf(theirs);
    TextNumbers numbers;
    const auto numbered = [&numbers](QStringView text, const QList<TextRange> &lines) {
        QList<int> result;
        result.reserve(lines.size());
        for (const TextRange line : lines)
            result.append(numbers.of(text.sliced(line.begin, line.size())));
        return result;
    };
    const QList<int> ourNumbers = numbered(ours, ourLines);
    QList<qsizetype> same = commonSequence(ourNumbers, numbered(theirs, theirLines));
    same.append(theirLines.size()); // the end is in both

    VersionDifference difference;
    qsizetype i = 0;
    qsizetype j = 0;
    for (qsizetype at = 0; at < same.size(); ++at) {
        if (same[at] < 0)
            continue;
        Side mine(ours, ourLines.sliced(i, at - i));
        Side other(theirs, theirLines.sliced(j, same[at] - j));
        TextNumbers words;
        const QList<int> ourWords = mine.numbered(words);
        const QList<qsizetype> sameWords = commonSequence(ourWords, other.numbered(words));
        for (qsizetype word = 0; word < sameWords.size(); ++word) {
            if (sameWords[word] < 0)
                continue;
            mine.setCommon(word);
            other.setCommon(sameWords[word]);
        }
        mine.mark(difference.ours);
        other.mark(difference.theirs);
        i = at + 1;
        j = same[at] + 1;
    }
    return difference;
}

} // namespace minuta
