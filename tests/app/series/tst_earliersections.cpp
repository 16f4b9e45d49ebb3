#include "app/markdown/syntaxtree.h"
#include "app/series/earliersections.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace minuta;

class TestEarlierSections : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theLastUpdateIsFound_data();
    void theLastUpdateIsFound();
    void eachSectionHasItsOwnLastUpdate();
    void whatCanNotBeReadIsPassedOver();
    void withoutADateNothingIsKnown();

private:
    void write(const QString &name, const QString &body)
    {
        QFile file(m_folder->filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write((u"# Harbour - %1\n\n## Backlog Reviews\n\n"_s.arg(name.left(10)) + body).toUtf8());
    }
    EarlierSections look(const QString &name, const QStringList &teams) const
    {
        const QString path = m_folder->filePath(name);
        const Minutes minutes = readMinutes(SyntaxTree(readFile(path).value_or(QString())));
        QList<int> sections;
        for (const QString &team : teams)
            sections += minutes.find(team);
        return earlierSections(path, minutes, sections, readFile);
    }
    static std::optional<QString> readFile(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? std::optional(QString::fromUtf8(file.readAll())) : std::nullopt;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestEarlierSections::theLastUpdateIsFound_data()
{
    QTest::addColumn<QString>("october");
    QTest::addColumn<QString>("november");
    QTest::addColumn<EarlierSection>("found");
    const auto on = [](int month, int day, const QString &text) {
        return EarlierSection{QDate(2026, month, day), text, true};
    };
    QTest::newRow("of the meeting before")
        << u"### CLI - Ana\n\n- old\n"_s << u"### CLI - Ana\n\n- new\n\n"_s << on(11, 10, u"- new"_s);
    QTest::newRow("another lead") << u""_s << u"### CLI - Ben\n\n- new\n"_s << on(11, 10, u"- new"_s);
    QTest::newRow("an empty one is passed over")
        << u"### CLI - Ana\n\n- old\n"_s << u"### CLI - Ana\n\n"_s << on(10, 27, u"- old"_s);
    QTest::newRow("a placeholder as well")
        << u"### CLI - Ana\n\n- old\n"_s << u"### CLI - Ana\n\n[add here]\n"_s << on(10, 27, u"- old"_s);
    QTest::newRow("never written") << u"### CLI - Ana\n\n"_s << u"### CLI - Ana\n\n"_s << EarlierSection{{}, {}, true};
    QTest::newRow("new") << u"### Garden - Ben\n\n- x\n"_s << u"### Garden - Ben\n\n- y\n"_s << EarlierSection();
}

void TestEarlierSections::theLastUpdateIsFound()
{
    QFETCH(QString, october);
    QFETCH(QString, november);
    write(u"2026-10-27-harbour.md"_s, october);
    write(u"2026-11-10-harbour.md"_s, november);
    write(u"2026-11-24-harbour.md"_s, u"### CLI - Ana\n\n"_s);
    write(u"2026-12-08-harbour.md"_s, u"### CLI - Ana\n\n- later\n"_s);

    const EarlierSections earlier = look(u"2026-11-24-harbour.md"_s, {u"CLI"_s});

    QCOMPARE(earlier.last, QDate(2026, 11, 10));
    QCOMPARE(earlier.sections.size(), 1);
    QTEST(earlier.sections.first(), "found");
}

void TestEarlierSections::eachSectionHasItsOwnLastUpdate()
{
    write(u"2026-10-27-harbour.md"_s, u"### CLI - Ana\n\n- old\n\n### Garden - Ana\n\n- g\n"_s);
    write(u"2026-11-10-harbour.md"_s, u"### CLI - Ana\n\n\n### Garden - Ana\n\n- h\n"_s);
    write(u"2026-11-24-harbour.md"_s, u"### CLI - Ana\n\n\n### Garden - Ana\n\n"_s);

    const EarlierSections earlier = look(u"2026-11-24-harbour.md"_s, {u"CLI"_s, u"Garden"_s});

    QCOMPARE(earlier.sections[0].date, QDate(2026, 10, 27));
    QCOMPARE(earlier.sections[1].date, QDate(2026, 11, 10));
    QCOMPARE(earlier.sections[1].text, u"- h"_s);
    QCOMPARE(earlier.meetings, 2);
}

void TestEarlierSections::whatCanNotBeReadIsPassedOver()
{
    write(u"2026-10-27-harbour.md"_s, u"### CLI - Ana\n\n- old\n"_s);
    write(u"2026-11-10-harbour.md"_s, u"### CLI - Ana\n\n- new\n"_s);
    write(u"2026-11-24-harbour.md"_s, u"### CLI - Ana\n\n"_s);
    const QString path = m_folder->filePath(u"2026-11-24-harbour.md"_s);
    const Minutes minutes = readMinutes(SyntaxTree(readFile(path).value_or(QString())));

    const EarlierSections earlier =
        earlierSections(path, minutes, minutes.find(u"CLI"), [](const QString &each) -> std::optional<QString> {
            return each.contains("11-10"_L1) ? std::nullopt : readFile(each);
        });

    QCOMPARE(earlier.last, QDate(2026, 10, 27));
    QCOMPARE(earlier.sections.first().text, u"- old"_s);
}

void TestEarlierSections::withoutADateNothingIsKnown()
{
    write(u"2026-11-10-harbour.md"_s, u"### CLI - Ana\n\n- new\n"_s);
    write(u"notes.md"_s, u"### CLI - Ana\n\n"_s);

    const EarlierSections earlier = look(u"notes.md"_s, {u"CLI"_s});

    QVERIFY(!earlier.last.isValid());
    QCOMPARE(earlier.sections, QList<EarlierSection>{EarlierSection()});
}

QTEST_GUILESS_MAIN(TestEarlierSections)
#include "tst_earliersections.moc"
