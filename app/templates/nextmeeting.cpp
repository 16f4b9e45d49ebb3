#include "app/templates/nextmeeting.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/boundary.h"
#include "app/minutes/minutesedit.h"
#include "app/minutes/showntitle.h"
#include "app/templates/carriedlines.h"
#include "app/templates/carryplan.h"
#include "app/templates/meetingdates.h"
#include "app/templates/minutesreading.h"
#include "app/templates/rosteredit.h"
#include "app/templates/takenroadmaps.h"
#include "app/templates/trackedminutes.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// Whether the text ends in a code block or comment that is not closed and would take in whatever follows.
bool endsOpen(const SyntaxTree &tree)
{
    if (tree.blocks().isEmpty())
        return false;
    const BlockKind kind = tree.blocks().last().kind;
    if (kind != BlockKind::CodeBlock && kind != BlockKind::HtmlBlock)
        return false;
    return boundaryBetween(tree.text() + u'\n', u"# x\n"_s, LineEnding::Lf).isOpen;
}

/// Sections behind a code block that is not closed are hidden by it. Where it stands in what is emptied anyway its
/// first line goes, so that they are found.
void openHiddenSections(TrackedMinutes &minutes, const QHash<int, CarryRule> &rules)
{
    static constexpr int most = 20; // the next one may open where this one would have been closed
    for (int i = 0; i < most && endsOpen(minutes.tree()); ++i) {
        const SyntaxTree &tree = minutes.tree();
        const Block &block = tree.blocks().last();
        const int holder = minutes.minutes().sectionAt(block.range.begin);
        const SectionPlan plan = planCarrying(minutes.minutes(), rules)[holder];
        if (plan.rule == CarryRule::Keep)
            return;
        const TextRange line = tree.lines().range(tree.lines().lineAt(block.range.begin));
        const ChangeSet change = TextChange::replacing(tree.text(), line, {});
        SyntaxTree opened = tree;
        opened.apply(change);
        if (readMinutes(opened).sections.size() <= minutes.minutes().sections.size())
            return;
        minutes.removeSome(change);
    }
}

class Maker
{
public:
    Maker(const QString &earlier, const NextMeetingOptions &options)
        : m_options(options)
        , m_earlier(earlier, options.sections)
    {
    }

    NextMeeting make();

private:
    void carry();
    void takeRoadmaps();
    CarriedSection sectionFor(int base, int next) const;
    QList<CarriedSection> sections() const;

    const NextMeetingOptions &m_options;
    TrackedMinutes m_earlier;
    Minutes m_base;             ///< what is made the next one: all sections of the earlier can be seen
    QList<SectionPlan> m_plans; ///< of base
    CarriedLines m_lines;
    QList<TextRange> m_dates; ///< in base
    std::optional<TrackedMinutes> m_next;
    QSet<int> m_replaced; ///< sections of base
};

void Maker::carry()
{
    const SyntaxTree &tree = m_earlier.tree();
    m_lines = findCarriedLines(tree, m_base, m_plans, m_options.reference);
    QList<bool> dated = m_lines.stays;
    for (qsizetype line = 0; line < dated.size(); ++line)
        dated[line] = dated[line] && !m_lines.isItem[line];
    QList<TextChange> changes = dateChanges(tree, m_base, dated, m_options.date,
                                            {m_options.earlierDate, QFileInfo(m_options.places.earlierPath).fileName(),
                                             QFileInfo(m_options.places.path).fileName()});
    for (const TextChange &change : std::as_const(changes))
        m_dates.append(change.range);
    const QList<TextChange> links = linkChanges(tree, m_base, m_lines.stays, m_lines.isItem, m_options.places);
    const auto isFree = [&](const TextChange &link) { // a title with a wrong date makes other dates look like its own
        return std::ranges::none_of(m_dates, [&](TextRange date) { return date.touches(link.range.begin); });
    };
    std::ranges::copy_if(links, std::back_inserter(changes), isFree);
    changes += m_lines.references;
    changes += m_lines.removals;
    m_next->removeSome(ChangeSet(changes));
}

