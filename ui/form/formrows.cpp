#include "ui/form/formrows.h"

#include "app/markdown/syntaxtree.h"
#include "app/minutes/blanklines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

class Rows
{
public:
    Rows(const SyntaxTree &tree, const Minutes &minutes, const QList<ConflictText> &conflicts)
        : m_tree(tree)
        , m_minutes(minutes)
        , m_conflicts(conflicts)
    {
    }

    QList<FormRow> rows()
    {
        const QList<Section> &sections = m_minutes.sections;
        int next = 0;
        for (int index = 0; index < sections.size(); index = next) {
            next = index + 1;
            while (next < sections.size() && sections[next].isContent)
                ++next;
            take(index, next < sections.size() ? sections[next].range.begin : m_tree.text().size());
        }
        return std::move(m_rows);
    }

private:
    TextRange trimmed(TextRange range) const { return withoutBlankLines(m_tree.text(), m_tree.lines(), range); }

    /// A section whose text, with the headings that are content of it, reaches to end.
    void take(int index, qsizetype end)
    {
        const Section &section = m_minutes.sections[index];
        const qsizetype first = m_nextConflict;
        while (m_nextConflict < m_conflicts.size() && m_conflicts[m_nextConflict].range.begin < end)
            ++m_nextConflict;
        const bool isCut = first < m_nextConflict;
        const TextRange text = isCut ? textBefore(section, m_conflicts[first].range.begin) : section.field;
        if (isShown(index, text, isCut))
            m_rows.append({FormRowKind::Section, index, section.range.begin, text, isCut, -1, section.key});
        for (qsizetype i = first; i < m_nextConflict; ++i) {
            takeConflict(index, i);
            takeRest(index, i, i + 1 < m_nextConflict ? m_conflicts[i + 1].range.begin : end);
        }
    }

    /// Where that is nothing, what is written there comes before the conflict.
    TextRange textBefore(const Section &section, qsizetype conflict) const
    {
        const TextRange text = trimmed({section.heading.end, conflict});
        if (!text.isEmpty())
            return text;
        const qsizetype place = section.field.isEmpty() ? std::min(section.field.begin, conflict) : conflict;
        return {place, place};
    }

    bool isShown(int index, TextRange text, bool isCut) const
    {
        const Section &section = m_minutes.sections[index];
        // The title's section is the head above the cards; its card is for text between title and first heading, and
        // for a document of nothing but a title.
        const bool isBareTitle =
            index == m_minutes.titleSection && text.isEmpty() && (isCut || !section.children.isEmpty());
        const bool isBlankPreamble = section.level == 0 && text.isEmpty() && (isCut || m_minutes.sections.size() > 1);
        return !section.isContent && !isBareTitle && !isBlankPreamble;
    }

    void takeConflict(int section, qsizetype index)
    {
        const TextRange range = m_conflicts[index].range;
        m_rows.append({FormRowKind::Conflict, section, range.begin, range, false, index,
                       u"<"_s + QString::number(qHash(m_tree.text(range)))});
    }

    void takeRest(int section, qsizetype conflict, qsizetype end)
    {
        const qsizetype begin = m_conflicts[conflict].range.end;
        const TextRange text = trimmed({begin, end});
        if (!text.isEmpty())
            m_rows.append({FormRowKind::Rest, section, begin, text, false, conflict,
                           u">"_s + QString::number(conflict) + m_minutes.sections[section].key});
    }

    const SyntaxTree &m_tree;
    const Minutes &m_minutes;
    const QList<ConflictText> &m_conflicts;
    QList<FormRow> m_rows;
    qsizetype m_nextConflict = 0;
};

} // namespace

QList<FormRow> formRows(const SyntaxTree &tree, const Minutes &minutes, const QList<ConflictText> &conflicts)
{
    return Rows(tree, minutes, conflicts).rows();
}

} // namespace minuta
