// What the checks in the window cost the window's own thread, in its processor time: a key in a document with and
// without findings that follow it, and marking what is in sight when an answer has come. The checks themselves run in a
// worker (bench_check). Usage: bench_findings FILE…; the files are joined to texts of growing length.

#include "app/document/document.h"
#include "app/text/decodedtext.h"
#include "ui/check/findingmarks.h"
#include "ui/check/findings.h"
#include "ui/source/sourceedit.h"

#include <QApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

template<typename Measured> double median(int rounds, Measured measured)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const double begin = threadMilliseconds();
        measured();
        times.push_back(threadMilliseconds() - begin);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

double typing(Document &document)
{
    const qsizetype place = document.text().size() / 3;
    return median(100, [&] {
        document.apply(TextChange::replacing(document.text(), {place, place}, u"x"_s), u"Typing"_s, EditKind::Typing);
    });
}

void waitForAnswer(Findings &findings)
{
    bool hasCome = false;
    const QObject context;
    QObject::connect(&findings, &Findings::changed, &context, [&] { hasCome = true; });
    findings.look();
    while (!hasCome)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void measure(const QString &text)
{
    Document bare(text);
    const double without = typing(bare);

    Document document(text);
    QWidget view;
    view.resize(800, 900);
    SourceEdit edit(document);
    edit.setParent(&view);
    edit.setGeometry(view.rect());
    view.show();
    const double shown = typing(document);
    Findings findings(document);
    FindingMarks marks(document, findings, view, edit, &findings);
    waitForAnswer(findings);
    QCoreApplication::processEvents();
    const double marked = typing(document);
    document.reset(text);
    waitForAnswer(findings);
    QCoreApplication::processEvents();
    const double marking = median(20, [&] {
        emit findings.changed();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    });
    Document alone(text);
    Findings following(alone);
    waitForAnswer(following);
    const double followed = typing(alone);
    std::printf("%8.1f KB %6lld findings   key %6.3f, with findings %6.3f ms   in the source %6.3f, marked %6.3f ms   "
                "an answer shown %6.3f ms\n",
                double(text.size()) / 1024, (long long)findings.count(), without, followed, shown, marked, marking);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QString all;
    for (const QString &path : application.arguments().mid(1)) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            all += decode(file.readAll()).value_or(DecodedText()).text;
    }
    for (const qsizetype size : {12 * 1024, 100 * 1024, 900 * 1024}) {
        while (!all.isEmpty() && all.size() < size)
            all += QString(all);
        measure(all.first(std::min(size, all.size())));
    }
}
