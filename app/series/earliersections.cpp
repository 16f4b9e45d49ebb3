#include "app/series/earliersections.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/filling.h"
#include "app/minutes/sectiontransfer.h"
#include "app/series/meetingpath.h"
#include "app/text/conflicttext.h"

#include <algorithm>
#include <ranges>

namespace minuta {

namespace {

constexpr int mostRead = 12; // what was said before that is no news to compare with

bool isWritten(QStringView text)
{
    return std::ranges::any_of(text.tokenize(u'\n'), [](QStringView line) { return saysSomething(line); });
}

/// Of a conflict that was left in, both versions are what was said.
QString withoutMarkers(QString text)
{
    const QList<ConflictText> conflicts = findConflicts(text);
    for (const ConflictText &conflict : conflicts | std::views::reverse) {
        const TextChange change = resolvedConflict(text, conflict, ConflictChoice::Both);
        text.replace(change.range.begin, change.range.size(), change.inserted);
    }
    return text;
}

} // namespace

EarlierSections earlierSections(const QString &path, const Minutes &minutes, const QList<int> &sections,
                                const TextReader &read, const SectionRules &rules)
{
    EarlierSections earlier;
    earlier.sections.resize(sections.size());
    const QDate date = fileDate(path).date;
    if (!date.isValid())
        return earlier;
    const Series series = seriesOf(path).before(date);
    for (const Meeting &meeting : series.meetings | std::views::reverse | std::views::take(mostRead)) {
        const bool isEnough =
            std::ranges::all_of(earlier.sections, [](const EarlierSection &section) { return section.date.isValid(); });
        if (isEnough && earlier.meetings > 0)
            break;
        const auto text = read(meeting.path);
        if (!text)
            continue;
        if (++earlier.meetings == 1)
            earlier.last = meeting.date;
        const SyntaxTree tree(withoutMarkers(*text));
        const Minutes before = readMinutes(tree, rules);
        for (qsizetype i = 0; i < sections.size(); ++i) {
            EarlierSection &found = earlier.sections[i];
            const QList<int> same = counterparts(minutes, sections[i], before);
            if (found.date.isValid() || same.size() != 1)
                continue;
            found.isKnown = true;
            QStringView said = tree.text(before.sections[same.first()].field);
            while (said.endsWith(u'\n') || said.endsWith(u'\r'))
                said.chop(1);
            if (!isWritten(said))
                continue;
            found.date = meeting.date;
            found.text = said.toString();
        }
    }
    return earlier;
}

} // namespace minuta
