#include "app/document/fileplace.h"

#include <QFile>

#include <climits>

#include <unistd.h>

namespace minuta {

namespace {

constexpr int mostLinks = 40; // as Linux follows

FilePlace split(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return {slash < 0 ? QByteArray(".") : path.first(std::max(slash, qsizetype(1))), path.sliced(slash + 1)};
}

} // namespace

FilePlace resolvedPlace(const QString &path)
{
    QByteArray place = QFile::encodeName(path);
    for (int i = 0; i < mostLinks; ++i) {
        QByteArray target(PATH_MAX, Qt::Uninitialized);
        const ssize_t size = ::readlink(place.constData(), target.data(), size_t(target.size()));
        if (size < 0)
            return split(place);
        target.truncate(size);
        place = target.startsWith('/') ? target : split(place).folder + '/' + target;
    }
    return {};
}

} // namespace minuta
