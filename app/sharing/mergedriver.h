#pragma once

#include "app/text/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace minuta {

/// The lines that .gitattributes needs so that git merges minutes by section. They stand before all others, which keep
/// their bytes and the last word: the later of two attributes counts.
QByteArray withMergeAttributes(const QByteArray &attributes);
/// The same without them, byte for byte as it was before.
QByteArray withoutMergeAttributes(const QByteArray &attributes);
bool hasMergeAttributes(const QByteArray &attributes);

/// The top folder of the working copy that folder is in. Errors GitMissing, GitFailed.
Result<QString> workingTree(const QString &folder);

/// A Markdown file that git merges another way, since other attributes have the last word.
struct OtherMerge
{
    QString path;  ///< below the working tree
    QString merge; ///< "union", "unset"
};

/// Those of the last commit, at most ten, and minutes.md for those to come. Runs git some times, only reading.
QList<OtherMerge> otherMerges(const QString &workingCopy);

/// The command line that git has in its configuration; program as a path or a name. Git hands it to a shell.
QString mergeDriver(const QString &program);

/// Whether a configured command line is one that mergeDriver() makes, for this program wherever it stands now.
bool isOwnDriver(const QString &driver);

/// The driver that the repository's own configuration has; empty: none.
QString configuredDriver(const QString &workingCopy);
/// Writes the driver into the repository's own configuration, or takes it out again.
Result<void> configureDriver(const QString &workingCopy, const QString &driver);
Result<void> removeDriver(const QString &workingCopy);

} // namespace minuta
