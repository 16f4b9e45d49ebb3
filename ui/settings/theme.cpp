#include "ui/settings/theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleHints>

using namespace Qt::StringLiterals;

namespace minuta {

namespace {

/// For platforms whose plugin cannot change the scheme on request (X11 without a desktop's theme plugin).
QPalette ownPalette(bool dark)
{
    const QColor window = dark ? QColor(0x24272b) : QColor(0xf6f7f8);
    const QColor base = dark ? QColor(0x1b1e22) : QColor(0xffffff);
    const QColor text = dark ? QColor(0xe6e8ea) : QColor(0x1f2328);
    const QColor dim = dark ? QColor(0x9aa3ad) : QColor(0x656d76);
    const QColor button = dark ? QColor(0x2f343a) : QColor(0xfafbfc);
    const QColor accent = dark ? QColor(0x5aa9e6) : QColor(0x1769aa);

    QPalette palette(text, button, dark ? QColor(0x464c54) : QColor(0xffffff),
                     dark ? QColor(0x14161a) : QColor(0x8c959f), dark ? QColor(0x3a4048) : QColor(0xd0d7de), text,
                     dark ? QColor(0xffffff) : QColor(0xffffff), base, window);
    palette.setColor(QPalette::AlternateBase, dark ? QColor(0x22262b) : QColor(0xf6f8fa));
    palette.setColor(QPalette::PlaceholderText, dim);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, dark ? QColor(0x101418) : QColor(0xffffff));
    palette.setColor(QPalette::Accent, accent);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::ToolTipBase, dark ? QColor(0x2f343a) : QColor(0xffffff));
    palette.setColor(QPalette::ToolTipText, text);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, dark ? QColor(0x6b737c) : QColor(0x9aa1a9));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, dim);
    return palette;
}

} // namespace

QString toString(Theme theme)
{
    switch (theme) {
    case Theme::Light: return u"light"_s;
    case Theme::Dark: return u"dark"_s;
    case Theme::Desktop: break;
    }
    return u"desktop"_s;
}

Theme themeFromString(const QString &name)
{
    return name == "light"_L1 ? Theme::Light : name == "dark"_L1 ? Theme::Dark : Theme::Desktop;
}

void applyTheme(Theme theme, Qt::ColorScheme desktop)
{
    QStyleHints *hints = QGuiApplication::styleHints();
    const Qt::ColorScheme wanted = theme == Theme::Light  ? Qt::ColorScheme::Light
                                   : theme == Theme::Dark ? Qt::ColorScheme::Dark
                                                          : desktop;
    QApplication::setPalette(QPalette()); // the platform's own shows again
    if (theme == Theme::Desktop)
        hints->unsetColorScheme();
    else
        hints->setColorScheme(wanted);

    const QColor window = QApplication::palette().color(QPalette::Window);
    if (wanted == Qt::ColorScheme::Unknown) {
        // A bare X session has no scheme at all; Qt's own grey is not what the program is drawn for.
        if (window == QApplication::style()->standardPalette().color(QPalette::Window))
            QApplication::setPalette(ownPalette(false));
        return;
    }
    const bool isDark = wanted == Qt::ColorScheme::Dark;
    const bool isShown = (window.lightnessF() < 0.5f) == isDark;
    const bool isTaken = theme == Theme::Desktop || hints->colorScheme() == wanted;
    if (!isShown || !isTaken)
        QApplication::setPalette(ownPalette(isDark));
}

void applyTheme(Theme theme)
{
    QStyleHints *hints = QGuiApplication::styleHints();
    if (theme == Theme::Desktop)
        hints->unsetColorScheme(); // else it answers with what was chosen before
    applyTheme(theme, hints->colorScheme());
}

} // namespace minuta
