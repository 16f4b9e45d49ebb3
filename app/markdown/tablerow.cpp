#include "app/markdown/tablerow.h"

namespace minuta {

namespace {

qsizetype skipBlanks(QStringView line, qsizetype from)
{
    while (from < line.size() && isCellBlank(line[from]))
        ++from;
    return from;
}

/// The next pipe that ends a cell, or the line's end. cmark-gfm looks at the unit before the pipe only: a pipe behind
/// two backslashes is escaped as well.
qsizetype cellEnd(QStringView line, qsizetype from)
{
    for (qsizetype i = from; i < line.size(); ++i) {
        if (line[i] == u'|' && (i == from || line[i - 1] != u'\\'))
            return i;
    }
    return line.size();
}

TextRange trimmedCell(QStringView line, qsizetype from, qsizetype end)
{
    qsizetype begin = skipBlanks(line.first(end), from);
    if (begin == end)
        return from < end ? TextRange{from + 1, from + 1} : TextRange{from, from};
    while (isCellBlank(line[end - 1]))
        --end;
    return {begin, end};
}

} // namespace

bool isCellBlank(QChar unit)
{
    return unit == u' ' || unit == u'\t' || unit == u'\v' || unit == u'\f';
}

QList<TextRange> tableFields(QStringView line)
{
    QList<TextRange> fields;
    qsizetype from = skipBlanks(line, 0);
    if (from < line.size() && line[from] == u'|')
        ++from;
    while (skipBlanks(line, from) < line.size()) {
        const qsizetype end = cellEnd(line, from);
        fields.append({from, end});
        from = end + 1;
        if (from >= line.size())
            break;
    }
    return fields;
}

QList<TextRange> tableCells(QStringView line)
{
    QList<TextRange> cells = tableFields(line);
    for (TextRange &cell : cells)
        cell = trimmedCell(line, cell.begin, cell.end);
    return cells;
}

QString escapedForCell(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (unit == u'\n' && i > 0 && text[i - 1] == u'\r')
            continue; // the CR gave the blank
        if (unit == u'\n' || unit == u'\r') {
            result += u' ';
        } else {
            if (unit == u'|')
                result += u'\\';
            result += unit;
        }
    }
    return result;
}

QString unescapedFromCell(QStringView source)
{
    QString result;
    result.reserve(source.size());
    for (qsizetype i = 0; i < source.size(); ++i) {
        if (source[i] == u'\\' && i + 1 < source.size() && source[i + 1] == u'|')
            continue;
        result += source[i];
    }
    return result;
}

} // namespace minuta
