#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/errormessage.h"
#include "app/cli/noroadmap.h"
#include "app/cli/output.h"
#include "app/document/document.h"
#include "app/document/documentfile.h"
#include "app/roadmap/roadmapedit.h"
#include "app/roadmap/severalrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

/// Where something in the roadmaps of a text is: table, and bucket or row in it.
struct Place
{
    qsizetype table = 0;
    int index = 0;
};

/// Those of places whose name is asked for; if none, those that contain it.
template<typename Name> QList<Place> named(const QList<Place> &places, const QString &asked, const Name &nameOf)
{
    QList<Place> same;
    QList<Place> similar;
    for (const Place &place : places) {
        const QString name = nameOf(place);
        if (name.compare(asked.trimmed(), Qt::CaseInsensitive) == 0)
            same.append(place);
        else if (!asked.trimmed().isEmpty() && name.contains(asked.trimmed(), Qt::CaseInsensitive))
            similar.append(place);
    }
    return same.isEmpty() ? similar : same;
}

/// The roadmaps of one file, searched by what people call things.
class Roadmaps
{
public:
    Roadmaps(QString path, const SyntaxTree &tree)
        : m_path(std::move(path))
        , m_tables(readRoadmaps(tree))
    {
    }

    bool isEmpty() const { return m_tables.isEmpty(); }
    const RoadmapTable &table(const Place &place) const { return m_tables[place.table]; }
    /// The one that text names, in a line (1-based) where one is given (0: none); else why there is none.
    std::expected<Place, QString> item(const QString &text, int line) const;
    /// The one that is called so, in which a line is (1-based) where one is given (0: none); else why there is none.
    std::expected<Place, QString> bucket(const QString &label, int line) const;

private:
    const RoadmapRow &rowAt(const Place &place) const { return table(place).rows[place.index]; }
    const RoadmapBucket &bucketAt(const Place &place) const { return table(place).buckets[place.index]; }
    bool holds(const Place &bucket, int line) const;
    QString listed(const QList<Place> &rows) const;
    QString listedBuckets(const QList<Place> &buckets) const;

    QString m_path;
    QList<RoadmapTable> m_tables;
};

QString Roadmaps::listed(const QList<Place> &rows) const
{
    QString lines;
    for (const Place &place : rows)
        lines += u"\n%1:%2: %3"_s.arg(m_path).arg(rowAt(place).line + 1).arg(rowAt(place).plainTitle.simplified());
    return lines;
}

std::expected<Place, QString> Roadmaps::item(const QString &text, int line) const
{
    QList<Place> all;
    for (qsizetype table = 0; table < m_tables.size(); ++table) {
        for (int row = 0; row < m_tables[table].rows.size(); ++row) {
            const RoadmapRowKind kind = m_tables[table].rows[row].kind;
            if (kind == RoadmapRowKind::Item || kind == RoadmapRowKind::Group)
                all.append({table, row});
        }
    }
    QList<Place> found = named(all, text, [this](const Place &place) { return rowAt(place).plainTitle.simplified(); });
    if (line > 0)
        found.removeIf([&](const Place &place) { return rowAt(place).line + 1 != line; });
    if (found.size() == 1)
        return found.first();
    const QString what = found.isEmpty()
                             ? u"%1: There is no roadmap item \"%2\"%3. Nothing was changed. There are:"_s
                             : u"%1: Several roadmap items answer to \"%2\"%3. Nothing was changed. Name one of these, "
                               "or its line with --line:"_s;
    const QString there = line > 0 ? u" in line %1"_s.arg(line) : QString();
    return std::unexpected(what.arg(m_path, text, there) + listed(found.isEmpty() ? all : found));
}

bool Roadmaps::holds(const Place &bucket, int line) const
{
    const QList<RoadmapRow> &rows = table(bucket).rows;
    const RoadmapBucket &there = bucketAt(bucket);
    return rows[there.firstRow].line + 1 <= line && line <= rows[there.endRow - 1].line + 1;
}

QString Roadmaps::listedBuckets(const QList<Place> &buckets) const
{
    QString lines;
    for (const Place &place : buckets)
        lines += u"\n%1:%2: %3"_s.arg(m_path)
                     .arg(table(place).rows[bucketAt(place).firstRow].line + 1)
                     .arg(bucketAt(place).label);
    return lines;
}

