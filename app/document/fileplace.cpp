#include "app/document/fileplace.h"

#include <QFile>

#include <climits>

#include <unistd.h>

namespace minuta {

namespace {

constexpr int mostLinks = 40; // as Linux follows

} // namespace

FilePlace placeOf(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return {slash < 0 ? QByteArray(".") : path.first(std::max(slash, qsizetype(1))), path.sliced(slash + 1)};
}

FilePlace resolvedPlace(const QString &path)
{
    QByteArray place = QFile::encodeName(path);
    for (int i = 0; i < mostLinks; ++i) {
        QByteArray target(PATH_MAX, Qt::Uninitialized);
        const ssize_t size = ::readlink(place.constData(), target.data(), size_t(target.size()));
        if (size < 0)
            return placeOf(place);
        target.truncate(size);
        place = target.startsWith('/') ? target : placeOf(place).folder + '/' + target;
    }
    return {};
}

} // namespace minuta
