#include "app/check/fixes.h"
#include "app/cli/arguments.h"
#include "app/cli/checkcontexts.h"
#include "app/cli/command.h"
#include "app/cli/errormessage.h"
#include "app/cli/findingoutput.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/document/document.h"
#include "app/document/documentfile.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QIODevice>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

enum class Format
{
    Text,
    Json,
    Github,
};

struct Request
{
    Format format = Format::Text;
    QSet<CheckRule> off;
    bool fixes = false;
    bool isErrorsOnly = false;
};

std::expected<Request, QString> readRequest(const Arguments &arguments)
{
    Request request;
    request.fixes = arguments.has(u"fix"_s);
    request.isErrorsOnly = arguments.has(u"errors-only"_s);
    const QString format = arguments.value(u"format"_s);
    if (arguments.has(u"json"_s) || format == "json"_L1)
        request.format = Format::Json;
    else if (format == "github"_L1)
        request.format = Format::Github;
    else if (!format.isNull() && format != "text"_L1)
        return std::unexpected(u"There is no format %1. Formats: text, json, github."_s.arg(format));
    for (const QString &name : arguments.value(u"off"_s).split(u',', Qt::SkipEmptyParts)) {
        const auto rule = checkRuleFrom(name.trimmed());
        if (!rule) {
            QStringList names;
            std::ranges::transform(allCheckRules(), std::back_inserter(names),
                                   [](CheckRule each) { return toString(each); });
            return std::unexpected(u"There is no rule %1. Rules: %2."_s.arg(name, names.join(u", "_s)));
        }
        request.off.insert(*rule);
    }
    return request;
}

/// Of a folder its Markdown files and those below, by name; templates are no minutes.
QStringList filesOf(const QString &path)
{
    if (path == "-"_L1 || !QFileInfo(path).isDir())
        return {path};
    QStringList files;
    for (QDirIterator each(path, {u"*.md"_s, u"*.markdown"_s}, QDir::Files, QDirIterator::Subdirectories);
         each.hasNext();) {
        const QString file = QDir::cleanPath(each.next());
        if (!file.endsWith(templateFileEnding, Qt::CaseInsensitive))
            files.append(file);
    }
    files.sort();
    return files;
}

/// Checks texts one after the other and gathers what is found.
class Checker
{
public:
    Checker(const Request &request, Streams &streams)
        : m_request(request)
        , m_streams(streams)
    {
    }

    void checkFile(const QString &path);
    /// A folder without Markdown was a mistake: a workflow must not take it for success.
    void tellEmpty(const QString &path);
    void checkInput();
    int end();

private:
    CheckContext contextOf(const QString &path);
    void add(const QString &path, const SyntaxTree &tree, const CheckContext &context);
    void fail(const Error &error)
    {
        m_worst = std::max<int>(m_worst, report(m_streams, exitCode(error), errorMessage(error)));
    }
    void tellFixes(const QString &path, int fixes);

    const Request &m_request;
    Streams &m_streams;
    CheckContexts m_contexts;
    QList<CheckedFile> m_files;
    bool m_isTextInOutput = false; ///< standard output is for the mended text
    int m_worst = Done;
};

CheckContext Checker::contextOf(const QString &path)
{
    CheckContext context = m_contexts.contextOf(path);
    context.off += m_request.off;
    return context;
}

void Checker::add(const QString &path, const SyntaxTree &tree, const CheckContext &context)
{
    CheckedFile file{path, tree.text(), minuta::check(tree, readMinutes(tree, rulesOf(context)), context)};
    if (m_request.isErrorsOnly)
        file.findings.removeIf([](const Finding &finding) { return finding.severity() != Severity::Error; });
    m_files.append(std::move(file));
}

void Checker::tellFixes(const QString &path, int fixes)
{
    if (fixes > 0)
        note(m_streams, u"%1: %2 mended"_s.arg(path, QString::number(fixes)));
}

void Checker::checkFile(const QString &path)
{
    Document document;
    DocumentFile file(document);
    if (const auto loaded = file.load(path); !loaded)
        return fail(loaded.error());
    const CheckContext context = contextOf(path);
    if (m_request.fixes) {
        const FixedText fixed = fixAll(document.tree(), context);
        document.apply(fixed.change, u"Mend"_s);
        if (fixed.fixes > 0) {
            if (const auto saved = file.save(); !saved)
                return fail(saved.error());
        }
        tellFixes(path, fixed.fixes);
    }
    add(path, document.tree(), context);
}

void Checker::checkInput()
{
    auto input = readInput(m_streams);
    if (!input)
        return fail(input.error());
    const CheckContext context = contextOf({});
    SyntaxTree tree(input->text);
    if (m_request.fixes) {
        const FixedText fixed = fixAll(tree, context);
        tree.apply(fixed.change);
        input->text = tree.text();
        m_streams.out.write(input->encoded());
        m_isTextInOutput = true;
        tellFixes(u"-"_s, fixed.fixes);
    }
    add(u"-"_s, tree, context);
}

void Checker::tellEmpty(const QString &path)
{
    note(m_streams, u"%1: There are no Markdown files (*.md) in it. Nothing was checked."_s.arg(path));
    m_worst = std::max<int>(m_worst, Failed);
}

int Checker::end()
{
    QString found;
    if (m_request.format == Format::Json)
        found = findingsJson(m_files);
    for (const CheckedFile &file : std::as_const(m_files)) {
        if (m_request.format != Format::Json)
            found += m_request.format == Format::Github ? githubAnnotations(file) : findingLines(file);
    }
    if (m_isTextInOutput)
        note(m_streams, found.trimmed());
    else
        write(m_streams, found);
    if (m_request.format == Format::Text && !m_files.isEmpty())
        note(m_streams, findingCounts(m_files));
    const bool hasErrors = std::ranges::any_of(m_files, [](const CheckedFile &file) {
        return std::ranges::contains(file.findings, Severity::Error, &Finding::severity);
    });
    return std::max<int>(m_worst, hasErrors ? Refused : Done);
}

} // namespace

int check(const Arguments &arguments, Streams &streams)
{
    const auto request = readRequest(arguments);
    if (!request)
        return report(streams, Failed, request.error());
    Checker checker(*request, streams);
    for (const QString &path : arguments.files()) {
        const QStringList files = filesOf(path);
        if (files.isEmpty())
            checker.tellEmpty(path);
        for (const QString &file : files)
            file == "-"_L1 ? checker.checkInput() : checker.checkFile(file);
    }
    return checker.end();
}

} // namespace minuta::cli
