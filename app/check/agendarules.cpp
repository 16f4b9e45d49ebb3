#include "app/check/checkedtext.h"
#include "app/check/rules.h"
#include "app/minutes/flatlist.h"
#include "app/minutes/headingsource.h"
#include "app/minutes/sectionname.h"
#include "app/minutes/words.h"

#include <algorithm>

namespace minuta {

namespace {

/// An item of the agenda, as a title.
struct AgendaItem
{
    FlatListItem item;
    QString title;
    SectionKind kind = SectionKind::Text;
};

QList<AgendaItem> agendaItems(const CheckedText &text, TextRange field)
{
    QList<AgendaItem> items;
    const auto rows = readFlatList(text.tree(), field);
    if (!rows)
        return items;
    for (const FlatListItem &row : *rows) {
        const QString title = plainTextOfInlines(row.title);
        items.append({row, title, kindOfTitle(title)});
    }
    return items;
}

/// Whether an agenda names such a section: not itself, not who was there, and nothing of one meeting alone.
bool belongsOnAgenda(const Section &section)
{
    using enum SectionKind;
    return section.kind == Announcements || section.kind == Lifecycle || section.kind == Discussion
           || section.kind == Decisions || section.kind == Actions || section.kind == Backlog
           || section.kind == Roadmap;
}

bool names(const AgendaItem &item, const Section &section)
{
    return (item.kind == section.kind && item.kind != SectionKind::Text)
           || plainWords(item.title) == plainWords(section.title);
}

/// The item for a section goes behind that of the section before it, or before all.
qsizetype placeFor(const QList<AgendaItem> &items, const Minutes &minutes, const QList<int> &siblings, qsizetype at)
{
    for (qsizetype before = at; before-- > 0;) {
        for (qsizetype i = items.size(); i-- > 0;) {
            if (names(items[i], minutes.sections[siblings[before]]))
                return i + 1;
        }
    }
    return 0;
}

} // namespace

QList<Finding> agendaFindings(const CheckedText &text)
{
    QList<Finding> findings;
    const Minutes &minutes = text.minutes();
    const auto agenda = std::ranges::find(minutes.sections, SectionKind::Agenda, &Section::kind);
    if (agenda == minutes.sections.end())
        return findings;
    const QList<AgendaItem> items = agendaItems(text, agenda->field);
    const QList<int> siblings = agenda->parent < 0 ? minutes.roots : minutes.sections[agenda->parent].children;
    const auto isNamed = [&](const Section &section) {
        return std::ranges::any_of(items, [&](const AgendaItem &item) { return names(item, section); });
    };
    const auto named = std::ranges::count_if(siblings, [&](int each) { return isNamed(minutes.sections[each]); });
    if (named < 2) // it lists topics, not the sections
        return findings;
    for (qsizetype i = 0; i < siblings.size(); ++i) {
        const Section &section = minutes.sections[siblings[i]];
        if (belongsOnAgenda(section) && section.level == agenda->level && !isNamed(section))
            findings.append(
                {FindingKind::NotOnAgenda,
                 text.headingRange(section),
                 {section.title},
                 insertFlatListItem(text.tree(), agenda->field, placeFor(items, minutes, siblings, i), section.title)
                     .value_or(ChangeSet())});
    }
    for (const AgendaItem &item : items) {
        const bool isThere =
            std::ranges::any_of(minutes.sections, [&](const Section &section) { return names(item, section); });
        if (item.kind != SectionKind::Text && !isThere)
            findings.append({FindingKind::OnlyOnAgenda, item.item.text, {item.title}, {}});
    }
    return findings;
}

} // namespace minuta
