#include "app/markdown/syntaxtree.h"
#include "app/minutes/sectiontransfer.h"
#include "app/text/decodedtext.h"
#include "tests/support/corpus.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestSectionTransfer : public QObject
{
    Q_OBJECT

private slots:
    void textMovesToTheSameSection_data();
    void textMovesToTheSameSection();
    void whatCannotMoveIsRefused_data();
    void whatCannotMoveIsRefused();
    void noLineOfRealMinutesIsLost();
};

namespace {

struct Read
{
    explicit Read(const QString &text)
        : tree(text)
        , minutes(readMinutes(tree))
    {
    }
    SyntaxTree tree;
    Minutes minutes;
};

} // namespace

void TestSectionTransfer::textMovesToTheSameSection_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << u"# P\n## Backlog Reviews\n### Storage - Ben\n### Routing - Ana\n"_s
                           << u"# P\n## Backlog Reviews\n### Storage - Ben\n- a\n  - b\n\n### Routing - Ana\n"_s;
    QTest::newRow("behind what is there")
        << u"# P\n## Backlog Reviews\n### Storage - Eve\n- x\n\n### Routing\n"_s
        << u"# P\n## Backlog Reviews\n### Storage - Eve\n- x\n- a\n  - b\n\n### Routing\n"_s;
    QTest::newRow("over a placeholder") << u"# P\n## Backlog Reviews\n### Storage\n[add here]\n"_s
                                        << u"# P\n## Backlog Reviews\n### Storage\n- a\n  - b\n"_s;
    QTest::newRow("under another heading") << u"# P\n# Projects\n## Group\n### Storage (Ben)\n"_s
                                           << u"# P\n# Projects\n## Group\n### Storage (Ben)\n- a\n  - b\n"_s;
}

void TestSectionTransfer::textMovesToTheSameSection()
{
    QFETCH(QString, to);
    const Read from(u"# P\n## Backlog Reviews\n### Storage - Ben\n- a\n  - b\n\n### Routing - Ana\n"_s);
    const Read target(to);

    const auto moved = moveField(from.tree, from.minutes, 2, target.tree, target.minutes);

    QVERIFY(moved);
    QTEST(moved->to.appliedTo(to), "expected");
    QCOMPARE(moved->from.appliedTo(from.tree.text()),
             u"# P\n## Backlog Reviews\n### Storage - Ben\n\n### Routing - Ana\n"_s);
}

void TestSectionTransfer::whatCannotMoveIsRefused_data()
{
    QTest::addColumn<int>("section");
    QTest::addColumn<QString>("to");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no such section there") << 1 << u"# P\n## Other\n"_s << ErrorCode::NoSuchElement;
    QTest::newRow("several there") << 1 << u"# P\n### Notes\n# Q\n### Notes\n"_s << ErrorCode::AmbiguousElement;
    QTest::newRow("nothing to move") << 2 << u"# P\n## Empty\n"_s << ErrorCode::InvalidArgument;
    QTest::newRow("no such section") << 9 << u"# P\n"_s << ErrorCode::NoSuchElement;
}

void TestSectionTransfer::whatCannotMoveIsRefused()
{
    QFETCH(int, section);
    QFETCH(QString, to);
    QFETCH(ErrorCode, code);
    const Read from(u"# P\n## Notes\n- a\n\n## Empty\n"_s);
    const Read target(to);

    const auto moved = moveField(from.tree, from.minutes, section, target.tree, target.minutes);

    QVERIFY(!moved);
    QCOMPARE(moved.error().code, code);
}

void TestSectionTransfer::noLineOfRealMinutesIsLost()
{
    const QList<minuta::test::CorpusFile> files = minuta::test::corpusMinutes();
    if (files.isEmpty())
        QSKIP(minuta::test::corpusSkipMessage);
    int moves = 0;
    for (qsizetype i = 1; i < files.size(); ++i) {
        const auto first = decode(files[i - 1].bytes);
        const auto second = decode(files[i].bytes);
        QVERIFY(first && second);
        const Read from(first->text);
        const Read to(second->text);
        for (int section = 0; section < from.minutes.sections.size(); ++section) {
            const auto moved = moveField(from.tree, from.minutes, section, to.tree, to.minutes);
            if (!moved)
                continue;
            ++moves;
            QString both = moved->from.appliedTo(from.tree.text()) + u'\n' + moved->to.appliedTo(to.tree.text());
            QHash<QString, int> lines;
            for (const QString &line : both.split(u'\n'))
                ++lines[line.trimmed()];
            const QString before = from.tree.text() + u'\n' + to.tree.text();
            for (const QString &line : before.split(u'\n')) {
                const QString text = line.trimmed();
                const bool isPlaceholder = text.contains(u"[add "_s) || std::ranges::none_of(text, [](QChar unit) {
                                               return unit.isLetterOrNumber();
                                           });
                QVERIFY2(text.isEmpty() || isPlaceholder || --lines[text] >= 0,
                         qPrintable(files[i].name + u": "_s + text));
            }
        }
    }
    QVERIFY(moves > 100);
    qInfo() << moves << "moves between real minutes";
}

QTEST_GUILESS_MAIN(TestSectionTransfer)
#include "tst_sectiontransfer.moc"
