#pragma once

#include <QStringView>

namespace minuta {

/// Whether a line holds words: not only list markers, task boxes, fences, thematic breaks, a comment, or a placeholder.
bool saysSomething(QStringView line);

/// Whether a line stands for text still to come: "[add here]", "TBD", an empty list item. Blank lines are none.
bool isPlaceholder(QStringView line);

/// A line without the blanks around it, quote and list markers and a task box.
QStringView withoutMarkers(QStringView line);

} // namespace minuta