std::expected<Place, QString> Roadmaps::bucket(const QString &label, int line) const
{
    QList<Place> all;
    for (qsizetype table = 0; table < m_tables.size(); ++table) {
        for (int bucket = 0; bucket < m_tables[table].buckets.size(); ++bucket)
            all.append({table, bucket});
    }
    QList<Place> found = named(all, label, [this](const Place &place) { return bucketAt(place).label; });
    if (line > 0)
        found.removeIf([&](const Place &place) { return !holds(place, line); });
    if (found.size() == 1)
        return found.first();
    const QString what =
        found.isEmpty() ? u"%1: There is no bucket \"%2\"%3. Nothing was changed. There are:"_s
                        : u"%1: Several buckets answer to \"%2\"%3. Nothing was changed. Name one of these, or a line "
                          "of it with --to-line:"_s;
    const QString there = line > 0 ? u" at line %1"_s.arg(line) : QString();
    return std::unexpected(what.arg(m_path, label, there) + listedBuckets(found.isEmpty() ? all : found));
}

/// The change that the words behind the file ask for; else why there is none.
std::expected<ChangeSet, QString> changeFor(const Arguments &arguments, const SyntaxTree &tree,
                                            const Roadmaps &roadmaps)
{
    const QString verb = arguments.files().value(1);
    const QString text = arguments.files().value(2);
    const auto made = [](const auto &change) -> std::expected<ChangeSet, QString> {
        if (!change)
            return std::unexpected(errorMessage(change.error()));
        return *change;
    };
    std::expected<Place, QString> to;
    if (verb != "remove"_L1) {
        to = roadmaps.bucket(arguments.value(u"to"_s), arguments.value(u"to-line"_s).toInt());
        if (!to)
            return std::unexpected(to.error());
    }
    if (verb == "add"_L1) {
        const RoadmapTable &table = roadmaps.table(*to);
        return made(insertItem(tree, table, to->index, bucketEnd, text));
    }
    const auto item = roadmaps.item(text, arguments.value(u"line"_s).toInt());
    if (!item)
        return std::unexpected(item.error());
    const RoadmapTable &table = roadmaps.table(*item);
    if (verb == "remove"_L1)
        return made(removeRows(tree, table, {item->index}));
    if (to->table != item->table)
        return std::unexpected(u"The item and the bucket are in different tables. Nothing was changed."_s);
    const auto moved = moveRows(tree, table, {item->index}, to->index, -1);
    if (!moved)
        return std::unexpected(errorMessage(moved.error()));
    return moved->change;
}

} // namespace

int roadmapEdit(const Arguments &arguments, Streams &streams)
{
    const QStringList &words = arguments.files();
    const QString verb = words.value(1);
    if (verb != "move"_L1 && verb != "add"_L1 && verb != "remove"_L1)
        return report(streams, Failed,
                      u"What is to be done with the roadmap? It can be: move, add, remove; not %1."_s.arg(verb));
    if (words.value(2).trimmed().isEmpty())
        return report(streams, Failed, u"Which item? Say: minuta roadmap %1 %2 \"TEXT\""_s.arg(words.first(), verb));
    if ((verb == "remove"_L1) == arguments.has(u"to"_s))
        return report(streams, Failed,
                      verb == "remove"_L1 ? u"An item that is removed goes to no bucket: leave --to out."_s
                                          : u"To which bucket? Say: --to BUCKET"_s);
    if (arguments.has(u"line"_s) && (verb == "add"_L1 || arguments.value(u"line"_s).toInt() < 1))
        return report(streams, Failed, u"--line N is the number of the line of the item that is moved or removed."_s);
    if (arguments.has(u"to-line"_s) && (verb == "remove"_L1 || arguments.value(u"to-line"_s).toInt() < 1))
        return report(streams, Failed, u"--to-line N is the number of a line of the bucket that --to names."_s);
    if (arguments.has(u"json"_s))
        return report(streams, Failed, u"--json is for showing a roadmap: minuta roadmap FILE --json"_s);
    Document document;
    DocumentFile file(document);
    if (const auto loaded = file.load(words.first()); !loaded)
        return report(streams, exitCode(loaded.error()), errorMessage(loaded.error()));
    const Roadmaps roadmaps(words.first(), document.tree());
    if (roadmaps.isEmpty())
        return report(streams, Refused, noRoadmapMessage(words.first(), document.tree()) + u" Nothing was changed."_s);
    const auto change = changeFor(arguments, document.tree(), roadmaps);
    if (!change)
        return report(streams, Refused, change.error());
    document.apply(*change, u"Edit roadmap"_s);
    if (const auto saved = file.save(); !saved)
        return report(streams, exitCode(saved.error()), errorMessage(saved.error()));
    return Done;
}

} // namespace minuta::cli
