#pragma once

#include "tests/app/sharing/gitrepository.h"

namespace minuta::test {

/// A repository with a signed commit, an object that is missing and attributes, all of whose settings that name a
/// program name one that leaves a mark.
class HostileRepository : public GitRepository
{
public:
    HostileRepository()
    {
        writeProgram(path(QStringLiteral(".git/trap")));
        write(QStringLiteral("a.md"), "# Meeting\n");
        write(QStringLiteral("b.md"), "# Meeting\n");
        write(QStringLiteral(".gitattributes"), "*.md diff=trap filter=trap merge=trap\n");
        commit(1);
        write(QStringLiteral("a.md"), "# Meeting\n\nmore\n");
        commit(2);
        sign();
        write(QStringLiteral("b.md"), "# Meeting\n\nmore, not committed\n");
        QVERIFY(QFile::remove(objectFile(git({"rev-parse", "HEAD~1:a.md"}))));
        for (const QByteArray hook : {"post-index-change", "post-checkout", "pre-commit", "reference-transaction",
                                      "fsmonitor-watchman", "pre-auto-gc", "post-merge", "pre-push", "update"})
            writeProgram(path(QStringLiteral(".git/hooks/") + QString::fromUtf8(hook)));
        set();
    }

    /// How many times a program was run since.
    int marks() const
    {
        QFile file(path(QStringLiteral(".git/marks")));
        return file.open(QIODevice::ReadOnly) ? int(file.readAll().size()) : 0;
    }
    void clearMarks() const { QFile::remove(path(QStringLiteral(".git/marks"))); }

private:
    void writeProgram(const QString &program) const
    {
        QDir().mkpath(QFileInfo(program).path());
        QFile file(program);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\nprintf x >> '" + QFile::encodeName(path(QStringLiteral(".git/marks"))) + "'\nexit 1\n");
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    QString objectFile(const QByteArray &id) const
    {
        const QString name = QString::fromLatin1(id);
        return path(QStringLiteral(".git/objects/%1/%2").arg(name.first(2), name.sliced(2)));
    }
    /// The last commit again, with a signature that has to be checked by the program that the configuration names.
    void sign() const
    {
        QByteArray text = git({"cat-file", "-p", "HEAD"});
        const qsizetype end = text.indexOf("\n\n");
        text.insert(end, "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n iQEz\n -----END PGP SIGNATURE-----");
        git({"update-ref", "HEAD", git({"hash-object", "-t", "commit", "-w", "--stdin"}, text + '\n')});
    }
    void set() const
    {
        const QByteArray trap = QFile::encodeName(path(QStringLiteral(".git/trap")));
        for (const QByteArray key : {"core.fsmonitor",
                                     "core.pager",
                                     "core.editor",
                                     "core.sshCommand",
                                     "core.gitProxy",
                                     "core.askPass",
                                     "core.alternateRefsCommand",
                                     "pager.log",
                                     "pager.ls-tree",
                                     "diff.external",
                                     "diff.trap.command",
                                     "diff.trap.textconv",
                                     "filter.trap.clean",
                                     "filter.trap.smudge",
                                     "filter.trap.process",
                                     "merge.trap.driver",
                                     "gpg.program",
                                     "gpg.openpgp.program",
                                     "credential.helper",
                                     "remote.origin.uploadpack",
                                     "uploadpack.packObjectsHook",
                                     "sequence.editor",
                                     "interactive.diffFilter"})
            git({"config", key, trap});
        for (const QByteArray command : {"log", "ls-tree", "rev-parse", "st"})
            git({"config", "alias." + command, "!" + trap});
        git({"config", "remote.origin.url", QFile::encodeName(path())});
        git({"config", "remote.origin.promisor", "true"});
        git({"config", "remote.origin.partialCloneFilter", "blob:none"});
        git({"config", "core.repositoryFormatVersion", "1"});
        git({"config", "extensions.partialClone", "origin"});
        git({"config", "log.showSignature", "true"});
        git({"config", "core.hooksPath", QFile::encodeName(path(QStringLiteral(".git/hooks")))});
        git({"config", "diff.renames", "copies"});
        git({"config", "log.diffMerges", "on"});
        clearMarks();
    }
};

} // namespace minuta::test
