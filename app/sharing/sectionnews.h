#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace minuta {

/// What others have done to a section of minutes.
struct SectionNews
{
    QStringList authors; ///< as their commits name them, the newest first, each once; empty where git does not know
    int added = 0;       ///< lines, as SectionDiff counts them
    int removed = 0;

    friend bool operator==(const SectionNews &, const SectionNews &) = default;
};

/// What makes `after` of `before`, by Section::key of `after`, or of `before` where a section was removed.
///
/// Authors are those of the commits of the file at path that lie between the two versions, when `after` is the one that
/// is committed here or that others have shared last; at most the 50 newest commits. Commits that join others count
/// through those, and other names that the file had are followed. Runs git some ten times and twice a commit, only reading (runGit()): for a worker thread.
QHash<QString, SectionNews> sectionNews(const QString &path, const QString &before, const QString &after);

} // namespace minuta
