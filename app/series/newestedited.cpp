#include "app/series/newestedited.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/filling.h"
#include "app/roadmap/roadmap.h"
#include "app/templates/carry.h"
#include "app/templates/openitems.h"
#include "app/templates/standin.h"

#include <QSet>

#include <algorithm>
#include <ranges>

namespace minuta {

namespace {

constexpr int enough = 12;
constexpr int most = 150; // a series can be made a year ahead, day by day

/// A roadmap as far as an edit of it changes it: not its blanks.
QStringList readRoadmapState(const SyntaxTree &tree)
{
    QStringList state;
    const QList<RoadmapTable> tables = readRoadmaps(tree);
    for (const RoadmapTable &table : tables) {
        for (const RoadmapRow &row : table.rows) {
            const QString label = row.hasLabel ? table.buckets[row.bucket].label : QString();
            state.append(label + u'|' + tree.text(row.what).toString());
        }
    }
    return state;
}

template<typename State> struct Candidate
{
    State state;
    QList<State> made; ///< what the file began with, if that is known and copies of it are old ones
    bool isEdited = false;
    bool isChosen = false; ///< edited itself, not only the text around it
};

template<typename State, typename Read>
QList<Candidate<State>> candidates(const QList<SeriesText> &texts, const Read &read, bool looksAtMade)
{
    QList<Candidate<State>> result;
    for (const SeriesText &text : texts) {
        State state = read(SyntaxTree(text.text));
        QList<State> made;
        if (text.made)
            made.append(read(SyntaxTree(*text.made)));
        const bool isChosen = !made.isEmpty() && made.first() != state;
        if (!looksAtMade)
            made.clear();
        result.append({std::move(state), std::move(made), text.isEdited || isChosen, isChosen});
    }
    return result;
}

/// Whether the candidate at index equals an earlier one, or what that began with, and an edited one between them does not.
template<typename State> bool isReturn(const QList<Candidate<State>> &all, qsizetype index)
{
    const State &state = all[index].state;
    const auto hasOrHad = [&state](const Candidate<State> &each) {
        return each.state == state || each.made.contains(state);
    };
    const qsizetype first = std::ranges::find_if(all, hasOrHad) - all.begin();
    return !all[index].isChosen && std::any_of(all.begin() + first, all.begin() + index, [&](const auto &between) {
        return between.isEdited && between.state != state;
    });
}

/// Index of the newest state that is no return, of the newest edited candidate that has it; -1 where none is edited.
template<typename State> int newest(const QList<Candidate<State>> &all)
{
    for (qsizetype i = all.size() - 1; i >= 0; --i) {
        if (!all[i].isEdited || isReturn(all, i))
            continue;
        for (qsizetype same = all.size() - 1;; --same) {
            if (all[same].isEdited && all[same].state == all[i].state)
                return int(same);
        }
    }
    return -1;
}

/// Agenda, roadmap and action items are carried along.
bool isFilledByMeetings(SectionKind kind)
{
    const CarryRule rule = defaultCarryRule(kind);
    return rule == CarryRule::Empty || (rule == CarryRule::Open && kind != SectionKind::Actions);
}

/// What the fields say that meetings fill.
struct WrittenFields
{
    QHash<QString, QString> texts; ///< by section key; without the tasks that are open, which can be carried
    QSet<QString> openTasks;       ///< their lines, without the meetings they are from
};

WrittenFields writtenFields(const QString &text, const SectionRules &rules)
{
    WrittenFields fields;
    const SyntaxTree tree(text);
    const Minutes minutes = readMinutes(tree, rules);
    for (const Section &section : minutes.sections) {
        if (!isFilledByMeetings(section.kind) || section.field.isEmpty())
            continue;
        const QList<qsizetype> open = findOpenItems(tree, section.field, false).lines;
        QStringList said;
        const qsizetype last = tree.lines().lineAt(section.field.end - 1);
        for (qsizetype line = tree.lines().lineAt(section.field.begin); line <= last; ++line) {
            const QStringView source = tree.text(tree.lines().range(line)).trimmed();
            if (std::ranges::binary_search(open, line))
                fields.openTasks.insert(withoutReference(source).toString());
            else
                said.append(source.toString());
        }
        if (std::ranges::any_of(said, saysSomething))
            fields.texts.insert(section.key, said.join(u'\n').trimmed());
    }
    return fields;
}

/// What minutes say but for the headings of their teams.
QStringList linesWithoutRoster(const QString &text)
{
    const SyntaxTree tree(text);
    const Minutes minutes = readMinutes(tree);
    QStringList lines;
    for (qsizetype line = 0; line < tree.lines().lineCount(); ++line) {
        const TextRange range = tree.lines().range(line);
        const QStringView source = tree.text(range).trimmed();
        const int section = source.isEmpty() ? -1 : minutes.sectionAt(range.begin);
        if (section < 0)
            continue;
        const Section &around = minutes.sections[section];
        const bool isOfRoster = around.kind == SectionKind::Team || around.kind == SectionKind::Project;
        if (!isOfRoster || !around.heading.contains(range.begin))
            lines.append(source.toString());
    }
    return lines;
}

/// A changed roster is applied to many files at once: nobody worked on these for their own meeting.
bool isOnlyRosterChanged(const QString &text, const QString &made)
{
    return text != made && linesWithoutRoster(text) == linesWithoutRoster(made);
}

QList<Candidate<QStringList>> readRoadmapCandidates(const QList<SeriesText> &texts)
{
    // Files of a batch begin with one roadmap. Not so with leads: who is another in one file may only stand in.
    return candidates<QStringList>(texts, readRoadmapState, true);
}

/// An old roadmap is nobody's choice, a new one is somebody's.
QList<Candidate<QStringList>> withAges(QList<Candidate<QStringList>> roadmaps, const QList<SeriesText> &texts)
{
    for (qsizetype i = 0; i < texts.size(); ++i) {
        Candidate<QStringList> &roadmap = roadmaps[i];
        const RoadmapAge age = texts[i].roadmapAge;
        roadmap.isChosen = roadmap.isChosen || age == RoadmapAge::New;
        roadmap.isEdited = (roadmap.isEdited || roadmap.isChosen) && age != RoadmapAge::Old;
    }
    return roadmaps;
}

/// Finds out how old the roadmaps are that files were made with, until it is known which one is the newest. Files of a
/// batch are made with any: one typed for them, which they may have before anybody has worked on them, or an old one.
class RoadmapAges
{
public:
    RoadmapAges(QList<SeriesText> &texts, const PastReader &readPast)
        : m_texts(texts)
        , m_readPast(readPast)
    {
    }

