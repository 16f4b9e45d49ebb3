#include "tests/app/cli/commandrunner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using minuta::test::FileInFolder;
using minuta::test::runCommand;

class TestRoadmapCommand : public QObject
{
    Q_OBJECT

private slots:
    void itemsAreEdited_data();
    void itemsAreEdited();
    void refusalsChangeNothing_data();
    void refusalsChangeNothing();
    void aLineTellsItemsApart();
    void aLineTellsBucketsApart();
    void aDamagedTableIsTold();
    void changesAreTold();
    void changesAreJson();
    void whatStandsUnchangedIsCounted();
    void whatIsWrongInRowsIsTold();
    void onlyTheFirstRoadmapIsCompared();
    void twoFilesAreNeeded();
};

namespace {

const QByteArray head = "# P 2026-11-24\n\n## Roadmap\n\nWhen? | What?\n------|------\n";
const QByteArray rows =
    "*Completed* | - Mail\n*Soon* | **Store:**\n|| - Quotas\n||\n|| - Kits for old machines\n*Next* |\n";

} // namespace

void TestRoadmapCommand::itemsAreEdited_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("expected");

    QTest::newRow("move") << QStringList{u"move"_s, u"Kits for old machines"_s, u"--to"_s, u"Next"_s}
                          << QByteArray("*Completed* | - Mail\n*Soon* | **Store:**\n|| - Quotas\n||\n"
                                        "*Next* | - Kits for old machines\n");
    QTest::newRow("move by a part of the text, any case")
        << QStringList{u"move"_s, u"kits"_s, u"--to"_s, u"COMPL"_s}
        << QByteArray(
               "*Completed* | - Mail\n|| - Kits for old machines\n*Soon* | **Store:**\n|| - Quotas\n||\n*Next* |\n");
    QTest::newRow("move a group") << QStringList{u"move"_s, u"Store"_s, u"--to"_s, u"Next"_s}
                                  << QByteArray("*Completed* | - Mail\n*Soon* |\n|| - Kits for old machines\n"
                                                "*Next* | **Store:**\n|| - Quotas\n");
    QTest::newRow("add") << QStringList{u"add"_s, u"A|B"_s, u"--to"_s, u"Next"_s}
                         << QByteArray(rows).replace("*Next* |", "*Next* | - A\\|B");
    QTest::newRow("add behind others") << QStringList{u"add"_s, u"Shell"_s, u"--to"_s, u"Completed"_s}
                                       << QByteArray(rows).replace("- Mail\n", "- Mail\n|| - Shell\n");
    QTest::newRow("remove") << QStringList{u"remove"_s, u"Mail"_s}
                            << QByteArray(rows).replace("*Completed* | - Mail", "*Completed* |");
}

void TestRoadmapCommand::itemsAreEdited()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, expected);
    const FileInFolder file(head + rows);

    const auto ran = runCommand(QStringList{u"roadmap"_s, file.path()} + words);

    QCOMPARE(ran.err, QString());
    QCOMPARE(ran.code, 0);
    QCOMPARE(file.bytes(), head + expected);
}

void TestRoadmapCommand::refusalsChangeNothing_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");

    QTest::newRow("no such item") << QStringList{u"move"_s, u"Colours"_s, u"--to"_s, u"Next"_s} << 1
                                  << u"minutes.md:9: Quotas"_s;
    QTest::newRow("several items") << QStringList{u"remove"_s, u"a"_s} << 1 << u"Several roadmap items"_s;
    QTest::newRow("no such bucket") << QStringList{u"add"_s, u"x"_s, u"--to"_s, u"Never"_s} << 1
                                    << u"minutes.md:8: Soon\n"_s;
    QTest::newRow("no bucket") << QStringList{u"move"_s, u"Mail"_s} << 2 << u"--to BUCKET"_s;
    QTest::newRow("no item") << QStringList{u"remove"_s} << 2 << u"Which item?"_s;
    QTest::newRow("a bucket for what goes")
        << QStringList{u"remove"_s, u"Mail"_s, u"--to"_s, u"Next"_s} << 2 << u"leave --to out"_s;
    QTest::newRow("a line without that item")
        << QStringList{u"remove"_s, u"Mail"_s, u"--line"_s, u"8"_s} << 1 << u"no roadmap item \"Mail\" in line 8"_s;
    QTest::newRow("a line that is none") << QStringList{u"remove"_s, u"Mail"_s, u"--line"_s, u"x"_s} << 2
                                         << u"--line N"_s;
    QTest::newRow("a line for what is new")
        << QStringList{u"add"_s, u"Mail"_s, u"--to"_s, u"Next"_s, u"--line"_s, u"8"_s} << 2 << u"--line N"_s;
    QTest::newRow("a line that is not the bucket's")
        << QStringList{u"add"_s, u"x"_s, u"--to"_s, u"Next"_s, u"--to-line"_s, u"8"_s} << 1
        << u"no bucket \"Next\" at line 8"_s;
    QTest::newRow("a bucket's line for what goes")
        << QStringList{u"remove"_s, u"Mail"_s, u"--to-line"_s, u"8"_s} << 2 << u"--to-line N"_s;
    QTest::newRow("the data of an edit") << QStringList{u"remove"_s, u"Mail"_s, u"--json"_s} << 2 << u"--json"_s;
    QTest::newRow("another verb") << QStringList{u"push"_s, u"Mail"_s} << 2 << u"move, add, remove"_s;
}

