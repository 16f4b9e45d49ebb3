#include "app/settings/savedtrust.h"

#include "app/settings/usersettings.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// A path can hold what no key can.
QString keyOf(const QString &root)
{
    return u"trust/"_s + QString::fromLatin1(QCryptographicHash::hash(root.toUtf8(), QCryptographicHash::Sha1).toHex());
}

} // namespace

bool isTrusted(const QString &root, const QByteArray &fingerprint)
{
    return !fingerprint.isEmpty() && userSettings().value(keyOf(root)).toByteArray() == fingerprint;
}

void saveTrust(const QString &root, const QByteArray &fingerprint)
{
    userSettings().setValue(keyOf(root), fingerprint);
}

} // namespace minuta
