#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/errormessage.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/document/document.h"
#include "app/document/documentfile.h"
#include "app/minutes/minutesedit.h"

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

Result<QString> readText(const Arguments &arguments, Streams &streams)
{
    const QString path = arguments.files().value(1, u"-"_s);
    if (path == "-"_L1)
        return readInput(streams).transform([](const DecodedText &input) { return input.text; });
    auto file = readDocumentFile(path);
    if (!file)
        return std::unexpected(file.error());
    return file->content.text;
}

/// Sections whose names share something with name; all of them where there is none.
QList<int> candidates(const Minutes &minutes, const QString &name)
{
    const QString last = name.section(u'/', -1).trimmed();
    QList<int> similar;
    QList<int> all;
    for (int i = 0; i < minutes.sections.size(); ++i) {
        const Section &section = minutes.sections[i];
        if (section.level == 0 || i == minutes.titleSection)
            continue;
        all.append(i);
        const bool contains = !last.isEmpty()
                              && (section.title.contains(last, Qt::CaseInsensitive)
                                  || (section.team.size() > 2 && last.contains(section.team, Qt::CaseInsensitive)));
        if (contains)
            similar.append(i);
    }
    return similar.isEmpty() ? all : similar;
}

QString listed(const QString &path, const Document &document, const Minutes &minutes, const QList<int> &sections)
{
    QString lines;
    for (const int section : sections) {
        lines += u"\n%1:%2: %3"_s.arg(path)
                     .arg(document.lines().lineAt(minutes.sections[section].range.begin) + 1)
                     .arg(minutes.path(section));
    }
    return lines;
}

} // namespace

int fill(const Arguments &arguments, Streams &streams)
{
    const QString &path = arguments.files().first();
    const QString name = arguments.value(u"section"_s);
    Document document;
    DocumentFile file(document);
    if (const auto loaded = file.load(path); !loaded)
        return report(streams, exitCode(loaded.error()), errorMessage(loaded.error()));

    const Minutes minutes = readMinutes(document.tree());
    const QList<int> found = minutes.find(name);
    if (found.isEmpty()) {
        const QList<int> similar = candidates(minutes, name);
        const QString what =
            similar.isEmpty() ? u"%1: The file has no headings, so there is no section \"%2\". Nothing was changed."_s
                              : u"%1: There is no section \"%2\". Nothing was changed. Name one of these:"_s;
        return report(streams, Refused, what.arg(path, name) + listed(path, document, minutes, similar));
    }
    if (found.size() > 1) {
        return report(streams, Refused,
                      u"%1: Several sections answer to \"%2\". Nothing was changed. Name one of these by its whole "
                      u"heading, or by a path "
                      "such as \"Backlog Reviews/CLI\":"_s.arg(path, name)
                          + listed(path, document, minutes, found));
    }

    if (streams.isInTerminal && arguments.files().value(1, u"-"_s) == "-"_L1)
        report(streams, Done, u"Type the text; Ctrl+D on a line of its own ends it."_s);
    const auto text = readText(arguments, streams);
    if (!text)
        return report(streams, exitCode(text.error()), errorMessage(text.error()));
    // A broken pipe must not empty a section that somebody has filled.
    if (text->trimmed().isEmpty())
        return report(
            streams, Refused,
            u"%1: The text is empty. Nothing was changed. Give some text, or edit the file to empty the section."_s.arg(
                path));

    const auto change = arguments.has(u"append"_s) ? appendToField(document.tree(), minutes, found.first(), *text)
                                                   : setField(document.tree(), minutes, found.first(), *text);
    if (!change)
        return report(streams, exitCode(change.error()), errorMessage(change.error()));
    document.apply(*change, u"Fill section"_s);
    if (const auto saved = file.save(); !saved)
        return report(streams, exitCode(saved.error()), errorMessage(saved.error()));
    return Done;
}

} // namespace minuta::cli
