#include "app/tables/delimited.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

bool isLineEnding(QChar unit)
{
    return unit == u'\n' || unit == u'\r';
}

class DelimitedReader
{
public:
    DelimitedReader(QStringView text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    {
    }

    /// The first most rows; nothing where there are too many cells.
    std::optional<QList<QStringList>> rows(qsizetype most);

private:
    QString field();
    QString quotedField();
    bool isFieldEnd() const
    {
        return m_at >= m_text.size() || m_text[m_at] == m_separator || isLineEnding(m_text[m_at]);
    }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    bool m_hasQuotes = true; ///< false behind a quotation mark that nothing closes: no other is closed, either
};

QString DelimitedReader::quotedField()
{
    const qsizetype begin = m_at;
    QString result;
    for (++m_at; m_at < m_text.size(); ++m_at) {
        if (m_text[m_at] != u'"') {
            result += m_text[m_at];
        } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
            result += u'"';
            ++m_at;
        } else {
            ++m_at;
            for (; !isFieldEnd(); ++m_at) // what stands behind the closing mark, which should be nothing
                result += m_text[m_at];
            return result;
        }
    }
    m_hasQuotes = false;
    m_at = begin;
    return field();
}

QString DelimitedReader::field()
{
    if (m_hasQuotes && m_at < m_text.size() && m_text[m_at] == u'"')
        return quotedField();
    const qsizetype begin = m_at;
    while (!isFieldEnd())
        ++m_at;
    return m_text.sliced(begin, m_at - begin).toString();
}

std::optional<QList<QStringList>> DelimitedReader::rows(qsizetype most)
{
    QList<QStringList> result;
    qsizetype cells = 0;
    while (m_at < m_text.size() && result.size() < most) {
        QStringList row{field()};
        while (m_at < m_text.size() && m_text[m_at] == m_separator) {
            ++m_at;
            row.append(field());
            if (cells + row.size() > mostDelimitedCells)
                return std::nullopt;
        }
        cells += row.size();
        if (cells > mostDelimitedCells)
            return std::nullopt;
        result.append(std::move(row));
        if (m_at + 1 < m_text.size() && m_text[m_at] == u'\r' && m_text[m_at + 1] == u'\n')
            ++m_at;
        ++m_at; // the line ending; that of the last row is optional
    }
    return result;
}

/// Whether the first rows all have as many cells, and more than one. A comma before a blank is one of a sentence.
qsizetype consistentColumns(QStringView text, QChar separator)
{
    constexpr qsizetype sample = 100;
    const auto rows = DelimitedReader(text, separator).rows(sample);
    if (!rows || rows->isEmpty())
        return 0;
    const qsizetype columns = rows->first().size();
    bool isSentence = true;
    for (const QStringList &row : *rows) {
        if (row.size() != columns)
            return 0;
        isSentence =
            isSentence && std::ranges::all_of(row.sliced(1), [](const QString &cell) { return cell.startsWith(u' '); });
    }
    return columns > 1 && !isSentence && rows->size() > 1 ? columns : 0;
}

QChar separatorOf(QStringView text)
{
    if (text.contains(u'\t'))
        return u'\t'; // commas and semicolons beside it are text
    const qsizetype commas = consistentColumns(text, u',');
    const qsizetype semicolons = consistentColumns(text, u';');
    if (commas == 0 && semicolons == 0)
        return u'\t'; // none stands in it
    return semicolons >= commas ? u';' : u',';
}

} // namespace

Result<QList<QStringList>> readDelimited(QStringView text)
{
    if (text.size() > mostDelimitedUnits)
        return refusal(ErrorCode::InvalidArgument);
    if (text.startsWith(QChar::ByteOrderMark))
        text = text.sliced(1);
    auto rows = DelimitedReader(text, separatorOf(text)).rows(mostDelimitedCells + 1);
    if (!rows)
        return refusal(ErrorCode::InvalidArgument);
    return *std::move(rows);
}

QString toDelimited(const QList<QStringList> &rows)
{
    QString result;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            const bool isQuoted = std::ranges::any_of(
                row[i], [](QChar unit) { return unit == u'\t' || unit == u'"' || isLineEnding(unit); });
            result += i > 0 ? u"\t"_s : QString();
            result += isQuoted ? u'"' + QString(row[i]).replace(u'"', u"\"\""_s) + u'"' : row[i];
        }
        result += u'\n';
    }
    return result;
}

} // namespace minuta
