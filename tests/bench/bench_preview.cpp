// What a key costs until the preview is painted: Document::apply() with everything that changed() does, and the repaint
// of the viewport. Usage: bench_preview FILE… ; prints the longest FILE and all FILEs joined. The parts are printed
// beside the whole, so that runs can be compared as ratios.
#include "app/document/document.h"
#include "ui/preview/previewview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>

using namespace minuta;

namespace {

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values.isEmpty() ? 0 : values[values.size() / 2];
}

void measure(const char *name, const QString &text, qsizetype keyAt)
{
    QElapsedTimer timer;
    Document document(text);
    timer.start();
    PreviewView view(document);
    view.resize(470, 900);
    view.show();
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    view.showPlace(keyAt);
    view.viewport()->repaint();
    const double opened = double(timer.nsecsElapsed()) / 1e6;

    // Parsing alone, on a document without a view.
    Document bare(text);
    QList<double> parsed;
    QList<double> shown;
    QList<double> painted;
    QList<double> all;
    const auto key = [&](qsizetype at) {
        const ChangeSet change = TextChange{{at, at}, {}, QStringLiteral("x")};
        timer.start();
        bare.apply(change, {}, EditKind::Typing);
        const double parse = double(timer.nsecsElapsed()) / 1e6;
        timer.start();
        document.apply(change, {}, EditKind::Typing);
        view.showPlace(at);
        const double show = double(timer.nsecsElapsed()) / 1e6;
        timer.start();
        view.viewport()->repaint();
        const double paint = double(timer.nsecsElapsed()) / 1e6;
        parsed << parse;
        shown << show - parse;
        painted << paint;
        all << show + paint;
        QCoreApplication::processEvents();
    };
    for (int i = 0; i < 200; ++i)
        key(keyAt + i);
    std::printf("%-22s %8lld units %6lld blocks | key to painted: median %.2f max %.2f ms | parse %.2f + blocks %.2f + "
                "paint %.2f | opened %.1f ms\n",
                name, qlonglong(text.size()), qlonglong(view.page().count()), median(all),
                *std::ranges::max_element(all), median(parsed), median(shown), median(painted), opened);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QString longest;
    QString joined;
    for (const QString &path : application.arguments().sliced(1)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        joined += text + QStringLiteral("\n\n");
        if (text.size() > longest.size())
            longest = text;
    }
    // At the end of a heading, of a list item in the middle, and of a table's row.
    const auto endOfLine = [](const QString &text, qsizetype from) {
        const qsizetype end = text.indexOf(u'\n', from);
        return end < 0 ? text.size() : end - (end > 0 && text[end - 1] == u'\r');
    };
    const auto placeOf = [&](const QString &text, const QString &mark, qsizetype from) {
        const qsizetype found = text.indexOf(mark, from);
        return found < 0 ? qsizetype(0) : endOfLine(text, found + 1);
    };
    measure("longest, first line", longest, endOfLine(longest, 0));
    measure("longest, list item", longest, placeOf(longest, QStringLiteral("\n- "), longest.size() / 3));
    measure("longest, table row", longest, placeOf(longest, QStringLiteral("\n|| - "), 0));
    measure("joined, first line", joined, endOfLine(joined, 0));
    measure("joined, middle", joined, placeOf(joined, QStringLiteral("\n- "), joined.size() / 2));
    return 0;
}
