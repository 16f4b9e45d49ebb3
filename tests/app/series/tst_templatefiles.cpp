#include "app/series/templatefiles.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestTemplateFiles : public QObject
{
    Q_OBJECT

private slots:
    void builtInOnesAreThereAndWithoutMistakes();
    void theOnesOfTheSeriesComeFirst();
    void aMistakeIsToldAndTheOthersWork();
    void whatIsNoFileIsLeftAlone();
    void theTemplateOfMinutes_data();
    void theTemplateOfMinutes();
    void whereTheyAre();
};

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray named(const QByteArray &name, const QByteArray &more = {})
{
    return "---\nname: " + name + "\n" + more + "---\n# P {{date}}\n";
}

QStringList namesOf(const QList<TemplateFile> &files)
{
    QStringList names;
    for (const TemplateFile &file : files)
        names.append(file.value.name);
    return names;
}

const QStringList builtIn = {u"Committee"_s, u"Meeting"_s, u"Project sync"_s};

} // namespace

void TestTemplateFiles::builtInOnesAreThereAndWithoutMistakes()
{
    const QList<TemplateFile> files = templateFiles({}, {});

    QCOMPARE(namesOf(files), builtIn);
    for (const TemplateFile &file : files) {
        QVERIFY(file.place == TemplateFile::Place::BuiltIn);
        QVERIFY(file.path.startsWith(":/templates/"_L1));
        QCOMPARE(file.problems.size(), 0);
        QVERIFY(!file.error);
        QVERIFY(!file.value.description.isEmpty());
        QVERIFY(file.value.skeleton.startsWith("# {{series}} {{date}}\n"_L1));
    }
}

void TestTemplateFiles::theOnesOfTheSeriesComeFirst()
{
    const QTemporaryDir folder;
    const QString own = templateFolder(folder.path());
    write(own + u"/b.minutes-template.md"_s, named("apple"));
    write(own + u"/a.minutes-template.md"_s, named("Pear"));
    write(own + u"/notes.md"_s, named("No template"));
    write(folder.filePath(u"user/c.minutes-template.md"_s), named("Mine"));

    const QList<TemplateFile> files = templateFiles(folder.path(), folder.filePath(u"user"_s));

    QCOMPARE(namesOf(files), (QStringList{u"apple"_s, u"Pear"_s, u"Mine"_s} + builtIn));
    QVERIFY(files[0].place == TemplateFile::Place::Series);
    QVERIFY(files[2].place == TemplateFile::Place::User);
    QCOMPARE(files[0].path, own + u"/b.minutes-template.md"_s);
}

void TestTemplateFiles::aMistakeIsToldAndTheOthersWork()
{
    const QTemporaryDir folder;
    const QString own = templateFolder(folder.path());
    write(own + u"/a.minutes-template.md"_s, named("A", "colour: red\n"));
    write(own + u"/b.minutes-template.md"_s, "\xff\xfe---\n");
    write(own + u"/c.minutes-template.md"_s, QByteArray(300 * 1024, 'x'));
    write(own + u"/d.minutes-template.md"_s, named("D"));

    const QList<TemplateFile> files = templateFiles(folder.path(), {});

    QCOMPARE(namesOf(files), (QStringList{u"A"_s, u"b"_s, u"c"_s, u"D"_s} + builtIn));
    QCOMPARE(files[0].problems.size(), 1);
    QCOMPARE(files[0].problems.first().line, 3);
    QVERIFY(files[1].error && files[1].error->code == ErrorCode::NotUtf8);
    QCOMPARE(files[1].error->subject, files[1].path);
    QCOMPARE(files[2].problems.size(), 1);
    QVERIFY(files[2].problems.first().kind == TemplateProblem::Kind::TooLarge);
    QVERIFY(files[3].problems.isEmpty() && !files[3].error);
}

