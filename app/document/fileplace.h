#pragma once

#include <QByteArray>
#include <QString>

namespace minuta {

/// Folder and name of a file, as the system has them: bytes.
struct FilePlace
{
    QByteArray folder;
    QByteArray name;
};

/// path split at its last slash; symbolic links stay what they are.
FilePlace placeOf(const QByteArray &path);

/// The place that saving to path writes: symbolic links at its end are followed, also one whose target does not exist
/// yet. The name is empty for a path that ends with a slash and for a chain of links without end.
FilePlace resolvedPlace(const QString &path);

} // namespace minuta
