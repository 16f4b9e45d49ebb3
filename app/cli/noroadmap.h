#pragma once

#include <QString>

namespace minuta {
class SyntaxTree;
}

namespace minuta::cli {

/// Why the text of the file at path has no roadmap table: one that is damaged is told with its line.
QString noRoadmapMessage(const QString &path, const SyntaxTree &tree);

} // namespace minuta::cli
