#include "app/templates/newminutes.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/minutesedit.h"
#include "app/minutes/sectionname.h"
#include "app/roadmap/newroadmap.h"
#include "app/roadmap/roadmap.h"
#include "app/templates/carriedheadings.h"
#include "app/templates/comparedsections.h"
#include "app/templates/guidance.h"
#include "app/templates/minutesreading.h"
#include "app/templates/placeholders.h"
#include "app/templates/rosteredit.h"
#include "app/templates/skeleton.h"
#include "app/templates/takenroadmaps.h"
#include "app/templates/template.h"
#include "app/templates/trackedminutes.h"
#include "app/text/linechanges.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

bool isSameTitle(const QString &left, const QString &right)
{
    return simplifiedTitle(left) == simplifiedTitle(right);
}

/// Without the blank lines around.
QStringView trimmedLines(QStringView text)
{
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size() && text[i].isSpace(); ++i) {
        if (text[i] == u'\n' || text[i] == u'\r')
            begin = i + 1;
    }
    qsizetype end = text.size();
    while (end > begin && text[end - 1].isSpace())
        --end;
    return text.sliced(begin, end - begin);
}

class NewMaker
{
public:
    NewMaker(const Template &definition, const NewMinutesOptions &options)
        : m_definition(definition)
        , m_options(options)
        , m_rules(sectionRules(definition))
        , m_earlier(options.earlier.value_or(QString()), m_rules)
    {
    }

    NextMeeting make();

private:
    Roster roster() const;
    void fillSkeleton();
    void addBuckets();
    void findCarried();
    void takeOver(int section);
    void takeNested(int section, int carried);
    void takeRoadmaps();
    bool isSaidBySkeleton(int section) const;
    /// What would be read as fewer sections is left out.
    void edit(const Result<ChangeSet> &change);
    void fill(int section, const QString &source);

    const Template &m_definition;
    const NewMinutesOptions &m_options;
    SectionRules m_rules;
    MinutesReading m_earlier;
    MinutesReading m_next;
    NextMeeting m_carry; ///< what the earlier minutes alone would give
    MinutesReading m_carried;
    QHash<int, CarriedSection> m_carriedSections; ///< by index in the earlier minutes
    QHash<int, int> m_earlierOf;                  ///< by index in the carried ones
    QSet<int> m_takenRoadmaps;                    ///< by index in the next ones
};

Roster NewMaker::roster() const
{
    const Roster all = m_options.carry.roster                 ? *m_options.carry.roster
                       : !m_definition.roster.teams.isEmpty() ? m_definition.roster
                                                              : readRoster(m_earlier.minutes);
    return all.activeOn(m_options.carry.date);
}

void NewMaker::fillSkeleton()
{
    Roster teams = roster();
    PlaceholderValues values;
    values.date = m_options.carry.date;
    values.series = m_definition.series.isEmpty() ? m_options.series : m_definition.series;
    values.previous = m_options.previous;
    values.number = m_options.number;
    values.roster = teams;
    // Authors put a blank line behind the front matter.
    QStringView skeleton = m_definition.skeleton;
    while (skeleton.startsWith(u'\n') || skeleton.startsWith(u'\r'))
        skeleton = skeleton.sliced(1);
    // Read without the template's sub-projects: the headings they get have to tell by themselves what they are.
    TrackedMinutes made(expandSkeleton(skeleton.toString(), values), {m_rules.kinds, {}});

    // What placeholders do not say: sub-projects, and teams of a skeleton that names them itself.
    const auto isThere = [&](const QString &group) {
        return std::ranges::any_of(made.minutes().sections,
                                   [&](const Section &each) { return isSameTitle(each.title, group); });
    };
    for (RosterTeam &team : teams.teams) {
        if (!isThere(team.group))
            team.group.clear();
    }
    if (!teams.teams.isEmpty())
        setRoster(made, teams);
    if (m_options.earlier)
        takeHeadings(made, m_earlier.tree, m_earlier.minutes);
    m_next = MinutesReading(made.tree().text(), m_rules);
}

