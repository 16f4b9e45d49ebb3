#include "app/templates/teammerge.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/filling.h"
#include "app/minutes/headingsource.h"
#include "app/minutes/minutesedit.h"
#include "app/templates/trackedminutes.h"

#include <algorithm>

namespace minuta {

namespace {

/// A section as it is to stand in another one.
struct Part
{
    SectionKind kind;
    QString name;
    QString heading; ///< its inline source
    QString field;
    QList<Part> parts;
};

QString nameOf(const Section &section)
{
    return section.team.isEmpty() ? section.title : section.team;
}

Part partOf(const TrackedMinutes &minutes, int index)
{
    const SyntaxTree &tree = minutes.tree();
    const Section &section = minutes.minutes().sections[index];
    const HeadingSource heading = readHeading(tree, tree.blockAt(section.heading.begin));
    Part part{section.kind,
              nameOf(section),
              tree.text(heading.content).toString().simplified(),
              tree.text(section.field).toString(),
              {}};
    for (const int child : section.children) {
        if (!minutes.minutes().sections[child].isContent)
            part.parts.append(partOf(minutes, child));
    }
    return part;
}

bool saysAnything(QStringView field)
{
    return std::ranges::any_of(field.tokenize(u'\n'), saysSomething);
}

int childNamed(const Minutes &minutes, int section, const Part &part)
{
    for (const int child : minutes.sections[section].children) {
        const Section &each = minutes.sections[child];
        if (!each.isContent && each.kind == part.kind && nameOf(each).compare(part.name, Qt::CaseInsensitive) == 0)
            return child;
    }
    return -1;
}

/// What goes in stands behind section, so that its index stays.
bool put(TrackedMinutes &minutes, int section, const Part &part)
{
    if (saysAnything(part.field) && !minutes.add(appendToField(minutes.tree(), minutes.minutes(), section, part.field)))
        return false;
    return std::ranges::all_of(part.parts, [&](const Part &each) {
        int child = childNamed(minutes.minutes(), section, each);
        if (child < 0)
            child = minutes.insertInto(section, each.heading);
        return child >= 0 && put(minutes, child, each);
    });
}

} // namespace

bool mergeTeamSections(TrackedMinutes &minutes, int from, int to)
{
    TrackedMinutes merged = minutes;
    const Part part = partOf(merged, from);
    const qsizetype before = merged.minutes().sections[from].range.begin;
    const qsizetype behindTo = merged.minutes().sections[to].range.begin;
    if (!put(merged, to, part))
        return false;
    // A section before stays where it is; one behind has moved by what went in.
    const int added = int(merged.minutes().sections.size() - minutes.minutes().sections.size());
    if (!merged.remove(before < behindTo ? from : from + added))
        return false;
    minutes = std::move(merged);
    return true;
}

} // namespace minuta
