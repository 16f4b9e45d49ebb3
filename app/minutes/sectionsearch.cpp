#include "app/minutes/minutes.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

bool answersTo(const Section &section, QStringView name, Qt::CaseSensitivity sensitivity)
{
    const auto is = [&](QStringView own) { return !own.isEmpty() && own.compare(name, sensitivity) == 0; };
    QStringView title = section.title;
    while (title.endsWith(u':'))
        title.chop(1);
    return is(section.title) || is(title) || is(section.team)
           || std::ranges::any_of(section.aliases, [&](const QString &alias) { return is(alias); });
}

/// Whether the section answers to path: its last part, with the parts before it among those around.
bool answersToPath(const Minutes &minutes, int index, QStringView path, Qt::CaseSensitivity sensitivity)
{
    path = path.trimmed();
    if (answersTo(minutes.sections[index], path, sensitivity))
        return true;
    for (qsizetype slash = path.lastIndexOf(u'/'); slash > 0; slash = path.lastIndexOf(u'/', slash - 1)) {
        if (!answersTo(minutes.sections[index], path.sliced(slash + 1).trimmed(), sensitivity))
            continue;
        for (int around = minutes.sections[index].parent; around >= 0; around = minutes.sections[around].parent) {
            if (answersToPath(minutes, around, path.first(slash), sensitivity))
                return true;
        }
    }
    return false;
}

} // namespace

QString toString(SectionKind kind)
{
    switch (kind) {
    case SectionKind::Text: return u"text"_s;
    case SectionKind::Agenda: return u"agenda"_s;
    case SectionKind::Attendees: return u"attendees"_s;
    case SectionKind::Announcements: return u"announcements"_s;
    case SectionKind::Lifecycle: return u"lifecycle"_s;
    case SectionKind::Discussion: return u"discussion"_s;
    case SectionKind::Decisions: return u"decisions"_s;
    case SectionKind::Actions: return u"actions"_s;
    case SectionKind::Backlog: return u"backlog"_s;
    case SectionKind::Team: return u"team"_s;
    case SectionKind::Project: return u"project"_s;
    case SectionKind::Roadmap: return u"roadmap"_s;
    case SectionKind::Appendix: return u"appendix"_s;
    }
    return u"text"_s;
}

int Minutes::sectionAt(qsizetype position) const
{
    // Sections stand in document order, so the last that has begun is the innermost.
    const auto next =
        std::ranges::upper_bound(sections, position, {}, [](const Section &each) { return each.range.begin; });
    return int(std::distance(sections.begin(), next)) - 1;
}

QString Minutes::path(int section) const
{
    QStringList titles;
    for (int each = section; each >= 0; each = sections[each].parent)
        titles.prepend(sections[each].title);
    return titles.join(u" / "_s);
}

QList<int> Minutes::find(QStringView name) const
{
    for (const auto sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        QList<int> found;
        for (int i = 0; i < sections.size(); ++i) {
            if (answersTo(sections[i], name.trimmed(), sensitivity))
                found.append(i);
        }
        if (found.isEmpty() && name.contains(u'/')) {
            for (int i = 0; i < sections.size(); ++i) {
                if (answersToPath(*this, i, name, sensitivity))
                    found.append(i);
            }
        }
        if (!found.isEmpty())
            return found;
    }
    return {};
}

Minutes::TeamCount Minutes::teamCount() const
{
    return sections.isEmpty() ? TeamCount() : teamCount({0, sections[roots.last()].range.end});
}

Minutes::TeamCount Minutes::teamCount(TextRange range) const
{
    TeamCount count;
    for (const Section &section : sections) {
        if (section.kind != SectionKind::Team || !range.contains(section.range))
            continue;
        ++count.all;
        count.filled += section.isFilled ? 1 : 0;
    }
    return count;
}

} // namespace minuta
