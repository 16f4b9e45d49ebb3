#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/errormessage.h"
#include "app/cli/output.h"
#include "app/document/documentfile.h"
#include "app/markdown/syntaxtree.h"
#include "app/minutes/minutes.h"
#include "app/roadmap/roadmapsummary.h"
#include "app/series/earlierroadmap.h"
#include "app/series/meetingpath.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

/// The first roadmap of a file; an empty one where it has none.
struct RoadmapFile
{
    RoadmapTable table;
    QDate date;
    RoadmapPlace place;
    qsizetype tables = 0; ///< that the file has
};

Result<RoadmapFile> readRoadmapFile(const QString &path)
{
    const auto file = readDocumentFile(path);
    if (!file)
        return std::unexpected(file.error());
    const SyntaxTree tree(file->content.text);
    RoadmapFile result;
    const QList<RoadmapTable> tables = readRoadmaps(tree);
    const Minutes minutes = readMinutes(tree);
    result.tables = tables.size();
    if (!tables.isEmpty()) {
        result.table = tables.first();
        result.place = roadmapPlace(minutes, tables, 0);
    }
    result.date = fileDate(path).date;
    if (!result.date.isValid())
        result.date = minutes.date;
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

QString jsonOf(const RoadmapTable &earlier, const RoadmapTable &later, const QList<int> &unchanged)
{
    QStringList objects;
    for (const RoadmapItemChange &change : compareRoadmaps(earlier, later)) {
        const auto flag = [](bool isSet) { return isSet ? u"true"_s : u"false"_s; };
        const int meetings = change.isUnchanged() ? 1 + unchanged.value(change.earlier) : 0;
        objects.append(u"    {\"from\": %1, \"to\": %2, \"moved\": %3, \"stepBack\": %4, \"reworded\": %5, "
                       "\"unchangedFor\": %6}"_s.arg(place(earlier, change.earlier), place(later, change.later),
                                                     flag(change.isMoved), flag(change.isStepBack),
                                                     flag(change.isReworded), QString::number(meetings)));
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
    if (earlier->table.rows.isEmpty() && later->table.rows.isEmpty())
        return report(streams, Refused, u"There is no roadmap table in either file."_s);
    const QList<int> unchanged = unchangedBefore(QFileInfo(arguments.files()[0]).absoluteFilePath(), earlier->place,
                                                 earlier->table, readDocumentText);
    write(streams, arguments.has(u"json"_s) ? jsonOf(earlier->table, later->table, unchanged)
                                            : roadmapSummary(earlier->table, later->table, earlier->date, unchanged));
    for (qsizetype i = 0; i < 2; ++i) {
        const qsizetype tables = (i == 0 ? earlier : later)->tables;
        if (tables > 1)
            note(streams, u"%1: Only the first of %2 roadmaps is compared."_s.arg(arguments.files()[i]).arg(tables));
    }
    return Done;
}

} // namespace minuta::cli
