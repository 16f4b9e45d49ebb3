#include "app/cli/findingoutput.h"

#include "app/cli/findingmessage.h"
#include "app/cli/output.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

int count(const QList<CheckedFile> &files, Severity severity)
{
    int count = 0;
    for (const CheckedFile &file : files)
        count += int(std::ranges::count(file.findings, severity, &Finding::severity));
    return count;
}

/// What GitHub's runner takes for the end of a property or a message is escaped.
QString escaped(QString text, bool isProperty)
{
    text.replace(u'%', u"%25"_s).replace(u'\r', u"%0D"_s).replace(u'\n', u"%0A"_s);
    return isProperty ? text.replace(u':', u"%3A"_s).replace(u',', u"%2C"_s) : text;
}

QString githubCommand(Severity severity)
{
    return severity == Severity::Note ? u"notice"_s : toString(severity);
}

QString jsonOf(Place begin, Place end)
{
    return u"\"line\": %1, \"column\": %2, \"endLine\": %3, \"endColumn\": %4"_s.arg(begin.line)
        .arg(begin.column)
        .arg(end.line)
        .arg(end.column);
}

/// Turns ranges of one text into places, which need its lines.
class Places
{
public:
    explicit Places(const QString &text)
        : m_text(text)
        , m_lines(text)
    {
    }
    Place at(qsizetype position) const { return placeAt(m_text, m_lines, position); }
    QString json(TextRange range) const { return jsonOf(at(range.begin), at(range.end)); }

private:
    const QString &m_text;
    LineIndex m_lines;
};

QString jsonOf(const Places &places, const ChangeSet &fix)
{
    if (fix.isEmpty())
        return u"null"_s;
    QStringList changes;
    for (const TextChange &change : fix.changes())
        changes.append(u"{"_s + places.json(change.range) + u", \"text\": "_s + jsonString(change.inserted) + u'}');
    return u'[' + changes.join(u", "_s) + u']';
}

QString jsonOf(const CheckedFile &file, const Places &places, const Finding &finding)
{
    const QStringList members = {
        u"\"file\": "_s + jsonString(file.path),
        places.json(finding.range),
        u"\"severity\": "_s + jsonString(toString(finding.severity())),
        u"\"rule\": "_s + jsonString(toString(finding.rule())),
        u"\"message\": "_s + jsonString(findingMessage(finding)),
        u"\"fix\": "_s + jsonOf(places, finding.fix),
    };
    return u"    {\n      "_s + members.join(u",\n      "_s) + u"\n    }"_s;
}

QString counted(int number, const QString &noun)
{
    return u"%1 %2%3"_s.arg(number).arg(noun, number == 1 ? QString() : u"s"_s);
}

} // namespace

Place placeAt(QStringView text, const LineIndex &lines, qsizetype position)
{
    const qsizetype line = lines.lineAt(position);
    const QStringView before = text.sliced(lines.start(line), position - lines.start(line));
    const qsizetype characters =
        before.size() - std::ranges::count_if(before, [](QChar unit) { return unit.isLowSurrogate(); });
    return {line + 1, characters + 1};
}

QString findingLines(const CheckedFile &file)
{
    const Places places(file.text);
    QString lines;
    for (const Finding &finding : file.findings) {
        const Place place = places.at(finding.range.begin);
        lines += u"%1:%2:%3: %4: %5 [%6]\n"_s.arg(file.path, QString::number(place.line), QString::number(place.column),
                                                  toString(finding.severity()), printable(findingMessage(finding)),
                                                  toString(finding.rule()));
    }
    return lines;
}

QString githubAnnotations(const CheckedFile &file)
{
    const Places places(file.text);
    QString lines;
    for (const Finding &finding : file.findings) {
        const Place begin = places.at(finding.range.begin);
        const Place end = places.at(finding.range.end);
        lines += u"::%1 file=%2,line=%3,col=%4,endLine=%5,endColumn=%6,title=%7::%8\n"_s.arg(
            githubCommand(finding.severity()), escaped(file.path, true), QString::number(begin.line),
            QString::number(begin.column), QString::number(end.line), QString::number(end.column),
            toString(finding.rule()), escaped(printable(findingMessage(finding)), false));
    }
    return lines;
}

QString findingsJson(const QList<CheckedFile> &files)
{
    QStringList findings;
    for (const CheckedFile &file : files) {
        const Places places(file.text);
        for (const Finding &finding : file.findings)
            findings.append(jsonOf(file, places, finding));
    }
    return u"{\n  \"errors\": %1,\n  \"warnings\": %2,\n  \"notes\": %3,\n  \"findings\": "_s
               .arg(count(files, Severity::Error))
               .arg(count(files, Severity::Warning))
               .arg(count(files, Severity::Note))
           + (findings.isEmpty() ? u"[]"_s : u"[\n"_s + findings.join(u",\n"_s) + u"\n  ]"_s) + u"\n}\n"_s;
}

QString findingCounts(const QList<CheckedFile> &files)
{
    return counted(count(files, Severity::Error), u"error"_s) + u", "_s
           + counted(count(files, Severity::Warning), u"warning"_s) + u", "_s
           + counted(count(files, Severity::Note), u"note"_s);
}

} // namespace minuta::cli
