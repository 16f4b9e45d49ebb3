#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/errormessage.h"
#include "app/cli/output.h"
#include "app/document/atomicfile.h"
#include "app/document/createfile.h"
#include "app/sharing/mergedriver.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <optional>

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

/// The name alone where the PATH leads to this program: its place may change with an update.
QString ownProgram()
{
    const QString path = QCoreApplication::applicationFilePath();
    const QString name = QFileInfo(path).fileName();
    const QString found = QStandardPaths::findExecutable(name);
    return QFileInfo(found).canonicalFilePath() == QFileInfo(path).canonicalFilePath() ? name : path;
}

/// The bytes of .gitattributes; nothing where there is no such file. A link may lead out of the repository, and git
/// does not follow it either.
Result<std::optional<QByteArray>> readAttributes(const QString &path)
{
    Error error;
    error.subject = path;
    const QFileInfo info(path);
    if (info.isSymLink() || (info.exists() && !info.isFile())) {
        error.code = ErrorCode::NotARegularFile;
        error.detail = info.isSymLink() ? u"symbolic link"_s : u"no file"_s;
        return std::unexpected(error);
    }
    if (!info.exists())
        return std::nullopt;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        error.code = ErrorCode::FileUnreadable;
        error.detail = file.errorString();
        return std::unexpected(error);
    }
    return file.readAll();
}

Result<void> writeAttributes(const QString &path, const std::optional<QByteArray> &before, const QByteArray &after)
{
    return before ? writeFileAtomically(path, after, before) : createFile(path, after);
}

int failed(Streams &streams, const Error &error)
{
    report(streams, Failed, errorMessage(error));
    return Failed;
}

int setUp(Streams &streams, const QString &folder)
{
    const QString path = folder + "/.gitattributes"_L1;
    const auto before = readAttributes(path);
    if (!before)
        return failed(streams, before.error());
    const QString driver = mergeDriver(ownProgram());
    QString done;
    if (configuredDriver(folder) != driver) {
        if (const auto configured = configureDriver(folder, driver); !configured)
            return failed(streams, configured.error());
        done += u"The configuration of this repository has the merge driver \"minuta\": %1\n"_s.arg(driver);
    }
    const QByteArray old = before->value_or(QByteArray());
    if (!hasMergeAttributes(old)) {
        if (const auto written = writeAttributes(path, *before, withMergeAttributes(old)); !written)
            return failed(streams, written.error());
        done += u"%1 says that *.md files are merged by it. Commit that file to share it; whoever has not run this "
                "command goes on merging by lines.\n"_s.arg(path);
    }
    write(streams, done.isEmpty() ? u"%1 is set up already.\n"_s.arg(folder) : done);
    QStringList others;
    for (const OtherMerge &other : otherMerges(folder))
        others.append(printable(u"%1 (merge: %2)"_s.arg(other.path, other.merge)));
    if (!others.isEmpty())
        return report(
            streams, Refused,
            u"Git does not merge these by it: other lines of a .gitattributes, or of .git/info/attributes, have the "
            "last word. Take them out, or leave it so if it is meant so:\n  %1"_s.arg(others.join(u"\n  "_s)));
    return Done;
}

int undo(Streams &streams, const QString &folder)
{
    const QString path = folder + "/.gitattributes"_L1;
    const auto before = readAttributes(path);
    if (!before)
        return failed(streams, before.error());
    QString done;
    const QByteArray old = before->value_or(QByteArray());
    if (hasMergeAttributes(old)) {
        const QByteArray rest = withoutMergeAttributes(old);
        if (rest.isEmpty()) {
            if (!QFile::remove(path))
                return report(streams, Failed, u"%1: The file could not be removed."_s.arg(path));
            done += u"%1 is gone: it held nothing else.\n"_s.arg(path);
        } else {
            if (const auto written = writeAttributes(path, old, rest); !written)
                return failed(streams, written.error());
            done += u"%1 is as it was before.\n"_s.arg(path);
        }
    }
    if (!configuredDriver(folder).isEmpty()) {
        if (const auto removed = removeDriver(folder); !removed)
            return failed(streams, removed.error());
        done += u"The configuration of this repository has no merge driver \"minuta\" any more.\n"_s;
    }
    write(streams, done.isEmpty() ? u"%1 was not set up.\n"_s.arg(folder) : done);
    return Done;
}

} // namespace

int gitSetup(const Arguments &arguments, Streams &streams)
{
    const auto folder = workingTree(arguments.files().value(0, QDir::currentPath()));
    if (!folder)
        return failed(streams, folder.error());
    return arguments.has(u"undo"_s) ? undo(streams, *folder) : setUp(streams, *folder);
}

} // namespace minuta::cli
