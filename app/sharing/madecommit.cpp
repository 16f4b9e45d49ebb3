#include "app/sharing/madecommit.h"

#include "app/sharing/git.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

QString trimmed(const QByteArray &printed)
{
    return QString::fromUtf8(printed).trimmed();
}

/// An index of its own, in a folder that goes with it.
class OwnIndex
{
public:
    OwnIndex(const WorkingCopy &copy, const UserGit &git)
        : m_copy(copy)
        , m_git(git)
    {
    }

    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    /// What git prints when it works on this index.
    Result<QString> git(const QStringList &arguments) const
    {
        const auto end = m_git.end(arguments, {}, filePath(u"index"_s));
        if (!end)
            return std::unexpected(end.error());
        if (end->exitCode != 0)
            return gitFailure(m_copy.root, end->errors.isEmpty() ? end->output : end->errors);
        return trimmed(end->output);
    }
    /// Holds the tree with another entry of the file from now on; its id.
    Result<QString> treeWith(const QString &tree, const QString &entry) const
    {
        auto done = git({u"read-tree"_s, tree});
        if (done)
            done = git(indexUpdate(m_copy.path, entry));
        return done ? git({u"write-tree"_s}) : done;
    }

private:
    const WorkingCopy &m_copy;
    const UserGit &m_git;
    QTemporaryDir m_folder;
};

/// The entry that the file on disk gets where it was as in tree.
Result<QString> entryOnDisk(const WorkingCopy &copy, const QString &tree, const UserGit &git)
{
    const auto blob = git({u"hash-object"_s, u"-w"_s, u"--"_s, copy.path});
    if (!blob)
        return std::unexpected(blob.error());
    const QString mode = entryIn(copy, tree).section(u',', 0, 0);
    return (mode.isEmpty() ? u"100644"_s : mode) + u',' + trimmed(*blob);
}

Result<QString> commitTree(const QString &tree, const QStringList &parents, const QString &message, const UserGit &git)
{
    QStringList arguments{u"commit-tree"_s, u"-F"_s, u"-"_s};
    for (const QString &parent : parents)
        arguments += {u"-p"_s, parent};
    if (git({u"config"_s, u"--type=bool"_s, u"commit.gpgSign"_s}).value_or(QByteArray()).startsWith("true"))
        arguments.append(u"-S"_s);
    const auto made = git(arguments + QStringList{tree}, message.toUtf8());
    if (!made)
        return std::unexpected(made.error());
    return trimmed(*made);
}

/// The message as the hooks leave it, which may refuse the commit.
Result<QString> heardByHooks(const OwnIndex &index, const QString &message)
{
    QTemporaryFile file(index.filePath(u"message-XXXXXX"_s));
    if (!file.open() || file.write(message.toUtf8() + '\n') < 0 || !file.flush())
        return std::unexpected(Error{ErrorCode::WriteFailed, file.fileTemplate(), file.errorString()});
    const QString path = file.fileName();
    const auto hook = [&](const QStringList &words) {
        return index.git(QStringList{u"hook"_s, u"run"_s, u"--ignore-missing"_s} + words);
    };
    auto heard = hook({u"pre-commit"_s});
    if (heard)
        heard = hook({u"prepare-commit-msg"_s, u"--"_s, path, u"message"_s});
    if (heard)
        heard = hook({u"commit-msg"_s, u"--"_s, path});
    if (!heard)
        return heard;
    QFile left(path); // a hook can have put another file there
    return left.open(QIODevice::ReadOnly) ? QString::fromUtf8(left.readAll()).trimmed() : message;
}

} // namespace

QString entryIn(const WorkingCopy &copy, const QString &tree)
{
    const auto entry = runGit(copy.root, {u"ls-tree"_s, u"-z"_s, u"--format=%(objectmode),%(objectname)"_s,
                                          u"--end-of-options"_s, tree, copy.path});
    const QByteArray found = entry ? entry->split('\0').first() : QByteArray();
    return found.startsWith("10") || found.startsWith("12") ? QString::fromLatin1(found) : QString();
}

QStringList indexUpdate(const QString &path, const QString &entry)
{
    if (entry.isEmpty())
        return {u"update-index"_s, u"--force-remove"_s, u"--"_s, path};
    return {u"update-index"_s, u"--add"_s, u"--cacheinfo"_s, entry + u',' + path};
}

Result<QString> treeWith(const WorkingCopy &copy, const UserGit &git, const QString &tree, const QString &entry)
{
    return OwnIndex(copy, git).treeWith(tree, entry);
}

Result<QString> mergeCommit(const WorkingCopy &copy, const QString &own, const QString &message, const UserGit &git)
{
    const auto merged = git.end(
        {u"merge-tree"_s, u"--write-tree"_s, u"-z"_s, u"--name-only"_s, u"--no-messages"_s, own, copy.upstreamHead});
    if (!merged)
        return std::unexpected(merged.error());
    const QByteArrayList lines = merged->output.split('\0');
    QStringList conflicts;
    for (const QByteArray &name : lines.sliced(1)) {
        if (!name.isEmpty() && QString::fromUtf8(name) != copy.path)
            conflicts.append(QString::fromUtf8(name));
    }
    if (merged->exitCode > 1 || !conflicts.isEmpty())
        return gitFailure(copy.root, merged->exitCode > 1 ? merged->errors
                                                          : ("Automatic merge failed; fix conflicts in: "
                                                             + conflicts.join(u", "_s).toUtf8()));
    const auto entry = entryOnDisk(copy, own, git);
    if (!entry)
        return entry;
    const auto tree = treeWith(copy, git, QString::fromUtf8(lines.first()), *entry);
    return tree ? commitTree(*tree, {own, copy.upstreamHead}, message, git) : tree;
}

Result<QString> commitOn(const WorkingCopy &copy, const QString &parent, const QString &message, const UserGit &git)
{
    const auto entry = entryOnDisk(copy, parent, git);
    if (!entry || *entry == entryIn(copy, parent))
        return entry ? parent : entry;
    const OwnIndex index(copy, git);
    if (const auto tree = index.treeWith(parent, *entry); !tree)
        return tree;
    const auto heard = heardByHooks(index, message);
    if (!heard)
        return heard;
    if (heard->isEmpty())
        return gitFailure(copy.root, "Aborting commit due to empty commit message.");
    const auto tree = index.git({u"write-tree"_s}); // a hook can have put its own version there
    return tree ? commitTree(*tree, {parent}, *heard, git) : tree;
}

} // namespace minuta
