#include "app/journal/journal.h"

#include "app/document/writeerror.h"
#include "app/journal/journalfolder.h"
#include "app/journal/journalsync.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QRandomGenerator>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace minuta {

namespace {

constexpr qsizetype mostGrowth = 1 << 20; ///< bytes of records; then the text as it is takes their place

} // namespace

Journal::Journal(Document &document, DocumentFile &file, QStringList folders, JournalSync &sync, const FileCalls &calls)
    : m_document(document)
    , m_documentFile(file)
    , m_folders(std::move(folders))
    , m_sync(sync)
    , m_calls(calls)
    , m_session(QRandomGenerator::system()->generate64())
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(2s);
    connect(&m_retry, &QTimer::timeout, this, &Journal::begin);
    connect(&document, &Document::changed, this, &Journal::keep);
    connect(&document, &Document::wasReset, this, &Journal::discard);
    connect(&file, &DocumentFile::pathChanged, this, &Journal::keepStart);
    connect(&file, &DocumentFile::baseChanged, this, &Journal::keepStart);
    // Else a power cut could leave a journal that is older than the file.
    connect(&file, &DocumentFile::aboutToWrite, this, &Journal::syncNow);
    connect(&file, &DocumentFile::saved, this, &Journal::finish);
    connect(&sync, &JournalSync::synced, this, &Journal::followSync);
}

JournalStart Journal::start() const
{
    const QString path = m_documentFile.path();
    return {path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath(), m_documentFile.charset(),
            m_documentFile.hasByteOrderMark(), m_documentFile.baseText(), m_session};
}

/// Names no document to whoever sees the folder.
QByteArray Journal::name() const
{
    static quint64 count = 0;
    const QByteArray place =
        QCryptographicHash::hash(m_documentFile.path().toUtf8(), QCryptographicHash::Sha1).toHex().first(16);
    return place + '-' + QByteArray::number(QDateTime::currentMSecsSinceEpoch()) + '-' + QByteArray::number(++count);
}

void Journal::keep(const ChangeSet &change)
{
    if (!m_file)
        begin();
    else
        write(change);
}

void Journal::keepStart()
{
    if (m_file)
        write(start());
}

void Journal::write(const JournalEntry &entry)
{
    if (m_file->append(journalRecord(m_sequence + 1, entry)) != 0 || m_file->size() > m_compactedSize + mostGrowth) {
        begin();
        return;
    }
    ++m_sequence;
    m_sync.add(m_file);
}

/// A journal that holds the text as it is now, in place of what there was.
void Journal::begin()
{
    m_retry.stop();
    QByteArray bytes = journalHeader();
    JournalStart first = start();
    const ChangeSet change = ChangeSet::between(first.base, m_document.text());
    bytes += journalRecord(m_sequence + 1, std::move(first));
    bytes += journalRecord(m_sequence + 2, change);
    // Nothing can be put behind the old one any more; it stays as long as it is the newest that there is.
    if (m_file)
        m_replaced.push_back(std::exchange(m_file, nullptr));
    std::optional<Error> problem;
    for (const QString &folder : std::as_const(m_folders)) {
        auto file = JournalFile::create(m_calls, folder, name(), bytes);
        if (!file) {
            problem = writeError(file.error(), folder);
            continue;
        }
        m_file = std::move(*file);
        m_sequence += 2;
        m_compactedSize = m_file->size();
        m_sync.add(m_file);
        setProblem(folder == m_folders.first() ? Protection::Full : Protection::UntilSwitchedOff, problem);
        return;
    }
    m_retry.start();
    setProblem(Protection::None, problem);
}

void Journal::setProblem(Protection protection, const std::optional<Error> &problem)
{
    const bool isChanged = protection != m_protection || problem != m_problem;
    m_protection = protection;
    m_problem = problem;
    if (isChanged)
        emit protectionChanged();
}

void Journal::followSync(const QString &path, int error)
{
    if (!m_file || m_file->path() != path)
        return;
    if (error != 0) {
        begin(); // as in syncNow()
        return;
    }
    for (const auto &replaced : m_replaced)
        replaced->remove();
    m_replaced.clear();
}

void Journal::finish()
{
    m_retry.stop();
    if (m_file)
        m_replaced.push_back(std::exchange(m_file, nullptr));
    for (const auto &file : m_replaced)
        file->remove();
    m_replaced.clear();
    setProblem(Protection::Full, {});
}

void Journal::discard()
{
    const std::shared_ptr<JournalFile> last = m_file               ? std::exchange(m_file, nullptr)
                                              : m_replaced.empty() ? nullptr
                                                                   : std::move(m_replaced.back());
    std::erase(m_replaced, nullptr);
    if (last)
        last->moveTo(discardedFolder(QFileInfo(last->path()).absolutePath()));
    finish();
}

bool Journal::keepAll()
{
    if (!m_file)
        begin();
    return m_file != nullptr;
}

bool Journal::syncNow()
{
    if (m_file && m_file->sync() != 0)
        begin(); // a second sync would say that all is well, and it would not be
    return !m_file || m_file->sync() == 0;
}

} // namespace minuta
