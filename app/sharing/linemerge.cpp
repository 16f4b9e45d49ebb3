#include "app/sharing/linemerge.h"

#include "app/sharing/gitprocess.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr int mostConflicts = 127; ///< what git merge-file ends with where there are as many or more

} // namespace

Result<LineMerge> mergeByLines(const QString &base, const QString &ours, const QString &theirs,
                               const MergeOptions &options)
{
    GitRun run;
    run.folder = QDir::currentPath();
    run.environment = QProcessEnvironment::systemEnvironment();
    run.arguments = {u"merge-file"_s, u"--stdout"_s,       u"--quiet"_s, u"--marker-size=%1"_s.arg(options.markerSize),
                     u"-L"_s,         options.oursLabel,   u"-L"_s,      u"base"_s,
                     u"-L"_s,         options.theirsLabel, u"--"_s};
    for (const QString &path : {ours, base, theirs})
        run.arguments.append(QDir::current().absoluteFilePath(path));
    auto end = runProcess(run);
    if (!end)
        return std::unexpected(end.error());
    if (end->exitCode > mostConflicts)
        return gitFailure(ours, end->errors);
    return LineMerge{std::move(end->output), end->exitCode == 0};
}

} // namespace minuta
