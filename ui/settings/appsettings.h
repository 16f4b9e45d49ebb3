#pragma once

#include "app/minutes/person.h"
#include "ui/settings/theme.h"

#include <QByteArray>
#include <QStringList>

namespace minuta {

/// Where one window stood and what it showed, to come back next time.
struct WindowState
{
    QByteArray geometry;
    QByteArray splitter;
    QString path; ///< empty: the start page
    QString view; ///< "form", "source", "roadmap", "own"
    bool isPreviewShown = true;
    bool isOutlineShown = true;
    bool showsLanes = false; ///< in the roadmap
};

/// What the program remembers for its user, in the user's configuration folder. Values that are missing or of a wrong
/// type read as their defaults.
class AppSettings
{
public:
    static Theme theme();
    static void setTheme(Theme theme);

    /// Newest first, at most ten, only files that still exist.
    static QStringList recentFiles();
    static void addRecentFile(const QString &path);

    /// Whether sharing looks every minute what others have shared; it does unless switched off.
    static bool looksForOthers();
    static void setLooksForOthers(bool looks);

    /// Who the user is, as they have said it; without a name they are who git says.
    static Person person();
    static void setPerson(const Person &person);

    static QList<WindowState> session();
    static void setSession(const QList<WindowState> &windows);
};

} // namespace minuta
