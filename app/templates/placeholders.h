#pragma once

#include "app/text/textrange.h"

#include <QDate>
#include <QList>
#include <QString>

namespace minuta {

/// "{{date}}", "{{date:MM-dd-yyyy}}", "{{series}}", "{{team}}", "{{lead}}", "{{previous}}", "{{number}}" in a text.
struct Placeholder
{
    enum class Kind : quint8
    {
        Date,
        Series,
        Team,
        Lead,
        Previous,
        Number,
        Unknown,
    };
    Kind kind = Kind::Unknown;
    TextRange range; ///< with the braces
    QString format;  ///< of a date; empty: ISO 8601

    QString dateText(QDate date) const;

    friend bool operator==(const Placeholder &, const Placeholder &) = default;
};

/// All of a text, in its order. Braces that are not closed in their line are none.
QList<Placeholder> findPlaceholders(QStringView text);

/// What begins as a placeholder and is not closed in its line: "{{date" of "{{date: yyyy}", braces and name.
QList<TextRange> unclosedPlaceholders(QStringView text);

} // namespace minuta
