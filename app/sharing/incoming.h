#pragma once

#include "app/sharing/workingcopy.h"

#include <QDateTime>
#include <QList>

namespace minuta {

/// A commit that changed a file.
struct IncomingCommit
{
    QString author;
    QString subject;
    QDateTime time;

    friend bool operator==(const IncomingCommit &, const IncomingCommit &) = default;
};

/// The commits that changed the file at path (relative to root) and that tip has and known does not, newest first; none
/// where git does not know them. An empty known is none. Runs git once, only reading (runGit()).
QList<IncomingCommit> fileCommits(const QString &root, const QString &path, const QString &tip, const QString &known,
                                  int most);

/// What others have made of the file, and what it was made from: the three-way merge with the text of now takes it in.
struct Incoming
{
    QList<IncomingCommit> commits; ///< those that the text has not taken in, newest first, at most 50
    QString base;                  ///< empty where the file was not there
    QString theirs;                ///< the newest shared version; base where there is none
    bool isRemoved = false;        ///< others have removed the file, or given it another name; theirs is base then
};

/// Runs git some four times, only reading (runGit()). Errors GitFailed, and NotUtf8 or ContainsNul where a version is no
/// text; subject is the file then.
Result<Incoming> incoming(const WorkingCopy &copy);

} // namespace minuta