void TestRoadmapCommand::refusalsChangeNothing()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    QFETCH(QString, says);
    const FileInFolder file(head + rows);

    const auto ran = runCommand(QStringList{u"roadmap"_s, file.path()} + words);

    QCOMPARE(ran.code, code);
    QVERIFY2(ran.err.contains(says), qPrintable(ran.err));
    QCOMPARE(file.bytes(), head + rows);
}

void TestRoadmapCommand::aLineTellsItemsApart()
{
    const QByteArray twice = "*Soon* | - Same\n|| - Same\n*Later* | - Other\n";
    const FileInFolder file(head + twice);
    const QStringList words{u"roadmap"_s, file.path(), u"remove"_s, u"same"_s};

    QVERIFY(runCommand(words).err.contains(u"its line with --line:"_s));
    QCOMPARE(runCommand(words + QStringList{u"--line"_s, u"8"_s}).code, 0);

    QCOMPARE(file.bytes(), head + "*Soon* | - Same\n*Later* | - Other\n");
}

void TestRoadmapCommand::aLineTellsBucketsApart()
{
    const FileInFolder file(head + "*Done* | - a\n*Done* | - b\n*Soon* | - c\n");
    const QStringList words{u"roadmap"_s, file.path(), u"move"_s, u"c"_s, u"--to"_s, u"Done"_s};

    const QString refusal = runCommand(words).err;
    QVERIFY2(refusal.contains(u"a line of it with --to-line:"_s) && refusal.contains(u"minutes.md:8: Done"_s),
             qPrintable(refusal));
    QCOMPARE(runCommand(words + QStringList{u"--to-line"_s, u"7"_s}).code, 0);

    QCOMPARE(file.bytes(), head + "*Done* | - a\n|| - c\n*Done* | - b\n*Soon* |\n");
}

void TestRoadmapCommand::aDamagedTableIsTold()
{
    const FileInFolder file("# P\n\nWhen? | What?\n--|--|--\n*Soon* | - A\n");
    for (const QStringList &words : {QStringList(), QStringList{u"remove"_s, u"A"_s}}) {
        const auto ran = runCommand(QStringList{u"roadmap"_s, file.path()} + words);
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains(u"minutes.md:4: The row of dashes has 3 cells and the row above it 2"_s),
                 qPrintable(ran.err));
    }
}

void TestRoadmapCommand::changesAreTold()
{
    const FileInFolder old(head + rows);
    const QString now = old.other(u"2026-12-08.md"_s, head + "*Completed* |\n*Soon* | - Mail\n|| - Quotas\n");

    const auto ran = runCommand({u"roadmap"_s, u"diff"_s, old.path(), now});

    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.out, u"Roadmap changes since 2026-11-24:\n\n"
                      "- Completed → Soon (a step back): Mail\n"
                      "- Dropped from Soon: Kits for old machines\n"_s);
}

