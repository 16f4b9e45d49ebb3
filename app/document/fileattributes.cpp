#include "app/document/fileattributes.h"

#include "app/document/filecalls.h"

#include <QByteArray>
#include <QList>

#include <sys/xattr.h>

namespace minuta {

namespace {

constexpr mode_t permissions = 07777;

/// Access control lists are extended attributes here. What can not be copied (a security label, another file system's
/// own) is left out.
void copyExtendedAttributes(int from, int to)
{
    const ssize_t size = ::flistxattr(from, nullptr, 0);
    if (size <= 0)
        return;
    QByteArray names(size, Qt::Uninitialized);
    const ssize_t listed = ::flistxattr(from, names.data(), size_t(names.size()));
    if (listed <= 0)
        return;
    names.truncate(listed);
    for (const QByteArray &name : names.split('\0')) {
        const ssize_t valueSize = name.isEmpty() ? -1 : ::fgetxattr(from, name.constData(), nullptr, 0);
        if (valueSize < 0)
            continue;
        QByteArray value(valueSize, Qt::Uninitialized);
        if (::fgetxattr(from, name.constData(), value.data(), size_t(value.size())) == value.size())
            ::fsetxattr(to, name.constData(), value.constData(), size_t(value.size()), 0);
    }
}

} // namespace

int keepAttributes(const FileCalls &calls, const OpenFile &file, const struct stat &status, const OpenFile &original)
{
    struct stat now = {};
    if (const int error = repeated([&] { return calls.fstat(file.descriptor(), &now); }))
        return error;
    if (now.st_uid != status.st_uid || now.st_gid != status.st_gid) {
        if (const int error = repeated([&] { return calls.fchown(file.descriptor(), status.st_uid, status.st_gid); }))
            return error;
    }
    copyExtendedAttributes(original.descriptor(), file.descriptor());
    // Last: a change of the owner takes set-ID bits away, and an ACL changes the group's bits.
    return repeated([&] { return calls.fchmod(file.descriptor(), status.st_mode & permissions); });
}

} // namespace minuta
