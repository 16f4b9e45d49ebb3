#include "app/text/search.h"

#include "app/text/lineindex.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// Steps of PCRE at one place before it gives up: some ten milliseconds.
const QString matchLimit = u"(*LIMIT_MATCH=1000000)"_s;
/// An expression that is not caught by the limit can still be slow on every line.
constexpr qint64 longestSearch = 2000; // milliseconds
/// A longer line is searched in pieces of this many units; a match over two pieces is not found.
constexpr qsizetype longestPiece = 64 * 1024;

bool isWordUnit(QStringView text, qsizetype position)
{
    if (position < 0 || position >= text.size())
        return false;
    const QChar unit = text[position];
    return unit.isLetterOrNumber() || unit.isMark() || unit == u'_';
}

bool isWholeWord(QStringView text, TextRange range)
{
    const bool goesOnLeft = isWordUnit(text, range.begin) && isWordUnit(text, range.begin - 1);
    const bool goesOnRight = isWordUnit(text, range.end - 1) && isWordUnit(text, range.end);
    return !goesOnLeft && !goesOnRight;
}

qsizetype afterUnit(QStringView text, qsizetype position)
{
    const bool isPair = position < text.size() && text[position].isHighSurrogate();
    return position + (isPair ? 2 : 1);
}

/// The line, or piece of one, that position stands in.
TextRange pieceAt(QStringView text, qsizetype position, TextRange scope)
{
    const auto isEnding = [&](qsizetype i) { return text[i] == u'\n' || text[i] == u'\r'; };
    TextRange piece{position, position};
    while (piece.begin > scope.begin && !isEnding(piece.begin - 1))
        --piece.begin;
    piece.begin += (position - piece.begin) / longestPiece * longestPiece;
    while (piece.end < scope.end && !isEnding(piece.end) && piece.size() < longestPiece)
        ++piece.end;
    return piece;
}

} // namespace

Result<Search> Search::create(const SearchQuery &query)
{
    Search search;
    search.m_query = query;
    if (query.isExpression) {
        QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
        if (!query.matchesCase)
            options |= QRegularExpression::CaseInsensitiveOption;
        // By itself first, so that what it complains of has the place in what was typed.
        const QRegularExpression bare(query.text, options);
        if (!bare.isValid())
            return std::unexpected(
                Error{ErrorCode::InvalidArgument, query.text, bare.errorString(), bare.patternErrorOffset(), -1});
        search.m_expression = QRegularExpression(matchLimit + query.text, options);
    }
    return search;
}

SearchMatches Search::matches(QStringView text, TextRange scope, qsizetype most) const
{
    if (m_query.text.isEmpty())
        return {};
    return m_query.isExpression ? expressionMatches(text, scope, most) : plainMatches(text, scope, most);
}

SearchMatches Search::plainMatches(QStringView text, TextRange scope, qsizetype most) const
{
    const Qt::CaseSensitivity sensitivity = m_query.matchesCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    const QStringView searched = text.first(scope.end);
    SearchMatches found;
    qsizetype from = searched.indexOf(m_query.text, scope.begin, sensitivity);
    while (from >= 0) {
        const TextRange range{from, from + m_query.text.size()};
        const bool counts = !m_query.isWholeWord || isWholeWord(text, range);
        if (counts && found.ranges.size() == most) {
            found.end = SearchEnd::TooMany;
            break;
        }
        if (counts)
            found.ranges.append(range);
        from = searched.indexOf(m_query.text, counts ? range.end : range.begin + 1, sensitivity);
    }
    return found;
}

SearchMatches Search::expressionMatches(QStringView text, TextRange scope, qsizetype most) const
{
    QElapsedTimer timer;
    timer.start();
    SearchMatches found;
    // The line behind a line ending at the scope's end belongs to the scope in the whole text only.
    const qsizetype lastStart = scope.end == text.size() ? scope.end : scope.end - 1;
    for (qsizetype start = scope.begin; start <= lastStart;) {
        TextRange piece{start, start};
        while (piece.end < scope.end && text[piece.end] != u'\n' && text[piece.end] != u'\r'
               && piece.size() < longestPiece)
            ++piece.end;
        const QStringView searched = text.sliced(piece.begin, piece.size());
        for (qsizetype from = 0; from <= searched.size();) {
            const QRegularExpressionMatch match = m_expression.matchView(searched, from);
            if (!match.isValid() || timer.hasExpired(longestSearch)) {
                found.end = SearchEnd::TooSlow;
                return found;
            }
            if (!match.hasMatch())
                break;
            from = match.capturedLength() > 0 ? match.capturedEnd() : afterUnit(searched, match.capturedEnd());
            const TextRange range = TextRange{match.capturedStart(), match.capturedEnd()}.shifted(piece.begin);
            if (m_query.isWholeWord && !isWholeWord(text, range))
                continue;
            if (found.ranges.size() == most) {
                found.end = SearchEnd::TooMany;
                return found;
            }
            found.ranges.append(range);
        }
        // Behind the line ending; a piece that a long line was cut at has none.
        start = piece.end;
        const bool isCr = start < scope.end && text[start] == u'\r';
        if (start >= scope.end)
            break;
        if (isCr || text[start] == u'\n')
            ++start;
        if (isCr && start < scope.end && text[start] == u'\n')
            ++start;
    }
    return found;
}

QString Search::replaced(QStringView text, TextRange match, const QString &replacement) const
{
    if (!m_query.isExpression)
        return replacement;
    const TextRange piece = pieceAt(text, match.begin, {0, text.size()});
    const QRegularExpressionMatch groups =
        m_expression.matchView(text.sliced(piece.begin, piece.size()), match.begin - piece.begin,
                               QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    QString result;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const QChar next = i + 1 < replacement.size() ? replacement[i + 1] : QChar();
        if (replacement[i] != u'\\' || next.isNull()) {
            result += replacement[i];
            continue;
        }
        ++i;
        if (next >= u'0' && next <= u'9')
            result += groups.capturedView(next.unicode() - u'0');
        else if (next == u'n')
            result += u'\n';
        else if (next == u't')
            result += u'\t';
        else if (next == u'\\')
            result += u'\\';
        else
            result += QStringView(replacement).sliced(i - 1, 2);
    }
    return result;
}

ChangeSet Search::replacedAll(QStringView text, const QList<TextRange> &matches, const QString &replacement) const
{
    const LineIndex lines(text);
    QList<TextChange> changes;
    changes.reserve(matches.size());
    for (const TextRange match : matches) {
        const LineEnding ending = lineEndingNear(text, lines, match.begin);
        changes.append(TextChange::replacing(text, match, withLineEndings(replaced(text, match, replacement), ending)));
    }
    return ChangeSet(changes);
}

} // namespace minuta
