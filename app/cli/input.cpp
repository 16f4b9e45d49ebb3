#include "app/cli/input.h"

#include "app/document/documentfile.h"

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace minuta::cli {

Result<DecodedText> readInput(Streams &streams)
{
    static constexpr qint64 largest = 256 * 1024 * 1024;
    Error error;
    error.subject = u"standard input"_s;
    QByteArray bytes;
    for (;;) {
        const QByteArray piece = streams.in.read(64 * 1024);
        if (piece.isEmpty())
            break;
        bytes += piece;
        if (bytes.size() > largest) {
            error.code = ErrorCode::FileTooLarge;
            error.offset = bytes.size();
            return std::unexpected(error);
        }
    }
    auto decoded = decode(bytes);
    if (!decoded)
        decoded.error().subject = error.subject;
    return decoded;
}

Result<DecodedText> readMinutesText(const QString &path, Streams &streams)
{
    if (path == "-"_L1)
        return readInput(streams);
    auto file = readDocumentFile(path);
    if (!file)
        return std::unexpected(file.error());
    return std::move(file->content);
}

} // namespace minuta::cli
