#include "app/markdown/syntaxtree.h"
#include "app/minutes/sectionname.h"
#include "app/templates/filepattern.h"
#include "app/templates/frontmatter.h"
#include "app/templates/placeholders.h"
#include "app/templates/rosterreader.h"
#include "app/templates/skeleton.h"
#include "app/templates/template.h"
#include "app/templates/templateproblems.h"
#include "app/templates/yamlfields.h"
#include "app/templates/yamlnode.h"

#include <QSet>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

using Kind = TemplateProblem::Kind;

/// The words that are allowed for a value, and what they mean.
template<typename T> using Words = QList<std::pair<QString, T>>;

template<typename Enum> Words<Enum> wordsUpTo(Enum last)
{
    Words<Enum> words;
    for (int i = 0; i <= int(last); ++i)
        words.append({toString(Enum(i)), Enum(i)});
    return words;
}

class Reader
{
public:
    Reader(const QString &text, const QString &fileName)
        : m_problems(text)
        , m_fields(m_problems)
        , m_fileName(fileName)
    {
    }

    TemplateReading read();

private:
    void readFrontMatter(const FrontMatter &parts);
    void readSeries(const YamlNode &value);
    void readPattern(const YamlNode &value);
    void readCadence(const YamlNode &value);
    void readSection(const YamlNode &value);
    void readBucket(const YamlNode &value);
    void readChecks(const YamlNode &value);
    template<typename T, typename Target> void readWord(const YamlNode &value, const Words<T> &words, Target &target);
    TextRange rosterRange(const YamlNode &root, const FrontMatter &parts) const;
    void checkSkeleton(const FrontMatter &parts);
    void checkHeadings();
    QSet<QString> headingNames() const;

    TemplateProblems m_problems;
    YamlFields m_fields;
    QString m_fileName;
    Template m_template;
    QList<qsizetype> m_headingPositions; ///< of m_template.sections
};

template<typename T, typename Target>
void Reader::readWord(const YamlNode &value, const Words<T> &words, Target &target)
{
    QString word;
    if (!m_fields.readText(value, word))
        return;
    const auto found = std::ranges::find(words, word.toLower(), &std::pair<QString, T>::first);
    if (found != words.end()) {
        target = found->second;
        return;
    }
    QStringList allowed;
    std::ranges::transform(words, std::back_inserter(allowed), &std::pair<QString, T>::first);
    m_problems.add(Kind::BadValue, value.position, word, allowed.join(u", "_s));
}

void Reader::readSeries(const YamlNode &value)
{
    const QString &name = m_template.series;
    if (!m_fields.readName(value, m_template.series))
        return;
    const FoundDate found = findDate(name);
    if (found.date.isValid() && (found.range.begin == 0 || found.range.end == name.size())) // it would be in each title
        m_problems.add(Kind::BadValue, value.position, name, u"a name without a date"_s);
}

void Reader::readPattern(const YamlNode &value)
{
    QString pattern;
    if (!m_fields.readText(value, pattern))
        return;
    const auto mistake = mistakeInPattern(pattern);
    if (!mistake) {
        m_template.filePattern = pattern;
        return;
    }
    const qsizetype found = mistake->isPlaceholder ? m_problems.text().indexOf(mistake->found, value.position) : -1;
    m_problems.add(mistake->isPlaceholder ? Kind::UnknownPlaceholder : Kind::BadPattern,
                   found < 0 ? value.position : found, mistake->found, mistake->expected);
}

void Reader::readCadence(const YamlNode &value)
{
    QString words;
    if (!m_fields.readText(value, words))
        return;
    m_template.cadence = cadenceFrom(words);
    if (!m_template.cadence)
        m_problems.add(Kind::BadValue, value.position, words,
                       u"weekly, every 2 weeks on Tuesday, monthly, second Tuesday of the month, …"_s);
}

