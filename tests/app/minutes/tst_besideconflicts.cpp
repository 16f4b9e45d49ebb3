#include "app/markdown/syntaxtree.h"
#include "app/minutes/besideconflicts.h"
#include "app/minutes/minutesedit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace minuta;

namespace {

const QString head = u"# Platform Meeting 2026-11-24\n\n## Backlog Reviews\n\n"_s;

Minutes read(const SyntaxTree &tree)
{
    return readMinutesBesideConflicts(tree, findConflicts(tree.text()));
}

QStringList titles(const Minutes &minutes)
{
    QStringList result;
    for (const Section &section : minutes.sections) {
        if (section.level > 1)
            result.append(section.title);
    }
    return result;
}

} // namespace

class TestBesideConflicts : public QObject
{
    Q_OBJECT

private slots:
    void sectionsAreThoseOutsideOfConflicts_data();
    void sectionsAreThoseOutsideOfConflicts();
    void aContestedTitleIsNone();
    void anEmptyFieldStandsOutsideOfTheConflict();
    void placesAreNamed_data();
    void placesAreNamed();
    void sectionsWithConflictsMoveWhole();
    void aHeadingBehindAnOpenFenceIsEdited();
};

void TestBesideConflicts::sectionsAreThoseOutsideOfConflicts_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QStringList>("sections");
    QTest::newRow("none") << u"### CLI - Ana\n- a\n"_s << QStringList{u"Backlog Reviews"_s, u"CLI - Ana"_s};
    QTest::newRow("in a body, a paragraph above =======")
        << u"### CLI - Ana\n<<<<<<< HEAD\nsome words\n=======\nothers\n>>>>>>> x\n### Diego - Ben\n"_s
        << QStringList{u"Backlog Reviews"_s, u"CLI - Ana"_s, u"Diego - Ben"_s};
    QTest::newRow("a heading in both")
        << u"<<<<<<< HEAD\n### CLI - Ana\n=======\n### CLI - Ida\n>>>>>>> x\n- a\n\n### Diego - Ben\n"_s
        << QStringList{u"Backlog Reviews"_s, u"Diego - Ben"_s};
    QTest::newRow("a fence left open")
        << u"### CLI - Ana\n<<<<<<< HEAD\n```\n=======\n- b\n>>>>>>> x\n\n### Diego - Ben\n"_s
        << QStringList{u"Backlog Reviews"_s, u"CLI - Ana"_s, u"Diego - Ben"_s};
}

void TestBesideConflicts::sectionsAreThoseOutsideOfConflicts()
{
    QFETCH(QString, body);
    const SyntaxTree tree(head + body);

    const Minutes minutes = read(tree);

    QTEST(titles(minutes), "sections");
    QCOMPARE(minutes.title, u"Platform Meeting 2026-11-24"_s);
    for (const ConflictText &conflict : findConflicts(tree.text())) {
        const Section &around = minutes.sections[minutes.sectionAt(conflict.range.begin)];
        QVERIFY(around.range.contains(conflict.range));
        QVERIFY(around.isFilled);
    }
}

void TestBesideConflicts::aContestedTitleIsNone()
{
    const SyntaxTree tree(
        u"<<<<<<< a\n# Meeting 2026-11-24\n=======\n# Meeting 2026-11-25\n>>>>>>> b\n\n# Reviews\n"_s);

    const Minutes minutes = read(tree);

    QCOMPARE(minutes.titleSection, -1);
    QCOMPARE(minutes.title, QString());
    QVERIFY(!minutes.date.isValid());
    QVERIFY(conflictPlace(tree, minutes, findConflicts(tree.text()).first()).holdsTitle);
}

