#include "app/journal/journalrecords.h"

#include "app/text/checksum.h"

#include <QBuffer>
#include <QDataStream>
#include <QtEndian>

namespace minuta {

namespace {

constexpr QByteArrayView magic = "minuta journal 1\n";
constexpr auto streamVersion = QDataStream::Qt_6_0;
constexpr qsizetype frameSize = 2 * sizeof(quint32); ///< length and check sum

enum class EntryKind : quint8
{
    Start = 1,
    Change = 2,
};

void write(QDataStream &stream, const JournalStart &start)
{
    stream << quint8(EntryKind::Start) << start.path << quint8(start.charset) << start.hasByteOrderMark << start.base
           << start.session;
}

void write(QDataStream &stream, const ChangeSet &set)
{
    stream << quint8(EntryKind::Change) << qint64(set.changes().size());
    for (const TextChange &change : set.changes())
        stream << qint64(change.range.begin) << qint64(change.range.end) << change.inserted;
}

std::optional<JournalStart> readStart(QDataStream &stream)
{
    JournalStart start;
    quint8 charset = 0;
    stream >> start.path >> charset >> start.hasByteOrderMark >> start.base >> start.session;
    if (stream.status() != QDataStream::Ok || charset > quint8(Charset::Latin1))
        return std::nullopt;
    start.charset = Charset(charset);
    return start;
}

/// Nothing where it does not fit text.
std::optional<ChangeSet> readChange(QDataStream &stream, const QString &text)
{
    qint64 count = 0;
    stream >> count;
    QList<TextChange> changes;
    qsizetype last = -1; // end of the change before
    for (qint64 i = 0; i < count; ++i) {
        qint64 begin = 0;
        qint64 end = 0;
        QString inserted;
        stream >> begin >> end >> inserted;
        if (stream.status() != QDataStream::Ok || begin <= last || end < begin || end > text.size())
            return std::nullopt;
        changes.append(TextChange::replacing(text, {qsizetype(begin), qsizetype(end)}, inserted));
        last = end;
    }
    return ChangeSet(changes);
}

/// Takes in the entry of a record; false where it says nothing that fits.
bool takeIn(std::optional<JournalContent> &content, QByteArrayView record)
{
    QDataStream stream(QByteArray::fromRawData(record.data(), record.size()));
    stream.setVersion(streamVersion);
    quint64 sequence = 0;
    quint8 kind = 0;
    stream >> sequence >> kind;
    if (content && sequence != content->sequence + 1)
        return false;
    if (kind == quint8(EntryKind::Start)) {
        auto start = readStart(stream);
        if (!start)
            return false;
        if (!content)
            content.emplace().text = start->base;
        content->start = std::move(*start);
    } else if (kind == quint8(EntryKind::Change) && content) {
        const auto change = readChange(stream, content->text);
        if (!change)
            return false;
        change->applyTo(content->text);
    } else {
        return false;
    }
    content->sequence = sequence;
    return true;
}

} // namespace

QByteArray journalHeader()
{
    return magic.toByteArray();
}

QByteArray journalRecord(quint64 sequence, const JournalEntry &entry)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QDataStream stream(&buffer);
    stream.setVersion(streamVersion);
    stream << quint32(0) << quint32(0) << sequence;
    std::visit([&stream](const auto &each) { write(stream, each); }, entry);
    QByteArray bytes = std::move(buffer.buffer());
    const QByteArrayView record = QByteArrayView(bytes).sliced(frameSize);
    const quint32 sum = checkSum(record);
    qToLittleEndian(quint32(record.size()), bytes.data());
    qToLittleEndian(sum, bytes.data() + sizeof(quint32));
    return bytes;
}

std::optional<JournalContent> readJournal(const QByteArray &bytes)
{
    if (!bytes.startsWith(magic))
        return std::nullopt;
    std::optional<JournalContent> content;
    qsizetype at = magic.size();
    while (bytes.size() - at >= frameSize) {
        const auto length = qsizetype(qFromLittleEndian<quint32>(bytes.constData() + at));
        const auto sum = qFromLittleEndian<quint32>(bytes.constData() + at + sizeof(quint32));
        if (length > bytes.size() - at - frameSize)
            break;
        const QByteArrayView record = QByteArrayView(bytes).sliced(at + frameSize, length);
        if (checkSum(record) != sum || !takeIn(content, record))
            break;
        at += frameSize + length;
        content->validSize = at;
    }
    return content;
}

} // namespace minuta
