#include "app/sharing/git.h"

#include "app/sharing/gitprocess.h"

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

QProcessEnvironment environment()
{
    QProcessEnvironment result = QProcessEnvironment::systemEnvironment();
    const QStringList names = result.keys();
    for (const QString &name : names) {
        if (name.startsWith("GIT_"_L1)) // they would name another repository, configuration or program
            result.remove(name);
    }
    result.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    result.insert(u"GIT_OPTIONAL_LOCKS"_s, u"0"_s);
    result.insert(u"GIT_PAGER"_s, u"cat"_s);
    result.insert(u"GIT_EDITOR"_s, u"true"_s);
    // A partial clone fetches what it lacks, with the program that its configuration names.
    result.insert(u"GIT_NO_LAZY_FETCH"_s, u"1"_s);
    result.insert(u"GIT_ALLOW_PROTOCOL"_s, u"none"_s);
    result.insert(u"LC_ALL"_s, u"C"_s);
    return result;
}

QStringList safely(const QStringList &arguments)
{
    QStringList result{u"--no-pager"_s, u"--literal-pathspecs"_s};
    for (const QString &setting :
         {u"core.fsmonitor=false"_s, u"core.hooksPath=/dev/null"_s, u"safe.bareRepository=explicit"_s,
          u"log.showSignature=false"_s, u"diff.external="_s})
        result << u"-c"_s << setting;
    return result + arguments;
}

} // namespace

Result<QByteArray> runGit(const QString &folder, const QStringList &arguments, std::chrono::milliseconds timeout)
{
    GitRun run;
    run.folder = folder;
    run.arguments = safely(arguments);
    run.environment = environment();
    run.timeout = timeout;
    const auto end = runProcess(run);
    if (!end)
        return std::unexpected(end.error());
    if (end->exitCode != 0)
        return gitFailure(folder, end->errors);
    return end->output;
}

} // namespace minuta