void TestTemplateFiles::whatIsNoFileIsLeftAlone()
{
    const QTemporaryDir folder;
    const QTemporaryDir elsewhere;
    const QString own = templateFolder(folder.filePath(u"series"_s));
    write(own + u"/good.minutes-template.md"_s, named("Good"));
    write(elsewhere.filePath(u"out.minutes-template.md"_s), named("Outside"));
    QVERIFY(QFile::link(elsewhere.filePath(u"out.minutes-template.md"_s), own + u"/link.minutes-template.md"_s));
    QVERIFY(QFile::link(own + u"/good.minutes-template.md"_s, own + u"/same.minutes-template.md"_s));
    QVERIFY(QFile::link(u"nowhere"_s, own + u"/broken.minutes-template.md"_s));
    QCOMPARE(mkfifo(QFile::encodeName(own + u"/pipe.minutes-template.md"_s).constData(), 0600), 0);
    QVERIFY(QDir().mkpath(own + u"/folder.minutes-template.md"_s));

    QCOMPARE(namesOf(templateFiles(folder.filePath(u"series"_s), {})), (QStringList{u"Good"_s, u"Good"_s} + builtIn));
    const TemplateFile pipe = readTemplateFile(own + u"/pipe.minutes-template.md"_s, TemplateFile::Place::User);
    QVERIFY(pipe.error && pipe.error->code == ErrorCode::NotARegularFile);
    const TemplateFile none = readTemplateFile(own + u"/none.minutes-template.md"_s, TemplateFile::Place::User);
    QVERIFY(none.error && none.error->code == ErrorCode::FileMissing);

    // A folder of templates that is itself a link to somewhere else.
    QVERIFY(QDir().mkpath(folder.filePath(u"other/.minuta"_s)));
    QVERIFY(QFile::link(elsewhere.path(), folder.filePath(u"other/.minuta/templates"_s)));
    QCOMPARE(namesOf(templateFiles(folder.filePath(u"other"_s), {})), builtIn);
}

void TestTemplateFiles::theTemplateOfMinutes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    QTest::newRow("by its pattern") << u"s/2026/2026-11-24-runtime.md"_s << u"Runtime"_s;
    QTest::newRow("by another's pattern") << u"s/2026-11-24-board.md"_s << u"Board"_s;
    QTest::newRow("not by the date alone") << u"s/2025/2026-11-24-runtime.md"_s << QString();
    QTest::newRow("of the user, in any folder") << u"x/11-24-2026-mine.md"_s << u"Mine"_s;
    QTest::newRow("none") << u"s/notes.md"_s << QString();
    QTest::newRow("the only one of the series") << u"one/notes.md"_s << u"Only"_s;
    QTest::newRow("the only good one") << u"good/2026-11-24-garden.md"_s << u"Garden"_s;
    QTest::newRow("the only one, with a mistake") << u"bad/2026-11-24-garden.md"_s << u"a"_s;
    QTest::newRow("the one of the title") << u"two/2026-11-24-x.md"_s << u"Garden Club"_s;
    QTest::newRow("several, and no such title") << u"two/2026-11-24-y.md"_s << QString();
}

void TestTemplateFiles::theTemplateOfMinutes()
{
    QFETCH(QString, path);
    const QTemporaryDir folder;
    const auto inSeries = [&](const QString &series, const QString &file) {
        return templateFolder(folder.filePath(series)) + u'/' + file + u".minutes-template.md"_s;
    };
    write(inSeries(u"s"_s, u"a"_s), named("Runtime", "file: \"{{date:yyyy}}/{{date}}-runtime.md\"\n"));
    write(inSeries(u"s"_s, u"b"_s), named("Board", "series: Board\nfile: \"{{date}}-{{series}}.md\"\n"));
    write(inSeries(u"one"_s, u"c"_s), named("Only", "file: \"{{date}}-only.md\"\n"));
    const QByteArray mistake = named("Broken", "series: &a Garden\n");
    write(inSeries(u"good"_s, u"a"_s), mistake);
    write(inSeries(u"good"_s, u"b"_s), named("Garden", ""));
    write(inSeries(u"bad"_s, u"a"_s), mistake);
    write(inSeries(u"two"_s, u"a"_s), named("Garden Club", "series: garden club\n"));
    write(inSeries(u"two"_s, u"b"_s), named("Special", "series: Special\n"));
    write(folder.filePath(u"two/2026-11-24-x.md"_s), "# Garden Club 2026-11-24\n");
    write(folder.filePath(u"two/2026-11-24-y.md"_s), "# Board 2026-11-24\n");
    write(folder.filePath(u"user/d.minutes-template.md"_s), named("Mine", "file: \"{{date:MM-dd-yyyy}}-mine.md\"\n"));
    const QList<TemplateFile> files =
        templateFiles(folder.filePath(path.section(u'/', 0, 0)), folder.filePath(u"user"_s));

    const int index = templateFor(files, folder.filePath(path));

    QTEST(index < 0 ? QString() : files[index].value.name, "expected");
}

void TestTemplateFiles::whereTheyAre()
{
    QCOMPARE(templateFolder(u"/s/"_s), u"/s/.minuta/templates"_s);
    QStandardPaths::setTestModeEnabled(true);
    QVERIFY(userTemplateFolder().endsWith("/minuta/templates"_L1));
    QVERIFY(QDir::isAbsolutePath(userTemplateFolder()));
}

QTEST_GUILESS_MAIN(TestTemplateFiles)
#include "tst_templatefiles.moc"
