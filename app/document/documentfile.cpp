#include "app/document/documentfile.h"

#include "app/document/atomicfile.h"
#include "app/document/document.h"
#include "app/document/filecalls.h"
#include "app/document/fileplace.h"
#include "app/document/leftovers.h"
#include "app/document/movefile.h"
#include "app/lineage/lineage.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace minuta {

namespace {

constexpr qint64 largestFile = 256 * 1024 * 1024;
constexpr int mostReadings = 3;

std::unexpected<Error> readError(const QString &path, ErrorCode code, const QString &detail = {}, qint64 offset = -1)
{
    Error error;
    error.code = code;
    error.subject = path;
    error.detail = detail;
    error.offset = offset;
    return std::unexpected(error);
}

std::unexpected<Error> readError(const QString &path, int error)
{
    const bool isMissing = error == ENOENT || error == ENOTDIR;
    return readError(path, isMissing ? ErrorCode::FileMissing : ErrorCode::FileUnreadable, qt_error_string(error));
}

bool isSame(const struct stat &left, const struct stat &right)
{
    return left.st_size == right.st_size && left.st_mtim.tv_sec == right.st_mtim.tv_sec
           && left.st_mtim.tv_nsec == right.st_mtim.tv_nsec;
}

Result<QByteArray> readBytes(const QString &path)
{
    const FileCalls &calls = FileCalls::system();
    const QByteArray name = QFile::encodeName(path);
    // Looked at before it is opened: opening a device can set it going.
    struct stat status = {};
    if (::stat(name.constData(), &status) != 0)
        return readError(path, errno);
    if (!S_ISREG(status.st_mode))
        return readError(path, ErrorCode::NotARegularFile, fileTypeName(status.st_mode));
    const auto file = openFile(calls, AT_FDCWD, name, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    if (!file)
        return readError(path, file.error());

    QByteArray bytes;
    for (int i = 0; i < mostReadings; ++i) {
        struct stat before = {};
        if (::fstat(file->descriptor(), &before) != 0)
            return readError(path, errno);
        if (!S_ISREG(before.st_mode))
            return readError(path, ErrorCode::NotARegularFile, fileTypeName(before.st_mode));
        if (before.st_size > largestFile)
            return readError(path, ErrorCode::FileTooLarge, {}, before.st_size);
        auto read = readAll(calls, *file, largestFile);
        if (!read && read.error() == EFBIG)
            return readError(path, ErrorCode::FileTooLarge, {}, largestFile + 1);
        if (!read)
            return readError(path, read.error());
        bytes = std::move(*read);
        // A program that was writing it meanwhile: once more, for a whole text.
        struct stat after = {};
        if (::fstat(file->descriptor(), &after) != 0 || isSame(before, after))
            break;
    }
    return bytes;
}

/// The drive, share or file system that the file's folder is on; nothing where there is no such folder.
std::optional<quint64> deviceOf(const QString &path)
{
    struct stat status = {};
    if (::stat(resolvedPlace(path).folder.constData(), &status) != 0)
        return std::nullopt;
    return status.st_dev;
}

bool mayWrite(const QString &path)
{
    const FilePlace place = resolvedPlace(path);
    const auto isWritable = [](const QByteArray &name) {
        return ::faccessat(AT_FDCWD, name.constData(), W_OK, AT_EACCESS) == 0;
    };
    return isWritable(place.folder + '/' + place.name) && isWritable(place.folder);
}

} // namespace

Result<LoadedFile> readDocumentFile(const QString &path, Charset charset)
{
    auto bytes = readBytes(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto content = decode(*bytes, charset);
    if (!content) {
        content.error().subject = path;
        return std::unexpected(content.error());
    }
    return LoadedFile{std::move(*content), std::move(*bytes), mayWrite(path)};
}

std::optional<QString> readDocumentText(const QString &path)
{
    auto file = readDocumentFile(path);
    return file ? std::optional(std::move(file->content.text)) : std::nullopt;
}

DocumentFile::DocumentFile(Document &document, QObject *parent)
    : DocumentFile(document, FileCalls::system(), parent)
{
}

DocumentFile::DocumentFile(Document &document, const FileCalls &calls, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_calls(calls)
{
}

Result<void> DocumentFile::load(const QString &path, Charset charset)
{
    auto file = readDocumentFile(path, charset);
    if (!file)
        return std::unexpected(file.error());
    removeLeftovers(path);
    m_charset = charset;
    show(path, std::move(*file), false);
    return {};
}

Result<void> DocumentFile::loadForReading(const QString &path)
{
    auto bytes = readBytes(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    m_charset = Charset::Utf8;
    DecodedText content{QString::fromUtf8(*bytes), false};
    content.text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    show(path, {std::move(content), std::move(*bytes), mayWrite(path)}, true);
    return {};
}

void DocumentFile::restore(const QString &path, const QString &base, Charset charset, bool hasByteOrderMark)
{
    m_charset = charset;
    const DecodedText content{base, hasByteOrderMark};
    auto bytes = readBytes(path);
    show(path, {content, bytes ? std::move(*bytes) : content.encoded(), true}, false);
}

void DocumentFile::show(const QString &path, LoadedFile file, bool readOnly)
{
    m_base = std::move(file.bytes);
    m_takenIn.clear();
    m_hasByteOrderMark = file.content.hasByteOrderMark;
    m_isWritable = file.isWritable;
    m_savedAt = {};
    m_device = deviceOf(path);
    const bool isMoved = m_path != path;
    m_path = path;
    m_document.setReadOnly(readOnly);
    m_document.reset(std::move(file.content.text));
    if (isMoved)
        emit pathChanged(m_path);
}

Result<void> DocumentFile::save()
{
    if (!hasPath())
        return readError({}, ErrorCode::InvalidArgument);
    if (!m_document.isModified() && QFile::exists(m_path))
        return {};
    if (m_takenIn.undone(m_document))
        return readError(m_path, ErrorCode::ChangedOnDisk);
    if (m_device && !QFile::exists(m_path) && deviceOf(m_path) != m_device)
        return readError(m_path, ErrorCode::FileUnwritable, qt_error_string(ENODEV));
    return write(m_path, m_base);
}

Result<void> DocumentFile::saveAs(const QString &path)
{
    return write(path, std::nullopt);
}

Result<void> DocumentFile::write(const QString &path, const std::optional<QByteArray> &base)
{
    const QByteArray bytes = DecodedText{m_document.text(), m_hasByteOrderMark}.encoded();
    emit aboutToWrite();
    if (const auto result = writeFileAtomically(path, bytes, base, m_calls); !result)
        return result;
    if (path == m_path)
        rememberSaved(path, m_base, bytes);
    m_base = bytes;
    m_device = deviceOf(path);
    m_charset = Charset::Utf8;
    m_isWritable = true;
    m_savedAt = QDateTime::currentDateTime();
    const bool isMoved = m_path != path;
    m_path = path;
    m_document.endUndoStep();
    m_document.undoStack().setClean();
    if (isMoved)
        m_takenIn.clear();
    else
        m_takenIn.setSaved(m_document);
    if (isMoved)
        emit pathChanged(m_path);
    emit saved();
    return {};
}

Result<void> DocumentFile::moveTo(const QString &path)
{
    if (const auto moved = moveFile(m_path, path); !moved)
        return moved;
    m_path = path;
    m_device = deviceOf(path);
    emit pathChanged(m_path);
    return {};
}

Result<void> DocumentFile::follow(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return readError(path, ErrorCode::FileMissing);
    m_path = path;
    m_device = deviceOf(path);
    emit pathChanged(m_path);
    return {};
}

bool DocumentFile::isGone() const
{
    return hasPath() && !m_document.text().isEmpty() && !QFileInfo::exists(m_path);
}

bool DocumentFile::isUnchangedOnDisk() const
{
    if (!hasPath())
        return true;
    struct stat status = {};
    if (::stat(QFile::encodeName(m_path).constData(), &status) != 0 || status.st_size != m_base.size())
        return false;
    const auto bytes = readBytes(m_path);
    return bytes && *bytes == m_base;
}

Result<DiskVersion> DocumentFile::readFromDisk() const
{
    auto file = readDocumentFile(m_path, m_charset);
    if (!file)
        return std::unexpected(file.error());
    DiskVersion version{{}, std::move(file->content.text), std::move(file->bytes), file->content.hasByteOrderMark};
    if (auto undone = m_takenIn.undone(m_document)) {
        version.base = std::move(undone->base);
        if (undone->theirs && version.bytes == m_base)
            version.text = std::move(*undone->theirs);
    } else {
        version.base = baseText();
    }
    return version;
}

void DocumentFile::replace(const DiskVersion &version, const ChangeSet &change, const QString &name)
{
    m_base = version.bytes;
    m_hasByteOrderMark = version.hasByteOrderMark;
    if (m_document.isReadOnly()) { // takes no edits
        m_document.reset(version.text);
        return;
    }
    m_document.endUndoStep();
    m_document.apply(change, name);
    if (m_document.text() == version.text)
        m_document.undoStack().setClean();
    emit baseChanged();
}

QString DocumentFile::baseText() const
{
    const auto base = decode(m_base, m_charset);
    return base ? base->text : QString();
}

void DocumentFile::takeIn(const DiskVersion &version, const ChangeSet &change, const QString &name)
{
    const QString before = m_document.text();
    replace(version, change, name);
    if (m_document.isReadOnly())
        return;
    if (change.isEmpty())
        m_takenIn.forgetUndone(m_document); // the file holds nothing of theirs that the text lacks
    else
        m_takenIn.add(m_document, version.base, before);
}

void DocumentFile::takeInShared(const ChangeSet &change, const QString &name)
{
    if (m_document.isReadOnly() || change.isEmpty())
        return;
    const QString before = m_document.text();
    m_document.endUndoStep();
    m_document.apply(change, name);
    m_takenIn.add(m_document, before, before);
}

Result<void> DocumentFile::takeFromDisk(const QString &name)
{
    const auto version = readFromDisk();
    if (!version)
        return std::unexpected(version.error());
    replace(*version, ChangeSet::between(m_document.text(), version->text), name);
    return {};
}

} // namespace minuta
