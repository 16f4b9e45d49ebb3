#include "app/export/tidied.h"
#include "app/markdown/syntaxtree.h"
#include "tests/support/corpus.h"

#include <QTest>

using namespace minuta;
using namespace Qt::StringLiterals;

class TestTidied : public QObject
{
    Q_OBJECT

private slots:
    void optionsDoWhatTheySay_data();
    void optionsDoWhatTheySay();
    void nothingChangesUnlessAskedFor();
    void realMinutesKeepWhatTheySay();
};

void TestTidied::optionsDoWhatTheySay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("options"); // e: empty sections, p: placeholders, n: no update
    QTest::addColumn<QString>("result");
    const QString minutes = u"# M 2026-01-02\n\n## Agenda\n* a\n\n## Decisions\n\n## Backlog Reviews\n\n"
                            "### CLI - Ana\n- [add here]\n\n### Disk - Ben\n- b\n- TBD\n\n### Net - Cy\n"_s;
    QTest::newRow("empty sections") << minutes << u"e"_s
                                    << u"# M 2026-01-02\n\n## Agenda\n* a\n\n## Backlog Reviews\n\n"
                                       "### Disk - Ben\n- b\n- TBD\n\n"_s;
    QTest::newRow("placeholders") << minutes << u"p"_s
                                  << u"# M 2026-01-02\n\n## Agenda\n* a\n\n## Decisions\n\n## Backlog Reviews\n\n"
                                     "### CLI - Ana\n\n### Disk - Ben\n- b\n\n### Net - Cy\n"_s;
    QTest::newRow("no update") << minutes << u"n"_s
                               << u"# M 2026-01-02\n\n## Agenda\n* a\n\n## Decisions\n\n## Backlog Reviews\n\n"
                                  "### CLI - Ana\n- No update\n\n### Disk - Ben\n- b\n- TBD\n\n### Net - Cy\n"
                                  "- No update\n"_s;
    QTest::newRow("all") << minutes << u"epn"_s
                         << u"# M 2026-01-02\n\n## Agenda\n* a\n\n## Backlog Reviews\n\n"
                            "### CLI - Ana\n- No update\n\n### Disk - Ben\n- b\n\n### Net - Cy\n- No update\n"_s;
    QTest::newRow("an empty section around one that says something")
        << u"# M\n## Backlog\n### _Incubating_\n#### CLI - Ana\n- a\n### Empty\n"_s << u"e"_s
        << u"# M\n## Backlog\n### _Incubating_\n#### CLI - Ana\n- a\n"_s;
    QTest::newRow("placeholders leave an empty section")
        << u"# M\n## A\nTBD\n## B\nb\n"_s << u"pe"_s << u"# M\n## B\nb\n"_s;
    QTest::newRow("the title stays") << u"# M\n"_s << u"epn"_s << u"# M\n"_s;
    QTest::newRow("a roadmap is something said")
        << u"# M\n## R\n|a|b|\n|-|-|\n|c|d|\n"_s << u"e"_s << u"# M\n## R\n|a|b|\n|-|-|\n|c|d|\n"_s;
    QTest::newRow("CR LF") << u"# M\r\n## A\r\n\r\n## B\r\nb\r\n"_s << u"e"_s << u"# M\r\n## B\r\nb\r\n"_s;
}

void TestTidied::optionsDoWhatTheySay()
{
    QFETCH(const QString, text);
    QFETCH(const QString, options);

    QTEST(tidied(text, {options.contains(u'e'), options.contains(u'p'), options.contains(u'n')}), "result");
}

void TestTidied::nothingChangesUnlessAskedFor()
{
    const QString text = u"# M\r\n## A\n- TBD\n\n\n## B\t\n### T - L\n"_s;

    QCOMPARE(tidied(text, {}), text);
}

void TestTidied::realMinutesKeepWhatTheySay()
{
    const auto files = test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(test::corpusSkipMessage);
    for (const auto &file : files) {
        const QString text = QString::fromUtf8(file.bytes);
        const QString once = tidied(text, {true, true, true});
        QVERIFY2(tidied(once, {true, true, true}) == once, qPrintable(file.name));
        // Every filled section is still there, and says what it said.
        const SyntaxTree before(text);
        const SyntaxTree after(tidied(text, {true, false, false}));
        const Minutes minutes = readMinutes(before);
        for (const Section &section : minutes.sections) {
            if (section.isFilled)
                QVERIFY2(after.text().contains(before.text(section.body)), qPrintable(file.name));
        }
    }
}

QTEST_GUILESS_MAIN(TestTidied)
#include "tst_tidied.moc"
