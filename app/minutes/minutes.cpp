#include "app/minutes/minutes.h"

#include "app/markdown/syntaxtree.h"
#include "app/markdown/tablerow.h"
#include "app/minutes/blanklines.h"
#include "app/minutes/filling.h"
#include "app/minutes/framestyle.h"
#include "app/minutes/sectionname.h"
#include "app/minutes/sectiontree.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

class Reader
{
public:
    Reader(const SyntaxTree &tree, const SectionRules &rules)
        : m_tree(tree)
        , m_rules(rules)
        , m_placed(placeHeadings(tree, rules))
    {
    }

    Minutes read();

private:
    void addSections();
    void setRanges();
    void setFields();
    void placeEmptyFields();
    void setRoadmaps();
    void setFilled();
    void setKeys();
    void setTitle();
    TextRange fieldLines(int section) const;
    bool saysSomething(TextRange range, int section) const;

    const SyntaxTree &m_tree;
    const SectionRules &m_rules;
    QList<PlacedHeading> m_placed;
    Minutes m_result;
};

Minutes Reader::read()
{
    addSections();
    setRanges();
    setRoadmaps();
    setFields();
    setFilled();
    placeEmptyFields();
    setTitle();
    setKeys();
    return std::move(m_result);
}

void Reader::addSections()
{
    m_result.sections.reserve(m_placed.size());
    for (const PlacedHeading &placed : std::as_const(m_placed)) {
        Section section;
        const qsizetype content = placed.source.content.begin;
        section.kind = placed.kind;
        section.level = placed.level;
        section.parent = placed.parent;
        section.heading = placed.source.lines;
        section.title = placed.source.plain;
        section.isContent = placed.isContent;
        section.isPasted = placed.isPasted;
        if (placed.role == SectionRole::Team || placed.role == SectionRole::Project) {
            section.team = placed.team.team;
            section.lead = placed.team.lead;
            section.status = placed.team.status;
            section.aliases = placed.team.aliases;
            if (!placed.team.teamRange.isEmpty())
                section.teamRange = placed.team.teamRange.shifted(content);
            if (!placed.team.leadRange.isEmpty())
                section.leadRange = placed.team.leadRange.shifted(content);
        }
        const int index = int(m_result.sections.size());
        m_result.sections.append(std::move(section));
        QList<int> &siblings = placed.parent < 0 ? m_result.roots : m_result.sections[placed.parent].children;
        siblings.append(index);
        if (m_result.titleSection < 0 && placed.level == 1)
            m_result.titleSection = index;
    }
}

void Reader::setRanges()
{
    QList<Section> &sections = m_result.sections;
    // A section ends where the next one begins that is not inside it; from the back, each takes the end of its last
    // child.
    for (qsizetype i = sections.size(); i-- > 0;) {
        Section &section = sections[i];
        const qsizetype next = i + 1 < sections.size() ? sections[i + 1].heading.begin : m_tree.text().size();
        const qsizetype end = section.children.isEmpty() ? next : sections[section.children.last()].range.end;
        section.range = {section.heading.begin, end};
    }
}

TextRange Reader::fieldLines(int index) const
{
    const Section &section = m_result.sections[index];
    const auto firstOther = std::ranges::find_if(section.children, [&](int child) {
        return !isInsideTeam(m_placed[index].role) || !m_result.sections[child].isContent;
    });
    return {section.heading.end,
            firstOther == section.children.end() ? section.range.end : m_result.sections[*firstOther].range.begin};
}

void Reader::setFields()
{
    const QStringView text = m_tree.text();
    for (int i = 0; i < m_result.sections.size(); ++i) {
        Section &section = m_result.sections[i];
        const qsizetype bodyEnd =
            section.children.isEmpty() ? section.range.end : m_result.sections[section.children.first()].range.begin;
        section.body = withoutBlankLines(text, m_tree.lines(), {section.heading.end, bodyEnd});
        const TextRange lines = fieldLines(i);
        section.field = lines.end == bodyEnd ? section.body : withoutBlankLines(text, m_tree.lines(), lines);
    }
}

/// An empty field stands behind as many of its blank lines as the filled sections leave below their headings.
void Reader::placeEmptyFields()
{
    const FrameStyles styles = FrameStyles::of(m_tree, m_result);
    const QStringView text = m_tree.text();
    for (int i = 0; i < m_result.sections.size(); ++i) {
        Section &section = m_result.sections[i];
        const auto placed = [&](TextRange lines) {
            const qsizetype blank = blankLinesAt(text, m_tree.lines(), lines.begin, lines.end);
            const qsizetype line = m_tree.lines().lineAt(lines.begin) + std::min(blank, styles.blanksAbove(section));
            // A heading without line ending is the last line, which lines.begin stands behind.
            const qsizetype start = line < m_tree.lines().lineCount() ? m_tree.lines().start(line) : lines.end;
            const qsizetype begin = std::clamp(start, lines.begin, lines.end);
            return TextRange{begin, begin};
        };
        if (section.level == 0)
            continue;
        if (section.field.isEmpty())
            section.field = placed(fieldLines(i));
        if (section.body.isEmpty()) {
            const bool sharesPlace = section.children.isEmpty() || section.field.isEmpty();
            section.body = sharesPlace && section.field.isEmpty() ? section.field
                                                                  : TextRange{section.heading.end, section.heading.end};
        }
    }
}

