#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

namespace minuta::test {

inline void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// "(unreadable)" where there is none.
inline QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

/// Names of all that is in folder, hidden ones as well.
inline QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

/// Where a sweep makes its folders. Thousands of synced writes: in memory where there is a file system in memory.
inline QString sweepFolder()
{
    const QString memory = QStringLiteral("/dev/shm");
    const bool isWritable = QFileInfo(memory).isDir() && QFileInfo(memory).isWritable();
    return (isWritable ? memory : QDir::tempPath()) + QStringLiteral("/minuta-sweep-XXXXXX");
}

} // namespace minuta::test
