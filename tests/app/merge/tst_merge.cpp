#include "app/merge/merge.h"
#include "app/text/conflicttext.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestMerge : public QObject
{
    Q_OBJECT

private slots:
    void folders_data();
    void folders();
    void headings_data();
    void headings();
    void bodies_data();
    void bodies();
    void rows_data();
    void rows();
    void sections_data();
    void sections();
    void lineForm_data();
    void lineForm();
    void whatHappenedIsTold();
    void whatWasRemovedIsTold();
    void markersOfAnInputStayText();
    void conflictsThatWaitGoOn_data();
    void conflictsThatWaitGoOn();
    void aCommittedConflictThatTheyHaveSettledIsSettled();
    void markersBesideThoseOfAnInputAreLonger();
    void linesOfTwoTextsDoNotBecomeOneEnding();
    void markersHaveTheSizeAndLabelsAskedFor();
};

namespace {

/// Three columns for the sides and one for the result; conflicts have the labels o and t.
void addColumns()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("merged");
}

QString merged(const QString &base, const QString &ours, const QString &theirs)
{
    MergeOptions options;
    options.oursLabel = u"o"_s;
    options.theirsLabel = u"t"_s;
    return mergeTexts(base, ours, theirs, options).text;
}

void compareMerged()
{
    QFETCH(QString, base);
    QFETCH(QString, ours);
    QFETCH(QString, theirs);

    QTEST(merged(base, ours, theirs), "merged");
}

QString conflict(const QString &ours, const QString &theirs)
{
    return u"<<<<<<< o\n"_s + ours + u"=======\n"_s + theirs + u">>>>>>> t\n"_s;
}

} // namespace

void TestMerge::folders_data()
{
    QTest::addColumn<QString>("folder");
    const QDir folder(QStringLiteral(MINUTA_TEST_DATA "/merge"));
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        QTest::newRow(qUtf8Printable(name)) << folder.filePath(name);
}

