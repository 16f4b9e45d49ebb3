#pragma once

#include "app/text/textrange.h"

#include <QList>
#include <QString>

namespace minuta {

class ChangeSet;

enum class LineEnding
{
    Lf,
    CrLf,
    Cr
};

QStringView toString(LineEnding ending);

/// Where the lines of a text begin. Lines are 0-based here (1-based only where a person reads them); a line ends with
/// LF, CR LF or CR (GFM 0.29 §2.1 "line ending"), which belongs to it. A text that ends with a line ending has one
/// more, empty line after it, as editors show it; the empty text has one line.
class LineIndex
{
public:
    LineIndex() = default;
    explicit LineIndex(QStringView text);

    qsizetype lineCount() const { return m_starts.size(); }
    qsizetype start(qsizetype line) const { return m_starts[line]; }
    /// Behind the line's ending: the start of the next line, or the text's end.
    qsizetype end(qsizetype line) const { return line + 1 < m_starts.size() ? m_starts[line + 1] : m_size; }
    /// The line that position, 0 to the text's size, stands in.
    qsizetype lineAt(qsizetype position) const;
    TextRange range(qsizetype line) const { return {start(line), end(line)}; }
    /// The line without its ending.
    TextRange contentRange(QStringView text, qsizetype line) const;
    qsizetype textSize() const { return m_size; }

    /// Brings the index up to date; text is the text after changes.
    void update(const ChangeSet &changes, QStringView text);

    friend bool operator==(const LineIndex &, const LineIndex &) = default;

private:
    QList<qsizetype> m_starts{0};
    qsizetype m_size = 0;
};

/// The line ending that new lines near position take: that of the line before, else of the first line, else LF.
LineEnding lineEndingNear(QStringView text, const LineIndex &lines, qsizetype position);

/// What a status bar says of a text: which endings occur.
struct LineEndingCount
{
    qsizetype lf = 0;
    qsizetype crLf = 0;
    qsizetype cr = 0;
    bool isMixed() const { return (lf > 0) + (crLf > 0) + (cr > 0) > 1; }
};
LineEndingCount countLineEndings(QStringView text);

/// text with every line ending replaced by ending: for text that is inserted, never for what is there already.
QString withLineEndings(QStringView text, LineEnding ending);

} // namespace minuta