void NewMaker::edit(const Result<ChangeSet> &change)
{
    if (!change || change->isEmpty())
        return;
    MinutesReading edited(change->appliedTo(m_next.tree.text()), m_rules);
    if (edited.minutes.sections.size() >= m_next.minutes.sections.size())
        m_next = std::move(edited);
}

/// A skeleton is empty, so that its sections do not show how filled ones look: as its headings, with blank lines around.
void NewMaker::fill(int section, const QString &source)
{
    const QStringView text = m_next.tree.text();
    const LineIndex &lines = m_next.tree.lines();
    const Section &each = m_next.minutes.sections[section];
    const qsizetype place = each.heading.end;
    const auto isBlank = [&](qsizetype line) { return m_next.tree.text(lines.range(line)).trimmed().isEmpty(); };
    const qsizetype line = lines.lineAt(each.heading.begin);
    const bool isEmpty = m_next.field(section).trimmed().isEmpty();
    const bool isApart = place == text.size() || isBlank(lines.lineAt(place));
    if (!isEmpty || each.level == 0 || (line > 0 && !isBlank(line - 1)) || !isApart)
        return edit(setField(m_next.tree, m_next.minutes, section, source));
    const LineEnding ending = lineEndingNear(text, lines, place);
    const QString lineEnd = toString(ending).toString();
    const bool isLineOpen =
        !m_next.tree.text(each.heading).endsWith(u'\n') && !m_next.tree.text(each.heading).endsWith(u'\r');
    QString inserted = (isLineOpen ? lineEnd : QString()) + lineEnd + withLineEndings(trimmedLines(source), ending);
    if (!isLineOpen)
        inserted += lineEnd;
    edit(ChangeSet(TextChange::replacing(text, {place, place}, inserted)));
}

void NewMaker::addBuckets()
{
    const auto found = std::ranges::find(m_next.minutes.sections, SectionKind::Roadmap, &Section::kind);
    if (m_definition.buckets.isEmpty() || found == m_next.minutes.sections.end() || found->isFilled)
        return;
    fill(int(found - m_next.minutes.sections.begin()), newRoadmap(m_definition.buckets));
}

void NewMaker::findCarried()
{
    NextMeetingOptions carry = m_options.carry;
    carry.sections = m_rules;
    carry.roster.reset();
    carry.rules = carryRules(m_definition, m_earlier.minutes);
    carry.rules.insert(m_options.carry.rules);
    m_carry = nextMeeting(*m_options.earlier, carry);
    m_carried = MinutesReading(m_carry.text, m_rules);
    for (const CarriedSection &section : std::as_const(m_carry.sections)) {
        if (section.earlier >= 0)
            m_carriedSections.insert(section.earlier, section);
        if (section.earlier >= 0 && section.next >= 0)
            m_earlierOf.insert(section.next, section.earlier);
    }
}

/// Whether the skeleton's own text in a section stands against what earlier minutes have there.
bool NewMaker::isSaidBySkeleton(int section) const
{
    const Section &next = m_next.minutes.sections[section];
    const TemplateSection *said = m_definition.section(next);
    if (said && said->carry)
        return false;
    if (next.kind == SectionKind::Text && next.isFilled)
        return true;
    const MinutesReading skeleton(m_definition.skeleton, m_rules);
    return std::ranges::any_of(skeleton.minutes.sections, [&](const Section &each) {
        return isSameTitle(each.title, next.title) && !findPlaceholders(skeleton.tree.text(each.body)).isEmpty();
    });
}