    void find()
    {
        const QList<Candidate<QStringList>> read = readRoadmapCandidates(m_texts);
        do
            m_roadmaps = withAges(read, m_texts);
        while (findNew() || findOld());
    }

private:
    bool findNew();
    bool findOld();
    std::optional<QStringList> past(int index, int made) const
    {
        const auto text = m_readPast(m_texts[index].meeting.path, m_texts[made].meeting.path);
        return text ? std::optional(readRoadmapState(SyntaxTree(*text))) : std::nullopt;
    }

    QList<SeriesText> &m_texts;
    const PastReader &m_readPast;
    QList<Candidate<QStringList>> m_roadmaps;
};

/// Whether a file behind the one that would be taken is told as new: it was made after that one, with what none had.
bool RoadmapAges::findNew()
{
    const int taken = newest(m_roadmaps);
    for (int i = int(m_texts.size()) - 1; taken >= 0 && i > taken; --i) {
        const QStringList &state = m_roadmaps[i].state;
        const auto earlier = std::views::iota(0, i);
        const bool isKnown = m_texts[i].roadmapAge != RoadmapAge::Unknown || m_roadmaps[i].isEdited
                             || std::ranges::any_of(earlier, [&](int each) { return m_roadmaps[each].state == state; });
        if (isKnown || !past(taken, i)
            || std::ranges::any_of(earlier, [&](int each) { return past(each, i) == state; }))
            continue;
        m_texts[i].roadmapAge = RoadmapAge::New;
        return true;
    }
    return false;
}

/// Whether the one that would be taken is told as old.
bool RoadmapAges::findOld()
{
    const int taken = newest(m_roadmaps);
    if (taken < 0)
        return false;
    SeriesText &text = m_texts[taken];
    const bool isAsMade = text.roadmapAge == RoadmapAge::New || (text.made && !m_roadmaps[taken].isChosen);
    const auto gotAnotherSince = [&](int earlier) {
        const Candidate<QStringList> &roadmap = m_roadmaps[earlier];
        return roadmap.isChosen && roadmap.state != m_roadmaps[taken].state && past(earlier, taken) != roadmap.state;
    };
    if (!isAsMade || !std::ranges::any_of(std::views::iota(0, taken), gotAnotherSince))
        return false;
    text.roadmapAge = RoadmapAge::Old;
    return true;
}

} // namespace

NewestEdited newestEdited(const QList<SeriesText> &texts, const SectionRules &rules)
{
    NewestEdited result;
    const auto rosters =
        candidates<Roster>(texts, [&](const SyntaxTree &tree) { return readRoster(readMinutes(tree, rules)); }, false);
    const auto roadmaps = withAges(readRoadmapCandidates(texts), texts);
    result.roster = newest(rosters);
    result.roadmap = newest(roadmaps);
    if (result.roster < 0)
        result.roster = int(texts.size()) - 1;
    if (result.roadmap < 0)
        result.roadmap = int(texts.size()) - 1;
    if (result.roadmap >= 0 && roadmaps[result.roadmap].state.isEmpty())
        result.roadmap = -1;
    return result;
}

int newestText(const QList<SeriesText> &texts)
{
    const auto edited = std::ranges::find_last_if(texts, &SeriesText::isEdited);
    return edited.empty() ? int(texts.size()) - 1 : int(edited.begin() - texts.begin());
}

Roster rosterAt(const QList<SeriesText> &texts, int index, const SectionRules &rules)
{
    const auto read = [&](const SeriesText &text) { return readRoster(readMinutes(SyntaxTree(text.text), rules)); };
    const Roster roster = read(texts[index]);
    if (!namesStandIn(roster))
        return roster;
    QList<Roster> before;
    for (const SeriesText &text : texts.first(index))
        before.append(read(text));
    return withoutStandIns(roster, before);
}

bool isFilledIn(const QString &text, const QString &previous, const SectionRules &rules)
{
    const WrittenFields before = writtenFields(previous, rules);
    const WrittenFields fields = writtenFields(text, rules);
    return !before.openTasks.contains(fields.openTasks)
           || std::ranges::any_of(fields.texts.asKeyValueRange(),
                                  [&](const auto &field) { return before.texts.value(field.first) != field.second; });
}

QList<SeriesText> newestTexts(const Series &series, const QHash<QString, QDateTime> &edits, const TextReader &read,
                              const TextReader &readMade, const PastReader &readPast)
{
    QList<SeriesText> texts; // newest first
    qsizetype newestEdit = -1;
    const auto decide = [&](qsizetype index, const QString &previous) {
        SeriesText &text = texts[index];
        const bool isChanged = edits.contains(text.meeting.path);
        const bool filledIn = isFilledIn(text.text, previous);
        if (readMade && (isChanged || filledIn))
            text.made = readMade(text.meeting.path);
        const bool isOnlyRoster = text.made && isOnlyRosterChanged(text.text, *text.made);
        text.isEdited = (isChanged && !isOnlyRoster) || filledIn;
        if (text.isEdited && newestEdit < 0)
            newestEdit = index;
    };
    for (const Meeting &meeting : series.meetings | std::views::reverse) {
        if (texts.size() >= most || (texts.size() >= enough && newestEdit >= 0 && texts.size() >= newestEdit + enough))
            break;
        const auto text = read(meeting.path);
        if (!text)
            continue;
        texts.append({meeting, *text, false, {}});
        if (texts.size() > 1)
            decide(texts.size() - 2, *text);
    }
    if (!texts.isEmpty())
        decide(texts.size() - 1, {});
    std::ranges::reverse(texts);
    if (readPast)
        RoadmapAges(texts, readPast).find();
    return texts;
}

} // namespace minuta
