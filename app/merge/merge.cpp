#include "app/merge/merge.h"

#include "app/merge/bodymerge.h"
#include "app/merge/headingparts.h"
#include "app/merge/lineform.h"
#include "app/merge/mergedsections.h"
#include "app/merge/mergedtext.h"
#include "app/merge/pendingconflicts.h"
#include "app/merge/pieceparts.h"
#include "app/text/conflicttext.h"
#include "app/text/linechanges.h"

#include <algorithm>
#include <future>
#include <optional>
#include <utility>

namespace minuta {

namespace {

/// Puts the merged text together, section by section.
class Merger
{
public:
    Merger(const MergeTexts &texts, const MergeOptions &options, LineEnding ending)
        : m_texts(texts)
        , m_ending(minuta::toString(ending).toString())
        , m_merged(options, m_ending)
        , m_endOfOurs(texts.ours.units.size(), -1)
    {
    }

    MergeResult result(bool isLastEnded)
    {
        for (const MergedSection &section : mergedSections(m_texts))
            add(section);
        addRemoved();
        m_result.conflicts = m_merged.conflicts();
        m_result.text = m_merged.finished(isLastEnded);
        const auto bound = [&](TextRange &range) { range.end = std::min(range.end, m_result.text.size()); };
        for (SectionMerge &section : m_result.sections) {
            bound(section.range);
            section.range.begin = std::min(section.range.begin, section.range.end);
        }
        for (TextRange &conflict : m_result.conflicts)
            bound(conflict);
        return std::move(m_result);
    }

private:
    void add(const MergedSection &section)
    {
        const qsizetype begin = m_merged.nextBegin();
        const qsizetype conflicts = m_merged.conflicts().size();
        bool isJoined = false;
        if (!section.isIn(MergeSide::Ours) || !section.isIn(MergeSide::Theirs))
            addOfOne(section, section.isIn(MergeSide::Ours) ? MergeSide::Ours : MergeSide::Theirs);
        else
            isJoined = addOfBoth(section);
        const bool isConflict = m_merged.conflicts().size() > conflicts;
        tell(section, {begin, m_merged.size()}, isConflict, isJoined);
    }

    /// A section that one side has added, or the other has removed.
    void addOfOne(const MergedSection &section, MergeSide side)
    {
        const SectionedText &text = m_texts.of(side);
        const SectionUnits &units = text.units[section[side]];
        if (!section.isIn(MergeSide::Base) || !hasChangedText(m_texts, section, side)) {
            m_merged.append(text.text(units.all()));
            return;
        }
        const SectionUnits &base = m_texts.base.units[section[MergeSide::Base]];
        const QStringView lines = text.text({units.heading.begin, units.body.end});
        m_merged.appendConflict(m_texts.base.text({base.heading.begin, base.body.end}),
                                side == MergeSide::Ours ? lines : QStringView(),
                                side == MergeSide::Theirs ? lines : QStringView());
        m_merged.append(text.text(units.blanks));
    }

    /// Whether the bodies were joined.
    bool addOfBoth(const MergedSection &section)
    {
        const int ours = section[MergeSide::Ours];
        const int theirs = section[MergeSide::Theirs];
        const QStringView baseHeading = unit(section, &SectionedText::heading);
        const QStringView baseBody = unit(section, &SectionedText::body);
        const QStringView baseBlanks = unit(section, &SectionedText::blanks);
        const bool isOursHeading = !haveSameKey(baseHeading, m_texts.ours.heading(ours));
        const bool isTheirsHeading = !haveSameKey(baseHeading, m_texts.theirs.heading(theirs));
        const bool isOursBody = !haveSameKey(baseBody, m_texts.ours.body(ours));
        const bool isTheirsBody = !haveSameKey(baseBody, m_texts.theirs.body(theirs));

        addHeading(section, baseHeading);
        const bool isJoined = addBody(section, baseBody) && isOursBody && isTheirsBody;
        m_merged.append(mergedBlanks(baseBlanks, m_texts.ours.blanks(ours), m_texts.theirs.blanks(theirs),
                                     isOursHeading || isOursBody, isTheirsHeading || isTheirsBody));
        return isJoined;
    }