void NewMaker::takeOver(int section)
{
    const int carried = m_carried.counterpartOf(m_next, section);
    const int earlier = m_earlierOf.value(carried, -1);
    if (carried < 0 || earlier < 0 || isSaidBySkeleton(section))
        return;
    const CarriedSection &came = m_carriedSections[earlier];
    if (came.rule == CarryRule::Empty || came.rule == CarryRule::Drop)
        return;
    const Section &from = m_carried.minutes.sections[carried];
    // Of what each meeting fills there are the open tasks; comments and headings are the skeleton's own.
    const bool isFilledAnew = came.rule == CarryRule::Open && from.kind != SectionKind::Actions;
    if (isFilledAnew && came.carriedItems == 0)
        return;
    if (!isFilledAnew)
        takeNested(section, carried);
    if (!m_carried.tree.text(from.field).trimmed().isEmpty())
        fill(section, m_carried.field(carried));
}

/// Sections in one that is carried which the skeleton has not: topics of a discussion. The title's are the meeting's
/// parts, and those the skeleton decides on.
void NewMaker::takeNested(int section, int carried)
{
    if (carried == m_carried.minutes.titleSection)
        return;
    const QList<int> nested = m_carried.minutes.sections[carried].children;
    for (const int child : nested) {
        const Section &each = m_carried.minutes.sections[child];
        const bool isOfRoster = each.kind == SectionKind::Team || each.kind == SectionKind::Project;
        if (each.isContent || isOfRoster || m_next.counterpartOf(m_carried, child) >= 0)
            continue;
        const QStringView text = m_next.tree.text();
        const qsizetype place = m_next.minutes.sections[section].range.end;
        const QString ending = toString(lineEndingNear(text, m_next.tree.lines(), place)).toString();
        QString source =
            withLineEndings(m_carried.tree.text(each.range).trimmed(), lineEndingNear(text, m_next.tree.lines(), place))
            + ending;
        const QStringView before = text.first(place);
        const bool isLineOpen = !before.isEmpty() && !before.endsWith(u'\n') && !before.endsWith(u'\r');
        source.prepend(isLineOpen ? ending + ending : before.endsWith(ending + ending) ? QString() : ending);
        if (place < text.size())
            source += ending;
        edit(ChangeSet(TextChange::replacing(text, {place, place}, source)));
    }
}

void NewMaker::takeRoadmaps()
{
    if (!m_options.carry.roadmapText)
        return;
    const QHash<int, QString> fields =
        takenRoadmaps(MinutesReading(*m_options.carry.roadmapText, m_rules), m_next.minutes);
    QList<int> sections = fields.keys();
    std::ranges::sort(sections, std::greater()); // what comes into a section moves no other that is still to be filled
    for (const int section : std::as_const(sections)) {
        const TemplateSection *said = m_definition.section(m_next.minutes.sections[section]);
        if (said && said->carry && *said->carry != CarryRule::Keep)
            continue;
        const int earlier = m_earlier.counterpartOf(m_next, section);
        if (earlier < 0 || m_earlier.field(earlier) != fields[section])
            m_takenRoadmaps.insert(section);
        fill(section, withLinksFrom(fields[section], m_options.carry.roadmapPath, m_options.carry.places.path));
    }
}

NextMeeting NewMaker::make()
{
    fillSkeleton();
    addBuckets();
    if (m_options.earlier) {
        findCarried();
        // From the back, so that what comes into a section moves no other that is still to be looked at.
        for (int section = int(m_next.minutes.sections.size()); section-- > 0;)
            takeOver(section);
    }
    takeRoadmaps();

    NextMeeting result;
    result.text = m_next.tree.text();
    result.change = lineChanges(m_options.earlier.value_or(QString()), result.text);
    result.sections = comparedSections(m_earlier, m_next, m_carriedSections, m_takenRoadmaps);
    if (!m_next.minutes.dateRange.isEmpty())
        result.dates.append(m_next.minutes.dateRange);
    return result;
}

} // namespace

NextMeeting newMinutes(const Template &definition, const NewMinutesOptions &options)
{
    return NewMaker(definition, options).make();
}

} // namespace minuta
