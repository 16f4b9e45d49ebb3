#pragma once

#include <QString>

namespace minuta {

class EditorContext;

/// What the version of a conflict is called that position stands in: "Mine (HEAD)"; empty: it is in none.
QString versionAt(EditorContext &context, qsizetype position);
/// Position stands in the second version of a conflict, which counts as nothing beside the first.
bool isInSecondVersion(EditorContext &context, qsizetype position);

} // namespace minuta
