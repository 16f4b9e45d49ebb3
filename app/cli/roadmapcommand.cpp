#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/errormessage.h"
#include "app/cli/input.h"
#include "app/cli/noroadmap.h"
#include "app/cli/output.h"
#include "app/markdown/syntaxtree.h"
#include "app/roadmap/roadmapproblems.h"

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

/// The rows of one kind in a bucket, as JSON objects in one line each.
QString jsonOf(const RoadmapTable &table, const RoadmapBucket &bucket, RoadmapRowKind kind)
{
    QStringList objects;
    for (int i = bucket.firstRow; i < bucket.endRow; ++i) {
        const RoadmapRow &row = table.rows[i];
        if (row.kind != kind)
            continue;
        QString object =
            u"{\"title\": %1, \"line\": %2"_s.arg(jsonString(row.plainTitle.simplified())).arg(row.line + 1);
        if (kind == RoadmapRowKind::Item) {
            QStringList links;
            for (const QString &link : row.links)
                links.append(jsonString(link));
            object += u", \"group\": "_s
                      + (row.group < 0 ? u"null"_s : jsonString(table.rows[row.group].plainTitle.simplified()));
            object += u", \"links\": ["_s + links.join(u", "_s) + u']';
        }
        objects.append(u"            "_s + object + u'}');
    }
    return objects.isEmpty() ? u"[]"_s : u"[\n"_s + objects.join(u",\n"_s) + u"\n          ]"_s;
}

QString jsonOf(const SyntaxTree &tree, const QList<RoadmapTable> &tables)
{
    QStringList all;
    for (const RoadmapTable &table : tables) {
        QStringList buckets;
        for (const RoadmapBucket &bucket : table.buckets) {
            const qsizetype line = bucket.firstRow < bucket.endRow ? table.rows[bucket.firstRow].line + 1 : 0;
            buckets.append(u"        {\n          \"label\": "_s + jsonString(bucket.label)
                           + u",\n          \"line\": "_s + QString::number(line) + u",\n          \"groups\": "_s
                           + jsonOf(table, bucket, RoadmapRowKind::Group) + u",\n          \"items\": "_s
                           + jsonOf(table, bucket, RoadmapRowKind::Item) + u"\n        }"_s);
        }
        all.append(u"    {\n      \"line\": "_s + QString::number(tree.lines().lineAt(table.range.begin) + 1)
                   + u",\n      \"when\": "_s + jsonString(table.whenTitle) + u",\n      \"what\": "_s
                   + jsonString(table.whatTitle) + u",\n      \"buckets\": "_s
                   + (buckets.isEmpty() ? u"[]"_s : u"[\n"_s + buckets.join(u",\n"_s) + u"\n      ]"_s) + u"\n    }"_s);
    }
    return u"{\n  \"roadmaps\": "_s + (all.isEmpty() ? u"[]"_s : u"[\n"_s + all.join(u",\n"_s) + u"\n  ]"_s)
           + u"\n}\n"_s;
}

QString listOf(const QList<RoadmapTable> &tables)
{
    QString lines;
    for (const RoadmapTable &table : tables) {
        for (const RoadmapBucket &bucket : table.buckets) {
            lines += (lines.isEmpty() ? QString() : u"\n"_s)
                     + (bucket.label.isEmpty() ? u"(no bucket)"_s : bucket.label) + u'\n';
            for (int i = bucket.firstRow; i < bucket.endRow; ++i) {
                const RoadmapRow &row = table.rows[i];
                const QString line = u"  line %1\n"_s.arg(row.line + 1);
                if (row.kind == RoadmapRowKind::Group)
                    lines += u"  "_s + row.plainTitle.simplified() + u':' + line;
                else if (row.kind == RoadmapRowKind::Item)
                    lines += (row.group < 0 ? u"  - "_s : u"    - "_s) + row.plainTitle.simplified() + line;
            }
        }
    }
    return lines;
}

QString sentence(const TableProblem &problem)
{
    if (problem.kind == TableProblem::Kind::PipeInCode)
        return u"a pipe inside of a code span ends the cell there; write \\| for it."_s;
    return u"%1 cells where the header row has %2; readers do not see the last ones."_s.arg(problem.found)
        .arg(problem.expected);
}

} // namespace

int roadmap(const Arguments &arguments, Streams &streams)
{
    if (arguments.files().size() > 1)
        return roadmapEdit(arguments, streams);
    if (arguments.has(u"to"_s) || arguments.has(u"line"_s))
        return report(streams, Failed, u"--to and --line are for: minuta roadmap FILE move, add, remove"_s);
    const QString &path = arguments.files().first();
    const auto file = readMinutesText(path, streams);
    if (!file)
        return report(streams, exitCode(file.error()), errorMessage(file.error()));
    const SyntaxTree tree(file->text);
    const QList<RoadmapTable> tables = readRoadmaps(tree);
    write(streams, arguments.has(u"json"_s) ? jsonOf(tree, tables) : listOf(tables));
    for (const RoadmapTable &table : tables) {
        for (const TableProblem &problem : roadmapProblems(tree, table))
            note(streams, u"%1:%2: %3"_s.arg(path).arg(problem.line + 1).arg(sentence(problem)));
    }
    if (tables.isEmpty())
        return report(streams, Refused, noRoadmapMessage(path, tree));
    return Done;
}

} // namespace minuta::cli
