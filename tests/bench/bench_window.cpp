// What a key costs in the whole window, until editor, outline, status line and preview are painted: the key event and
// every event it makes. Usage: bench_window FILE…; measures the longest FILE in the form, in My Section and in the
// source, and beside them the same keys in an empty window with a QPlainTextEdit, so that runs can be compared as
// ratios.
#include "ui/context/editorcontext.h"
#include "ui/form/formview.h"
#include "ui/form/lasttimepanel.h"
#include "ui/form/sectioncard.h"
#include "ui/mainwindow.h"
#include "ui/settings/appsettings.h"
#include "ui/source/sourceview.h"
#include "ui/widgets/markdownedit.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QKeyEvent>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace minuta;

namespace {

void settle()
{
    for (int i = 0; i < 30; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
}

double measureKeys(const char *name, QWidget *field, double floor = 0)
{
    field->setFocus();
    settle();
    QList<double> times;
    QElapsedTimer timer;
    for (int i = 0; i < 200; ++i) {
        timer.start();
        QKeyEvent press(QEvent::KeyPress, Qt::Key_X, Qt::NoModifier, QStringLiteral("x"));
        QCoreApplication::sendEvent(field, &press);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents(); // the repaint that the key asked for
        times << double(timer.nsecsElapsed()) / 1e6;
    }
    std::ranges::sort(times);
    const double median = times[times.size() / 2];
    std::printf("%-22s median %6.2f ms   95 %% %6.2f ms   max %6.2f ms", name, median, times[times.size() * 95 / 100],
                times.last());
    if (floor > 0)
        std::printf("   x %.1f", median / floor);
    std::printf("\n");
    return median;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QString longest;
    for (const QString &path : application.arguments().mid(1)) {
        if (longest.isEmpty() || QFileInfo(path).size() > QFileInfo(longest).size())
            longest = path;
    }
    if (longest.isEmpty()) {
        std::fprintf(stderr, "bench_window: name a Markdown file\n");
        return 2;
    }
    QFile file(longest);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    std::printf("%lld bytes\n", qlonglong(bytes.size()));

    QMainWindow floorWindow;
    auto *plain = new QPlainTextEdit(QString::fromUtf8(bytes), &floorWindow);
    floorWindow.setCentralWidget(plain);
    floorWindow.resize(1280, 800);
    floorWindow.show();
    const double floor = measureKeys("bare editor", plain);
    floorWindow.hide();

    MainWindow window;
    window.resize(1280, 800);
    window.show();
    QElapsedTimer timer;
    timer.start();
    if (!window.openFile(longest))
        return 1;
    const double opened = double(timer.nsecsElapsed()) / 1e6;
    settle();
    std::printf("%-22s        %6.2f ms\n", "open", opened);
    const auto cards = window.findChildren<SectionCard *>();
    const auto filled = std::ranges::find_if(
        cards, [](SectionCard *card) { return card->field()->isVisible() && card->field()->range().size() > 200; });
    const auto show = [&window](Qt::Key view) {
        for (QAction *action : window.actions()) {
            if (action->shortcut() == QKeySequence(Qt::CTRL | view))
                action->trigger();
        }
        settle();
    };
    if (filled != cards.end()) {
        const Section section = window.context().minutes().sections[(*filled)->section()];
        measureKeys("form", (*filled)->field(), floor);
        AppSettings::setPerson({QStringLiteral("Nobody"), {section.team}});
        show(Qt::Key_4);
        for (int i = 0; i < 20 && window.findChild<LastTimePanel *>() == nullptr; ++i)
            settle(); // it is read in a worker thread
        const auto own = window.findChildren<LastTimePanel *>();
        if (!own.isEmpty())
            measureKeys("my section", qobject_cast<SectionCard *>(own.first()->parentWidget())->field(), floor);
    }
    show(Qt::Key_2);
    measureKeys("source", window.findChild<SourceView *>()->findChild<MarkdownEdit *>(), floor);
    return 0;
}
