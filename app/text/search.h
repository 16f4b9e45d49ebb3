#pragma once

#include "app/text/changeset.h"
#include "app/text/error.h"

#include <QRegularExpression>

namespace minuta {

struct SearchQuery
{
    QString text;
    bool matchesCase = false;
    bool isWholeWord = false;
    /// text is a Perl-compatible expression for what stands on one line: ^ and $ are the line's begin and end, and no
    /// match reaches over a line ending.
    bool isExpression = false;

    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

enum class SearchEnd
{
    Complete, ///< all matches were found
    TooMany,  ///< there are more than were asked for
    TooSlow,  ///< the expression backtracks so much that the search was given up
};

struct SearchMatches
{
    QList<TextRange> ranges; ///< ascending, not overlapping; those of an expression may be empty
    SearchEnd end = SearchEnd::Complete;
};

/// Finds and replaces in a text.
class Search
{
public:
    /// Error InvalidArgument for an expression that cannot be read: detail is the word of PCRE (English), offset the
    /// place in the expression in UTF-16 units.
    static Result<Search> create(const SearchQuery &query);

    static constexpr qsizetype noLimit = -1;
    /// The first most matches within scope; none for an empty query.
    SearchMatches matches(QStringView text, TextRange scope, qsizetype most = noLimit) const;
    /// What match is replaced by. For an expression \0 is the match, \1 to \9 its groups, \n a line feed, \t a tab and
    /// \\ a backslash.
    QString replaced(QStringView text, TextRange match, const QString &replacement) const;
    ChangeSet replacedAll(QStringView text, const QList<TextRange> &matches, const QString &replacement) const;

private:
    Search() = default;

    SearchMatches plainMatches(QStringView text, TextRange scope, qsizetype most) const;
    SearchMatches expressionMatches(QStringView text, TextRange scope, qsizetype most) const;

    SearchQuery m_query;
    QRegularExpression m_expression;
};

} // namespace minuta
