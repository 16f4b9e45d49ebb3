#pragma once

#include <QString>

#include <expected>

namespace minuta {

/// What can go wrong outside the program. The sentences for people are made where they are shown
/// (ui/errortext.cpp for the window, app/cli for a terminal).
enum class ErrorCode
{
    FileMissing,
    FileUnreadable,   ///< permission or input error; detail is the system's word
    FileUnwritable,   ///< permission, read-only; detail is the system's word
    NotARegularFile,  ///< folder, FIFO, socket, device; detail names which
    FileTooLarge,     ///< offset is its size in bytes
    NotUtf8,          ///< offset and line of the first bad byte
    ContainsNul,      ///< offset and line of the first NUL byte
    DiskFull,         ///< nothing was changed on disk
    WriteFailed,      ///< input or output error while writing; nothing was changed on disk
    FileExists,       ///< a file that was to be made or moved there; nothing was replaced
    PartlyWritten,    ///< several files were to be written; detail lists those that hold the new text, a line each
    ChangedOnDisk,    ///< the file is no longer the one that was opened
    GitMissing,       ///< there is no git program
    GitFailed,        ///< it failed, or did not answer in time; detail is its own word
    NoSuchElement,    ///< a section, item or row that is no longer in the text
    AmbiguousElement, ///< several answer to that name; detail lists them, a line each
    InvalidArgument,  ///< a value that the text cannot hold at that place; detail says why
};

struct Error
{
    ErrorCode code = ErrorCode::InvalidArgument;
    QString subject;     ///< the file's path, or the name that was asked for
    QString detail;      ///< the system's word, or what the code says
    qint64 offset = -1;  ///< byte offset in the file, 0-based; -1: none
    qsizetype line = -1; ///< 1-based, as it is read by people; -1: none

    friend bool operator==(const Error &, const Error &) = default;
};

template<typename T> using Result = std::expected<T, Error>;

/// The result of an edit that is not made: code and detail, with no subject.
inline std::unexpected<Error> refusal(ErrorCode code, const QString &detail = {})
{
    Error error;
    error.code = code;
    error.detail = detail;
    return std::unexpected(std::move(error));
}

} // namespace minuta
