#include "app/cli/errormessage.h"

using namespace Qt::StringLiterals;

namespace minuta::cli {

namespace {

QString place(const Error &error)
{
    // An empty name, as of a variable that was not set, would not be seen.
    const QString subject = error.subject.isEmpty() ? u"\"\""_s : error.subject;
    return error.line > 0 ? u"%1:%2: "_s.arg(subject).arg(error.line) : subject + u": "_s;
}

QString inParentheses(const QString &detail)
{
    return detail.isEmpty() ? QString() : u" (%1)"_s.arg(detail);
}

} // namespace

QString errorMessage(const Error &error)
{
    const QString where = place(error);
    const QString detail = inParentheses(error.detail);
    switch (error.code) {
    case ErrorCode::FileMissing: return where + u"There is no such file. Check its name and folder."_s;
    case ErrorCode::FileUnreadable: return where + u"The file cannot be read%1. Check who may read it."_s.arg(detail);
    case ErrorCode::FileUnwritable:
        return where
               + u"The file cannot be written%1. Nothing was changed. Check who may write it and its folder."_s.arg(
                   detail);
    case ErrorCode::NotARegularFile:
        return where + u"This is no file with a text%1. Name a Markdown file."_s.arg(detail);
    case ErrorCode::FileTooLarge:
        return where
               + u"The file is too large: it has %1 bytes, at most 256 MB can be read. Name a smaller one."_s.arg(
                   error.offset);
    case ErrorCode::NotUtf8:
        return where
               + u"The byte at offset %1 is not UTF-8. Convert the file, for example: iconv -f WINDOWS-1252 -t UTF-8"_s
                     .arg(error.offset);
    case ErrorCode::ContainsNul:
        return where
               + u"There is a NUL byte at offset %1: this is no text. Name a Markdown file in UTF-8."_s.arg(
                   error.offset);
    case ErrorCode::DiskFull: return where + u"The disk is full. Nothing was changed. Free some space and try again."_s;
    case ErrorCode::WriteFailed:
        return where + u"Writing failed%1. Nothing was changed. Try again, or another disk."_s.arg(detail);
    case ErrorCode::FileExists: return where + u"There is a file already. It was left as it is. Choose another name."_s;
    case ErrorCode::PartlyWritten:
        return where
               + u"Writing failed, and not every file could be put back. Look at these, which may hold the new text:\n%1"_s
                     .arg(error.detail);
    case ErrorCode::ChangedOnDisk:
        return where + u"Another program has written the file in the meantime. Nothing was changed. Try again."_s;
    case ErrorCode::GitMissing: return where + u"There is no program called git. Install it and try again."_s;
    case ErrorCode::GitFailed: return where + u"Git has failed%1. Your text is in the file as it was."_s.arg(detail);
    case ErrorCode::NoSuchElement:
        return where + u"There is no such section. Nothing was changed. Look at: minuta outline FILE"_s;
    case ErrorCode::AmbiguousElement:
        return where + u"Several sections have that name. Nothing was changed. Name a path."_s;
    case ErrorCode::InvalidArgument:
        return where + u"That is not possible%1. Nothing was changed. Choose another value."_s.arg(detail);
    }
    return where + error.detail;
}

ExitCode exitCode(const Error &error)
{
    switch (error.code) {
    case ErrorCode::FileExists:
    case ErrorCode::ChangedOnDisk:
    case ErrorCode::NoSuchElement:
    case ErrorCode::AmbiguousElement:
    case ErrorCode::InvalidArgument: return Refused;
    default: return Failed;
    }
}

} // namespace minuta::cli
