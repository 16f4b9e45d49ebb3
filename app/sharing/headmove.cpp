#include "app/sharing/headmove.h"

#include "app/sharing/git.h"
#include "app/sharing/madecommit.h"

#include <QFileInfo>
#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// What the step does to a file; entries as entryIn() tells them.
struct FileStep
{
    QString path;
    QString before;
    QString after;
};

QList<FileStep> stepsOf(const WorkingCopy &copy, const QString &commit, const UserGit &git)
{
    const QByteArray raw = git({u"diff-tree"_s, u"-r"_s, u"-z"_s, u"--raw"_s, u"--no-abbrev"_s, u"--no-renames"_s,
                                u"--no-ext-diff"_s, copy.head, commit})
                               .value_or(QByteArray());
    const QByteArrayList parts = raw.split('\0'); // ":100644 100644 id id M", path, …
    QList<FileStep> steps;
    for (qsizetype i = 0; i + 1 < parts.size(); i += 2) {
        const QByteArrayList words = parts[i].mid(1).split(' ');
        if (words.size() != 5)
            continue;
        const auto entry = [&words](int side) {
            return words[side].startsWith("0000") ? QString()
                                                  : QString::fromLatin1(words[side] + ',' + words[side + 2]);
        };
        steps.append({QString::fromUtf8(parts[i + 1]), entry(0), entry(1)});
    }
    return steps;
}

QSet<QString> namesIn(const Result<QByteArray> &printed)
{
    const QStringList names = QString::fromUtf8(printed.value_or(QByteArray())).split(QChar(u'\0'));
    return {names.begin(), names.end()};
}

bool isOnDiskAs(const WorkingCopy &copy, const FileStep &step, const UserGit &git)
{
    const QFileInfo file(copy.root + u'/' + step.path);
    if (step.after.isEmpty() || file.isSymbolicLink() || !file.isFile())
        return false;
    const QByteArray blob = git({u"hash-object"_s, u"--"_s, step.path}).value_or(QByteArray());
    return QString::fromUtf8(blob).trimmed() == step.after.section(u',', 1);
}

/// The steps to what is on disk already; nothing where what people have done is in the way of another.
std::optional<QList<FileStep>> stepsDone(const WorkingCopy &copy, const QString &commit, const UserGit &git)
{
    std::ignore = git({u"update-index"_s, u"-q"_s, u"--refresh"_s}); // else a file that was only touched is changed
    const QSet<QString> edited = namesIn(git({u"diff-files"_s, u"--name-only"_s, u"-z"_s}));
    const QSet<QString> staged =
        namesIn(git({u"diff-index"_s, u"--cached"_s, u"--name-only"_s, u"-z"_s, copy.head, u"--"_s}));
    QList<FileStep> done;
    for (const FileStep &step : stepsOf(copy, commit, git)) {
        if (step.path == copy.path)
            continue;
        if (staged.contains(step.path))
            return std::nullopt;
        const bool isMade = step.before.isEmpty() && QFileInfo::exists(copy.root + u'/' + step.path);
        if (!edited.contains(step.path) && !isMade)
            continue;
        if (!isOnDiskAs(copy, step, git))
            return std::nullopt;
        done.append(step);
    }
    return done;
}

QString entryInIndex(const WorkingCopy &copy, const UserGit &git)
{
    const auto entry = git({u"ls-files"_s, u"-z"_s, u"--format=%(objectmode),%(objectname)"_s, u"--"_s, copy.path});
    return QString::fromUtf8(entry.value_or(QByteArray()).split('\0').first()).trimmed();
}

} // namespace

Result<bool> moveHead(const WorkingCopy &copy, const QString &commit, const UserGit &git)
{
    if (commit == copy.head)
        return true;
    std::optional<QList<FileStep>> steps = stepsDone(copy, commit, git);
    if (!steps)
        return false;
    const QString there = entryIn(copy, commit);
    const QString here = entryIn(copy, copy.head);
    const bool isRemoved = there.isEmpty() && !here.isEmpty();
    const auto tree = isRemoved ? treeWith(copy, git, commit, here) : Result<QString>(commit);
    if (!tree)
        return std::unexpected(tree.error());
    steps->append({copy.path, entryInIndex(copy, git), isRemoved ? here : there});
    Result<QByteArray> moved;
    for (const FileStep &step : std::as_const(*steps)) {
        if (moved)
            moved = git(indexUpdate(step.path, step.after));
    }
    if (moved)
        moved = git({u"read-tree"_s, u"-m"_s, u"-u"_s, copy.head, *tree});
    if (moved)
        moved =
            git({u"update-ref"_s, u"-m"_s, u"minuta: take in what others have pushed"_s, u"HEAD"_s, commit, copy.head});
    if (moved)
        return true;
    for (const FileStep &step : std::as_const(*steps))
        std::ignore = git(indexUpdate(step.path, step.before));
    // Of files whose changes git was told not to look for (assume-unchanged) only this step tells.
    if (moved.error().detail.contains("not uptodate"_L1) || moved.error().detail.contains("would be overwritten"_L1))
        return false;
    return std::unexpected(moved.error());
}

} // namespace minuta