void TestMerge::folders()
{
    QFETCH(QString, folder);
    const auto read = [&](const QString &name) {
        QFile file(folder + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };

    QCOMPARE(merged(read(u"base.md"_s), read(u"ours.md"_s), read(u"theirs.md"_s)), read(u"expected.md"_s));
}

void TestMerge::headings_data()
{
    addColumns();
    const QString top = u"# M 2026-01-01\n\n## Backlog Reviews\n\n"_s;
    const auto row = [&](const char *name, const QString &base, const QString &ours, const QString &theirs,
                         const QString &result) {
        QTest::newRow(name) << top + base << top + ours << top + theirs << top + result;
    };
    row("lead against body", u"### CLI - Ana\n"_s, u"### CLI - Bo\n"_s, u"### CLI - Ana\n- done\n"_s,
        u"### CLI - Bo\n- done\n"_s);
    row("lead against team", u"### CLI - Ana\n"_s, u"### CLI - Bo\n"_s, u"### Command Line CLI - Ana\n"_s,
        u"### Command Line CLI - Bo\n"_s);
    row("lead against status", u"### CLI - Ana\n"_s, u"### CLI - Bo\n"_s, u"### CLI (incubating) - Ana\n"_s,
        u"### CLI (incubating) - Bo\n"_s);
    row("a lead where there was none", u"### CLI\n"_s, u"### CLI - Bo\n"_s, u"### Command Line CLI\n"_s,
        u"### Command Line CLI - Bo\n"_s);
    row("two leads", u"### CLI - Ana\n- x\n"_s, u"### CLI - Bo\n- x\n"_s, u"### CLI - Cy\n- x\n- y\n"_s,
        conflict(u"### CLI - Bo\n"_s, u"### CLI - Cy\n"_s) + u"- x\n- y\n"_s);
    row("the same lead, with blanks behind", u"### CLI - Ana\n"_s, u"### CLI - Bo\n"_s, u"### CLI - Bo \n"_s,
        u"### CLI - Bo \n"_s);
    row("blanks behind against a lead", u"### CLI - Ana \n"_s, u"### CLI - Ana\n"_s, u"### CLI - Bo \n"_s,
        u"### CLI - Bo \n"_s);
    row("both added, one with a lead", u""_s, u"### CLI\n- x\n"_s, u"### CLI - Ana\n- y\n"_s,
        u"### CLI - Ana\n- x\n- y\n"_s);
    QTest::newRow("title against date") << u"# Platform 2026-01-01\n"_s << u"# Platform 2026-01-08\n"_s
                                        << u"# Platform Council 2026-01-01\n"_s << u"# Platform Council 2026-01-08\n"_s;
}

void TestMerge::headings()
{
    compareMerged();
}

void TestMerge::bodies_data()
{
    addColumns();
    const auto row = [&](const char *name, const QString &base, const QString &ours, const QString &theirs,
                         const QString &result) {
        const QString top = u"# M\n\n## Discussion\n"_s;
        const QString end = u"\n## Next\n"_s;
        QTest::newRow(name) << top + base + end << top + ours + end << top + theirs + end << top + result + end;
    };
    row("both fill", u""_s, u"- a\n- b\n"_s, u"- c\n"_s, u"- a\n- b\n- c\n"_s);
    row("both fill behind a blank line", u""_s, u"\n- a\n- b\n"_s, u"\n- c\n"_s, u"\n- a\n- b\n- c\n"_s);
    row("both fill, one behind a blank line", u""_s, u"- a\n"_s, u"\n- c\n"_s, u"- a\n- c\n"_s);
    row("loose lists", u""_s, u"- a\n\n- b\n"_s, u"- c\n\n- d\n"_s, u"- a\n\n- b\n\n- c\n\n- d\n"_s);
    row("equal items once", u""_s, u"- a\n- b\n"_s, u"- b\n- c\n"_s, u"- a\n- b\n- c\n"_s);
    row("one holds the other", u""_s, u"- a\n- c\n"_s, u"- a\n- b\n- c\n- d\n"_s, u"- a\n- b\n- c\n- d\n"_s);
    row("a list and a paragraph", u""_s, u"- a\n"_s, u"Words.\n"_s, u"- a\n\nWords.\n"_s);
    row("two paragraphs", u""_s, u"One.\n"_s, u"Two.\n"_s, u"One.\n\nTwo.\n"_s);
    row("lists below the same words", u""_s, u"Done:\n\n- a\n\nNext:\n\n- b\n"_s, u"Done:\n\n- c\n\nNext:\n\n- d\n"_s,
        u"Done:\n\n- a\n- c\n\nNext:\n\n- b\n- d\n"_s);
    row("nested below the same item", u""_s, u"- a\n  - a1\n- b\n  - b1\n"_s, u"- a\n  - a2\n- b\n  - b2\n"_s,
        u"- a\n  - a1\n  - a2\n- b\n  - b1\n  - b2\n"_s);
    row("at different places", u"- a\n- b\n"_s, u"- x\n- a\n- b\n"_s, u"- a\n- b\n- y\n"_s, u"- x\n- a\n- b\n- y\n"_s);
    row("an item changed, one added beside it", u"- a b c\n"_s, u"- a b c d\n"_s, u"- a b c\n- y\n"_s,
        u"- a b c d\n- y\n"_s);
    row("neighbours changed", u"- one thing\n- other thing\n"_s, u"- one small thing\n- other thing\n"_s,
        u"- one thing\n- other big thing\n"_s, u"- one small thing\n- other big thing\n"_s);
    row("one item in two ways", u"- a\n- b c\n- d\n"_s, u"- a\n- b c of mine\n- d\n"_s,
        u"- a\n- b c of theirs\n- d\n"_s,
        u"- a\n"_s + conflict(u"- b c of mine\n"_s, u"- b c of theirs\n"_s) + u"- d\n"_s);
    row("one item by quite other words", u"- a\n- old\n- d\n"_s, u"- a\n- mine\n- d\n"_s, u"- a\n- theirs\n- d\n"_s,
        u"- a\n"_s + conflict(u"- mine\n"_s, u"- theirs\n"_s) + u"- d\n"_s);
    row("removed against changed", u"- a\n- b c\n- d\n"_s, u"- a\n- d\n"_s, u"- a\n- b c e\n- d\n"_s,
        u"- a\n"_s + conflict(u""_s, u"- b c e\n"_s) + u"- d\n"_s);
    row("changed against removed", u"- a\n- b c\n- d\n"_s, u"- a\n- b c e\n- d\n"_s, u"- a\n- d\n"_s,
        u"- a\n"_s + conflict(u"- b c e\n"_s, u""_s) + u"- d\n"_s);
    row("moved against changed", u"- a\n- b c\n- d\n- e\n"_s, u"- a\n- d\n- e\n- b c\n"_s,
        u"- a\n- b c x\n- d\n- e\n"_s, u"- a\n"_s + conflict(u""_s, u"- b c x\n"_s) + u"- d\n- e\n- b c\n"_s);
    row("removed by both", u"- a\n- b\n"_s, u"- a\n"_s, u"- a\n"_s, u"- a\n"_s);
    row("removed by one, added by the other", u"- a\n- b\n- c\n"_s, u"- a\n- c\n"_s, u"- a\n- b\n- c\n- d\n"_s,
        u"- a\n- c\n- d\n"_s);
    row("put into an item that is gone", u"- a\n- b\n  - b1\n- c\n"_s, u"- a\n- c\n"_s,
        u"- a\n- b\n  - b1\n  - b2\n- c\n"_s, u"- a\n"_s + conflict(u""_s, u"- b\n  - b1\n  - b2\n"_s) + u"- c\n"_s);
    row("placeholder", u"- [add here]\n"_s, u"- a\n"_s, u"- b\n- c\n"_s, u"- a\n- b\n- c\n"_s);
    row("empty item", u"- \n"_s, u"- a\n"_s, u"- b\n"_s, u"- a\n- b\n"_s);
    row("placeholder replaced by one", u"- [add here]\n"_s, u"- a\n"_s, u"- [add here]\n"_s, u"- a\n"_s);
    row("a task ticked and reworded", u"- [ ] call Ana\n"_s, u"- [x] call Ana\n"_s, u"- [ ] call Ana and Bo\n"_s,
        u"- [x] call Ana and Bo\n"_s);
    row("blanks at line ends against words", u"- a b c  \n"_s, u"- a b c\n"_s, u"- a b c d  \n"_s, u"- a b c d  \n"_s);
    row("only blank lines against words", u"\n\n"_s, u"\n"_s, u"\n- a\n\n"_s, u"\n- a\n\n"_s);
    row("wrapped paragraphs", u"one\ntwo\n\nthree\nfour\n"_s, u"one\ntwo and\n\nthree\nfour\n"_s,
        u"one\ntwo\n\nthree\nfour and\n"_s, u"one\ntwo and\n\nthree\nfour and\n"_s);
    row("code and words", u"```\nx\n\ny\n```\n"_s, u"```\nx\n\nz\n```\n"_s, u"```\nx\n\ny\n```\n\nWords.\n"_s,
        u"```\nx\n\nz\n```\n\nWords.\n"_s);
}

void TestMerge::bodies()
{
    compareMerged();
}

void TestMerge::rows_data()
{
    addColumns();
    const auto row = [&](const char *name, const QString &base, const QString &ours, const QString &theirs,
                         const QString &result) {
        const QString top = u"## Roadmap\nWhen? | What?\n---|---\n"_s;
        QTest::newRow(name) << top + base << top + ours << top + theirs << top + result;
    };
    row("added to two buckets", u"*Soon* | - a\n*Next* | - b\n"_s, u"*Soon* | - a\n|| - x\n*Next* | - b\n"_s,
        u"*Soon* | - a\n*Next* | - b\n|| - y\n"_s, u"*Soon* | - a\n|| - x\n*Next* | - b\n|| - y\n"_s);
    row("added to one place", u"*Soon* | - a\n"_s, u"*Soon* | - a\n|| - x\n"_s, u"*Soon* | - a\n|| - y\n"_s,
        u"*Soon* | - a\n|| - x\n|| - y\n"_s);
    row("label and item of one row", u"*Soon* | - a\n"_s, u"*Now* | - a\n"_s, u"*Soon* | - a b\n"_s,
        u"*Now* | - a b\n"_s);
    row("one item in two ways", u"|| - a b\n|| - c\n"_s, u"|| - a b x\n|| - c\n"_s, u"|| - a b y\n|| - c\n"_s,
        conflict(u"|| - a b x\n"_s, u"|| - a b y\n"_s) + u"|| - c\n"_s);
    QTest::newRow("two tables") << u"## A\n"_s << u"## A\n\n| a |\n|---|\n| 1 |\n"_s
                                << u"## A\n\n| b |\n|---|\n| 2 |\n"_s
                                << u"## A\n\n| a |\n|---|\n| 1 |\n\n| b |\n|---|\n| 2 |\n"_s;
    QTest::newRow("one table by both") << u"## A\n"_s << u"## A\n\n| a |\n|---|\n| 1 |\n"_s
                                       << u"## A\n\n| a |\n|---|\n| 2 |\n"_s
                                       << u"## A\n\n| a |\n|---|\n| 1 |\n| 2 |\n"_s;
    row("groups behind spacers", u"*Soon* | - a\n"_s, u"*Soon* | - a\n||\n|| **G:**\n|| - x\n"_s,
        u"*Soon* | - a\n||\n|| **H:**\n|| - y\n"_s, u"*Soon* | - a\n||\n|| **G:**\n|| - x\n||\n|| **H:**\n|| - y\n"_s);
}

void TestMerge::rows()
{
    compareMerged();
}

void TestMerge::sections_data()
{
    addColumns();
    const auto row = [&](const char *name, const QString &base, const QString &ours, const QString &theirs,
                         const QString &result) {
        const QString top = u"# M\n\n## Backlog Reviews\n\n"_s;
        QTest::newRow(name) << top + base << top + ours << top + theirs << top + result;
    };
    const QString a = u"### A - Ana\n- a\n\n"_s;
    const QString b = u"### B - Bo\n- b\n\n"_s;
    const QString c = u"### C - Cy\n- c\n\n"_s;
    const QString d = u"### D - Di\n- d\n\n"_s;
    const QString b2 = u"### B - Bo\n- b\n- more\n\n"_s;
    row("added at different places", a + b, c + a + b, a + b + d, c + a + b + d);
    row("added at one place", a + b, a + c + b, a + d + b, a + c + d + b);
    row("added behind the other's", a, a + c, a + d, a + c + d);
    row("the same added", a, a + c, a + c, a + c);
    row("removed", a + b + c, a + c, a + b + c + d, a + c + d);
    row("removed against changed", a + b + c, a + c, a + b2 + c,
        a + conflict(u""_s, u"### B - Bo\n- b\n- more\n"_s) + u"\n"_s + c);
    row("moved and changed", a + b + c, b + a + c, a + b2 + c, b2 + a + c);
    row("moved by both alike", a + b + c, c + a + b, c + a + b, c + a + b);
    row("two moved", a + b + c + d, b + a + c + d, a + b + d + c, b + a + d + c);
    row("moved to different places", a + b + c + d, d + a + b + c, a + d + b + c, d + a + b + c);
    row("renamed and filled", a + u"### Logging and Metrics - Bo\n\n"_s + c, a + u"### Logging - Bo\n\n"_s + c,
        a + u"### Logging and Metrics - Bo\n- x\n\n"_s + c, a + u"### Logging - Bo\n- x\n\n"_s + c);
    row("the group around is renamed", u"## Incubating\n\n"_s + a + b, u"## _Incubating_\n\n"_s + a + b,
        u"## Incubating\n\n"_s + a + b2, u"## _Incubating_\n\n"_s + a + b2);
    QTest::newRow("moved under another heading") << u"# M\n\n## Projects\n\n"_s + a + b + u"## Retired\n\n"_s + c
                                                 << u"# M\n\n## Projects\n\n"_s + a + u"## Retired\n\n"_s + c + b
                                                 << u"# M\n\n## Projects\n\n"_s + a + b2 + u"## Retired\n\n"_s + c
                                                 << u"# M\n\n## Projects\n\n"_s + a + u"## Retired\n\n"_s + c + b2;
    QTest::newRow("a file of its own") << u""_s << u"# M\n- a\n"_s << u"# M\n- b\n"_s << u"# M\n- a\n- b\n"_s;
    QTest::newRow("no headings") << u"one\n\ntwo\n"_s << u"one\n\ntwo\n\nthree\n"_s << u"zero\n\none\n\ntwo\n"_s
                                 << u"zero\n\none\n\ntwo\n\nthree\n"_s;
}

void TestMerge::sections()
{
    compareMerged();
}

void TestMerge::lineForm_data()
{
    addColumns();
    QTest::newRow("CR LF by ours") << u"# M\n- a\n"_s << u"# M\r\n- a\r\n"_s << u"# M\n- a\n- b\n"_s
                                   << u"# M\r\n- a\r\n- b\r\n"_s;
    QTest::newRow("CR LF by theirs") << u"# M\n- a\n"_s << u"# M\n- a\n- b\n"_s << u"# M\r\n- a\r\n"_s
                                     << u"# M\r\n- a\r\n- b\r\n"_s;
    QTest::newRow("all CR LF") << u"# M\r\n- a\r\n"_s << u"# M\r\n- x\r\n- a\r\n"_s << u"# M\r\n- a\r\n- b\r\n"_s
                               << u"# M\r\n- x\r\n- a\r\n- b\r\n"_s;
    QTest::newRow("a mixed line stays") << u"# M\n- a\r\n- b\n"_s << u"# M\n- a\r\n- b\n- c\n"_s
                                        << u"# N\n- a\r\n- b\n"_s << u"# N\n- a\r\n- b\n- c\n"_s;
    QTest::newRow("no final ending") << u"# M\n- a"_s << u"# M\n- a\n- b"_s << u"# M\n- x\n- a"_s
                                     << u"# M\n- x\n- a\n- b"_s;
    QTest::newRow("final ending by ours")
        << u"# M\n- a"_s << u"# M\n- a\n"_s << u"# M\n- a\n- b"_s << u"# M\n- a\n- b\n"_s;
    QTest::newRow("final ending removed")
        << u"# M\n- a\n"_s << u"# M\n- a"_s << u"# M\n- x\n- a\n"_s << u"# M\n- x\n- a"_s;
}

void TestMerge::lineForm()
{
    compareMerged();
}

void TestMerge::whatHappenedIsTold()
{
    const QString base = u"# M\n## Agenda\n- a\n## Backlog Reviews\n### A - Ana\n### B - Bo\n- b\n### C - Cy\n"_s;
    const QString ours =
        u"# M\n## Agenda\n- a\n## Backlog Reviews\n### A - Ana\n- mine\n### B - Bo\n- b x\n### C - Cy\n"_s;
    const QString theirs =
        u"# M\n## Agenda\n- a\n- t\n## Backlog Reviews\n### A - Ana\n- theirs\n### B - Bo\n- b y\n### C - Cy\n### D - Di\n"_s;

    const MergeResult result = mergeTexts(base, ours, theirs);

    QStringList told;
    for (const SectionMerge &section : result.sections) {
        told.append(u"%1 %2 %3 %4"_s.arg(section.title)
                        .arg(int(section.outcome))
                        .arg(section.isNew)
                        .arg(result.text.sliced(section.range.begin, section.range.size()).count(u'\n')));
    }
    QCOMPARE(told, (QStringList{u"Agenda 0 0 3"_s, u"A 1 0 3"_s, u"B 4 0 6"_s, u"D 0 1 1"_s}));
    QCOMPARE(result.conflicts.size(), 1);
    QVERIFY(!result.isClean());
    QCOMPARE(result.sections[1].lead, u"Ana"_s);
}

void TestMerge::whatWasRemovedIsTold()
{
    const QString base = u"# M\n## A\n- a\n## B\n- b\n## C\n- c\n"_s;

    const MergeResult result = mergeTexts(base, base + u"- d\n"_s, u"# M\n## C\n- c\n## A\n- a\n"_s);

    QCOMPARE(result.text, u"# M\n## C\n- c\n- d\n## A\n- a\n"_s);
    QStringList told;
    for (const SectionMerge &section : result.sections)
        told.append(u"%1 %2 %3"_s.arg(section.title).arg(int(section.outcome)).arg(section.range.size()));
    QVERIFY(told.contains(u"B 3 0"_s));
    QVERIFY(told.contains(u"C 2 15"_s) || told.contains(u"A 2 9"_s));
}

void TestMerge::markersOfAnInputStayText()
{
    const QString base = u"# M\n## A\n- a\n## B\n- b\n"_s;
    const QString ours = u"# M\n## A\n<<<<<<< HEAD\n- a x\n=======\n- a y\n>>>>>>> z\n## B\n- b\n"_s;

    const MergeResult clean = mergeTexts(base, ours, base + u"- c\n"_s);
    const MergeResult again = mergeTexts(base, ours, u"# M\n## A\n- a w\n## B\n- b\n"_s);

    QCOMPARE(clean.text, ours + u"- c\n"_s);
    QVERIFY(clean.isClean());
    for (const QString &line : {u"<<<<<<< HEAD"_s, u"- a x"_s, u"- a y"_s, u">>>>>>> z"_s, u"- a w"_s})
        QVERIFY2(again.text.contains(line), qUtf8Printable(again.text));
}

void TestMerge::conflictsThatWaitGoOn_data()
{
    addColumns();
    // Others have written y where there was a; ours has x.
    const QString top = u"# M\n\n## A\n\n- before\n"_s;
    const QString rest = u"- behind\n\n## B\n\n- b\n"_s;
    const QString base = top + u"- y\n"_s + rest;
    const auto waiting = [&](const QString &own, const QString &others, const QString &label = u"z"_s) {
        return u"<<<<<<< me\n"_s + own + u"=======\n"_s + others + u">>>>>>> "_s + label + u'\n';
    };
    const QString ours = top + waiting(u"- x\n"_s, u"- y\n"_s) + rest;
    const auto row = [&](const char *name, const QString &theirs, const QString &result) {
        QTest::newRow(name) << base << ours << theirs << result;
    };
    row("elsewhere", base + u"- c\n"_s, ours + u"- c\n"_s);
    row("beside it", top + u"- y\n- new\n"_s + rest, top + waiting(u"- x\n"_s, u"- y\n"_s) + u"- new\n"_s + rest);
    row("before it", top + u"- new\n- y\n"_s + rest, top + u"- new\n"_s + waiting(u"- x\n"_s, u"- y\n"_s) + rest);
    row("in it", top + u"- y and more\n"_s + rest, top + waiting(u"- x\n"_s, u"- y and more\n"_s, u"t"_s) + rest);
    row("gone from it", top + rest, top + waiting(u"- x\n"_s, {}, u"t"_s) + rest);
    row("the same by now", top + u"- x\n"_s + rest, top + u"- x\n"_s + rest);
    QTest::newRow("in the second of two")
        << top + u"- y\n- z\n"_s + rest
        << top + waiting(u"- x\n"_s, u"- y\n"_s) + waiting(u"- w\n"_s, u"- z\n"_s) + rest
        << top + u"- y\n- z and more\n"_s + rest
        << top + waiting(u"- x\n"_s, u"- y\n"_s) + waiting(u"- w\n"_s, u"- z and more\n"_s, u"t"_s) + rest;
    row("a new section", base + u"\n## C\n\n- c\n"_s, ours + u"\n## C\n\n- c\n"_s);
    row("its section moved", u"# M\n\n## B\n\n- b\n\n## A\n\n- before\n- y\n- behind\n\n"_s,
        u"# M\n\n## B\n\n- b\n\n## A\n\n- before\n"_s + waiting(u"- x\n"_s, u"- y\n"_s) + u"- behind\n\n"_s);
    row("its section gone", u"# M\n\n## B\n\n- b\n"_s,
        u"# M\n\n"_s + waiting(u"## A\n\n- before\n- x\n- behind\n\n"_s, {}, u"t"_s) + u"## B\n\n- b\n"_s);
    QTest::newRow("others first, as a rebase has it")
        << base << top + waiting(u"- y\n"_s, u"- x\n"_s) + rest << top + u"- y and more\n"_s + rest
        << top + u"<<<<<<< t\n- y and more\n=======\n- x\n>>>>>>> z\n"_s + rest;
    QTest::newRow("at the end, CR LF there")
        << u"# M\n\n- y"_s << u"# M\n\n<<<<<<< me\n- x\n=======\n- y\n>>>>>>> z"_s << u"# M\r\n\r\n- c\r\n- y"_s
        << u"# M\r\n\r\n- c\r\n<<<<<<< me\r\n- x\r\n=======\r\n- y\r\n>>>>>>> z"_s;
}

void TestMerge::conflictsThatWaitGoOn()
{
    compareMerged();
}

void TestMerge::aCommittedConflictThatTheyHaveSettledIsSettled()
{
    const QString conflicted = u"# M\n\n<<<<<<< a\n- x\n=======\n- y\n>>>>>>> b\n"_s;

    QCOMPARE(merged(conflicted, conflicted + u"\n## B\n"_s, u"# M\n\n- x\n"_s), u"# M\n\n- x\n\n## B\n"_s);
}

void TestMerge::markersBesideThoseOfAnInputAreLonger()
{
    const QString base = u"# M\n## A\n- a\n- b\n"_s;
    const QString theirs = u"# M\n## A\n<<<<<<< HEAD\n- a x\n=======\n- a y\n>>>>>>> z\n- b z\n"_s;

    const MergeResult result = mergeTexts(base, u"# M\n## A\n- a w\n- b w\n"_s, theirs);

    QVERIFY(!result.isClean());
    const QList<ConflictText> found = findConflicts(result.text);
    for (const TextRange &conflict : result.conflicts) {
        const auto own = std::ranges::find(found, conflict, &ConflictText::range);
        QVERIFY2(own != found.end(), qUtf8Printable(result.text));
        QCOMPARE(own->markerSize, 8);
    }
}

void TestMerge::linesOfTwoTextsDoNotBecomeOneEnding()
{
    const QString ours = u"# M\n\n## B\r\r\r\r\r- a\n"_s; // mostly CR, so markers end with one

    const MergeResult result = mergeTexts(u"# N\n"_s, ours, {});

    const QList<ConflictText> found = findConflicts(result.text);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().range, result.conflicts.first());
    QVERIFY(result.text.endsWith(u"\n\n## B\r\r\r\r\r- a\n"_s));
}

void TestMerge::markersHaveTheSizeAndLabelsAskedFor()
{
    MergeOptions options;
    options.markerSize = 9;
    options.oursLabel = u"HEAD"_s;
    options.theirsLabel.clear();
    options.showsBase = true;

    const MergeResult result = mergeTexts(u"- a b\n"_s, u"- a x\n"_s, u"- a y\n"_s, options);

    QCOMPARE(result.text, u"<<<<<<<<< HEAD\n- a x\n||||||||| base\n- a b\n=========\n- a y\n>>>>>>>>>\n"_s);
}

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
