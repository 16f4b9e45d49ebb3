#include "app/sharing/newplace.h"

#include "app/sharing/git.h"
#include "app/sharing/mergedriver.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr int mostNames = 20; ///< of a file, one after the other

struct Rename
{
    QString before;
    QString after;
};

QStringList logArguments(const QStringList &more)
{
    return QStringList{u"log"_s, u"--no-show-signature"_s, u"--no-ext-diff"_s, u"--no-textconv"_s,
                       u"--ignore-submodules=all"_s}
           + more;
}

/// The nearest folder above path that there is.
QString folderAbove(const QString &path)
{
    QString folder = QFileInfo(path).absolutePath();
    while (!QFileInfo(folder).isDir() && folder != QFileInfo(folder).absolutePath())
        folder = QFileInfo(folder).absolutePath();
    return folder;
}

/// The last commit of HEAD that removed the file; empty: none did, or it is there.
QString removingCommit(const QString &root, const QString &name)
{
    const auto entry = runGit(root, {u"ls-tree"_s, u"-z"_s, u"--name-only"_s, u"--end-of-options"_s, u"HEAD"_s, name});
    if (!entry || !entry->isEmpty())
        return {};
    const auto commit = runGit(root, logArguments({u"-1"_s, u"--format=%H"_s, u"--no-renames"_s, u"--diff-filter=D"_s,
                                                   u"--end-of-options"_s, u"HEAD"_s, u"--"_s, name}));
    return commit ? QString::fromLatin1(*commit).trimmed() : QString();
}

/// The files that a commit gave another name.
QList<Rename> renamesIn(const QString &root, const QString &commit)
{
    // As close as lastEdits() asks it to be: minutes of two meetings resemble each other.
    const auto log = runGit(root, logArguments({u"--no-walk"_s, u"--format="_s, u"--name-status"_s, u"-z"_s, u"-M90%"_s,
                                                u"-l1000"_s, u"--diff-filter=R"_s, u"--end-of-options"_s, commit}));
    const QByteArrayList words = log.value_or(QByteArray()).split('\0'); // "R100", the old name, the new one
    QList<Rename> renames;
    for (qsizetype i = 0; i + 2 < words.size(); i += 3)
        renames.append({QFile::decodeName(words[i + 1]), QFile::decodeName(words[i + 2])});
    return renames;
}

/// What the file is called since the commit; empty: it was removed.
QString nameAfter(const QString &root, const QString &name, const QString &commit)
{
    const QList<Rename> renames = renamesIn(root, commit);
    const auto found = std::ranges::find(renames, name, &Rename::before);
    return found == renames.end() ? QString() : found->after;
}

} // namespace

QString repositoryOf(const QString &path)
{
    return workingTree(folderAbove(path)).value_or(QString());
}

QString renamedTo(const QString &path)
{
    const QString root = repositoryOf(path);
    if (root.isEmpty())
        return {};
    // As git sees it: the folders that lead there may be symbolic links.
    const QString above = folderAbove(path);
    QString name =
        QDir(root).relativeFilePath(QFileInfo(above).canonicalFilePath() + u'/' + QDir(above).relativeFilePath(path));
    for (int i = 0; i < mostNames; ++i) {
        const QString commit = removingCommit(root, name);
        name = commit.isEmpty() ? QString() : nameAfter(root, name, commit);
        if (name.isEmpty())
            return {};
        if (const QString place = root + u'/' + name; QFileInfo(place).isFile())
            return place;
    }
    return {};
}

QString nameBefore(const QString &root, const QString &name, const QString &commit)
{
    const QList<Rename> renames = renamesIn(root, commit);
    const auto found = std::ranges::find(renames, name, &Rename::after);
    return found == renames.end() ? QString() : found->before;
}

} // namespace minuta
