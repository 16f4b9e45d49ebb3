#include "app/document/writeerror.h"

#include <cerrno>

namespace minuta {

ErrorCode writeErrorCode(int error)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return ErrorCode::DiskFull;
    case EACCES:
    case EPERM:
    case EROFS:
    case ENOENT:
    case ENOTDIR:
    case EISDIR:
    case ELOOP:
    case ENAMETOOLONG:
    case ETXTBSY: return ErrorCode::FileUnwritable;
    default: return ErrorCode::WriteFailed;
    }
}

Error writeError(int error, const QString &path)
{
    Error result;
    result.code = writeErrorCode(error);
    result.subject = path;
    result.detail = qt_error_string(error);
    return result;
}

} // namespace minuta
