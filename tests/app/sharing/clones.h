#pragma once

#include "tests/app/sharing/gitrepository.h"

#include <QTemporaryDir>

namespace minuta::test {

/// A repository that others push to, and two clones of it, ours and theirs, in which minutes.md and other.txt are.
class Clones
{
public:
    Clones()
    {
        m_hub.git({"config", "receive.denyCurrentBranch", "ignore"});
        m_hub.write(QStringLiteral("minutes.md"), "# M 2026-11-24\n\n## A\n\n## B\n");
        m_hub.write(QStringLiteral("other.txt"), "one\n");
        m_hub.commit(1);
        for (const GitRepository *clone : {&ours, &theirs}) {
            clone->git({"remote", "add", "origin", QFile::encodeName(m_hub.path())});
            clone->git({"fetch", "-q", "origin"});
            clone->git({"checkout", "-q", "-b", "main", "--track", "origin/main"});
        }
        theirs.git({"config", "user.name", "Ben Test"});
    }

    void theyPush(const QString &name, const QByteArray &bytes, int hour) const
    {
        theirs.git({"pull", "-q", "--rebase"});
        theirs.write(name, bytes);
        theirs.commit(hour);
        theirs.git({"push", "-q"});
    }
    /// What everybody sees of a file.
    QByteArray shared(const QByteArray &name) const { return m_hub.git({"show", "main:" + name}); }
    /// A line for each commit of everybody's, newest first: its subject, and the files it changed.
    QByteArray history() const
    {
        return m_hub.git({"log", "--first-parent", "-m", "--format=%s:", "--name-only", "main"})
            .replace(":\n\n", ": ")
            .replace("\n\n", "\n");
    }

    /// The repository that others push to.
    QString hub() const { return m_hub.path(); }
    void allowPartialClones() const
    {
        m_hub.git({"config", "uploadpack.allowFilter", "true"});
        m_hub.git({"config", "uploadpack.allowAnySHA1InWant", "true"});
    }

    GitRepository ours;
    GitRepository theirs;

private:
    GitRepository m_hub;
};

} // namespace minuta::test