    QStringView unit(const MergedSection &section, QStringView (SectionedText::*of)(int) const) const
    {
        return section.isIn(MergeSide::Base) ? (m_texts.base.*of)(section[MergeSide::Base]) : QStringView();
    }

    void addHeading(const MergedSection &section, QStringView base)
    {
        const QStringView ours = m_texts.ours.heading(section[MergeSide::Ours]);
        const QStringView theirs = m_texts.theirs.heading(section[MergeSide::Theirs]);
        if (const auto side = mergedSide(base, ours, theirs)) {
            m_merged.append(*side == MergeSide::Ours ? ours : theirs);
            return;
        }
        const Parts ourParts = headingParts(m_texts.ours, section[MergeSide::Ours]);
        const Parts theirParts = headingParts(m_texts.theirs, section[MergeSide::Theirs]);
        const auto parts = section.isIn(MergeSide::Base)
                               ? mergedParts(headingParts(m_texts.base, section[MergeSide::Base]), ourParts, theirParts)
                               : filledParts(ourParts, theirParts);
        if (parts)
            m_merged.append(*parts);
        else
            m_merged.appendConflict(base, ours, theirs);
    }

    /// Of a heading that both have added: what only one names, such as a lead, is filled in.
    static std::optional<QString> filledParts(const Parts &ours, const Parts &theirs)
    {
        if (ours.size() != theirs.size())
            return {};
        QString filled;
        for (qsizetype i = 0; i < ours.size(); ++i) {
            if (!ours[i].isEmpty() && !theirs[i].isEmpty() && !haveSameKey(ours[i], theirs[i]))
                return {};
            filled += ours[i].isEmpty() ? theirs[i] : ours[i];
        }
        return filled;
    }

    /// Whether pieces of both are in it.
    bool addBody(const MergedSection &section, QStringView base)
    {
        const int ours = section[MergeSide::Ours];
        const int theirs = section[MergeSide::Theirs];
        const QStringView our = m_texts.ours.body(ours);
        const QStringView their = m_texts.theirs.body(theirs);
        if (our == their || their == base) {
            m_merged.append(our);
            return false;
        }
        if (our == base) {
            m_merged.append(their);
            return false;
        }
        const TextRange baseRange =
            section.isIn(MergeSide::Base) ? m_texts.base.units[section[MergeSide::Base]].body : TextRange();
        const QList<MergedPiece> pieces =
            mergedBody({m_texts.base.tree, baseRange}, {m_texts.ours.tree, m_texts.ours.units[ours].body},
                       {m_texts.theirs.tree, m_texts.theirs.units[theirs].body}, m_ending);
        for (const MergedPiece &piece : pieces) {
            m_merged.append(piece.blanks);
            if (piece.isConflict)
                m_merged.appendConflict(piece.base, piece.ours, piece.theirs);
            else
                m_merged.append(piece.lines);
        }
        return !haveSameKey(our, their);
    }

    static QStringView mergedBlanks(QStringView base, QStringView ours, QStringView theirs, bool isOursText,
                                    bool isTheirsText)
    {
        if (ours == base)
            return theirs;
        if (theirs == base)
            return ours;
        if (isOursText != isTheirsText)
            return isOursText ? ours : theirs;
        return isPreferred(ours, theirs) ? ours : theirs;
    }

    void tell(const MergedSection &section, TextRange range, bool isConflict, bool isJoined)
    {
        const bool isNew = !section.isIn(MergeSide::Ours);
        SectionMerge told =
            named(isNew ? m_texts.theirs : m_texts.ours, section[isNew ? MergeSide::Theirs : MergeSide::Ours]);
        told.range = range;
        told.isNew = isNew;
        if (!isNew)
            m_endOfOurs[section[MergeSide::Ours]] = range.end;
        if (isConflict)
            told.outcome = MergeOutcome::Conflict;
        else if (isJoined)
            told.outcome = MergeOutcome::Joined;
        else if (isNew || isChangedByTheirs(section))
            told.outcome = MergeOutcome::CameIn;
        else if (section.isMovedByTheirs)
            told.outcome = MergeOutcome::Moved;
        else
            return;
        m_result.sections.append(told);
    }

