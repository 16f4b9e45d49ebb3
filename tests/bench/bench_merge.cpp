// What a merge costs, beside git merge-file on the same three files. Usage: bench_merge FILE… ; merges edits of the
// longest FILE, and of all FILEs joined and repeated up to a megabyte.
#include "app/merge/merge.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

double measured(const std::function<void()> &work)
{
    QList<double> times;
    QElapsedTimer timer;
    for (int i = 0; i < 9; ++i) {
        timer.start();
        work();
        times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    return median(times);
}

/// base with a line put behind every count-th list item or heading, beginning with the first.
QString edited(const QString &base, int first, int count, const QString &line)
{
    QStringList lines = base.split(u'\n');
    int seen = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if ((lines[i].startsWith(u"- "_s) || lines[i].startsWith(u"### "_s)) && ++seen % count == first)
            lines[i] += u'\n' + line + QString::number(seen);
    }
    return lines.join(u'\n');
}

void measure(const char *name, const QString &base, int every)
{
    const QString ours = edited(base, 1, every, u"- of mine "_s);
    const QString theirs = edited(base, 1 + every / 2, every, u"- of theirs "_s);
    MergeResult result;
    const double merge = measured([&] { result = mergeTexts(base, ours, theirs); });

    QTemporaryDir folder;
    const auto write = [&](const QString &file, const QString &text) {
        QFile out(folder.filePath(file));
        if (out.open(QIODevice::WriteOnly))
            out.write(text.toUtf8());
        return out.fileName();
    };
    const QStringList files{write(u"o"_s, ours), write(u"b"_s, base), write(u"t"_s, theirs)};
    const auto git = [&](const QStringList &arguments) {
        return measured([&] {
            QProcess process;
            process.setStandardOutputFile(QProcess::nullDevice());
            process.setWorkingDirectory(folder.path()); // no repository, whose settings git would read
            process.start(u"git"_s, arguments);
            process.waitForFinished(-1);
        });
    };
    const double mergeFile = git(QStringList{u"merge-file"_s, u"-p"_s, u"-q"_s} + files);
    const double start = git({u"--version"_s});
    std::printf("%-10s %8lld units, %lld conflicts | merge %.2f ms | git merge-file %.2f ms (git alone %.2f ms) | "
                "ratio %.2f\n",
                name, qlonglong(base.size()), qlonglong(result.conflicts.size()), merge, mergeFile, start,
                merge / mergeFile);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QString longest;
    QString joined;
    for (const QString &path : application.arguments().sliced(1)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        joined += text + u"\n\n"_s;
        if (text.size() > longest.size())
            longest = text;
    }
    if (joined.isEmpty())
        return 2;
    measure("longest", longest, 6);
    joined = joined.repeated(1 + 1'000'000 / joined.size());
    measure("a megabyte", joined, 40);
    return 0;
}
