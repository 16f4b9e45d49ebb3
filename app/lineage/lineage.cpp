#include "app/lineage/lineage.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr qsizetype mostContents = 40; ///< of a file
constexpr qsizetype mostFiles = 200;

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex().first(16));
}

QString keyOf(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return hashOf((canonical.isEmpty() ? path : canonical).toUtf8());
}

QSettings store()
{
    return QSettings(QStandardPaths::writableLocation(QStandardPaths::StateLocation) + u"/lineage.ini"_s,
                     QSettings::IniFormat);
}

/// Files that nothing is remembered of cost nothing: only those in a git working tree are shared.
bool isInWorkingTree(const QString &path)
{
    for (QDir folder = QFileInfo(path).absoluteDir();;) {
        if (QFileInfo::exists(folder.filePath(u".git"_s)))
            return true;
        if (!folder.cdUp())
            return false;
    }
}

} // namespace

void rememberSaved(const QString &path, const QByteArray &before, const QByteArray &after)
{
    if (before == after || !isInWorkingTree(path))
        return;
    QSettings settings = store();
    const QString key = keyOf(path);
    QStringList contents = settings.value(key).toStringList();
    if (contents.isEmpty() || contents.last() != hashOf(before)) // somebody else has written it meanwhile
        contents = {hashOf(before)};
    contents.append(hashOf(after));
    if (contents.size() > mostContents)
        contents.remove(0, contents.size() - mostContents);
    if (const QStringList keys = settings.childKeys(); keys.size() > mostFiles)
        settings.clear(); // nobody shares so many files at once
    settings.setValue(key, contents);
}

bool goesOnBySaving(const QString &path, const QByteArray &earlier, const QByteArray &now)
{
    if (earlier == now)
        return true;
    const QStringList contents = store().value(keyOf(path)).toStringList();
    const qsizetype last = contents.lastIndexOf(hashOf(now));
    return last > 0 && contents.lastIndexOf(hashOf(earlier), last - 1) >= 0;
}

} // namespace minuta
