#include "app/templates/checksedit.h"

#include "app/templates/frontmatter.h"
#include "app/templates/template.h"
#include "app/text/lineindex.h"

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// The front matter as lines.
struct YamlLines
{
    const QString &text;
    LineIndex index;
    qsizetype first = 0;
    qsizetype end = 0; ///< of "---"
    QString ending;

    QStringView line(qsizetype number) const
    {
        const TextRange range = index.contentRange(text, number);
        return QStringView(text).sliced(range.begin, range.size());
    }
    TextChange insertion(qsizetype number, const QString &line) const
    {
        const qsizetype place = index.start(number);
        return TextChange::replacing(text, {place, place}, line + ending);
    }
};

qsizetype indentOf(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line[indent] == u' ')
        ++indent;
    return indent;
}

bool isKey(QStringView line, QLatin1StringView key)
{
    const QStringView words = line.sliced(indentOf(line));
    return words.startsWith(key) && words.sliced(key.size()).startsWith(u':');
}

/// The word behind the colon.
TextRange valueRange(const YamlLines &yaml, qsizetype number)
{
    const QStringView line = yaml.line(number);
    qsizetype begin = line.indexOf(u':') + 1;
    begin += indentOf(line.sliced(begin));
    qsizetype end = begin;
    while (end < line.size() && !line[end].isSpace())
        ++end;
    return TextRange{begin, end}.shifted(yaml.index.start(number));
}

TextChange changeIn(const YamlLines &yaml, CheckRule rule, const QString &value)
{
    const QString entry = u"%1: %2"_s.arg(nameOf(rule), value);
    qsizetype key = yaml.first;
    while (key < yaml.end && (indentOf(yaml.line(key)) > 0 || !isKey(yaml.line(key), "checks"_L1)))
        ++key;
    if (key == yaml.end)
        return yaml.insertion(key, u"checks:%1  %2"_s.arg(yaml.ending, entry));
    qsizetype indent = 0;
    for (qsizetype own = key + 1; own < yaml.end; ++own) {
        const QStringView line = yaml.line(own);
        if (!line.trimmed().isEmpty() && indentOf(line) == 0 && !line.startsWith(u'#'))
            break;
        if (isKey(line, nameOf(rule)))
            return TextChange::replacing(yaml.text, valueRange(yaml, own), value);
        if (indent == 0)
            indent = indentOf(line);
    }
    return yaml.insertion(key + 1, QString(indent > 0 ? indent : 2, u' ') + entry);
}

} // namespace

Result<ChangeSet> setChecked(const QString &text, CheckRule rule, bool isOn)
{
    const TemplateReading before = readTemplate(text, {});
    if (before.value.checksOff.contains(rule) != isOn)
        return ChangeSet();
    const FrontMatter parts = findFrontMatter(text);
    if (!before.problems.isEmpty() || !parts.isClosed)
        return refusal(ErrorCode::InvalidArgument);

    YamlLines yaml{text, LineIndex(text), 0, 0, {}};
    yaml.first = yaml.index.lineAt(parts.yaml.begin);
    yaml.end = yaml.index.lineAt(parts.yaml.end);
    yaml.ending = toString(lineEndingNear(text, yaml.index, parts.yaml.end)).toString();
    const ChangeSet change = changeIn(yaml, rule, isOn ? u"on"_s : u"off"_s);

    // YAML has more forms than are known here: what has come of it tells whether this one was.
    const TemplateReading after = readTemplate(change.appliedTo(text), {});
    Template expected = before.value;
    isOn ? (void)expected.checksOff.remove(rule) : (void)expected.checksOff.insert(rule);
    expected.rosterRange = after.value.rosterRange;
    if (!after.problems.isEmpty() || after.value != expected)
        return refusal(ErrorCode::InvalidArgument);
    return change;
}

} // namespace minuta
