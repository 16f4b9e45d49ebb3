#include "app/merge/sectionmatch.h"

#include "app/merge/threeway.h"
#include "app/roadmap/titlesimilarity.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace minuta {

namespace {

bool isTeam(const Section &section)
{
    return section.kind == SectionKind::Team || section.kind == SectionKind::Project;
}

/// What a reader takes for the name.
const QString &shownName(const Section &section)
{
    return section.team.isEmpty() ? section.title : section.team;
}

class Matcher
{
public:
    Matcher(const SectionedText &left, const SectionedText &right)
        : m_left(left)
        , m_right(right)
        , m_rightOf(left.minutes.sections.size(), -1)
        , m_leftOf(right.minutes.sections.size(), -1)
    {
    }

    QList<int> result()
    {
        matchChildren(m_left.minutes.roots, m_right.minutes.roots);
        matchMoved();
        return std::move(m_rightOf);
    }

private:
    const Section &leftSection(int index) const { return m_left.minutes.sections[index]; }
    const Section &rightSection(int index) const { return m_right.minutes.sections[index]; }

    void match(int left, int right)
    {
        m_rightOf[left] = right;
        m_leftOf[right] = left;
    }

    /// Those not matched yet that have the same key: the first of each with the first, the second with the second.
    template<typename LeftKey, typename RightKey>
    void matchBy(const QList<int> &left, const QList<int> &right, LeftKey leftKey, RightKey rightKey)
    {
        QHash<QString, QList<int>> places;
        for (qsizetype j = right.size(); j-- > 0;) {
            if (m_leftOf[right[j]] < 0)
                places[rightKey(right[j])].append(right[j]);
        }
        for (const int i : left) {
            if (m_rightOf[i] >= 0)
                continue;
            if (const auto found = places.find(leftKey(i)); found != places.end() && !found->isEmpty())
                match(i, found->takeLast());
        }
    }

    void matchChildren(const QList<int> &left, const QList<int> &right)
    {
        if (left.isEmpty() || right.isEmpty())
            return;
        if (haveSameHeadings(left, right)) { // as nearly everywhere
            for (qsizetype i = 0; i < left.size(); ++i)
                match(left[i], right[i]);
        } else {
            matchBy(
                left, right, [&](int i) { return lineKey(m_left.heading(i)); },
                [&](int j) { return lineKey(m_right.heading(j)); });
            matchBy(
                left, right, [&](int i) { return m_left.name(i).toString(); },
                [&](int j) { return m_right.name(j).toString(); });
            matchRenamed(left, right);
        }
        for (const int i : left) {
            if (m_rightOf[i] >= 0)
                matchChildren(m_left.children(i), m_right.children(m_rightOf[i]));
        }
    }

    /// One by one, and none of them matched yet.
    bool haveSameHeadings(const QList<int> &left, const QList<int> &right) const
    {
        return std::ranges::equal(left, right, [this](int i, int j) {
            return m_rightOf[i] < 0 && m_leftOf[j] < 0 && m_left.heading(i) == m_right.heading(j);
        });
    }

    /// Between two neighbours that are matched: what is left of both.
    void matchRenamed(const QList<int> &left, const QList<int> &right)
    {
        QHash<int, QList<int>> leftBehind; // by the matched section of left that they stand behind
        QHash<int, QList<int>> rightBehind;
        int before = -1;
        for (const int i : left) {
            if (m_rightOf[i] >= 0)
                before = i;
            else
                leftBehind[before].append(i);
        }
        before = -1;
        for (const int j : right) {
            if (m_leftOf[j] >= 0)
                before = m_leftOf[j];
            else
                rightBehind[before].append(j);
        }
        for (auto it = leftBehind.cbegin(); it != leftBehind.cend(); ++it) {
            if (const auto found = rightBehind.constFind(it.key()); found != rightBehind.cend())
                matchSimilar(*it, *found);
        }
    }

