#pragma once

#include "app/text/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace minuta {

/// A program that git runs because the repository's own settings or hooks say so, not the user's.
struct RepositoryProgram
{
    QString name;  ///< "filter.lfs.clean", or of a hook "hooks/pre-commit"
    QString value; ///< what runs; of a hook its path

    friend bool operator==(const RepositoryProgram &, const RepositoryProgram &) = default;
};

struct RepositoryPrograms
{
    QString root; ///< of the working tree, absolute
    QList<RepositoryProgram> programs;
    QByteArray fingerprint; ///< hexadecimal; another one where a program, or what a hook says, is another

    friend bool operator==(const RepositoryPrograms &, const RepositoryPrograms &) = default;
};

/// Those of the repository whose working tree is at root. A copied folder brings them along, so nothing of it is run
/// before people have said yes; the merge driver of this program is none. Runs git twice, only reading (runGit()).
Result<RepositoryPrograms> repositoryPrograms(const QString &root);

/// Whether people have said yes to these; asked in a worker thread.
using Trust = std::function<bool(const RepositoryPrograms &)>;

} // namespace minuta
