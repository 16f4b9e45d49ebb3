#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/errormessage.h"
#include "app/cli/output.h"
#include "app/document/documentfile.h"
#include "app/markdown/syntaxtree.h"
#include "app/minutes/minutes.h"
#include "app/roadmap/roadmapsummary.h"
#include "app/series/meetingpath.h"

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

/// The first roadmap of a file; an empty one where it has none.
struct RoadmapFile
{
    RoadmapTable table;
    QDate date;
};

Result<RoadmapFile> readRoadmapFile(const QString &path)
{
    const auto file = readDocumentFile(path);
    if (!file)
        return std::unexpected(file.error());
    const SyntaxTree tree(file->content.text);
    RoadmapFile result;
    result.table = readRoadmaps(tree).value(0);
    result.date = fileDate(path).date;
    if (!result.date.isValid())
        result.date = readMinutes(tree).date;
    return result;
}

QString place(const RoadmapTable &table, int row)
{
    if (row < 0)
        return u"null"_s;
    const RoadmapRow &each = table.rows[row];
    return u"{\"title\": %1, \"bucket\": %2, \"line\": %3}"_s.arg(jsonString(each.plainTitle.simplified()),
                                                                  jsonString(table.buckets[each.bucket].label),
                                                                  QString::number(each.line + 1));
}

QString jsonOf(const RoadmapTable &earlier, const RoadmapTable &later)
{
    QStringList objects;
    for (const RoadmapItemChange &change : compareRoadmaps(earlier, later)) {
        const auto flag = [](bool isSet) { return isSet ? u"true"_s : u"false"_s; };
        objects.append(u"    {\"from\": %1, \"to\": %2, \"moved\": %3, \"stepBack\": %4, \"reworded\": %5}"_s.arg(
            place(earlier, change.earlier), place(later, change.later), flag(change.isMoved), flag(change.isStepBack),
            flag(change.isReworded)));
    }
    return u"{\n  \"items\": "_s + (objects.isEmpty() ? u"[]"_s : u"[\n"_s + objects.join(u",\n"_s) + u"\n  ]"_s)
           + u"\n}\n"_s;
}

} // namespace

int roadmapDiff(const Arguments &arguments, Streams &streams)
{
    const auto earlier = readRoadmapFile(arguments.files()[0]);
    if (!earlier)
        return report(streams, exitCode(earlier.error()), errorMessage(earlier.error()));
    const auto later = readRoadmapFile(arguments.files()[1]);
    if (!later)
        return report(streams, exitCode(later.error()), errorMessage(later.error()));
    write(streams, arguments.has(u"json"_s) ? jsonOf(earlier->table, later->table)
                                            : roadmapSummary(earlier->table, later->table, earlier->date));
    if (earlier->table.rows.isEmpty() && later->table.rows.isEmpty())
        return report(streams, Refused, u"There is no roadmap table in either file."_s);
    return Done;
}

} // namespace minuta::cli
