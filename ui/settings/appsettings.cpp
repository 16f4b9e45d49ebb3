#include "ui/settings/appsettings.h"

#include "app/settings/savedperson.h"
#include "app/settings/usersettings.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

constexpr qsizetype mostRecentFiles = 10;

} // namespace

Theme AppSettings::theme()
{
    return themeFromString(userSettings().value("theme"_L1).toString());
}

void AppSettings::setTheme(Theme theme)
{
    userSettings().setValue("theme"_L1, toString(theme));
}

QStringList AppSettings::recentFiles()
{
    QStringList files = userSettings().value("recentFiles"_L1).toStringList();
    files.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return files;
}

void AppSettings::addRecentFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    userSettings().setValue("recentFiles"_L1, QStringList(files.first(std::min(files.size(), mostRecentFiles))));
}

bool AppSettings::looksForOthers()
{
    return userSettings().value("looksForOthers"_L1, true).toBool();
}

void AppSettings::setLooksForOthers(bool looks)
{
    userSettings().setValue("looksForOthers"_L1, looks);
}

Person AppSettings::person()
{
    return savedPerson();
}

void AppSettings::setPerson(const Person &person)
{
    savePerson(person);
}

QList<WindowState> AppSettings::session()
{
    QSettings settings = userSettings();
    QList<WindowState> windows;
    const int count = settings.beginReadArray("session"_L1);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        windows.append({settings.value("geometry"_L1).toByteArray(), settings.value("splitter"_L1).toByteArray(),
                        settings.value("path"_L1).toString(), settings.value("view"_L1).toString(),
                        settings.value("preview"_L1, true).toBool(), settings.value("outline"_L1, true).toBool(),
                        settings.value("lanes"_L1, false).toBool()});
    }
    return windows;
}

void AppSettings::setSession(const QList<WindowState> &windows)
{
    QSettings settings = userSettings();
    settings.remove("session"_L1);
    settings.beginWriteArray("session"_L1, int(windows.size()));
    for (int i = 0; i < windows.size(); ++i) {
        settings.setArrayIndex(i);
        settings.setValue("geometry"_L1, windows[i].geometry);
        settings.setValue("splitter"_L1, windows[i].splitter);
        // The next start may have another working folder.
        const QString &path = windows[i].path;
        settings.setValue("path"_L1, path.isEmpty() ? path : QFileInfo(path).absoluteFilePath());
        settings.setValue("view"_L1, windows[i].view);
        settings.setValue("preview"_L1, windows[i].isPreviewShown);
        settings.setValue("outline"_L1, windows[i].isOutlineShown);
        settings.setValue("lanes"_L1, windows[i].showsLanes);
    }
    settings.endArray();
}

} // namespace minuta
