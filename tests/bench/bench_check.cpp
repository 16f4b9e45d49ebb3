// How long the checks of minutes take, against parsing and reading the same text in the same run.
// Usage: bench_check FILE…

#include "app/check/check.h"
#include "app/markdown/syntaxtree.h"
#include "app/text/decodedtext.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

/// Median of so many calls, in milliseconds.
template<typename Measured> double median(int rounds, Measured measured)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        measured();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

void measure(const char *name, const QString &text, int rounds)
{
    const SyntaxTree tree(text);
    const Minutes minutes = readMinutes(tree);
    qsizetype found = check(tree, minutes).size(); // parses the inlines of every block, as a view has before
    const double parsing = median(rounds, [&] { SyntaxTree fresh(text); });
    const double reading = median(rounds, [&] { readMinutes(tree); });
    const double checking = median(rounds, [&] { found = check(tree, minutes).size(); });
    std::printf("%-44s %8.1f KB  parse %7.2f  read %7.2f  check %7.2f ms  %.1f x parse  %lld findings\n", name,
                double(text.size()) / 1024, parsing, reading, checking, checking / parsing, (long long)found);
}

} // namespace

int main(int count, char **values)
{
    QString all;
    for (int i = 1; i < count; ++i) {
        QFile file(QFile::decodeName(values[i]));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = decode(file.readAll()).value_or(DecodedText()).text;
        if (i < 4)
            measure(qPrintable(file.fileName().section(u'/', -1)), text, 21);
        all += text;
    }
    measure("all files joined", all, 5);
    measure("the same four times", all.repeated(4), 3);
}
