#pragma once

#include "app/minutes/minutes.h"

namespace minuta {

/// The kind that a heading's plain text names by itself; Text where it names none. Team and Project are a matter of
/// place and never returned.
SectionKind kindOfTitle(QStringView title);

/// Whether title is what meetings call their parts ("New business", "Zoom info"), as opposed to pasted content.
bool isMeetingPart(QStringView title);

/// Lines that list what teams report, where a meeting has no backlog review ("Updates").
bool isUpdatesTitle(QStringView title);

/// The part of title that stays the same from meeting to meeting: case folded, without dates and a final colon.
QString simplifiedTitle(QStringView title);

/// The first ISO 8601 date that stands by itself in text, and where; invalid and empty where there is none.
struct FoundDate
{
    QDate date;
    TextRange range;
};
FoundDate findDate(QStringView text);

} // namespace minuta
