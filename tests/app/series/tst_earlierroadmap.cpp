#include "app/series/earlierroadmap.h"

#include "app/markdown/syntaxtree.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

std::optional<QString> readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? std::optional(QString::fromUtf8(file.readAll())) : std::nullopt;
}

QString roadmap(const QString &heading, const QString &item)
{
    return u"## %1\n\nWhen? | What?\n------|------\n*Soon* | - %2\n*Next* | - ropes\n\n"_s.arg(heading, item);
}

} // namespace

class TestEarlierRoadmap : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theLastMeetingBeforeIsFound();
    void aMeetingWithoutARoadmapIsPassedOver();
    void theSameTableIsFoundBySection();
    void anotherNameOfTheSectionIsNoOtherTable();
    void whereNothingIsEarlierThereIsNothing_data();
    void whereNothingIsEarlierThereIsNothing();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString write(const QString &name, const QString &body) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write((u"# Harbour PMC - %1\n\n"_s.arg(name.left(10)) + body).toUtf8());
        return file.fileName();
    }
    static RoadmapPlace placeIn(const QString &file, int table)
    {
        const SyntaxTree tree(readFile(file).value_or(QString()));
        return roadmapPlace(readMinutes(tree), readRoadmaps(tree), table);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestEarlierRoadmap::theLastMeetingBeforeIsFound()
{
    write(u"2026-03-03.md"_s, roadmap(u"Roadmap"_s, u"other"_s));
    write(u"2026-03-10.md"_s, roadmap(u"Roadmap"_s, u"cranes"_s));
    write(u"2026-03-17.md"_s, roadmap(u"Roadmap"_s, u"cranes"_s));
    const QString open = write(u"2026-03-24.md"_s, roadmap(u"Roadmap"_s, u"ships"_s));
    write(u"2026-03-31.md"_s, roadmap(u"Roadmap"_s, u"later"_s));

    const auto found = earlierRoadmap(open, placeIn(open, 0), readFile);

    QVERIFY(found.has_value());
    QCOMPARE(found->date, QDate(2026, 3, 17));
    QCOMPARE(found->table.rows[0].plainTitle, u"cranes"_s);
    QCOMPARE(found->unchanged, (QList<int>{1, 2}));
}

void TestEarlierRoadmap::aMeetingWithoutARoadmapIsPassedOver()
{
    write(u"2026-03-10.md"_s, roadmap(u"Roadmap"_s, u"cranes"_s));
    write(u"2026-03-17.md"_s, u"## Agenda\n\n* none\n"_s);
    const QString open = write(u"2026-03-24.md"_s, roadmap(u"Roadmap"_s, u"ships"_s));

    const auto found = earlierRoadmap(open, placeIn(open, 0), readFile);

    QVERIFY(found.has_value());
    QCOMPARE(found->date, QDate(2026, 3, 10));
}

void TestEarlierRoadmap::theSameTableIsFoundBySection()
{
    write(u"2026-03-17.md"_s, roadmap(u"Yard Roadmap"_s, u"walls"_s) + roadmap(u"Harbour Roadmap"_s, u"cranes"_s));
    const QString open =
        write(u"2026-03-24.md"_s, roadmap(u"Harbour Roadmap"_s, u"ships"_s) + roadmap(u"Yard Roadmap"_s, u"doors"_s)
                                      + roadmap(u"Sea Roadmap"_s, u"waves"_s));

    QCOMPARE(earlierRoadmap(open, placeIn(open, 0), readFile)->table.rows[0].plainTitle, u"cranes"_s);
    QCOMPARE(earlierRoadmap(open, placeIn(open, 1), readFile)->table.rows[0].plainTitle, u"walls"_s);
    QVERIFY(!earlierRoadmap(open, placeIn(open, 2), readFile));
}

void TestEarlierRoadmap::anotherNameOfTheSectionIsNoOtherTable()
{
    write(u"2026-03-17.md"_s, roadmap(u"Roadmap"_s, u"cranes"_s));
    const QString open = write(u"2026-03-24.md"_s, roadmap(u"Feature Roadmap Review"_s, u"ships"_s));

    QVERIFY(earlierRoadmap(open, placeIn(open, 0), readFile).has_value());
}

void TestEarlierRoadmap::whereNothingIsEarlierThereIsNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("the first") << u"2026-03-03.md"_s;
    QTest::newRow("no date") << u"notes.md"_s;
    QTest::newRow("another series") << u"2026-03-24-minutes-of-the-yard-team.md"_s;
}

void TestEarlierRoadmap::whereNothingIsEarlierThereIsNothing()
{
    QFETCH(QString, name);
    write(u"2026-03-17.md"_s, roadmap(u"Roadmap"_s, u"cranes"_s));
    write(u"2026-03-31.md"_s, roadmap(u"Roadmap"_s, u"cranes"_s));
    const QString open = write(name, roadmap(u"Roadmap"_s, u"ships"_s));

    QVERIFY(!earlierRoadmap(open, placeIn(open, 0), readFile));
}

QTEST_GUILESS_MAIN(TestEarlierRoadmap)
#include "tst_earlierroadmap.moc"