void Reader::setRoadmaps()
{
    const QStringView text = m_tree.text();
    const LineIndex &lines = m_tree.lines();
    for (const Block &block : m_tree.blocks()) {
        if (block.kind != BlockKind::Table)
            continue;
        const int index = m_result.sectionAt(block.range.begin);
        if (index < 0 || m_placed[index].role != SectionRole::Plain
            || m_result.sections[index].kind != SectionKind::Text
            || m_rules.kinds.contains(simplifiedTitle(m_result.sections[index].title)))
            continue;
        const TextRange range = lines.contentRange(text, lines.lineAt(block.range.begin));
        const QStringView header = text.sliced(range.begin, range.size());
        const QList<TextRange> cells = tableCells(header);
        if (cells.size() != 2)
            continue;
        const auto cell = [&](int column) { return header.sliced(cells[column].begin, cells[column].size()); };
        if (cell(0).contains(u"when"_s, Qt::CaseInsensitive) && cell(1).contains(u"what"_s, Qt::CaseInsensitive))
            m_result.sections[index].kind = SectionKind::Roadmap;
    }
}

bool Reader::saysSomething(TextRange range, int section) const
{
    const QStringView text = m_tree.text();
    const LineIndex &lines = m_tree.lines();
    // Headings of content inside the range say nothing by themselves: a template may bring them.
    int inner = section + 1;
    for (qsizetype line = lines.lineAt(range.begin); line < lines.lineCount() && lines.start(line) < range.end;
         ++line) {
        while (inner < m_result.sections.size() && m_result.sections[inner].heading.end <= lines.start(line))
            ++inner;
        if (inner < m_result.sections.size() && m_result.sections[inner].heading.contains(lines.start(line)))
            continue;
        if (minuta::saysSomething(text.sliced(lines.start(line), lines.end(line) - lines.start(line))))
            return true;
    }
    return false;
}

void Reader::setFilled()
{
    QList<Section> &sections = m_result.sections;
    for (qsizetype i = sections.size(); i-- > 0;) {
        Section &section = sections[i];
        section.isFilled = std::ranges::any_of(section.children, [&](int child) { return sections[child].isFilled; })
                           || saysSomething(section.body, int(i));
    }
}

void Reader::setKeys()
{
    QHash<std::pair<int, QString>, int> occurrences; // of a name among the sections of a parent
    occurrences.reserve(m_result.sections.size());
    for (int i = 0; i < m_result.sections.size(); ++i) {
        Section &section = m_result.sections[i];
        // All of a meeting's sections lie in its title: a new title must not make all of them new.
        const QString name = i == m_result.titleSection ? u"title"_s
                             : section.team.isEmpty()   ? simplifiedTitle(section.title)
                                                        : section.team.simplified().toCaseFolded();
        const QString own = QString::number(section.level) + u':' + name;
        section.key = section.parent < 0 ? own : m_result.sections[section.parent].key + u'\n' + own;
        const int occurrence = ++occurrences[{section.parent, own}];
        if (occurrence > 1)
            section.key += u'\t' + QString::number(occurrence);
    }
}

void Reader::setTitle()
{
    if (m_result.titleSection < 0)
        return;
    const HeadingSource &heading = m_placed[m_result.titleSection].source;
    m_result.title = heading.plain;
    m_result.titleRange = heading.content;
    const QStringView source = m_tree.text(heading.content);
    const FoundDate inPlain = findDate(heading.plain);
    FoundDate found = findDate(source);
    if (inPlain.date.isValid() && found.date != inPlain.date) { // another one stands in a link's address
        const QList<PlainUnit> units = plainUnits(source, heading.plain);
        found = {inPlain.date, {units[inPlain.range.begin].source.begin, units[inPlain.range.end - 1].source.end}};
    }
    m_result.titleWithoutDate = heading.plain;
    if (!inPlain.date.isValid())
        return;

    m_result.date = inPlain.date;
    m_result.dateRange = found.range.shifted(heading.content.begin);
    const QString before = heading.plain.left(inPlain.range.begin).trimmed();
    const QString after = heading.plain.sliced(inPlain.range.end).trimmed();
    const bool isFirst = before.isEmpty() && !after.isEmpty();
    m_result.titleWithoutDate = isFirst ? after : before;
    if (isFirst) {
        m_result.titleRange.begin = m_result.dateRange.end;
        while (m_tree.text()[m_result.titleRange.begin].isSpace())
            ++m_result.titleRange.begin;
    } else {
        m_result.titleRange.end = m_result.dateRange.begin;
        while (m_result.titleRange.end > heading.content.begin && m_tree.text()[m_result.titleRange.end - 1].isSpace())
            --m_result.titleRange.end;
    }
}

} // namespace

Minutes readMinutes(const SyntaxTree &tree, const SectionRules &rules)
{
    return Reader(tree, rules).read();
}

} // namespace minuta
