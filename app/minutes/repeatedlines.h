#pragma once

#include <QSet>
#include <QString>

namespace minuta {

/// What the lines of a text say, to find them again in another one. List markers, task boxes, quotes and blanks do not
/// count. Left out is what says nothing by itself: blank lines, placeholders, rules, headings, and labels such as
/// "**Released:**", which stand there every time.
class SaidLines
{
public:
    SaidLines() = default;
    explicit SaidLines(QStringView text);

    bool isEmpty() const { return m_lines.isEmpty(); }
    /// Whether a line says what one of these does.
    bool contains(QStringView line) const;

private:
    QSet<QString> m_lines;
};

/// The numbers, from 0, of the lines of text that say what a line of earlier does, wherever that stood.
QList<qsizetype> repeatedLines(QStringView text, const SaidLines &earlier);

} // namespace minuta