void Reader::readSection(const YamlNode &value)
{
    static const auto kinds = wordsUpTo(SectionKind::Appendix);
    static const auto rules = wordsUpTo(CarryRule::Drop);
    static const Words<FieldType> fields = {{u"markdown"_s, FieldType::Markdown}, {u"list"_s, FieldType::List}};
    static const Words<bool> answers = {{u"true"_s, true}, {u"false"_s, false}};

    TemplateSection section;
    qsizetype place = value.position;
    m_fields.readMap(
        value, {
                   {"heading"_L1,
                    [&](const YamlNode &each) {
                        place = each.position;
                        m_fields.readName(each, section.heading);
                    },
                    true},
                   {"kind"_L1, [&](const YamlNode &each) { readWord(each, kinds, section.kind); }},
                   {"hint"_L1,
                    [&](const YamlNode &each) { m_fields.readText(each, section.hint, YamlFields::Lines::Several); }},
                   {"required"_L1, [&](const YamlNode &each) { readWord(each, answers, section.isRequired); }},
                   {"carry"_L1, [&](const YamlNode &each) { readWord(each, rules, section.carry); }},
                   {"field"_L1, [&](const YamlNode &each) { readWord(each, fields, section.field); }},
               });
    if (section.heading.isEmpty())
        return;
    if (m_template.section(section.heading)) {
        m_problems.add(Kind::DuplicateKey, place, section.heading, u"each heading once"_s);
        return;
    }
    m_template.sections.append(section);
    m_headingPositions.append(place);
}

void Reader::readBucket(const YamlNode &value)
{
    QString bucket;
    if (m_fields.readName(value, bucket))
        m_template.buckets.append(bucket);
}

void Reader::readChecks(const YamlNode &value)
{
    static const Words<bool> answers = {{u"off"_s, false}, {u"on"_s, true}};
    QList<YamlFields::Key> keys;
    for (const CheckRule rule : allCheckRules()) {
        const auto read = [this, rule](const YamlNode &each) {
            bool isOn = true;
            readWord(each, answers, isOn);
            if (!isOn)
                m_template.checksOff.insert(rule);
        };
        keys.append({nameOf(rule), read});
    }
    m_fields.readMap(value, keys);
}

/// From behind the colon to the end of the last line that is the value's: comments and blank lines before the next key
/// are that key's.
TextRange Reader::rosterRange(const YamlNode &root, const FrontMatter &parts) const
{
    const QString &text = m_problems.text();
    const LineIndex &lines = m_problems.lines();
    for (qsizetype i = 0; i + 1 < root.items.size(); i += 2) {
        if (root.items[i].text != "roster"_L1)
            continue;
        const qsizetype colon = text.indexOf(u':', root.items[i].position);
        if (colon < 0 || colon >= parts.yaml.end)
            return {};
        const qsizetype end = i + 2 < root.items.size() ? root.items[i + 2].position : parts.yaml.end;
        qsizetype last = lines.lineAt(end);
        const qsizetype first = lines.lineAt(colon);
        if (last > first && lines.start(last) == end)
            --last;
        const auto isValue = [&](qsizetype line) {
            const TextRange content = lines.contentRange(text, line);
            const QStringView source = QStringView(text).sliced(content.begin, content.size());
            return !source.trimmed().isEmpty() && !source.startsWith(u'#') && content.begin < end;
        };
        while (last > first && !isValue(last))
            --last;
        return {colon + 1, std::max(colon + 1, std::min(lines.contentRange(text, last).end, end))};
    }
    return {};
}

void Reader::readFrontMatter(const FrontMatter &parts)
{
    const auto root = readYaml(parts.yaml, m_problems);
    if (!root || root->kind == YamlNode::Kind::Null)
        return;
    if (root->isFlow) {
        m_problems.add(Kind::WrongType, root->position, u"brackets"_s, u"keys and values, each key on a line"_s);
        return;
    }
    const auto listOf = [this](auto read) {
        return [this, read](const YamlNode &value) { m_fields.readList(value, read); };
    };
    m_fields.readMap(
        *root,
        {
            {"name"_L1, [&](const YamlNode &value) { m_fields.readName(value, m_template.name); }},
            {"description"_L1,
             [&](const YamlNode &value) {
                 m_fields.readText(value, m_template.description, YamlFields::Lines::Several);
             }},
            {"series"_L1, [&](const YamlNode &value) { readSeries(value); }},
            {"file"_L1, [&](const YamlNode &value) { readPattern(value); }},
            {"cadence"_L1, [&](const YamlNode &value) { readCadence(value); }},
            {"sections"_L1, listOf([&](const YamlNode &value) { readSection(value); })},
            {"roster"_L1, listOf([&](const YamlNode &value) { readRosterTeam(value, m_fields, m_template.roster); })},
            {"buckets"_L1, listOf([&](const YamlNode &value) { readBucket(value); })},
            {"checks"_L1, [&](const YamlNode &value) { readChecks(value); }},
        });
    if (root->kind == YamlNode::Kind::Map)
        m_template.rosterRange = rosterRange(*root, parts);
}

