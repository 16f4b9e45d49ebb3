#include "tests/support/random.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace minuta::test {

TextRange Random::range(qsizetype size, qsizetype longest)
{
    const qsizetype begin = below(size + 1);
    return {begin, begin + below(std::min(longest, size - begin) + 1)};
}

QString Random::text(qsizetype longest)
{
    static const QStringList pieces = {
        u"a"_s,    u"word"_s, u" "_s,        u"  "_s,     u"\t"_s,     u"\n"_s,
        u"\r\n"_s, u"\r"_s,   u"\n\n"_s,     u"# "_s,     u"- "_s,     u"```\n"_s,
        u"|"_s,    u"*"_s,    u"\u00A0"_s,   u"\u2028"_s, u"\u2029"_s, QString(QChar(0xFDD0)),
        u"é"_s,    u"😀"_s,   u"[x]: y\n"_s, u"> "_s,     u"<!--"_s};
    QString result;
    const qsizetype count = below(longest + 1);
    while (result.size() < count)
        result += pieces[below(pieces.size())];
    return result;
}

QString Random::markdown(qsizetype lines)
{
    static const QStringList kinds = {u"# Title 2026-01-02\n"_s,
                                      u"## Heading\n"_s,
                                      u"### Team - Lead\n"_s,
                                      u"#### `part`\n"_s,
                                      u"\n"_s,
                                      u"\n"_s,
                                      u"- item\n"_s,
                                      u"  - nested *item*\n"_s,
                                      u"\t- tabbed\n"_s,
                                      u"1. one\n"_s,
                                      u"* [ ] task\n"_s,
                                      u"plain words, [link](https://e.org)\n"_s,
                                      u"> quote\n"_s,
                                      u"```\n"_s,
                                      u"~~~ cpp\n"_s,
                                      u"    code\n"_s,
                                      u"When? | What?\n------|------\n*Soon* | - x\n|| - y\n||\n"_s,
                                      u"| a | b |\n| --- | --- |\n| 1 | 2 |\n"_s,
                                      u"---\n"_s,
                                      u"Setext\n===\n"_s,
                                      u"<div>\n"_s,
                                      u"<!-- comment\n"_s,
                                      u"-->\n"_s,
                                      u"[ref]: https://e.org 'T'\n"_s,
                                      u"[ref] used\n"_s,
                                      u"- \n"_s,
                                      u"####[x]\n"_s,
                                      u"  ## indented\n"_s,
                                      u"é 😀 ü\r\n"_s,
                                      u"lone\r"_s};
    QString result;
    for (qsizetype i = 0; i < lines; ++i)
        result += kinds[below(kinds.size())];
    if (oneIn(3))
        result.chop(1);
    return result;
}

ChangeSet Random::changes(const QString &text)
{
    QList<TextChange> changes;
    qsizetype from = 0;
    const qsizetype count = 1 + below(4);
    for (qsizetype i = 0; i < count && from <= text.size(); ++i) {
        const TextRange range = this->range(text.size() - from, 12).shifted(from);
        changes.append(TextChange::replacing(text, range, this->text(8)));
        from = range.end;
    }
    return ChangeSet(changes);
}

} // namespace minuta::test
