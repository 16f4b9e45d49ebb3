#pragma once

#include "app/text/changeset.h"
#include "app/text/decodedtext.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>

namespace minuta {

// A journal is a header and records behind one another: length and check sum (4 bytes each, least first), then sequence
// number and entry. What is cut off or damaged ends it: what stands before that holds.

/// Which file a document is of, and what its text was made from. The first one begins the text, too.
struct JournalStart
{
    QString path; ///< absolute; empty: the document was never saved
    Charset charset = Charset::Utf8;
    bool hasByteOrderMark = false;
    QString base;        ///< what the file held when it was loaded, saved or taken in last
    quint64 session = 0; ///< the same in all journals that one document in one window has had

    friend bool operator==(const JournalStart &, const JournalStart &) = default;
};

using JournalEntry = std::variant<JournalStart, ChangeSet>;

QByteArray journalHeader();
/// sequence grows by one with each record, and goes on in the next journal of a session.
QByteArray journalRecord(quint64 sequence, const JournalEntry &entry);

/// What the whole records at a journal's begin say.
struct JournalContent
{
    JournalStart start; ///< the newest
    QString text;
    quint64 sequence = 0;    ///< of the last record
    qsizetype validSize = 0; ///< bytes; what is behind them is no record

    friend bool operator==(const JournalContent &, const JournalContent &) = default;
};

/// Reads any bytes; nothing where they do not even hold a start. Time and memory grow with the bytes.
std::optional<JournalContent> readJournal(const QByteArray &bytes);

} // namespace minuta
