#include "app/cli/commandline.h"
#include "ui/application.h"

#include <QGuiApplication>

#include <csignal>
#include <cstdio>

int main(int argc, char **argv)
{
    // A file larger than the user's limit is an error that saving reports, not the end of the program.
    std::signal(SIGXFSZ, SIG_IGN);
    const QStringList arguments = minuta::cli::argumentsOf(argc, argv);
    if (minuta::cli::isCommand(arguments)) { // no display needed
        if (minuta::cli::needsFonts(arguments)) {
            qputenv("QT_QPA_PLATFORM", "offscreen");
            QGuiApplication application(argc, argv);
            return minuta::cli::run(arguments);
        }
        QCoreApplication application(argc, argv);
        return minuta::cli::run(arguments);
    }
#ifdef Q_OS_LINUX
    // Qt would end the program with a core dump.
    const bool hasDisplay = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
                            || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    if (!hasDisplay) {
        std::fputs(minuta::cli::noDisplayMessage(arguments).toUtf8().constData(), stderr);
        return 2;
    }
#endif
    minuta::Application application(argc, argv);
    application.open(application.arguments().mid(1));
    return application.exec();
}