void Maker::takeRoadmaps()
{
    if (!m_options.roadmapText)
        return;
    const MinutesReading from(*m_options.roadmapText, m_options.sections);
    for (const auto &[section, field] : takenRoadmaps(from, m_next->minutes()).asKeyValueRange()) {
        const int base = m_next->origin(section);
        const QString roadmap = withLinksFrom(field, m_options.roadmapPath, m_options.places.path);
        const bool isKept = base >= 0 && m_plans[base].rule == CarryRule::Keep;
        if (!isKept || m_next->tree().text(m_next->minutes().sections[section].field) == roadmap)
            continue;
        if (m_next->edit(setField(m_next->tree(), m_next->minutes(), section, roadmap)))
            m_replaced.insert(base);
    }
}

CarriedSection Maker::sectionFor(int base, int next) const
{
    CarriedSection result;
    result.next = next;
    if (next >= 0) {
        const Section &section = m_next->minutes().sections[next];
        result.title = shownTitle(m_next->tree(), section);
        result.level = section.level;
        result.nextRange = ownRange(m_next->minutes(), next);
        result.outcome = CarryOutcome::New;
    }
    if (base < 0)
        return result;
    const Section &section = m_base.sections[base];
    const CarriedLines::Count &count = m_lines.counts[base];
    result.earlier = m_earlier.origin(base);
    result.rule = m_plans[base].rule;
    result.earlierRange = m_earlier.change().inverted().mapRange(ownRange(m_base, base), true);
    result.carriedItems = count.carriedItems;
    result.allItems = count.allItems;
    if (next < 0) {
        result.title = shownTitle(m_earlier.tree(), section);
        result.level = section.level;
        result.outcome = CarryOutcome::Dropped;
        return result;
    }
    result.outcome = m_replaced.contains(base)                                   ? CarryOutcome::Replaced
                     : result.rule == CarryRule::Open && result.carriedItems > 0 ? CarryOutcome::Carried
                     : count.losesLines                                          ? CarryOutcome::Emptied
                                                                                 : CarryOutcome::Kept;
    result.isHeadingChanged = m_earlier.tree().text(section.heading).trimmed()
                              != m_next->tree().text(m_next->minutes().sections[next].heading).trimmed();
    return result;
}

QList<CarriedSection> Maker::sections() const
{
    struct Entry
    {
        int base;
        int next;
    };
    QList<Entry> entries;
    QList<bool> isThere(m_base.sections.size(), false);
    for (int next = 0; next < m_next->minutes().sections.size(); ++next) {
        const int base = m_next->origin(next);
        entries.append({base, next});
        if (base >= 0)
            isThere[base] = true;
    }
    for (int base = 0; base < m_base.sections.size(); ++base) {
        if (isThere[base])
            continue;
        const auto before = std::ranges::find(entries, base - 1, &Entry::base);
        entries.insert(base == 0 || before == entries.end() ? 0 : before - entries.begin() + 1, {base, -1});
    }
    QList<CarriedSection> result;
    for (const Entry &entry : std::as_const(entries))
        result.append(sectionFor(entry.base, entry.next));
    return result;
}

NextMeeting Maker::make()
{
    openHiddenSections(m_earlier, m_options.rules);
    m_base = m_earlier.minutes();
    m_plans = planCarrying(m_base, m_options.rules);
    m_next.emplace(m_earlier.tree().text(), m_options.sections);
    carry();
    if (m_options.roster)
        setRoster(*m_next, *m_options.roster);
    takeRoadmaps();

    NextMeeting result;
    result.text = m_next->tree().text();
    result.change = m_earlier.change().composed(m_next->change());
    result.sections = sections();
    for (const TextRange &range : std::as_const(m_dates)) {
        const TextRange then = m_next->change().mapRange(range, true);
        if (!then.isEmpty()) // else it told of the earlier meeting alone
            result.dates.append(then);
    }
    return result;
}

} // namespace

QString toString(CarryOutcome outcome)
{
    switch (outcome) {
    case CarryOutcome::Kept: return u"kept"_s;
    case CarryOutcome::Emptied: return u"emptied"_s;
    case CarryOutcome::Carried: return u"carried"_s;
    case CarryOutcome::Replaced: return u"replaced"_s;
    case CarryOutcome::Dropped: return u"dropped"_s;
    case CarryOutcome::New: return u"new"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

NextMeeting nextMeeting(const QString &earlier, const NextMeetingOptions &options)
{
    return Maker(earlier, options).make();
}

QString meetingLink(const QString &fromPath, const QString &path, QDate date)
{
    const QString label = date.isValid() ? date.toString(Qt::ISODate) : QFileInfo(path).completeBaseName();
    return u"[%1](%2)"_s.arg(label, linkDestination(fromPath, path));
}

} // namespace minuta
