#include "app/sharing/repositoryprograms.h"

#include "app/sharing/git.h"
#include "app/sharing/mergedriver.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// Keys whose value git runs, or that let it run what an address says (git-config(1)). What it runs for an editor, a
/// pager or an alias is none: this program asks for neither.
bool namesProgram(const QString &key)
{
    static const QRegularExpression programs(
        u"^(core\\.(fsmonitor|hookspath|sshcommand|gitproxy|askpass|alternaterefscommand)"
        "|filter\\..*\\.(clean|smudge|process)|diff\\.external|diff\\..*\\.(command|textconv)|merge\\..*\\.driver"
        "|credential\\.(.*\\.)?helper|gpg\\.(.*\\.)?program|gpg\\.ssh\\.defaultkeycommand"
        "|remote\\..*\\.(uploadpack|receivepack|vcs)|url\\..*\\.(insteadof|pushinsteadof)|protocol\\.(.*\\.)?allow"
        "|uploadpack\\.packobjectshook)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return programs.match(key).hasMatch();
}

bool isHarmless(const QString &key, const QString &value)
{
    static const QStringList plain{u""_s, u"true"_s, u"false"_s, u"yes"_s, u"no"_s, u"on"_s, u"off"_s, u"0"_s, u"1"_s};
    if (key.compare("core.fsmonitor"_L1, Qt::CaseInsensitive) == 0)
        return plain.contains(value.toLower()); // git's own
    return key.compare("merge.minuta.driver"_L1, Qt::CaseInsensitive) == 0 && isOwnDriver(value);
}

/// In the repository's own files, and those that they include.
Result<QList<RepositoryProgram>> configured(const QString &root)
{
    const auto listed = runGit(root, {u"config"_s, u"--list"_s, u"--show-scope"_s, u"-z"_s});
    if (!listed)
        return std::unexpected(listed.error());
    const QByteArrayList parts = listed->split('\0'); // "local", "key\nvalue", …
    QList<RepositoryProgram> programs;
    for (qsizetype i = 0; i + 1 < parts.size(); i += 2) {
        if (parts[i] != "local" && parts[i] != "worktree")
            continue;
        const QString setting = QString::fromUtf8(parts[i + 1]);
        const QString key = setting.section(u'\n', 0, 0);
        const QString value = setting.section(u'\n', 1);
        if (namesProgram(key) && !isHarmless(key, value))
            programs.append({key, value});
    }
    return programs;
}

/// Where core.hooksPath leads elsewhere it is told as that.
Result<QList<RepositoryProgram>> hooks(const QString &root)
{
    const auto folder = runGit(root, {u"rev-parse"_s, u"--git-common-dir"_s});
    if (!folder)
        return std::unexpected(folder.error());
    const QDir place(QDir(root).absoluteFilePath(QString::fromUtf8(*folder).trimmed()) + u"/hooks"_s);
    QList<RepositoryProgram> programs;
    for (const QString &name : place.entryList(QDir::Files | QDir::Executable, QDir::Name)) {
        if (!name.endsWith(".sample"_L1))
            programs.append({u"hooks/"_s + name, place.filePath(name)});
    }
    return programs;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(1 << 20) : QByteArray();
}

} // namespace

Result<RepositoryPrograms> repositoryPrograms(const QString &root)
{
    const auto settings = configured(root);
    const auto files = settings ? hooks(root) : settings;
    if (!files)
        return std::unexpected(files.error());
    RepositoryPrograms result{root, *settings + *files, {}};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const RepositoryProgram &program : std::as_const(result.programs)) {
        const bool isHook = program.name.startsWith("hooks/"_L1);
        for (const QByteArray &part :
             {program.name.toUtf8(), program.value.toUtf8(), isHook ? contentOf(program.value) : QByteArray()}) {
            hash.addData(QByteArray::number(part.size()) + ' ');
            hash.addData(part);
        }
    }
    result.fingerprint = hash.result().toHex();
    return result;
}

} // namespace minuta
