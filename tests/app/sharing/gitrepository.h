#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace minuta::test {

/// A real git repository in a temporary folder, without the user's own configuration.
class GitRepository
{
public:
    static bool isAvailable() { return !QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty(); }

    GitRepository()
    {
        qputenv("HOME", QFile::encodeName(m_home.path()));
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_home.path()));
        qputenv("GIT_CONFIG_NOSYSTEM", "1");
        git({"init", "-q", "-b", "main"});
        git({"config", "user.name", "Ana Test"});
        git({"config", "user.email", "ana@example.org"});
    }

    QString path(const QString &name = {}) const
    {
        return name.isEmpty() ? m_folder.path() : m_folder.path() + QLatin1Char('/') + name;
    }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    /// A hook, which git runs, of these lines of shell.
    void writeHook(const QString &name, const QByteArray &lines) const
    {
        const QString hook = QStringLiteral(".git/hooks/") + name;
        write(hook, "#!/bin/sh\n" + lines);
        QVERIFY(QFile::setPermissions(path(hook), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Commits all that is there; hour is the commit's time, in hours since an arbitrary begin.
    void commit(int hour) const
    {
        git({"add", "-A"});
        git({"commit", "-q", "--allow-empty", "-m", "Change"}, {}, hour);
    }
    static QDateTime time(int hour) { return QDateTime::fromSecsSinceEpoch(1'700'000'000 + hour * 3600); }

    /// What git prints; input goes to its standard input.
    QByteArray git(const QByteArrayList &arguments, const QByteArray &input = {}, int hour = 0) const
    {
        QStringList words;
        for (const QByteArray &argument : arguments)
            words.append(QString::fromUtf8(argument));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const QString date = QString::number(time(hour).toSecsSinceEpoch()) + QStringLiteral(" +0000");
        environment.insert(QStringLiteral("GIT_COMMITTER_DATE"), date);
        environment.insert(QStringLiteral("GIT_AUTHOR_DATE"), date);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral("git"), words);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            qWarning("git %s: %s", arguments.join(' ').constData(), process.readAllStandardError().constData());
        return process.readAllStandardOutput().trimmed();
    }

private:
    QTemporaryDir m_folder;
    QTemporaryDir m_home;
};

} // namespace minuta::test