    void matchSimilar(const QList<int> &left, const QList<int> &right)
    {
        static constexpr qsizetype mostPairs = 4096;
        if (left.size() * right.size() > mostPairs)
            return;
        QStringList leftNames;
        QStringList rightNames;
        for (const int i : left)
            leftNames.append(shownName(leftSection(i)));
        for (const int j : right)
            rightNames.append(shownName(rightSection(j)));
        const TitleSimilarity similarity(leftNames, rightNames);
        const double leastLikeness = left.size() == 1 && right.size() == 1 ? 0.3 : 0.6;
        for (qsizetype i = 0; i < left.size(); ++i) {
            qsizetype best = -1;
            double most = 0;
            for (qsizetype j = 0; j < right.size(); ++j) {
                if (m_leftOf[right[j]] >= 0)
                    continue;
                const double alike = likeness(left[i], right[j], similarity.of(i, j), leastLikeness);
                if (alike > most) {
                    most = alike;
                    best = j;
                }
            }
            if (best >= 0)
                match(left[i], right[best]);
        }
    }

    /// 0: not the same section.
    double likeness(int i, int j, double nameLikeness, double leastNameLikeness) const
    {
        const Section &left = leftSection(i);
        const Section &right = rightSection(j);
        if (left.level == 0 || right.level == 0)
            return 0;
        const bool isSameText = left.isFilled && haveSameKey(m_left.body(i), m_right.body(j));
        if (isSameText)
            return 2 + nameLikeness;
        if (left.level != right.level)
            return 0;
        const bool isSameLead = !left.lead.isEmpty() && left.lead == right.lead;
        if (nameLikeness >= leastNameLikeness || isSameLead)
            return nameLikeness + (isSameLead ? 1 : 0);
        return 0;
    }

    /// What is left of both, wherever it stands: teams by name, or, where the other place makes no teams of its
    /// sections, by heading; other sections with all of their text.
    void matchMoved()
    {
        const auto unmatched = [](const QList<int> &matches) {
            QList<int> result;
            for (int i = 0; i < matches.size(); ++i) {
                if (matches[i] < 0)
                    result.append(i);
            }
            return result;
        };
        const QList<int> left = unmatched(m_rightOf);
        const QList<int> right = unmatched(m_leftOf);
        if (left.isEmpty() || right.isEmpty())
            return;
        const auto only = [](QList<int> sections, const SectionedText &text, bool (*is)(const Section &)) {
            sections.removeIf([&](int index) { return !is(text.minutes.sections[index]); });
            return sections;
        };
        const QList<int> leftTeams = only(left, m_left, isTeam);
        const QList<int> rightTeams = only(right, m_right, isTeam);
        matchBy(
            leftTeams, rightTeams, [&](int i) { return leftSection(i).team.simplified().toCaseFolded(); },
            [&](int j) { return rightSection(j).team.simplified().toCaseFolded(); });
        const auto leftHeading = [&](int i) { return lineKey(m_left.heading(i)); };
        const auto rightHeading = [&](int j) { return lineKey(m_right.heading(j)); };
        matchBy(leftTeams, right, leftHeading, rightHeading);
        matchBy(left, rightTeams, leftHeading, rightHeading);
        const auto isFilled = [](const Section &section) { return section.isFilled; };
        matchBy(
            only(left, m_left, isFilled), only(right, m_right, isFilled),
            [&](int i) { return leftHeading(i) + lineKey(m_left.body(i)); },
            [&](int j) { return rightHeading(j) + lineKey(m_right.body(j)); });
        for (const int i : left) {
            if (m_rightOf[i] >= 0)
                matchMovedChildren(m_left.children(i), m_right.children(m_rightOf[i]));
        }
    }

    void matchMovedChildren(const QList<int> &left, const QList<int> &right)
    {
        QList<int> leftOpen;
        QList<int> rightOpen;
        for (const int i : left) {
            if (m_rightOf[i] < 0)
                leftOpen.append(i);
        }
        for (const int j : right) {
            if (m_leftOf[j] < 0)
                rightOpen.append(j);
        }
        matchChildren(leftOpen, rightOpen);
    }

    const SectionedText &m_left;
    const SectionedText &m_right;
    QList<int> m_rightOf;
    QList<int> m_leftOf;
};

} // namespace

QList<int> matchedSections(const SectionedText &left, const SectionedText &right)
{
    return Matcher(left, right).result();
}

} // namespace minuta
