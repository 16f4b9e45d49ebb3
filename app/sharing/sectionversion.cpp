#include "app/sharing/sectionversion.h"

namespace minuta {

SectionVersion::SectionVersion(const QString &text)
    : tree(text)
    , minutes(readMinutes(tree))
    , lines(minutes.sections.size())
{
    const QStringView view = tree.text();
    for (qsizetype line = 0; line < tree.lines().lineCount(); ++line) {
        const TextRange content = tree.lines().contentRange(tree.text(), line);
        const QStringView words = view.sliced(content.begin, content.size()).trimmed();
        int section = minutes.sectionAt(content.begin);
        if (words.isEmpty() || section < 0)
            continue;
        while (minutes.sections[section].isContent && minutes.sections[section].parent >= 0)
            section = minutes.sections[section].parent;
        const TextRange heading = minutes.sections[section].heading;
        const bool isHeading = content.begin >= heading.begin && content.begin < heading.end;
        if (isHeading)
            continue;
        ++lines[section][words];
        ++all[words];
    }
    for (int i = 0; i < minutes.sections.size(); ++i)
        byKey.insert(minutes.sections[i].key, i);
}

} // namespace minuta
