#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace minuta {

// A file name pattern such as "{{date:yyyy}}/{{date}}-runtime.md" gives the path of a meeting's file, relative to the
// series' folder. It comes with a template that anybody may have written: what it gives stays in that folder.

/// Why a pattern is refused.
struct PatternMistake
{
    QString found; ///< the piece that is wrong, or all of it
    QString expected;
    bool isPlaceholder = false; ///< found is a placeholder that a pattern knows not

    friend bool operator==(const PatternMistake &, const PatternMistake &) = default;
};
std::optional<PatternMistake> mistakeInPattern(const QString &pattern);

/// The path for a date. Of the series' name letters and digits are kept, and all else becomes a hyphen.
QString pathFromPattern(const QString &pattern, QDate date, const QString &series);

/// A name as a part of a file name: "Platform Committee" is "platform-committee". Never empty.
QString fileNamePart(const QString &name);

} // namespace minuta