void Reader::checkSkeleton(const FrontMatter &parts)
{
    for (const PlaceholderMistake &mistake : placeholderMistakes(m_template.skeleton)) {
        m_problems.add(Kind::UnknownPlaceholder, parts.skeleton.begin + mistake.range.begin,
                       m_template.skeleton.sliced(mistake.range.begin, mistake.range.size()), mistake.expected);
    }
}

/// What headings of minutes made from it can be called, as they are compared: by simplifiedTitle().
QSet<QString> Reader::headingNames() const
{
    QSet<QString> names;
    const Minutes skeleton = readMinutes(SyntaxTree(m_template.skeleton));
    for (const Section &section : skeleton.sections) {
        QString title = section.title;
        names.insert(simplifiedTitle(title)); // with its placeholders
        const QList<Placeholder> placeholders = findPlaceholders(title);
        for (const Placeholder &each : std::views::reverse(placeholders)) {
            if (each.kind == Placeholder::Kind::Team)
                names.insert(u"{{team}}"_s);
            // A date is no part of what headings are compared by.
            const QString value = each.kind == Placeholder::Kind::Date     ? u"2026-01-01"_s
                                  : each.kind == Placeholder::Kind::Series ? m_template.series
                                                                           : QString();
            title.replace(each.range.begin, each.range.size(), value);
        }
        names.insert(simplifiedTitle(title));
    }
    for (const RosterTeam &team : m_template.roster.teams) {
        names.insert(simplifiedTitle(team.team));
        for (const RosterProject &project : team.projects)
            names.insert(simplifiedTitle(project.name));
    }
    return names;
}

/// What is said of a heading that never comes is said in vain: mostly it is mistyped.
void Reader::checkHeadings()
{
    if (m_template.sections.isEmpty())
        return;
    const QSet<QString> names = headingNames();
    for (qsizetype i = 0; i < m_template.sections.size(); ++i) {
        const QString &heading = m_template.sections[i].heading;
        if (!names.contains(simplifiedTitle(heading)))
            m_problems.add(Kind::BadValue, m_headingPositions[i], heading, u"a heading of the skeleton"_s);
    }
}

TemplateReading Reader::read()
{
    static constexpr qsizetype mostBytes = 256 * 1024;
    const QString &text = m_problems.text();
    const qsizetype bytes = text.size() > mostBytes ? text.size() : text.toUtf8().size();
    if (bytes > mostBytes) {
        m_problems.add(Kind::TooLarge, 0, u"%1 KB"_s.arg((bytes + 1023) / 1024), u"at most 256 KB"_s);
    } else {
        const FrontMatter parts = findFrontMatter(text);
        m_template.skeleton = text.sliced(parts.skeleton.begin);
        if (!parts.isThere)
            m_problems.add(Kind::NoFrontMatter, 0, {}, u"---"_s);
        else if (!parts.isClosed)
            m_problems.add(Kind::UnclosedFrontMatter, text.size(), {}, u"---"_s);
        else
            readFrontMatter(parts);
        checkSkeleton(parts);
        checkHeadings();
    }
    if (m_template.name.isEmpty())
        m_template.name = templateNameOf(m_fileName);
    QList<TemplateProblem> problems = m_problems.all();
    std::ranges::stable_sort(problems, {},
                             [](const TemplateProblem &each) { return std::pair(each.line, each.column); });
    return {std::move(m_template), std::move(problems)};
}

} // namespace

TemplateReading readTemplate(const QString &text, const QString &fileName)
{
    return Reader(text, fileName).read();
}

} // namespace minuta
