#include "app/sharing/usergit.h"

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr auto timeout = std::chrono::minutes(10); // a slow line, or a hook that runs tests; people can stop it

QProcessEnvironment environment(const QString &index)
{
    QProcessEnvironment result = QProcessEnvironment::systemEnvironment();
    // They would name another repository than the document's.
    for (const QString &name :
         {u"GIT_DIR"_s, u"GIT_WORK_TREE"_s, u"GIT_COMMON_DIR"_s, u"GIT_INDEX_FILE"_s, u"GIT_OBJECT_DIRECTORY"_s,
          u"GIT_ALTERNATE_OBJECT_DIRECTORIES"_s, u"GIT_NAMESPACE"_s, u"GIT_PREFIX"_s})
        result.remove(name);
    result.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    result.insert(u"GIT_EDITOR"_s, u"true"_s);
    result.insert(u"GIT_PAGER"_s, u"cat"_s);
    result.insert(u"LC_ALL"_s, u"C.UTF-8"_s); // its answers are read, and names of files stay whole
    result.insert(u"LANGUAGE"_s, u"en"_s);
    if (!index.isEmpty())
        result.insert(u"GIT_INDEX_FILE"_s, index);
    return result;
}

} // namespace

Result<GitEnd> UserGit::end(const QStringList &arguments, const QByteArray &input, const QString &index) const
{
    GitRun run;
    run.folder = folder;
    run.arguments = QStringList{u"--no-pager"_s, u"--literal-pathspecs"_s} + arguments;
    run.environment = environment(index);
    run.input = input;
    run.timeout = timeout;
    run.stop = stop;
    run.hearing = hearing;
    return runProcess(run);
}

Result<QByteArray> UserGit::operator()(const QStringList &arguments, const QByteArray &input) const
{
    auto ended = end(arguments, input);
    if (!ended)
        return std::unexpected(ended.error());
    if (ended->exitCode != 0)
        return gitFailure(folder, ended->errors.isEmpty()
                                      ? ended->output.last(std::min<qsizetype>(4096, ended->output.size()))
                                      : ended->errors);
    return std::move(ended->output);
}

} // namespace minuta