void TestRoadmapCommand::changesAreJson()
{
    const FileInFolder old(head + rows);
    const QString now =
        old.other(u"now.md"_s, head + "*Completed* | - Kits for very old machines\n|| - New\n*Soon* |\n");

    const auto ran = runCommand({u"roadmap"_s, u"diff"_s, old.path(), now, u"--json"_s});

    QCOMPARE(ran.code, 0);
    const QJsonArray items = QJsonDocument::fromJson(ran.out.toUtf8()).object()[u"items"].toArray();
    QCOMPARE(items.size(), 4);
    QCOMPARE(items[0][u"from"][u"bucket"].toString(), u"Soon"_s);
    QCOMPARE(items[0][u"to"][u"bucket"].toString(), u"Completed"_s);
    QCOMPARE(items[0][u"to"][u"line"].toInt(), 7);
    QVERIFY(items[0][u"moved"].toBool());
    QVERIFY(items[0][u"reworded"].toBool());
    QVERIFY(!items[0][u"stepBack"].toBool());
    QVERIFY(items[1][u"from"].isNull());
    QVERIFY(items[2][u"to"].isNull());
}

void TestRoadmapCommand::whatStandsUnchangedIsCounted()
{
    const FileInFolder folder("# Readme\n");
    const QString old = folder.other(u"2026-11-24.md"_s, head + "*Soon* | - Kits\n|| - Mail\n");
    folder.other(u"2026-11-10.md"_s, head + "*Soon* | - Kits\n*Next* | - Mail\n");
    const QString now = folder.other(u"2026-12-08.md"_s, head + "*Soon* | - Kits\n|| - Mail\n|| - New\n");
    folder.other(u"2026-10-27.md"_s, head + "*Soon* | - Kits\n*Next* | - Mail\n");

    const auto ran = runCommand({u"roadmap"_s, u"diff"_s, old, now});
    const auto json = runCommand({u"roadmap"_s, u"diff"_s, old, now, u"--json"_s});

    QCOMPARE(ran.out, u"Roadmap changes since 2026-11-24:\n\n"
                      "- New in Soon: New\n"
                      "- Unchanged for 3 meetings: Kits (Soon)\n"_s);
    const QJsonArray items = QJsonDocument::fromJson(json.out.toUtf8()).object()[u"items"].toArray();
    QCOMPARE(items[0][u"unchangedFor"].toInt(), 3);
    QCOMPARE(items[1][u"unchangedFor"].toInt(), 1);
    QCOMPARE(items[2][u"unchangedFor"].toInt(), 0);
}

void TestRoadmapCommand::whatIsWrongInRowsIsTold()
{
    const FileInFolder file(head + "*Soon* | - Mail | more | words\n|| - `a|b` code\n|| - Kits\n");

    const auto ran = runCommand({u"roadmap"_s, file.path()});

    QCOMPARE(ran.code, 0);
    const qsizetype line = QString::fromUtf8(head).count(u'\n') + 1;
    QCOMPARE(ran.err, u"%1:%2: 4 cells where the header row has 2; readers do not see the last ones.\n"
                      "%1:%3: a pipe inside of a code span ends the cell there; write \\| for it.\n"_s.arg(file.path())
                          .arg(line)
                          .arg(line + 1));
    QVERIFY(ran.out.contains(u"Kits"_s));
}

void TestRoadmapCommand::onlyTheFirstRoadmapIsCompared()
{
    const FileInFolder old(head + rows);
    const QString now = old.other(u"2026-12-08.md"_s, head + rows + "\nWhen? | What?\n---|---\n*Soon* | - x\n");

    const auto ran = runCommand({u"roadmap"_s, u"diff"_s, old.path(), now});

    QCOMPARE(ran.code, 0);
    QVERIFY2(ran.err.contains(u"2026-12-08.md: Only the first of 2 roadmaps is compared."_s), qPrintable(ran.err));
}

void TestRoadmapCommand::twoFilesAreNeeded()
{
    const FileInFolder file(head + rows);

    QCOMPARE(runCommand({u"roadmap"_s, u"diff"_s, file.path()}).code, 2);
    QCOMPARE(runCommand({u"roadmap"_s, u"diff"_s, file.path(), file.folder() + u"/none.md"_s}).code, 2);
    const QString plain = file.other(u"plain.md"_s, "# P\n");
    const auto without = runCommand({u"roadmap"_s, u"diff"_s, plain, plain});
    QCOMPARE(without.code, 1);
    QCOMPARE(without.out, QString()); // nothing that could be taken for an answer
}

QTEST_GUILESS_MAIN(TestRoadmapCommand)
#include "tst_roadmapcommand.moc"
