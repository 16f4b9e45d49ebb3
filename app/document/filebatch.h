#pragma once

#include "app/text/error.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace minuta {

struct FileCalls;

/// One of several files that are written together.
struct FileWrite
{
    QString path;
    QByteArray bytes;
    std::optional<QByteArray> base; ///< what the file must hold; none: anything. Of no meaning for a new file
    bool isNew = false;             ///< made by createFile(): nothing may stand there
};

/// Writes all of the files, in their order, or none. First all are looked at: bases, permissions, and that no two are
/// the same file by another name. When one fails later, those written before are put back byte for byte where the disk
/// still holds what was written, and new files and the folders made for them go. Folders are made below root, as by
/// createFile().
///
/// The error's subject is the file that could not be written; its codes are those of writeFileAtomically() and
/// createFile(), FileMissing, and InvalidArgument for a file named twice (detail is the other name): nothing has
/// changed then. Error PartlyWritten where putting back failed, too: detail lists, a line each, the files that hold or
/// may hold the new text, each followed by the path of its backup where writeFileAtomically() kept one.
Result<void> writeFiles(const QList<FileWrite> &files, const QString &root, const FileCalls &calls);
Result<void> writeFiles(const QList<FileWrite> &files, const QString &root = {});

} // namespace minuta
