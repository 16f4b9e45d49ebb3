#pragma once

#include "app/cli/commandline.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

namespace minuta::test {

/// What a command wrote and ended with.
struct Ran
{
    int code = -1;
    QString out;
    QString err;
};

inline Ran runCommand(const QStringList &arguments, const QByteArray &input = {}, bool isTerminal = false)
{
    QBuffer in;
    QBuffer out;
    QBuffer err;
    in.setData(input);
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    cli::Streams streams{in, out, err, false, isTerminal, isTerminal};
    const int code = cli::run(arguments, streams);
    return {code, QString::fromUtf8(out.data()), QString::fromUtf8(err.data())};
}

/// A folder with one file in it.
class FileInFolder
{
public:
    explicit FileInFolder(const QByteArray &bytes = {})
        : m_path(m_folder.filePath(QStringLiteral("minutes.md")))
    {
        write(m_path, bytes);
    }
    const QString &path() const { return m_path; }
    QString folder() const { return m_folder.path(); }
    QByteArray bytes() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString other(const QString &name, const QByteArray &bytes) const
    {
        write(m_folder.filePath(name), bytes);
        return m_folder.filePath(name);
    }

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }

    QTemporaryDir m_folder;
    QString m_path;
};

} // namespace minuta::test