    bool isChangedByTheirs(const MergedSection &section) const
    {
        if (!section.isIn(MergeSide::Theirs))
            return false;
        const QStringView heading = m_texts.theirs.heading(section[MergeSide::Theirs]);
        const QStringView body = m_texts.theirs.body(section[MergeSide::Theirs]);
        return (!haveSameKey(heading, unit(section, &SectionedText::heading))
                && !haveSameKey(heading, m_texts.ours.heading(section[MergeSide::Ours])))
               || (!haveSameKey(body, unit(section, &SectionedText::body))
                   && !haveSameKey(body, m_texts.ours.body(section[MergeSide::Ours])));
    }

    static SectionMerge named(const SectionedText &text, int index)
    {
        const Section &section = text.minutes.sections[index];
        SectionMerge result;
        result.title = section.team.isEmpty() ? section.title : section.team;
        result.lead = section.lead;
        return result;
    }

    /// Sections of ours that are not in the result: each where the one before it ends.
    void addRemoved()
    {
        qsizetype end = 0;
        QList<SectionMerge> removed;
        for (int i = 0; i < m_endOfOurs.size(); ++i) {
            if (m_endOfOurs[i] >= 0) {
                end = m_endOfOurs[i];
                continue;
            }
            SectionMerge told = named(m_texts.ours, i);
            told.outcome = MergeOutcome::Removed;
            told.range = {end, end};
            removed.append(told);
        }
        m_result.sections += removed;
        std::ranges::stable_sort(m_result.sections, {}, [](const SectionMerge &section) {
            return std::pair(section.range.begin, section.range.end);
        });
    }

    const MergeTexts &m_texts;
    QString m_ending;
    MergedText m_merged;
    QList<qsizetype> m_endOfOurs; ///< in the result, by section of ours; -1: it is not there
    MergeResult m_result;
};

/// Reading the three texts is most of what a merge costs: long ones are read side by side.
MergeTexts readTexts(const QString &base, const QString &ours, const QString &theirs)
{
    static constexpr qsizetype longText = 1 << 16;
    const auto policy = ours.size() < longText ? std::launch::deferred : std::launch::async | std::launch::deferred;
    auto readBase = std::async(policy, [&] { return SectionedText(base); });
    auto readTheirs = std::async(policy, [&] { return SectionedText(theirs); });
    SectionedText readOurs(ours);
    return {readBase.get(), std::move(readOurs), readTheirs.get()};
}

/// Markers that a side holds already, as from a merge by git, must not be taken for those of this one.
MergeOptions besideMarkers(MergeOptions options, const QString &ours, const QString &theirs)
{
    for (const QString &text : {ours, theirs}) {
        for (const ConflictText &conflict : findConflicts(text))
            options.markerSize = std::max(options.markerSize, conflict.markerSize + 1);
    }
    return options;
}

} // namespace

MergeResult mergeTexts(const QString &base, const QString &ours, const QString &theirs, const MergeOptions &options)
{
    MergeResult result;
    if (ours == theirs || theirs == base) {
        result.text = ours;
        return result;
    }
    const LineForm baseForm = lineFormOf(base);
    const LineForm oursForm = lineFormOf(ours);
    const LineForm theirsForm = lineFormOf(theirs);
    const LineForm form = mergedForm(baseForm, oursForm, theirsForm);
    const QString baseText = inForm(base, baseForm, form);
    const QString theirsText = inForm(theirs, theirsForm, form);
    const PendingConflicts pending(baseText, inForm(ours, oursForm, form), theirsText);
    const MergeTexts texts = readTexts(baseText, pending.text(), theirsText);
    result = Merger(texts, besideMarkers(options, pending.text(), theirs), form.ending).result(form.isLastEnded);
    if (!pending.isEmpty()) {
        result.fromOurs = lineChanges(pending.text(), result.text);
        pending.putBack(result, options.theirsLabel);
    }
    result.fromOurs = lineChanges(ours, result.text);
    return result;
}

} // namespace minuta