void TestBesideConflicts::anEmptyFieldStandsOutsideOfTheConflict()
{
    const QString text = head + u"### CLI - Ana\n\n- a\n\n### Diego - Ben\n<<<<<<< a\n- x\n=======\n- y\n>>>>>>> b\n"_s;
    const SyntaxTree tree(text);
    const Minutes minutes = read(tree);

    const auto change = setField(tree, minutes, int(minutes.sections.size()) - 1, u"- new"_s);

    QVERIFY(change.has_value());
    const QString after = change->appliedTo(text);
    QCOMPARE(findConflicts(after).size(), 1);
    QVERIFY2(after.contains(u"- new\n<<<<<<< a\n- x\n=======\n"), qPrintable(after));
}

void TestBesideConflicts::placesAreNamed_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QStringList>("sections");
    QTest::newRow("in a team") << u"### CLI - Ana\n<<<<<<< a\n- x\n=======\n- y\n>>>>>>> b\n"_s
                               << QStringList{u"CLI"_s};
    QTest::newRow("its heading") << u"<<<<<<< a\n### CLI - Ana\n=======\n### CLI - Ida\n>>>>>>> b\n- y\n"_s
                                 << QStringList{u"CLI"_s};
    QTest::newRow("from one to the next")
        << u"### CLI - Ana\n<<<<<<< a\n- x\n\n### Diego - Ben\n=======\n\n### Diego - Eve\n- y\n>>>>>>> b\n"_s
        << QStringList{u"CLI"_s, u"Diego"_s};
    QTest::newRow("a heading against nothing")
        << u"### CLI - Ana\n- x\n\n<<<<<<< a\n### Diego - Ben\n=======\n>>>>>>> b\n"_s << QStringList{u"Diego"_s};
    QTest::newRow("content of a team") << u"### CLI - Ana\n<<<<<<< a\n#### Coming soon\n=======\n- y\n>>>>>>> b\n"_s
                                       << QStringList{u"CLI"_s};
    QTest::newRow("a conflict in a version")
        << u"### CLI - Ana\n<<<<<<<< a\n<<<<<<< x\nwords\n=======\n>>>>>>> y\n========\n- b\n>>>>>>>> b\n"_s
        << QStringList{u"CLI"_s};
    QTest::newRow("nothing against nothing")
        << u"### CLI - Ana\n<<<<<<< a\n=======\n>>>>>>> b\n"_s << QStringList{u"CLI"_s};
}

void TestBesideConflicts::placesAreNamed()
{
    QFETCH(QString, body);
    const SyntaxTree tree(head + body);

    const ConflictPlace place = conflictPlace(tree, read(tree), findConflicts(tree.text()).first());

    QTEST(place.sections, "sections");
    QVERIFY(!place.holdsTitle);
}

void TestBesideConflicts::sectionsWithConflictsMoveWhole()
{
    const QString cli = u"### CLI - Ana\n<<<<<<< a\n### X - Y\nwords\n=======\n- y\n>>>>>>> b\n\n"_s;
    const QString diego = u"### Diego - Ben\n- x\n\n"_s;
    const QString tail = u"## Roadmap\n\nsoon\n"_s;
    const QString text = head + cli + diego + tail;
    const SyntaxTree tree(text);

    const auto change = moveSectionBy(tree, read(tree), 2, 1);

    QVERIFY(change.has_value());
    QCOMPARE(change->appliedTo(text), head + diego + cli + tail);
}

void TestBesideConflicts::aHeadingBehindAnOpenFenceIsEdited()
{
    const QString text = head + u"### CLI - Ana\n<<<<<<< a\n```\n=======\n- y\n>>>>>>> b\n\n### Diego - Ben\n- x\n"_s;
    const SyntaxTree tree(text);
    const Minutes minutes = read(tree);

    const auto change = setLead(tree, minutes, int(minutes.sections.size()) - 1, u"Eve"_s);

    QVERIFY(change.has_value());
    QCOMPARE(change->appliedTo(text), QString(text).replace(u"Diego - Ben"_s, u"Diego - Eve"_s));
}

QTEST_GUILESS_MAIN(TestBesideConflicts)
#include "tst_besideconflicts.moc"
