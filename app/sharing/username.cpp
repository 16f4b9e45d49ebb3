#include "app/sharing/username.h"

#include "app/sharing/git.h"

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// passwd(5): the first part of the field for comments; "&" in it stands for the login name.
QString systemName()
{
    QByteArray space(16 * 1024, Qt::Uninitialized);
    passwd entry = {};
    passwd *found = nullptr;
    if (getpwuid_r(geteuid(), &entry, space.data(), std::size_t(space.size()), &found) != 0 || found == nullptr
        || entry.pw_gecos == nullptr)
        return {};
    QString name = QString::fromLocal8Bit(entry.pw_gecos).section(u',', 0, 0);
    return name.replace(u'&', QString::fromLocal8Bit(entry.pw_name)).trimmed();
}

} // namespace

QString userName(const QString &folder)
{
    const QByteArray inGit = runGit(folder, {u"config"_s, u"--get"_s, u"user.name"_s}).value_or(QByteArray());
    const QString name = QString::fromUtf8(inGit).trimmed();
    return name.isEmpty() ? systemName() : name;
}

} // namespace minuta
