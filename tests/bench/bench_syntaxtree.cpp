// How long parsing and following a key take, against cmark-gfm parsing the whole text in the same run.
// Usage: bench_syntaxtree [FILE…]; without a file, on invented minutes of 12 KB and 0.9 MB.

#include "app/markdown/syntaxtree.h"
#include "app/text/decodedtext.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

constexpr QStringView part = uR"(## Routing - Chloé

- Released 1.%1 with *faster* look-ups ([notes](https://example.org/notes/%1))
  - Two regressions found by Storage, both fixed
  - `route --all` prints a table
- Next: **weighted routes**, see [proposal][p%1]

| When? | What? |
|-------|-------|
| *Soon* | - Weighted routes for %1 |
|| - Metrics of idle routes |
|| |

Ana asked whether the Scheduler can take the new queue. Ben answered that it can,
once the CLI shows the state of a job. ~~Dev~~ Ana writes it down.

> It was decided to keep the old queue until release %1.

```
cli route --weight %1
```

[p%1]: https://example.org/p/%1

)";

QString minutes(qsizetype size)
{
    QString text = u"# Platform committee 2026-11-24\n\n"_s;
    for (int i = 0; text.size() < size; ++i)
        text += part.toString().replace(u"%1"_s, QString::number(i));
    return text;
}

/// Median of what measured takes, in microseconds; every call is preceded by one of prepare.
template<typename Prepare, typename Measured> double median(int rounds, Prepare prepare, Measured measured)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        prepare(i);
        QElapsedTimer timer;
        timer.start();
        measured();
        times.push_back(double(timer.nsecsElapsed()) / 1000);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

void parseWithCmark(const QByteArray &bytes)
{
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    for (const char *name : {"table", "strikethrough", "autolink", "tagfilter", "tasklist"})
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    cmark_parser_feed(parser, bytes.constData(), size_t(bytes.size()));
    cmark_node_free(cmark_parser_finish(parser));
    cmark_parser_free(parser);
}

void measure(const QString &name, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const int rounds = int(std::clamp<qsizetype>(20'000'000 / std::max<qsizetype>(text.size(), 1), 9, 400));
    const auto nothing = [](int) {};
    const double raw = median(rounds, nothing, [&] { parseWithCmark(bytes); });
    const double full = median(rounds, nothing, [&] { SyntaxTree tree(text); });
    std::printf("%s: %lld units, cmark-gfm %.0f us, tree %.0f us = %.2f\n", qPrintable(name), qlonglong(text.size()),
                raw, full, full / raw);

    SyntaxTree tree(text);
    std::printf("  %lld blocks; a key", qlonglong(tree.blocks().size()));
    for (const int percent : {0, 50, 99}) {
        // A letter is typed behind the first letter there and taken away again.
        qsizetype place = text.size() * percent / 100;
        while (place < text.size() && !text[place].isLetter())
            ++place;
        ChangeSet change;
        bool isTyped = false;
        const auto prepare = [&](int) {
            change =
                isTyped ? change.inverted() : ChangeSet(TextChange::replacing(tree.text(), {place, place}, u"x"_s));
            isTyped = !isTyped;
        };
        const double key = median(400, prepare, [&] { tree.apply(change); });
        if (isTyped)
            tree.apply(change.inverted());
        std::printf(" at %d%%: %.0f us = %.3f", percent, key, key / raw);
    }
    const double nodes = median(
        200, [&](int) { tree = SyntaxTree(text.left(20000)); },
        [&] {
            for (qsizetype i = 0; i < std::min<qsizetype>(tree.blocks().size(), 20); ++i)
                tree.nodes(i);
        });
    std::printf("; nodes of the first 20 blocks %.0f us\n", nodes);
}

} // namespace

int main(int argc, char **argv)
{
    cmark_gfm_core_extensions_ensure_registered();
    if (argc < 2) {
        measure(u"12 KB"_s, minutes(12 * 1024));
        measure(u"0.9 MB"_s, minutes(900 * 1024));
    }
    for (int i = 1; i < argc; ++i) {
        QFile file(QString::fromLocal8Bit(argv[i]));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "%s: %s\n", argv[i], qPrintable(file.errorString()));
            return 2;
        }
        if (const auto decoded = decode(file.readAll()))
            measure(file.fileName(), decoded->text);
    }
    return 0;
}
