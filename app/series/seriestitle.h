#pragma once

#include <QString>

namespace minuta {

/// Whether the titles of two files of minutes name different committees: both have words beside dates and such as
/// "meeting", and none in common. Reads the beginning of both; what cannot be read contradicts nothing.
bool haveOtherTitles(const QString &path, const QString &otherPath);

/// What the title of the minutes at path calls their series, see seriesTitle(); empty where there is none.
QString seriesTitleOf(const QString &path);

} // namespace minuta
