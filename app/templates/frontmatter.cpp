#include "app/templates/frontmatter.h"

#include "app/text/lineindex.h"

using namespace Qt::StringLiterals;

namespace minuta {

FrontMatter findFrontMatter(QStringView text)
{
    const LineIndex lines(text);
    const auto isFence = [&](qsizetype line) {
        const TextRange range = lines.contentRange(text, line);
        const QStringView content = text.sliced(range.begin, range.size());
        return content.startsWith("---"_L1) && content.sliced(3).trimmed().isEmpty();
    };
    FrontMatter parts;
    parts.skeleton = {0, text.size()};
    if (!isFence(0))
        return parts;
    parts.isThere = true;
    parts.yaml = {lines.end(0), text.size()};
    parts.skeleton.begin = text.size();
    for (qsizetype line = 1; line < lines.lineCount(); ++line) {
        if (!isFence(line))
            continue;
        parts.isClosed = true;
        parts.yaml.end = lines.start(line);
        parts.skeleton.begin = lines.end(line);
        break;
    }
    return parts;
}

} // namespace minuta
