#pragma once

#include "app/text/error.h"

namespace minuta {

inline Error noSuchSection(int section)
{
    Error error;
    error.code = ErrorCode::NoSuchElement;
    error.subject = QString::number(section);
    return error;
}

inline Error invalidValue(const QString &value, const QString &why)
{
    Error error;
    error.code = ErrorCode::InvalidArgument;
    error.subject = value;
    error.detail = why;
    return error;
}

} // namespace minuta
