#include "app/series/carryhere.h"

#include "app/markdown/syntaxtree.h"
#include "app/series/meetingpath.h"
#include "app/templates/guidance.h"
#include "app/templates/template.h"

namespace minuta {

std::optional<SeriesText> taskSource(const QString &path, const QHash<QString, QDateTime> &edits,
                                     const TextReader &read, const TextReader &readMade)
{
    const QDate date = fileDate(path).date;
    if (!date.isValid())
        return std::nullopt;
    const QList<SeriesText> texts = newestTexts(seriesOf(path).before(date), edits, read, readMade);
    const int newest = newestText(texts);
    return newest < 0 ? std::nullopt : std::optional(texts[newest]);
}

CarriedTasks carryTasksHere(const QString &path, const QString &text, const SeriesText &earlier,
                            const Template *definition)
{
    NextMeetingOptions options;
    options.date = fileDate(path).date;
    options.earlierDate = earlier.meeting.date;
    options.reference = meetingLink(path, earlier.meeting.path, earlier.meeting.date);
    options.places.earlierPath = earlier.meeting.path;
    options.places.path = path;
    if (definition != nullptr) {
        options.sections = sectionRules(*definition);
        options.rules = carryRules(*definition, readMinutes(SyntaxTree(earlier.text), options.sections));
    }
    return carryTasks(text, earlier.text, options);
}

} // namespace minuta
