#include "ui/errortext.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <algorithm>

namespace minuta {

namespace {

/// The path as people read it; control characters and direction marks in a name must not reorder the sentence.
QString shownPath(const QString &path)
{
    QString shown = QDir::toNativeSeparators(path);
    for (QChar &unit : shown) {
        if (unit.category() == QChar::Other_Control || unit.category() == QChar::Other_Format)
            unit = QChar::ReplacementCharacter;
    }
    return shown;
}

/// The same for a path in each line.
QString shownPaths(const QString &paths)
{
    QStringList shown = paths.split(u'\n');
    std::ranges::transform(shown, shown.begin(), shownPath);
    return shown.join(u'\n');
}

} // namespace

QString errorText(const Error &error)
{
    const QString path = shownPath(error.subject);
    const QLocale locale;
    switch (error.code) {
    case ErrorCode::FileMissing:
        return QCoreApplication::translate("ErrorText", "%1 does not exist. It may have been moved or renamed.")
            .arg(path);
    case ErrorCode::FileUnreadable:
        return QCoreApplication::translate("ErrorText", "%1 could not be read: %2. Check its permissions.")
            .arg(path, error.detail);
    case ErrorCode::FileUnwritable:
        return QCoreApplication::translate(
                   "ErrorText", "%1 could not be written: %2. The text is still here; save it to another place.")
            .arg(path, error.detail);
    case ErrorCode::NotARegularFile:
        return QCoreApplication::translate("ErrorText", "%1 is not a file with text (%2). Choose a Markdown file.")
            .arg(path, error.detail);
    case ErrorCode::FileTooLarge:
        return QCoreApplication::translate("ErrorText",
                                           "%1 is too large to be minutes (%2; at most 256 MB are opened).")
            .arg(path, locale.formattedDataSize(error.offset));
    case ErrorCode::NotUtf8:
        return QCoreApplication::translate("ErrorText",
                                           "%1 is not UTF-8 text: byte %2, in line %3, is the first that does not fit.")
            .arg(path, locale.toString(error.offset), locale.toString(error.line));
    case ErrorCode::ContainsNul:
        return QCoreApplication::translate(
                   "ErrorText", "%1 is not text: byte %2, in line %3, is a NUL. It may be a document of another "
                                "program, or UTF-16; save it as UTF-8 there and open it again.")
            .arg(path, locale.toString(error.offset), locale.toString(error.line));
    case ErrorCode::DiskFull:
        return QCoreApplication::translate(
                   "ErrorText", "%1 was not saved: the disk is full. The file is as it was and the text is still "
                                "here; free some space or save it to another place.")
            .arg(path);
    case ErrorCode::WriteFailed:
        return QCoreApplication::translate(
                   "ErrorText", "%1 was not saved: %2. The file is as it was and the text is still here; try again "
                                "or save it to another place.")
            .arg(path, error.detail);
    case ErrorCode::FileExists:
        return QCoreApplication::translate("ErrorText",
                                           "%1 is there already and was left as it is. Choose another name.")
            .arg(path);
    case ErrorCode::PartlyWritten:
        return QCoreApplication::translate(
                   "ErrorText",
                   "%1 could not be written, and what was written before could not all be put back. Please "
                   "look at these files, which may hold the new text:\n%2")
            .arg(path, shownPaths(error.detail));
    case ErrorCode::ChangedOnDisk:
        return QCoreApplication::translate(
                   "ErrorText", "%1 was not saved: another program has changed it since it was opened. Nothing was "
                                "overwritten.")
            .arg(path);
    case ErrorCode::GitMissing:
        return QCoreApplication::translate("ErrorText", "%1: the program git was not found. Install it and try again.")
            .arg(path);
    case ErrorCode::GitFailed:
        return error.detail.isEmpty()
                   ? QCoreApplication::translate("ErrorText", "%1: git did not answer in time.").arg(path)
                   : QCoreApplication::translate("ErrorText", "%1: git says: %2").arg(path, error.detail);
    case ErrorCode::NoSuchElement:
        return QCoreApplication::translate("ErrorText", "“%1” is no longer in the text.").arg(error.subject);
    case ErrorCode::AmbiguousElement:
        return QCoreApplication::translate("ErrorText", "“%1” names several sections:\n%2")
            .arg(error.subject, error.detail);
    case ErrorCode::InvalidArgument:
        return QCoreApplication::translate("ErrorText", "“%1” cannot stand there: %2.")
            .arg(error.subject, error.detail);
    }
    Q_UNREACHABLE_RETURN({});
}

QString writeErrorText(const Error &error)
{
    const QString path = shownPath(error.subject);
    switch (error.code) {
    case ErrorCode::FileUnwritable:
        return QCoreApplication::translate(
                   "ErrorText",
                   "%1 could not be written: %2. Nothing was changed. Check the permissions of the file and "
                   "its folder, then try again.")
            .arg(path, error.detail);
    case ErrorCode::DiskFull:
        return QCoreApplication::translate(
                   "ErrorText",
                   "%1 was not written: the disk is full. Nothing was changed. Free some space, then try again.")
            .arg(path);
    case ErrorCode::WriteFailed:
        return QCoreApplication::translate("ErrorText", "%1 was not written: %2. Nothing was changed. Try again.")
            .arg(path, error.detail);
    case ErrorCode::ChangedOnDisk:
        return QCoreApplication::translate(
                   "ErrorText", "%1 has just been changed by another program. Nothing was written; look at it again.")
            .arg(path);
    default: return errorText(error);
    }
}

} // namespace minuta
